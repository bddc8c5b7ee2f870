"""Adding cells up to the units of an answer, from whichever source is true for the day asked about.

Counters as they stand now, when nothing they count has changed since that day; closed figures on the day a year was
closed; otherwise the dated rows themselves. All three give the same numbers.
"""

import uuid
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import CTE, Date, Integer, TextualSelect, bindparam, func, select, text
from sqlmodel import Session, col

from api.core.columns import Identifier
from api.models.statistics import ClosedFigure
from api.models.years import YearClosing
from api.rules.figures import ALL_COLUMNS, FigureSource
from api.services.counting import lines_on, sums
from api.services.histories import requirements_for
from api.services.tallies import COUNTERS
from api.services.tree import branches, subtrees

Tally = dict[str, int]
UnitYear = tuple[uuid.UUID, int]


@dataclass(frozen=True)
class Question:
    """Which years, as of which day, on the tree of which day (``structure_on``)."""

    years: tuple[int, ...]
    as_of: date
    structure_on: date
    today: date


@dataclass
class RollUp:
    """Tallies by unit and year. A unit without anything has no entry."""

    tallies: dict[UnitYear, Tally]
    sources: dict[int, FigureSource]


def by_child(
    session: Session, root_id: uuid.UUID, children: Mapping[uuid.UUID, uuid.UUID], question: Question
) -> RollUp:
    """What each direct child of an organisation has, everything below it included, and the organisation's own.

    ``children``: what hangs directly under it on the structure's day → the unit it is counted in (itself, or the
    organisation that has inherited it).
    """
    found = RollUp({}, {})
    for year, closing_id in _closings(session, root_id, question).items():
        _add_closed(session, found, root_id, children, year, closing_id)
    open_years = [year for year in question.years if year not in found.sources]
    if question.structure_on == question.today:
        counted = session.execute(_live_by_child(session), {"organisation": root_id, "years": open_years})
        units = {root_id: root_id, **children}
    else:
        counted = _dated_counters(session, branches(root_id, question.structure_on), open_years)
        units = {}
    _add_counters(found, counted, units, question, open_years)
    left = _unanswered(found, question)
    if left:
        _add_rows(session, found, branches(root_id, question.structure_on), question, left)
    return found


def of_units(session: Session, unit_ids: Collection[uuid.UUID], question: Question) -> RollUp:
    """What each of several organisations has, everything below it included."""
    found = RollUp({}, {})
    if question.structure_on == question.today:
        counted = session.execute(_live_of_units(session), {"units": list(unit_ids), "years": list(question.years)})
    else:
        counted = _dated_counters(session, subtrees(unit_ids, question.structure_on), question.years)
    _add_counters(found, counted, {}, question, question.years)
    left = _unanswered(found, question)
    if left:
        _add_rows(session, found, subtrees(unit_ids, question.structure_on), question, left)
    return found


def total(tallies: Iterable[Mapping[str, int]]) -> Tally:
    """The sum of tallies, every column present."""
    added = dict.fromkeys(ALL_COLUMNS, 0)
    for tally in tallies:
        for column in ALL_COLUMNS:
            added[column] += tally[column]
    return added


_SUMS = ", ".join(f"sum(y.{column}) AS {column}" for column in ALL_COLUMNS)
_UNDER = "y.year IN :years AND y.path >= c.path AND y.path < c.beyond"


def _live(session: Session, units: str) -> str:
    """One contiguous range of counters a unit. The planner must start from the units: see decision 10."""
    picked = f"(SELECT id, path, path || '~' AS beyond FROM organisation WHERE {units}) c"  # noqa: S608  (names, no values)
    if session.get_bind().dialect.name == "postgresql":
        return (
            f"SELECT c.id AS unit_id, s.* FROM {picked} CROSS JOIN LATERAL "  # noqa: S608  (names, no values)
            f"(SELECT y.year, max(y.changed_on) AS changed_on, {_SUMS} FROM organisation_year y "
            f"WHERE {_UNDER} GROUP BY y.year) s"
        )
    return (
        f"SELECT c.id AS unit_id, y.year, max(y.changed_on) AS changed_on, {_SUMS} "  # noqa: S608  (names, no values)
        f"FROM {picked} CROSS JOIN organisation_year y WHERE {_UNDER} GROUP BY c.id, y.year"
    )


def _live_by_child(session: Session) -> TextualSelect:
    return _statement_by_child(_live(session, "parent_id = :organisation"))


def _live_of_units(session: Session) -> TextualSelect:
    return _typed(_live(session, "id IN :units"), bindparam("units", expanding=True, type_=Identifier()))


