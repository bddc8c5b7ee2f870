"""Counting rows in SQL: everybody's line in a year as of a day, and which lines each counted column counts.

``rules.figures`` says the same of one person in Python; the recount compares the two.
"""

import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Label,
    Select,
    Subquery,
    and_,
    case,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    true,
)
from sqlalchemy.orm import aliased
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlmodel import col

from api.models.members import KeyLeaderPeriod, Membership, MembershipKind, MemberStatusPeriod
from api.models.pledges import PastStage, Pledge, PledgeException
from api.rules.figures import ALL_COLUMNS, Bucket, base_date
from api.rules.histories import STAFF, Requirements
from api.rules.pledges import STAGES, PledgeState

Lines = ReadOnlyColumnCollection[str, Any]
"""The columns of ``lines_on``."""

Cells = Select[Any] | Sequence[uuid.UUID]
"""Organisations asked about: by id, or as a select of their ids."""

_STAGE_DATES = (Pledge.registered_on, Pledge.publicised_on, Pledge.self_reported_on, Pledge.assessed_on)


def people_on(year: int, as_of: date, requirements: Requirements, cells: Cells | None = None) -> Subquery:
    """Everybody's cell of record in a year as of a day: one row a person.

    Columns ``member_id, organisation_id, since, bucket, key_leader, party_member``; no bucket: no longer in the base.
    Only people of ``cells``; everybody when left out.
    """
    day = base_date(year, as_of)
    later = aliased(Membership)
    superseded = exists().where(
        col(later.member_id) == col(Membership.member_id),
        col(later.kind) == MembershipKind.OFFICIAL,
        col(later.valid_from) > col(Membership.valid_from),
        col(later.valid_from) <= day,
    )
    status = col(MemberStatusPeriod.status)
    in_base = and_(col(Membership.valid_to) > day, status.in_(requirements))
    statement = (
        select(
            col(Membership.member_id),
            col(Membership.organisation_id),
            col(Membership.valid_from).label("since"),
            case((in_base, _bucket(year, as_of, requirements)), else_=null()).label("bucket"),
            exists()
            .where(
                col(KeyLeaderPeriod.member_id) == col(Membership.member_id),
                col(KeyLeaderPeriod.valid_from) <= day,
                col(KeyLeaderPeriod.valid_to) > day,
            )
            .label("key_leader"),
            (status != STAFF).label("party_member"),
        )
        .select_from(Membership)
        .outerjoin(
            MemberStatusPeriod,
            and_(
                col(MemberStatusPeriod.member_id) == col(Membership.member_id),
                col(MemberStatusPeriod.valid_from) <= day,
                col(MemberStatusPeriod.valid_to) > day,
            ),
        )
        .where(
            col(Membership.kind) == MembershipKind.OFFICIAL,
            col(Membership.valid_from) <= day,
            ~superseded,
            true() if cells is None else col(Membership.organisation_id).in_(cells),
        )
    )
    return statement.subquery("people")


def lines_on(
    year: int,
    as_of: date,
    requirements: Requirements,
    *,
    today: date,
    cells: Cells | None = None,
) -> CTE:
    """Everybody's line in a year as of a day: ``people_on`` with ``pledge_id, stages`` (0–4) and ``rating``.

    Stages taken back since are counted while they were held.
    """
    people = people_on(year, as_of, requirements, cells)
    reached = case(
        *((col(on) <= as_of, number) for number, on in reversed(list(enumerate(_STAGE_DATES, start=1)))), else_=0
    )
    held, held_rating = _past_stages(as_of) if as_of < today else (literal(0), null())
    known = (
        select(
            *people.c,
            col(Pledge.id).label("pledge_id"),
            reached.label("reached"),
            func.coalesce(held, 0).label("held"),
            case((col(Pledge.assessed_on) <= as_of, col(Pledge.rating)), else_=held_rating).label("rating"),
        )
        .select_from(people)
        .outerjoin(Pledge, and_(col(Pledge.member_id) == people.c.member_id, col(Pledge.year) == year))
        .subquery("known")
    )
    stages = case((known.c.held > known.c.reached, known.c.held), else_=known.c.reached)
    kept = [column for column in known.c if column.name not in {"reached", "held"}]
    lines = select(*kept, stages.label("stages")).cte(f"lines_{year}")
    return lines.prefix_with("MATERIALIZED")  # or each counted column would work out every line anew


def sums(lines: Lines, columns: tuple[str, ...] = ALL_COLUMNS) -> list[Label[int]]:
    """Each counted column over lines, as an aggregate."""
    return [func.count().filter(counted_in(column, lines)).label(column) for column in columns]


def counted_in(column: str, lines: Lines, good_ranks: Collection[int] = ()) -> ColumnElement[bool]:
    """The SQL condition that a line is counted in a column, also in a derived one."""
    if column.startswith("leader_"):
        return and_(lines.key_leader, counted_in(column.removeprefix("leader_"), lines, good_ranks))
    due = lines.bucket == Bucket.DUE.value
    without_pledge: Mapping[str, Bucket] = {
        "exempt": Bucket.EXEMPT,
        "excepted": Bucket.EXCEPTED,
        "not_required": Bucket.NOT_REQUIRED,
    }
    if column in without_pledge:
        return and_(lines.bucket == without_pledge[column].value, lines.stages == 0)
    if column.startswith("rated_"):
        ranks = good_ranks if column == "rated_good" else [int(column.removeprefix("rated_"))]
        return and_(due, lines.stages == len(STAGES), lines.rating.in_(ranks))
    for number, stage in enumerate(STAGES, start=1):
        if column == stage.value:
            return and_(due, lines.stages >= number)
    others: Mapping[str, ColumnElement[bool]] = {
        "members": and_(lines.bucket.is_not(None), lines.party_member),
        "people": lines.bucket.is_not(None),
        "due": due,
        "missing": and_(due, lines.stages == 0),
        "volunteered": and_(lines.bucket != Bucket.DUE.value, lines.stages >= 1),
        "turns": lines.stages >= 1,
        "turns_assessed": lines.stages == len(STAGES),
    }
    return others[column]


def _bucket(year: int, as_of: date, requirements: Requirements) -> ColumnElement[str]:
    status = col(MemberStatusPeriod.status)
    asked = {kind: [word for word, asks in requirements.items() if asks == kind] for kind in ("exempt", "required")}
    excepted = exists().where(
        col(PledgeException.member_id) == col(Membership.member_id),
        col(PledgeException.year) == year,
        col(PledgeException.decided_on) <= as_of,
        or_(col(PledgeException.withdrawn_on).is_(None), col(PledgeException.withdrawn_on) > as_of),
    )
    return case(
        (status.in_(asked["exempt"]), Bucket.EXEMPT.value),
        (status.not_in(asked["required"]), Bucket.NOT_REQUIRED.value),
        (excepted, Bucket.EXCEPTED.value),
        else_=Bucket.DUE.value,
    )


def _past_stages(as_of: date) -> tuple[ColumnElement[int], ColumnElement[int]]:
    """The highest stage held on a day and taken back since, and the rating that went with it."""
    then = and_(
        col(PastStage.pledge_id) == col(Pledge.id), col(PastStage.valid_from) <= as_of, col(PastStage.valid_to) > as_of
    )
    number = case(*((col(PastStage.stage) == stage, place) for place, stage in enumerate(STAGES, start=1)), else_=0)
    held = select(func.max(number)).where(then).scalar_subquery()
    rating = (
        select(func.max(col(PastStage.rating)))
        .where(then, col(PastStage.stage) == PledgeState.ASSESSED)
        .scalar_subquery()
    )
    return held, rating
