"""Keeps the counters of every cell and year in step with the rows they count, in the transaction of the change.

A change of a pledge adds to one row. A change of a person's dated facts is worked out anew for every open year from
the facts themselves and compared with how the person was last counted. Locks are taken in one order: members,
pledges, counters.
"""

import uuid
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select, text, update
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict
from api.models.members import KeyLeaderPeriod, Member, Membership, MemberStatusPeriod
from api.models.organisations import Organisation
from api.models.pledges import Pledge, PledgeException
from api.models.reference import DatedSetting
from api.models.years import ClosedCell
from api.rules.figures import PledgeFacts, base_date, difference, pledge_contribution
from api.rules.histories import PersonHistory, PersonLine, cells_of_record, line_of, stages_on
from api.services import counted_people as people
from api.services import tallies
from api.services.context import Context
from api.services.counted_years import PEOPLE_LOCK, freeze, open_year, opened_years, rebuild
from api.services.histories import batches, histories_of, requirements_for
from api.services.tallies import COUNTERS, Key
from api.services.tree import subtree_now
from api.services.turning_days import first_day_after
from api.services.year_holds import hold_open

__all__ = [
    "PledgeChange",
    "facts_of",
    "freeze",
    "lines_for",
    "next_turn",
    "open_year",
    "people_changed",
    "pledge_changed",
    "pledges_changed",
    "rebuild",
    "rekey",
    "turn",
]

_TURNING = (
    (Membership, Membership.valid_from, Membership.valid_to),
    (MemberStatusPeriod, MemberStatusPeriod.valid_from, MemberStatusPeriod.valid_to),
    (KeyLeaderPeriod, KeyLeaderPeriod.valid_from, KeyLeaderPeriod.valid_to),
    (PledgeException, PledgeException.decided_on, PledgeException.withdrawn_on),
)
"""The facts about a person that begin and end on days of their own, with those days."""


@dataclass(frozen=True)
class PledgeChange:
    """What a pledge was and has become in its cell of record and year; None: it was not there, or is gone."""

    organisation_id: uuid.UUID
    year: int
    before: PledgeFacts | None
    after: PledgeFacts | None


def facts_of(pledge: Pledge) -> PledgeFacts:
    """A pledge as it counts now. Call it before and after a change."""
    reached_on = (pledge.registered_on, pledge.publicised_on, pledge.self_reported_on, pledge.assessed_on)
    return PledgeFacts(
        stages=stages_on(reached_on, FOREVER),
        rating=pledge.rating,
        bucket=pledge.bucket,
        key_leader=pledge.key_leader,
    )


def pledge_changed(
    ctx: Context, organisation_id: uuid.UUID, year: int, before: PledgeFacts | None, after: PledgeFacts | None
) -> None:
    """Count one change of a pledge. For many at once use ``pledges_changed`` after all of them are written."""
    pledges_changed(ctx, [PledgeChange(organisation_id, year, before, after)])


def pledges_changed(ctx: Context, changes: Iterable[PledgeChange]) -> None:
    """Count changes of pledges, each cell and year once."""
    ctx.session.flush()  # pledges are locked before counters
    deltas: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    for change in changes:
        changed = difference(pledge_contribution(change.before), pledge_contribution(change.after))
        deltas[change.organisation_id, change.year].update(changed)
    tallies.add(ctx, deltas)


def lines_for(ctx: Context, member_ids: Collection[uuid.UUID], year: int) -> dict[uuid.UUID, PersonLine]:
    """Where and how people count in a year today, for pledges about to be written.

    The people are locked until the transaction ends, so that what is written from the lines cannot be overtaken by a
    transfer. People who have joined no cell yet have no line.
    """
    lines: dict[uuid.UUID, PersonLine] = {}
    requirements = requirements_for(ctx.session, [year], ctx.today)[year]
    for batch in batches(sorted(set(member_ids))):
        ctx.session.execute(
            select(col(Member.id))
            .where(col(Member.id).in_(batch))
            .order_by(col(Member.id))
            .with_for_update(read=True, key_share=True)
        ).all()
        for member_id, history in histories_of(ctx.session, batch).items():
            line = line_of(history, year, ctx.today, requirements)
            if line is not None:
                lines[member_id] = line
    return lines


def people_changed(ctx: Context, member_ids: Collection[uuid.UUID], since: date | None = None) -> None:
    """Count people anew in every opened year after their dated facts have changed, from ``since`` on (None: today).

    Moves their pledges to the cell of record and keeps on them how the person counts. A fact of the past may count on
    days that are gone and leave today's numbers as they are: the cells it counted in are marked as changed all the
    same, so that questions about those days are answered from the rows.

    Raises:
        Conflict: ``year_closed`` when a figure of a closed year would change.
    """
    ctx.session.flush()
    if not member_ids:
        return
    ordered = sorted(set(member_ids))
    years = _lock(ctx, ordered)
    requirements = requirements_for(ctx.session, years, ctx.today)
    deltas: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    touched: set[Key] = set()
    for batch in batches(ordered):
        histories = histories_of(ctx.session, batch)
        lines = {
            (member_id, year): line_of(history, year, ctx.today, requirements[year])
            for member_id, history in histories.items()
            for year in years
        }
        people.replace_people(ctx, batch, lines, deltas)
        people.move_pledges(ctx, batch, lines, deltas)
        if since is not None and since < ctx.today:
            touched.update(_counted_since(histories.values(), years, since, ctx.today))
    changed = {key: delta for key, delta in deltas.items() if any(delta.values())}
    _refuse_closed(ctx, changed)
    tallies.add(ctx, changed, touched)


