"""What an indicator is: a number with its unit, the rule of its denominator, and the document it comes from."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What is counted.

    People (người) of a base; turns (lượt), such as each year's pledge of a person; records (a version, a session, an
    exemplar …); organisations.
    """

    PERSON = "person"
    TURN = "turn"
    RECORD = "record"
    ORGANISATION = "organisation"


class Group(StrEnum):
    """Whom an indicator looks at."""

    EVERYBODY = "everybody"
    KEY_LEADERS = "key_leaders"


@dataclass(frozen=True)
class BaseRule:
    """Who or what belongs to a denominator; of a plain count: what is counted. In words."""

    code: str
    text_vi: str
    text_en: str


@dataclass(frozen=True)
class Indicator:
    """One figure. ``denominator`` None: a plain count.

    ``rank``: its place in ``catalogue``, whose name fills ``{level}``; None: it is of no ranked word.
    ``headline`` indicators are shown when nobody asks for particular ones.
    """

    code: str
    name_vi: str
    name_en: str
    numerator: str
    denominator: str | None
    base: BaseRule
    source: str
    unit: Unit = Unit.PERSON
    group: Group = Group.EVERYBODY
    rank: int | None = None
    catalogue: str = "rating_level"
    headline: bool = False


@dataclass(frozen=True)
class Column:
    """A number that is counted from records.

    ``stock``: it says what stands on the base date, so that several years show that of the last one. Otherwise it says
    what happened in the year up to the day asked about, and years add up.
    """

    code: str
    stock: bool = False


@dataclass(frozen=True)
class Family:
    """The figures of one resource: what is counted of its records, and the indicators made of that."""

    code: str
    columns: tuple[Column, ...]
    indicators: tuple[Indicator, ...]


def percent(numerator: int, denominator: int) -> float | None:
    """A share in percent (0–100) with two decimals. None where nothing was due.

    Rounded half up, except that 100 means all and 0 means none: 3,480 of 3,481 never reads as 100.
    """
    if denominator == 0:
        return None
    hundredths = (numerator * 20_000 + denominator) // (2 * denominator)
    if numerator < denominator:
        hundredths = min(hundredths, 9_999)
    if numerator > 0:
        hundredths = max(hundredths, 1)
    return hundredths / 100
