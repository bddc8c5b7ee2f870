"""A whole year at once: built when it is opened, built anew from the rows, compared with them, frozen when closed.

Reached through ``counters``.
"""

import uuid
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    Date,
    Select,
    Table,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    text,
    update,
)
from sqlmodel import Session, col

from api.core.errors import Conflict
from api.models.base import table_of
from api.models.members import Membership, MembershipKind
from api.models.organisations import Organisation
from api.models.pledges import PastStage, Pledge, PledgeException
from api.models.statistics import ClosedFigure, PersonYear
from api.models.years import ProgrammeYear, YearClosing
from api.rules.figures import ALL_COLUMNS, Delta
from api.services.context import Context
from api.services.counting import lines_on, people_on, sums
from api.services.histories import requirements_for
from api.services.tallies import COUNTERS
from api.services.tree import descendants

PEOPLE_LOCK = 7_281_933
"""Shared by whoever counts people anew, exclusive while a whole year is built."""

_PEOPLE: Table = table_of(PersonYear)
_PLEDGES: Table = table_of(Pledge)


@dataclass(frozen=True)
class Drift:
    """A counter row that says something else than the rows it counts: ``counted`` is what the rows give."""

    organisation_id: uuid.UUID
    year: int
    stored: Mapping[str, int]
    counted: Mapping[str, int]


def open_year(ctx: Context, year: int) -> None:
    """Count everybody for a year that has just been opened."""
    rebuild(ctx, year)
    _make_empty(ctx, year)


def rebuild(ctx: Context, year: int | None = None) -> list[Drift]:
    """Count a year (None: every opened year) anew from the rows, set-based, and put right what differs.

    Gives what differed.
    """
    ctx.session.flush()
    if year is None:
        return [each for opened in opened_years(ctx.session) for each in rebuild(ctx, opened)]
    shared = ctx.session.get_bind().dialect.name == "postgresql"
    if shared:
        ctx.session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": PEOPLE_LOCK})
    _rebuild_people(ctx, year)
    if shared:  # whoever counts a pledge now waits, and then adds to what was counted here without it
        ctx.session.execute(text("LOCK TABLE organisation_year IN EXCLUSIVE MODE"))
    found = drift(ctx.session, year, ctx.today)
    _rewrite(ctx, found)
    for table in ("person_year", "organisation_year"):
        ctx.session.execute(text(f"ANALYZE {table}"))  # a planner without statistics of a bulk load goes astray
    return found


def opened_years(session: Session) -> Sequence[int]:
    """The years of the programme that have been opened, in order."""
    return session.execute(select(col(ProgrammeYear.year)).order_by(col(ProgrammeYear.year))).scalars().all()


def drift(session: Session, year: int, today: date) -> list[Drift]:
    """Every counter row of a year that differs from a count of the rows, in the order of cells."""
    lines = lines_on(year, today, requirements_for(session, [year], today)[year], today=today)
    counted = {
        row.organisation_id: {column: getattr(row, column) for column in ALL_COLUMNS}
        for row in session.execute(select(lines.c.organisation_id, *sums(lines.c)).group_by(lines.c.organisation_id))
    }
    stored = {
        row.organisation_id: {column: getattr(row, column) for column in ALL_COLUMNS}
        for row in session.execute(select(COUNTERS).where(COUNTERS.c.year == year))
    }
    nothing = dict.fromkeys(ALL_COLUMNS, 0)
    return [
        Drift(cell, year, stored.get(cell, nothing), counted.get(cell, nothing))
        for cell in sorted({*counted, *stored})
        if stored.get(cell, nothing) != counted.get(cell, nothing)
    ]


def freeze(ctx: Context, closing: YearClosing) -> None:
    """Write what each organisation of a closing and all below it have, with the tree of the closing day.

    Raises:
        Conflict: ``year_not_over`` before 31 December, when the base date of the year does not stand yet.
    """
    if closing.closed_on < date(closing.year, 12, 31):
        raise Conflict("year_not_over", year=closing.year)
    ctx.session.flush()
    subtree = descendants(closing.organisation_id, closing.closed_on, with_inherited=True)
    places = ctx.session.execute(select(subtree).order_by(subtree.c.depth.desc())).all()
    cells = select(subtree.c.organisation_id)
    totals: defaultdict[uuid.UUID, Counter[str]] = defaultdict(Counter)
    for row in ctx.session.execute(
        select(COUNTERS).where(COUNTERS.c.year == closing.year, COUNTERS.c.organisation_id.in_(cells))
    ):
        totals[row.organisation_id].update({column: getattr(row, column) for column in ALL_COLUMNS})
    rows: list[dict[str, Any]] = []
    for place in places:  # the deepest first, so that a total is complete when its parent takes it
        total = totals[place.organisation_id]
        if place.parent_id is not None:
            totals[place.parent_id].update(total)
        rows.append(
            {
                "closing_id": closing.id,
                "organisation_id": place.organisation_id,
                "parent_id": place.parent_id,
                "year": closing.year,
                **_complete(total),
            }
        )
    ctx.session.execute(insert(ClosedFigure), rows)