def rekey(ctx: Context, moved: Mapping[str, str]) -> None:
    """Follow organisations to their new paths. ``moved``: old path → new path, of each organisation or of subtrees.

    Call it after ``organisation.path`` has been written.
    """
    ctx.session.flush()
    roots: list[str] = []
    for path in sorted(moved.values()):
        if not roots or not path.startswith(roots[-1]):
            roots.append(path)
    path_now = select(col(Organisation.path)).where(col(Organisation.id) == COUNTERS.c.organisation_id)
    for batch in batches(roots):
        below = or_(*(subtree_now(path) for path in batch))
        mine = COUNTERS.c.organisation_id.in_(select(col(Organisation.id)).where(below))
        ctx.session.execute(
            select(COUNTERS.c.year).where(mine).order_by(COUNTERS.c.organisation_id, COUNTERS.c.year).with_for_update()
        ).all()
        ctx.session.execute(update(COUNTERS).where(mine).values(path=path_now.scalar_subquery()))


def next_turn(ctx: Context, after: date) -> date | None:
    """The first day after a day on which a fact about a person, or what is asked of a status, begins or ends."""
    days = (col(end) for _, begins, ends in _TURNING for end in (begins, ends))
    return first_day_after(ctx.session, after, col(DatedSetting.valid_from), *days)


def turn(ctx: Context, day: date) -> None:
    """Count anew the people whose facts begin or end on a day that begins; the last step of the turn of the day.

    The base date of a year that is over stands still by itself: ``base_date`` never passes 31 December. Where nobody
    came for some days, a fact may have begun and ended meanwhile: it counts on those days all the same.
    """
    asks_otherwise = ctx.session.execute(
        select(col(DatedSetting.id)).where(
            col(DatedSetting.key) == "status_requirements", col(DatedSetting.valid_from) == day
        )
    ).first()
    if asks_otherwise is not None:
        rebuild(ctx)
        return
    member_ids: set[uuid.UUID] = set()
    for table, begins, ends in _TURNING:
        affected = select(col(table.member_id)).where(or_(col(begins) == day, col(ends) == day))
        member_ids.update(ctx.session.execute(affected).scalars())
    people_changed(ctx, member_ids, day)


def _counted_since(histories: Iterable[PersonHistory], years: Iterable[int], since: date, today: date) -> Iterator[Key]:
    """The cells in which people counted from a day on, with the years whose base dates do not all lie before it."""
    running = [year for year in years if base_date(year, since) == since]
    for history in histories:
        for year in running:
            for cell in cells_of_record(history, since, base_date(year, today)):
                yield cell, year


def _lock(ctx: Context, member_ids: Sequence[uuid.UUID]) -> Sequence[int]:
    """Hold the opened years, then lock the people, then their pledges, each in the order of their ids."""
    if ctx.session.get_bind().dialect.name != "postgresql":
        return opened_years(ctx.session)  # a writer there is alone
    ctx.session.execute(text("SELECT pg_advisory_xact_lock_shared(:lock)"), {"lock": PEOPLE_LOCK})
    years = opened_years(ctx.session)
    hold_open(ctx, *years)
    pledge_ids: list[uuid.UUID] = []
    for batch in batches(member_ids):
        ctx.session.execute(
            select(col(Member.id)).where(col(Member.id).in_(batch)).order_by(col(Member.id)).with_for_update()
        ).all()
        pledge_ids += ctx.session.execute(select(col(Pledge.id)).where(col(Pledge.member_id).in_(batch))).scalars()
    for batch in batches(sorted(pledge_ids)):
        ctx.session.execute(
            select(col(Pledge.id)).where(col(Pledge.id).in_(batch)).order_by(col(Pledge.id)).with_for_update()
        ).all()
    return years


def _refuse_closed(ctx: Context, changed: Collection[Key]) -> None:
    for batch in batches(sorted({organisation_id for organisation_id, _ in changed})):
        closed = select(col(ClosedCell.organisation_id), col(ClosedCell.year)).where(
            col(ClosedCell.organisation_id).in_(batch), col(ClosedCell.year).in_({year for _, year in changed})
        )
        for organisation_id, year in ctx.session.execute(closed):
            if (organisation_id, year) in changed:
                raise Conflict("year_closed", year=year)
