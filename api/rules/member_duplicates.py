"""Two records that may be one person: what speaks for it and against it, and how much.

The weights are the setting ``duplicate_points``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from api.rules.dates import PartialDate, Precision


class DuplicateEvidence(StrEnum):
    """One thing two records have in common, or in which they differ where one person could not."""

    SAME_NATIONAL_ID = "same_national_id"
    SAME_CARD_NUMBER = "same_card_number"
    SAME_NAME = "same_name"
    SAME_BIRTH_DATE = "same_birth_date"
    SAME_BIRTH_YEAR = "same_birth_year"
    SAME_JOINING_DATE = "same_joining_date"
    OTHER_NATIONAL_ID = "other_national_id"
    OTHER_BIRTH_DATE = "other_birth_date"


@dataclass(frozen=True)
class Identity:
    """What tells people apart. ``name_folded`` is the name without marks."""

    name_folded: str
    national_id: str | None
    card_number: str | None
    birth_date: PartialDate | None
    joined_on: PartialDate | None


@dataclass(frozen=True)
class Likeness:
    """The points of two records, the evidence they come from, and whether they are enough to show the pair."""

    points: int
    evidence: tuple[DuplicateEvidence, ...]
    suspected: bool


def likeness(one: Identity, other: Identity, points: Mapping[str, int]) -> Likeness:
    """Weigh two records. ``points``: evidence → points, and ``suspected`` → from how many on it is a pair."""
    found = tuple(_evidence(one, other))
    total = sum(points[each] for each in found)
    return Likeness(total, found, total >= points["suspected"])


def _evidence(one: Identity, other: Identity) -> list[DuplicateEvidence]:
    found: list[DuplicateEvidence] = []
    if one.national_id and other.national_id:
        same = one.national_id == other.national_id
        found.append(DuplicateEvidence.SAME_NATIONAL_ID if same else DuplicateEvidence.OTHER_NATIONAL_ID)
    if one.card_number and one.card_number == other.card_number:
        found.append(DuplicateEvidence.SAME_CARD_NUMBER)
    if one.name_folded == other.name_folded:
        found.append(DuplicateEvidence.SAME_NAME)
    if one.birth_date and other.birth_date:
        found.append(_births(one.birth_date, other.birth_date))
    if one.joined_on and other.joined_on and _could_be_one(one.joined_on, other.joined_on):
        found.append(DuplicateEvidence.SAME_JOINING_DATE)
    return found


def _births(one: PartialDate, other: PartialDate) -> DuplicateEvidence:
    if one == other and one.precision is Precision.DAY:
        return DuplicateEvidence.SAME_BIRTH_DATE
    return DuplicateEvidence.SAME_BIRTH_YEAR if _could_be_one(one, other) else DuplicateEvidence.OTHER_BIRTH_DATE


def _could_be_one(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates can be the same day, known more or less exactly."""
    return one.on <= other.last_on and other.on <= one.last_on