def _complete(tally: Delta) -> dict[str, int]:
    return {column: tally.get(column, 0) for column in ALL_COLUMNS}


def _rebuild_people(ctx: Context, year: int) -> None:
    people = people_on(year, ctx.today, requirements_for(ctx.session, [year], ctx.today)[year])
    columns = ("member_id", "organisation_id", "bucket", "key_leader", "party_member")
    ctx.session.execute(delete(_PEOPLE).where(_PEOPLE.c.year == year))
    ctx.session.execute(
        insert(_PEOPLE).from_select(
            [*columns, "year"],
            select(*(people.c[column] for column in columns), bindparam("built_year", year)).where(
                people.c.bucket.is_not(None)
            ),
        )
    )
    ctx.session.execute(
        update(_PLEDGES)
        .where(
            _PLEDGES.c.year == year,
            _PLEDGES.c.member_id == people.c.member_id,
            or_(
                _PLEDGES.c.organisation_id != people.c.organisation_id,
                _PLEDGES.c.bucket.is_distinct_from(people.c.bucket),
                _PLEDGES.c.key_leader != people.c.key_leader,
            ),
        )
        .values(
            organisation_id=people.c.organisation_id,
            organisation_since_on=people.c.since,
            bucket=people.c.bucket,
            key_leader=people.c.key_leader,
            updated_at=ctx.at,
            version=_PLEDGES.c.version + 1,
        )
    )
    nowhere = ~exists().where(people.c.member_id == _PLEDGES.c.member_id)
    ctx.session.execute(
        update(_PLEDGES)
        .where(_PLEDGES.c.year == year, _PLEDGES.c.bucket.is_not(None), nowhere)
        .values(bucket=null(), key_leader=False, updated_at=ctx.at, version=_PLEDGES.c.version + 1)
    )
    ctx.session.expire_all()


def _settled_on(ctx: Context, year: int) -> date:
    """A day since which nothing that a year counts has changed: later ones can be answered from the counters.

    People's facts count up to 31 December alone, stages and exceptions for as long as they are added.
    """
    if ctx.today <= date(year, 12, 31):
        return ctx.today
    in_pledge = (Pledge.registered_on, Pledge.publicised_on, Pledge.self_reported_on, Pledge.assessed_on)
    in_exception = (PledgeException.decided_on, PledgeException.withdrawn_on)
    days: list[date | None] = [
        *ctx.session.execute(select(*map(func.max, map(col, in_pledge))).where(col(Pledge.year) == year)).one(),
        *ctx.session.execute(
            select(*map(func.max, map(col, in_exception))).where(col(PledgeException.year) == year)
        ).one(),
        ctx.session.execute(select(func.max(col(PastStage.valid_to))).where(col(PastStage.year) == year)).scalar(),
    ]
    return max([date(year, 12, 31), *(day for day in days if day is not None)])


def _make_empty(ctx: Context, year: int) -> None:
    """Rows of nothing for the cells whose people have all left by now: they count on the days before that."""
    had_members = select(col(Membership.organisation_id)).where(col(Membership.kind) == MembershipKind.OFFICIAL)
    made = select(COUNTERS.c.organisation_id).where(COUNTERS.c.year == year)
    columns = ("year", "path", "organisation_id", "changed_on", *ALL_COLUMNS)
    cells: Select[*tuple[Any, ...]] = select(
        bindparam("opened_year", year),
        col(Organisation.path),
        col(Organisation.id),
        bindparam("settled_on", _settled_on(ctx, year), type_=Date()),
        *(literal(0) for _ in ALL_COLUMNS),
    ).where(col(Organisation.id).in_(had_members), col(Organisation.id).not_in(made))
    ctx.session.execute(insert(COUNTERS).from_select(columns, cells))


def _rewrite(ctx: Context, found: list[Drift]) -> None:
    if not found:
        return
    year = found[0].year
    changed_on = _settled_on(ctx, year)
    known = set(ctx.session.execute(select(COUNTERS.c.organisation_id).where(COUNTERS.c.year == year)).scalars())
    paths = {row[0]: row[1] for row in ctx.session.execute(select(col(Organisation.id), col(Organisation.path)))}
    made = [
        {
            "organisation_id": each.organisation_id,
            "year": year,
            "path": paths[each.organisation_id],
            "changed_on": changed_on,
            **each.counted,
        }
        for each in found
        if each.organisation_id not in known
    ]
    changed = [
        {"key_organisation": each.organisation_id, "new_changed_on": changed_on}
        | {f"new_{column}": number for column, number in each.counted.items()}
        for each in found
        if each.organisation_id in known
    ]
    if made:
        ctx.session.execute(insert(COUNTERS), made)
    if changed:
        here = (COUNTERS.c.organisation_id == bindparam("key_organisation"), COUNTERS.c.year == year)
        values: dict[str, Any] = {column: bindparam(f"new_{column}") for column in ("changed_on", *ALL_COLUMNS)}
        ctx.session.execute(update(COUNTERS).where(*here).values(values), changed)
