"""Where and how a person counts in a year, read from the dated facts: cell, status, key-leader flag, exception.

The cell of record is the cell of the last official membership that began on or before the base date. Whoever is no
longer in it on that day (left, died) keeps their pledge there as a turn, and is no longer one of its people.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from api.rules.figures import Bucket, PersonFacts, Requirement, base_date, bucket_of

Requirements = Mapping[str, Requirement]
"""Status → what it asks (setting ``status_requirements`` on the base date). Other statuses are outside every base."""

STAFF = "staff"
"""The status of people who take part without being Party members."""


@dataclass(frozen=True)
class Interval:
    """A fact that holds over ``[valid_from, valid_to)``."""

    valid_from: date
    valid_to: date

    def holds_on(self, day: date) -> bool:
        """Whether the fact holds on a day."""
        return self.valid_from <= day < self.valid_to


@dataclass(frozen=True)
class OfficialMembership(Interval):
    """An official membership of a cell."""

    organisation_id: uuid.UUID


@dataclass(frozen=True)
class StatusPeriod(Interval):
    """A status."""

    status: str


@dataclass(frozen=True)
class ExceptionPeriod(Interval):
    """An exception from one year's duty, from its decision until it was withdrawn."""

    year: int


@dataclass
class PersonHistory:
    """The dated facts of one person that figures depend on, in any order."""

    memberships: list[OfficialMembership] = field(default_factory=list)
    statuses: list[StatusPeriod] = field(default_factory=list)
    leaderships: list[Interval] = field(default_factory=list)
    exceptions: list[ExceptionPeriod] = field(default_factory=list)


@dataclass(frozen=True)
class PersonLine:
    """A person's line in a year: the cell of record since when, and how they count there.

    ``person`` is None when they are no longer one of the cell's people.
    """

    organisation_id: uuid.UUID
    since: date
    key_leader: bool
    person: PersonFacts | None

    @property
    def bucket(self) -> Bucket | None:
        """How the person stands towards the duty; None outside the base."""
        return None if self.person is None else self.person.bucket


def line_of(history: PersonHistory, year: int, as_of: date, requirements: Requirements) -> PersonLine | None:
    """A person's line in a year as of a day. None when they had not joined any cell by the base date.

    Membership, status and flag are those of the base date; exceptions are those in force on the day asked about,
    since they may be decided after the year's end.
    """
    day = base_date(year, as_of)
    begun = [membership for membership in history.memberships if membership.valid_from <= day]
    if not begun:
        return None
    membership = max(begun, key=lambda each: each.valid_from)
    key_leader = _any_on(history.leaderships, day)
    person = None
    status = next((period.status for period in history.statuses if period.holds_on(day)), None)
    if membership.holds_on(day) and status is not None and status in requirements:
        excepted = _any_on([each for each in history.exceptions if each.year == year], as_of)
        person = PersonFacts(
            bucket=bucket_of(requirements[status], excepted=excepted),
            party_member=status != STAFF,
            key_leader=key_leader,
        )
    return PersonLine(membership.organisation_id, membership.valid_from, key_leader, person)


def cells_of_record(history: PersonHistory, first: date, last: date) -> set[uuid.UUID]:
    """The cells that are a person's cell of record on any base date from ``first`` to ``last``, both included."""
    begun = sorted(
        (membership for membership in history.memberships if membership.valid_from <= last),
        key=lambda each: each.valid_from,
    )
    before = [membership for membership in begun if membership.valid_from <= first]
    return {membership.organisation_id for membership in (*before[-1:], *begun[len(before) :])}


def stages_on(reached_on: Sequence[date | None], day: date) -> int:
    """How many stages (0–4) a pledge had behind it on a day, from the date of each stage in order (None: never)."""
    return max((number for number, on in enumerate(reached_on, start=1) if on is not None and on <= day), default=0)


def _any_on(intervals: Sequence[Interval], day: date) -> bool:
    return any(interval.holds_on(day) for interval in intervals)
