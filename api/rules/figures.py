"""How one person counts in one year: the single definition behind counters, lists, recounts and reports.

A person of a cell is exactly one of *due*, *exempt*, *excepted* or *not required*; a pledge has reached some of
four stages. ``contribution`` turns that into the counted columns, and every stored figure is a sum of
contributions.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

Requirement = Literal["required", "voluntary", "exempt", "not_required"]
"""What a status asks of a person (setting ``status_requirements``)."""


class Bucket(StrEnum):
    """How a person stands towards the year's duty to register."""

    DUE = "due"
    EXEMPT = "exempt"
    EXCEPTED = "excepted"
    NOT_REQUIRED = "not_required"


class Standing(StrEnum):
    """A person's line in the list of a year: registered, or one of the four ways of having no pledge."""

    REGISTERED = "registered"
    MISSING = "missing"
    EXEMPT = "exempt"
    EXCEPTED = "excepted"
    NOT_REQUIRED = "not_required"


class Structure(StrEnum):
    """On which tree figures are added up: that of the day asked about, or restated on today's."""

    AS_OF = "as_of"
    TODAY = "today"


class FigureSource(StrEnum):
    """Where numbers were read: the counters kept with every change, the figures of a closing, or the dated rows."""

    COUNTERS = "counters"
    CLOSED = "closed"
    ROWS = "rows"


PEOPLE_COLUMNS: tuple[str, ...] = ("members", "due", "exempt", "excepted", "not_required")
PLEDGE_COLUMNS: tuple[str, ...] = (
    "registered",
    "publicised",
    "self_reported",
    "assessed",
    "rated_1",
    "rated_2",
    "rated_3",
    "rated_4",
    "rated_5",
    "volunteered",
    "turns",
    "turns_assessed",
)
COLUMNS: tuple[str, ...] = PEOPLE_COLUMNS + PLEDGE_COLUMNS
"""The counted columns; each stands a second time as ``leader_<column>`` for key leaders alone."""

ALL_COLUMNS: tuple[str, ...] = COLUMNS + tuple(f"leader_{column}" for column in COLUMNS)

Delta = Mapping[str, int]
"""Column → how much it changes."""


@dataclass(frozen=True)
class PersonFacts:
    """One person of a cell's base. ``party_member`` leaves out staff who are not members."""

    bucket: Bucket
    party_member: bool
    key_leader: bool


@dataclass(frozen=True)
class PledgeFacts:
    """A pledge as it stands: stages reached (0–4) and rating (rank 1–5, None before assessment).

    ``bucket`` and ``key_leader`` say how its person counts in the cell of record; ``bucket`` is None once the
    person is no longer in its base (left, died): then the pledge is a turn and no longer a person's coverage.
    """

    stages: int
    rating: int | None
    bucket: Bucket | None
    key_leader: bool


def base_date(year: int, as_of: date) -> date:
    """The day whose members are the base of a year: the day asked about, but never after 31 December of the year."""
    return min(as_of, date(year, 12, 31))


def bucket_of(requirement: Requirement, *, excepted: bool) -> Bucket:
    """How a person stands towards the duty. An exception decided for the year wins only over a duty."""
    if requirement == "exempt":
        return Bucket.EXEMPT
    if requirement != "required":
        return Bucket.NOT_REQUIRED
    return Bucket.EXCEPTED if excepted else Bucket.DUE


def standing_of(bucket: Bucket, stages: int) -> Standing:
    """A person's line in the year's list: a registered pledge, else exactly one of the four states without."""
    if stages >= 1:
        return Standing.REGISTERED
    return Standing.MISSING if bucket is Bucket.DUE else Standing(bucket.value)


def person_contribution(person: PersonFacts | None) -> Counter[str]:
    """What a person adds to the people columns of their cell. None (not in this cell on the base date) adds nothing."""
    columns: Counter[str] = Counter()
    if person is not None:
        columns[person.bucket.value] += 1
        if person.party_member:
            columns["members"] += 1
    return _with_leaders(columns, person is not None and person.key_leader)


def pledge_contribution(pledge: PledgeFacts | None) -> Counter[str]:
    """What a pledge adds to the pledge columns of its cell of record. None or a draft adds nothing."""
    columns: Counter[str] = Counter()
    if pledge is None or pledge.stages == 0:
        return columns
    columns["turns"] += 1
    if pledge.stages == 4:
        columns["turns_assessed"] += 1
    if pledge.bucket is not None and pledge.bucket is not Bucket.DUE:
        columns["volunteered"] += 1
        columns[pledge.bucket.value] -= 1  # no longer one of those without a pledge
    if pledge.bucket is Bucket.DUE:
        for column in PLEDGE_COLUMNS[: pledge.stages]:
            columns[column] += 1
        if pledge.stages == 4 and pledge.rating is not None:
            columns[f"rated_{pledge.rating}"] += 1
    return _with_leaders(columns, pledge.key_leader)


def difference(before: Delta, after: Delta) -> dict[str, int]:
    """What has to be added to the counters when ``before`` becomes ``after``; only the columns that change."""
    changes = {column: after.get(column, 0) - before.get(column, 0) for column in {*before, *after}}
    return {column: change for column, change in changes.items() if change}


def _with_leaders(columns: Counter[str], key_leader: bool) -> Counter[str]:
    if key_leader:
        columns.update({f"leader_{column}": count for column, count in columns.items()})
    return columns