@cache
def _statement_by_child(children: str) -> TextualSelect:
    own = (
        f"SELECT organisation_id AS unit_id, year, changed_on, {', '.join(ALL_COLUMNS)} "  # noqa: S608  (names, no values)
        "FROM organisation_year WHERE organisation_id = :organisation AND year IN :years"
    )
    return _typed(f"{children} UNION ALL {own}", bindparam("organisation", type_=Identifier()))


def _typed(statement: str, *parameters: Any) -> TextualSelect:
    counted: dict[str, Any] = dict.fromkeys(ALL_COLUMNS, Integer)
    return (
        text(statement)
        .bindparams(bindparam("years", expanding=True), *parameters)
        .columns(unit_id=Identifier(), year=Integer, changed_on=Date, **counted)
    )


def _dated_counters(session: Session, cells: CTE, years: Collection[int]) -> Any:
    return session.execute(
        select(
            cells.c.branch_id.label("unit_id"),
            COUNTERS.c.year,
            func.max(COUNTERS.c.changed_on).label("changed_on"),
            *(func.sum(COUNTERS.c[column]).label(column) for column in ALL_COLUMNS),
        )
        .join(cells, cells.c.organisation_id == COUNTERS.c.organisation_id)
        .where(COUNTERS.c.year.in_(years))
        .group_by(cells.c.branch_id, COUNTERS.c.year)
    )


def _add_counters(
    found: RollUp, rows: Any, units: Mapping[uuid.UUID, uuid.UUID], question: Question, years: Collection[int]
) -> None:
    """Take the counters of the years in which nothing has changed since the day asked about."""
    tallies: dict[UnitYear, Tally] = {}
    overtaken: set[int] = set()
    for unit_id, year, changed_on, *numbers in rows:
        if changed_on > question.as_of:
            overtaken.add(year)
        key = (units.get(unit_id, unit_id), year)
        tally = dict(zip(ALL_COLUMNS, map(int, numbers), strict=True))
        tallies[key] = total([tallies[key], tally]) if key in tallies else tally
    for year in years:
        if year not in overtaken:
            found.sources[year] = FigureSource.COUNTERS
    found.tallies.update({key: tally for key, tally in tallies.items() if key[1] in found.sources})


def _unanswered(found: RollUp, question: Question) -> list[int]:
    """The years that neither counters nor a closing answers."""
    return [year for year in question.years if year not in found.sources]


def _add_rows(session: Session, found: RollUp, cells: CTE, question: Question, left: Collection[int]) -> None:
    """Count the rows of the years that no other source answers."""
    requirements = requirements_for(session, left, question.as_of)
    for year in left:
        lines = lines_on(
            year, question.as_of, requirements[year], today=question.today, cells=select(cells.c.organisation_id)
        )
        statement = (
            select(cells.c.branch_id, *sums(lines.c))
            .join(cells, cells.c.organisation_id == lines.c.organisation_id)
            .group_by(cells.c.branch_id)
        )
        for unit_id, *numbers in session.execute(statement):
            found.tallies[unit_id, year] = dict(zip(ALL_COLUMNS, numbers, strict=True))
        found.sources[year] = FigureSource.ROWS


def _closings(session: Session, root_id: uuid.UUID, question: Question) -> dict[int, uuid.UUID]:
    """The closings made on the very day asked about that hold an organisation, by year."""
    if question.structure_on != question.as_of or question.as_of == question.today:
        return {}  # today's counters say the same as a closing made today
    rows = session.execute(
        select(col(YearClosing.year), col(YearClosing.id))
        .join(ClosedFigure, col(ClosedFigure.closing_id) == col(YearClosing.id))
        .where(
            col(YearClosing.year).in_(question.years),
            col(YearClosing.closed_on) == question.as_of,
            col(YearClosing.reopened_at).is_(None),
            col(ClosedFigure.organisation_id) == root_id,
        )
    )
    return {row[0]: row[1] for row in rows}


def _add_closed(
    session: Session,
    found: RollUp,
    root_id: uuid.UUID,
    children: Mapping[uuid.UUID, uuid.UUID],
    year: int,
    closing_id: uuid.UUID,
) -> None:
    rows = session.execute(
        select(
            col(ClosedFigure.organisation_id), *(col(getattr(ClosedFigure, column)) for column in ALL_COLUMNS)
        ).where(
            col(ClosedFigure.closing_id) == closing_id,
            (col(ClosedFigure.parent_id) == root_id) | (col(ClosedFigure.organisation_id) == root_id),
        )
    )
    whole = total([])
    own = total([])
    for organisation_id, *numbers in rows:
        tally = dict(zip(ALL_COLUMNS, numbers, strict=True))
        if organisation_id == root_id:
            whole = tally
        elif children.get(organisation_id) == organisation_id:
            found.tallies[organisation_id, year] = tally
            own = total([own, tally])
    found.tallies[root_id, year] = {column: whole[column] - own[column] for column in ALL_COLUMNS}
    found.sources[year] = FigureSource.CLOSED
