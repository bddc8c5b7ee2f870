"""Loads the dated facts that figures depend on; ``rules.histories`` says what follows from them."""

import uuid
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import select
from sqlmodel import Session, col

from api.core.clock import FOREVER
from api.models.members import KeyLeaderPeriod, Membership, MembershipKind, MemberStatusPeriod
from api.models.pledges import PledgeException
from api.rules.figures import base_date
from api.rules.histories import (
    ExceptionPeriod,
    Interval,
    OfficialMembership,
    PersonHistory,
    Requirements,
    StatusPeriod,
)
from api.services import reference

Item = TypeVar("Item")

BATCH = 500
"""How many people are asked for in one statement."""


def histories_of(session: Session, member_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, PersonHistory]:
    """The dated facts of people, at most ``BATCH`` of them. People without any fact are there, empty."""
    histories = {member_id: PersonHistory() for member_id in member_ids}
    for member_id, valid_from, valid_to, organisation_id in _rows(
        session, Membership, member_ids, "organisation_id", col(Membership.kind) == MembershipKind.OFFICIAL
    ):
        histories[member_id].memberships.append(OfficialMembership(valid_from, valid_to, organisation_id))
    for member_id, valid_from, valid_to, status in _rows(session, MemberStatusPeriod, member_ids, "status"):
        histories[member_id].statuses.append(StatusPeriod(valid_from, valid_to, str(status)))
    for member_id, valid_from, valid_to in _rows(session, KeyLeaderPeriod, member_ids):
        histories[member_id].leaderships.append(Interval(valid_from, valid_to))
    for exception in session.execute(
        select(
            col(PledgeException.member_id),
            col(PledgeException.decided_on),
            col(PledgeException.withdrawn_on),
            col(PledgeException.year),
        ).where(col(PledgeException.member_id).in_(member_ids))
    ):
        member_id, decided_on, withdrawn_on, year = exception
        histories[member_id].exceptions.append(ExceptionPeriod(decided_on, withdrawn_on or FOREVER, year))
    return histories


def requirements_for(session: Session, years: Iterable[int], as_of: date) -> Mapping[int, Requirements]:
    """What each status asks, for each year as of a day: the setting in force on the year's base date."""
    by_day: dict[date, Requirements] = {}
    found: dict[int, Requirements] = {}
    for year in years:
        day = base_date(year, as_of)
        if day not in by_day:
            by_day[day] = reference.setting(session, "status_requirements", day)
        found[year] = by_day[day]
    return found


def batches(items: Iterable[Item], size: int = BATCH) -> Iterable[list[Item]]:
    """The items in lists of at most ``size``."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _rows(
    session: Session,
    table: Any,
    member_ids: Collection[uuid.UUID],
    column: str | None = None,
    *conditions: Any,
) -> Iterable[Any]:
    columns = [table.member_id, table.valid_from, table.valid_to]
    if column is not None:
        columns.append(getattr(table, column))
    return session.execute(select(*columns).where(table.member_id.in_(member_ids), *conditions))
