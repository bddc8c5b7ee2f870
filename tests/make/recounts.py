"""Holds figures counted from records to a recount by brute force: whole, by child, on any day and either tree."""

import uuid
from collections import Counter
from collections.abc import Iterable
from datetime import date

from sqlmodel import Session

from api.services.facts import roll_ups
from api.services.facts.recounts import count
from api.services.roll_ups import Question


def assert_counted(
    session: Session, family: str, units: Iterable[uuid.UUID], years: Iterable[int], days: Iterable[date], today: date
) -> Counter[str]:
    """Compare every unit, year and day, on the tree of the day and on today's; gives what was counted altogether."""
    seen: Counter[str] = Counter()
    for as_of in days:
        for structure_on in {as_of, today}:
            for year in years:
                question = Question((year,), as_of, structure_on, today)
                [moment] = roll_ups.moments_of(question)
                for unit in units:
                    counted = count(session, unit, question, family)
                    stated = roll_ups.of_units(session, [unit], question, [family]).get((unit, moment), Counter())
                    by_child = roll_ups.by_child(session, unit, question, [family])
                    where = (family, year, as_of, structure_on, unit)
                    assert +stated == +counted, where
                    assert +roll_ups.total(by_child, {branch for branch, _ in by_child}, moment) == +counted, where
                    seen.update(counted)
    return seen
