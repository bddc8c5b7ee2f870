"""Rating levels: a pledge stores the rank, people and programs read the code."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from api.core.errors import Invalid
from api.services import reference

CATALOGUE = "rating_level"


def rank_of(session: Session, code: str, day: date, pointer: str) -> int:
    """The rank of a rating level in force on a day (1 is best).

    Raises:
        Invalid: ``choice_invalid`` at the pointer.
    """
    level = reference.item(session, CATALOGUE, code, day)
    if level is None:
        raise Invalid.at(pointer, "choice_invalid")
    return level.rank


def codes_on(session: Session, day: date) -> Mapping[int, str]:
    """Rank → code of the levels in force on a day."""
    return {level.rank: level.code for level in reference.items(session, CATALOGUE, day)}


def code_of(session: Session, rank: int | None, day: date | None) -> str | None:
    """The code of a rank given on a day; None before assessment."""
    if rank is None or day is None:
        return None
    return codes_on(session, day).get(rank, str(rank))
