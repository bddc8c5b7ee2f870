"""Everything of a demonstration beside people and pledges: papers, sessions, grades, exemplars, inspections, reports.

It draws from a source of chance of its own, so that the people of a case stay the same whatever is told beside them.
"""

import random
import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from api.services.context import Context
from api.services.demo.cases import Case
from api.services.demo.cell_years import CellYears
from api.services.demo.committees import CommitteePapers
from api.services.demo.exemplars import Exemplars, Home
from api.services.demo.gradings import Grades, add_earlier_rule_sets
from api.services.demo.history import Person
from api.services.demo.inspections import Examined, Inspections
from api.services.demo.meetings import Calendar, Meeting, agree
from api.services.demo.reports import Reporting, Reports
from api.services.demo.seats import Seat, officer
from api.services.demo.tables import Row
from api.services.demo.units import Unit, above, stands_on, top_of

INSPECTED = 12
"""How many units a committee right under the root inspects in a year."""


class Programme:
    """Tells the years of a case's programme; one object a load, its parts asked for in the order of the methods."""

    def __init__(
        self,
        ctx: Context,
        case: Case,
        material: Mapping[str, Any],
        units: Sequence[Unit],
        ids: Mapping[int, uuid.UUID],
        paths: Mapping[int, str],
        chance: random.Random,
    ) -> None:
        """Take the case's units with the ids and paths they were given."""
        self.ctx, self.case, self.material, self.chance = ctx, case, material, chance
        self.units, self.ids, self.paths, self.years = units, ids, paths, case.programme_years
        self.papers = CommitteePapers(material, chance, ctx.today)
        self.calendar = Calendar(material, chance, ctx.today)
        self.cell_years: CellYears | None = None
        self.plan_items: dict[tuple[int, int], dict[int, uuid.UUID]] = {}
        self.grades: dict[int, Grades] = {}
        self.homes: dict[int, Home] = {}
        self.first_sessions: dict[tuple[int, int], uuid.UUID] = {}
        self.signatories: dict[uuid.UUID, str] = {}

    def papers_rows(self, themes: Mapping[int, uuid.UUID], root_id: uuid.UUID) -> Iterator[Row]:
        """What committees issue before anybody meets; also prepares the rule sets of earlier years."""
        if not self.years:
            return
        yield from self.papers.national_standards()
        reading = list(self.papers.reading(root_id, list(themes.values()), date(self.years[0], 1, 8)))
        yield from reading
        offered = [row["id"] for _, row in reading if "source" in row]
        self.cell_years = CellYears(self.material, self.chance, self.ctx.today, themes, offered)
        for unit in self.units:
            if unit.kind in {"grassroots_committee", "grassroots_cell"}:
                yield from self.papers.standards(self.ids[id(unit)], unit.name, self.years)
        for year in self.years:
            for unit in self._standing(date(year, 1, 5)):
                if not unit.holds_members or unit.kind == "grassroots_cell":
                    yield from self.papers.plan(self.ids[id(unit)], year)
                if self._plans_for_cells(unit, date(year, 1, 5)):
                    rows, lines = self.papers.session_plan(self.ids[id(unit)], year)
                    self.plan_items[id(unit), year] = lines
                    yield from rows
        add_earlier_rule_sets(self.ctx.session, self.material, self.years[0])
        for year in self.years:
            if year < self.ctx.today.year:
                self.grades[year] = Grades(self.ctx.session, self.material, self.chance, year)

    def meetings(self, people: Sequence[Person]) -> dict[int, list[Meeting]]:
        """The sessions of one cell by year; its people publicise and assess at them."""
        found = {year: self.calendar.of_year(year) for year in self.years}
        agree(people, found, self.ctx.today)
        return found

    def cell_rows(self, cell: Unit, seats: Sequence[Seat], meetings: Mapping[int, Sequence[Meeting]]) -> Iterator[Row]:
        """The sessions and grades of one cell."""
        cell_id = self.ids[id(cell)]
        self._remember(cell, seats)
        for year, of_year in meetings.items():
            assert self.cell_years is not None
            self.first_sessions[id(cell), year] = of_year[0].id
            lines = self.plan_items.get((id(top_of(cell, date(year, 1, 5))), year), {})
            yield from self.cell_years.rows(cell_id, seats, of_year, lines)
            if year in self.grades:
                yield from self.grades[year].of_members(cell_id, seats)

    def committee_rows(self) -> Iterator[Row]:
        """Grades of units, exemplars and inspections: what refers to the people of many cells."""
        for year in self.years:
            if year in self.grades:
                yield from self._grades_of_units(year)
            yield from self._exemplars(year)
            yield from self._inspections(year)

    def reports(self) -> Iterator[list[Row]]:
        """The sealed reports of the finished years, level by level; to be written before the next is asked for."""
        for year in self.grades:
            last_day = date(year, 12, 31)
            standing = [unit for unit in self._standing(last_day) if above(unit, last_day) is not None]
            yield from Reports(self.ctx, self.material, self.chance, year, self._reporting(standing, last_day)).levels()

    def _standing(self, day: date) -> list[Unit]:
        return [unit for unit in self.units if stands_on(unit, day)]

    def _plans_for_cells(self, unit: Unit, day: date) -> bool:
        """Whether a unit is at the top of cells that stand on a day."""
        return any(each.holds_members and top_of(each, day) is unit for each in self.units)

    def _remember(self, cell: Unit, seats: Sequence[Seat]) -> None:
        if not seats or not self.years:
            return
        today = self.ctx.today
        parent = above(cell, today)
        chosen = min(seats, key=lambda seat: (not seat.is_member_on(today), seat.rating(today.year - 1) or 9))
        self.homes[id(cell)] = Home(
            self.ids[id(cell)],
            cell.name,
            cell.kind,
            parent.name if parent else "",
            chosen.member_id,
            chosen.person.profile.full_name,
        )
        secretary = officer(seats, "secretary", today).person.profile.full_name
        for day in (today, *(date(year, 12, 31) for year in self.grades)):
            unit: Unit | None = cell
            while unit is not None:
                self.signatories.setdefault(self.ids[id(unit)], secretary)
                unit = above(unit, day)

    def _grades_of_units(self, year: int) -> Iterator[Row]:
        day, below = date(year, 12, 31), dict[int, list[uuid.UUID]]()
        parents = {}
        for unit in self._standing(day):
            parent = above(unit, day)
            if parent is not None and unit.kind != "upper_committee":
                parents[id(parent)] = self.ids[id(parent)]
                below.setdefault(id(parent), []).append(self.ids[id(unit)])
        for key, units in below.items():
            yield from self.grades[year].of_units(parents[key], units)

    def _exemplars(self, year: int) -> Iterator[Row]:
        """Recognised by the committees right under the root, in proportion to their cells."""
        wanted = self.case.exemplars.get(year)
        if wanted is None:
            return
        invented = Exemplars(self.material, self.chance, self.ctx.today)
        day = date(year, 5, 19)
        committee = max(self._tops(day), key=lambda unit: len(self._cells_under(unit, day)))
        homes = [self.homes[id(cell)] for cell in self._cells_under(committee, day)]
        yield from invented.of_year(self.ids[id(committee)], homes, year, wanted)

    def _inspections(self, year: int) -> Iterator[Row]:
        invented, day = Inspections(self.material, self.chance, self.ctx.today), date(year, 5, 1)
        root_id = self.ids[id(self.units[0])]
        for committee in self._tops(day):
            cells = self._cells_under(committee, day)
            chosen = self.chance.sample(cells, min(INSPECTED, len(cells)))
            team = [self.homes[id(cell)].member_id for cell in cells if cell not in chosen][:3]
            subjects = [
                Examined(self.ids[id(cell)], cell.name, self.first_sessions.get((id(cell), year))) for cell in chosen
            ]
            yield from invented.of_year(self.ids[id(committee)], root_id, subjects, team, year)

    def _tops(self, day: date) -> list[Unit]:
        return [unit for unit in self._standing(day) if self._plans_for_cells(unit, day)]

    def _cells_under(self, committee: Unit, day: date) -> list[Unit]:
        return [unit for unit in self.units if unit.holds_members and top_of(unit, day) is committee]

    def _reporting(self, standing: Sequence[Unit], day: date) -> Reporting:
        """Who reports for a year as it stood on its last day; the root receives and does not report."""
        everybody = [self.units[0], *standing]
        names = {self.ids[id(unit)]: unit.name for unit in everybody}
        paths = {self.ids[id(unit)]: self.paths[id(unit)] for unit in standing}
        parents = {
            self.ids[id(unit)]: self.ids[id(parent)] for unit in standing if (parent := above(unit, day)) is not None
        }
        return Reporting(parents, names, paths, self.signatories, self.case.root.rsplit(" ", 2)[-1])
