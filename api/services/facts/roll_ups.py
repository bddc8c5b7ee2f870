"""Summing records up the tree of a day: one statement a family, whatever the number of units, years or months."""

import uuid
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import CTE, Select, Subquery, func, literal, select, union_all
from sqlmodel import Session

from api.services.facts import SOURCES
from api.services.facts.sources import Moment, Records, Source
from api.services.roll_ups import Question
from api.services.tree import branches, subtrees

Numbers = Counter[str]
"""Column → number. A column without any is 0."""

Found = Mapping[tuple[uuid.UUID, Moment], Numbers]
"""Numbers by unit and moment. A unit without anything has no entry."""


def by_child(session: Session, root_id: uuid.UUID, question: Question, families: Collection[str]) -> Found:
    """What each direct child of an organisation has, everything below it included, and the organisation's own."""
    if not families:
        return {}
    return summed(session, branches(root_id, question.structure_on), moments_of(question), families)


def of_units(session: Session, unit_ids: Collection[uuid.UUID], question: Question, families: Collection[str]) -> Found:
    """What each of several organisations has, everything below it included."""
    if not families:
        return {}
    return summed(session, subtrees(unit_ids, question.structure_on), moments_of(question), families)


def moments_of(question: Question) -> list[Moment]:
    """The moments of a question: each of its years as of its day."""
    return [Moment(year, question.as_of) for year in question.years]


def summed(session: Session, cells: CTE, moments: Sequence[Moment], families: Iterable[str]) -> Found:
    """Numbers by branch of ``cells`` (columns ``organisation_id``, ``branch_id``) and moment."""
    found: dict[tuple[uuid.UUID, Moment], Numbers] = {}
    for family in families:
        source = SOURCES[family]
        codes = [column.code for column in source.family.columns]
        records = records_of(session, source, moments).c
        statement: Select[Any] = (
            select(cells.c.branch_id, records.place, *(func.sum(records[code]) for code in codes))
            .join(cells, cells.c.organisation_id == records.organisation_id)
            .group_by(cells.c.branch_id, records.place)
        )
        for branch_id, place, *numbers in session.execute(statement):
            counted = found.setdefault((branch_id, moments[place]), Counter())
            counted.update(dict(zip(codes, map(int, numbers), strict=True)))
    return found


def total(found: Found, units: Iterable[uuid.UUID], moment: Moment) -> Numbers:
    """What several units have together."""
    added: Numbers = Counter()
    for unit in units if found else ():
        added.update(found.get((unit, moment), {}))
    return added


def records_of(session: Session, source: Source, moments: Sequence[Moment]) -> Subquery:
    """A family's records at each moment, ``place`` being the moment's place in the list."""
    parts = [_placed(source.select(session, moment), place) for place, moment in enumerate(moments)]
    return union_all(*parts).subquery("records")


def _placed(records: Records, place: int) -> Select[Any]:
    columns: list[Any] = [literal(place).label("place"), *records.subquery(f"at_{place}").c]
    return select(*columns)
