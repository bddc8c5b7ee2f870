"""What committees issue in a demonstration: standards, reading materials, plans with their tasks, plans of sessions."""

import random
import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from api.core.clock import FOREVER
from api.core.ids import new_id
from api.models.plans import Plan, PlanTask
from api.models.reading_materials import ReadingMaterial, ThemeMaterial
from api.models.standards import StandardItem, StandardMapping, StandardVersion
from api.models.study_plans import StudyPlan, StudyPlanItem
from api.rules.plans import PlanState, TaskState
from api.rules.standards import StandardState
from api.rules.study_plans import StudyPlanState
from api.rules.study_sessions import StudySessionKind
from api.services.demo.tables import Row, filled

_REVIEWED_AFTER = timedelta(days=1095)
"""How long after their issue standards are to be looked through again."""


class CommitteePapers:
    """Invents the papers of committees from the texts of ``demo_programme.yaml``."""

    def __init__(self, material: Mapping[str, Any], chance: random.Random, today: date) -> None:
        """Take the texts, a source of chance of its own, and up to which day to tell."""
        self.material, self.chance, self.today = material, chance, today
        self.national: list[uuid.UUID] = []
        self._lineages: dict[tuple[uuid.UUID | None, str], uuid.UUID] = {}

    def national_standards(self) -> Iterator[Row]:
        """The national list, in force from its issue."""
        said = self.material["national_standards"]
        issued_on: date = said["issued_on"]
        yield from self._version(None, 1, said["title"], said["items"], issued_on, FOREVER, said["decision_number"])

    def standards(self, organisation_id: uuid.UUID, name: str, years: Sequence[int]) -> Iterator[Row]:
        """The standards of a unit: written before the years told of, by many revised in them, by some written then."""
        title = self.material["standards"]["title"].format(unit=name)
        items = self.chance.sample(self.material["standards"]["items"], self.chance.randint(4, 6))
        first_on = date(years[0] - 2, self.chance.randint(3, 11), self.chance.randint(1, 28))
        luck = self.chance.random()
        revised_on = date(self.chance.choice(years), self.chance.randint(2, 10), self.chance.randint(1, 28))
        if luck < 0.25:
            yield from self._version(organisation_id, 1, title, items, min(revised_on, self.today), FOREVER, "12-QĐ/ĐU")
        elif luck < 0.75 and revised_on <= self.today:
            yield from self._version(organisation_id, 1, title, items, first_on, revised_on, "12-QĐ/ĐU")
            items = [*items[:-1], self.chance.choice(self.material["standards"]["added"])]
            yield from self._version(organisation_id, 2, title, items, revised_on, FOREVER, "21-QĐ/ĐU")
        else:
            yield from self._version(organisation_id, 1, title, items, first_on, FOREVER, "12-QĐ/ĐU")

    def _version(
        self,
        organisation_id: uuid.UUID | None,
        number: int,
        title: str,
        items: Sequence[str],
        issued_on: date,
        valid_to: date,
        decision_number: str,
    ) -> Iterator[Row]:
        version = filled(
            StandardVersion,
            issued_on,
            organisation_id=organisation_id,
            number=number,
            state=StandardState.ISSUED if valid_to == FOREVER else StandardState.SUPERSEDED,
            title=title,
            decision_number=decision_number,
            issued_on=issued_on,
            valid_from=issued_on,
            valid_to=valid_to,
            review_by=issued_on + _REVIEWED_AFTER,
        )
        yield version
        for place, text in enumerate(items, start=1):
            own = new_id()
            yield filled(
                StandardItem,
                issued_on,
                id=own,
                version_id=version[1]["id"],
                number=place,
                lineage_id=self._lineages.setdefault((organisation_id, text), new_id()),
                text=text,
            )
            if organisation_id is None:
                self.national.append(own)
            elif self.national and self.chance.random() < 0.5:
                yield StandardMapping, {"item_id": own, "national_item_id": self.chance.choice(self.national)}

    def reading(self, root_id: uuid.UUID, theme_ids: Sequence[uuid.UUID], since: date) -> Iterator[Row]:
        """What the root offers to read, all of it attached to every theme."""
        for each in self.material["materials"]:
            offered = filled(ReadingMaterial, since, organisation_id=root_id, **each)
            yield offered
            for theme_id in theme_ids:
                yield ThemeMaterial, {"theme_id": theme_id, "material_id": offered[1]["id"]}

    def plan(self, organisation_id: uuid.UUID, year: int) -> Iterator[Row]:
        """The plan of a year with its key tasks: most done in time, some late, some still to come."""
        said, issued_on = self.material["plans"], date(year, 1, 20)
        over = date(year, 12, 31) < self.today
        plan = filled(
            Plan,
            issued_on,
            organisation_id=organisation_id,
            year=year,
            state=PlanState.CLOSED if over else PlanState.ISSUED,
            title=said["title"].format(year=year),
            basis=said["basis"],
            number=f"{self.chance.randint(3, 40)}-KH/ĐU",
            issued_on=issued_on,
            closed_on=date(year, 12, 31) if over else None,
        )
        yield plan
        for number, task in enumerate(said["tasks"], start=1):
            due_on = date(year, task["month"], task["day"])
            done_on = due_on - timedelta(days=self.chance.randint(-12 if self.chance.random() < 0.08 else 0, 25))
            done = done_on <= self.today
            yield filled(
                PlanTask,
                issued_on,
                plan_id=plan[1]["id"],
                number=number,
                state=TaskState.DONE if done else TaskState.IN_PROGRESS,
                title=task["title"],
                owner_id=organisation_id,
                due_on=due_on,
                done_on=done_on if done else None,
                result="Đã hoàn thành" if done else None,
            )

    def session_plan(self, organisation_id: uuid.UUID, year: int) -> tuple[list[Row], dict[int, uuid.UUID]]:
        """A plan of four sessions for every cell of a committee; its rows, and its lines by quarter."""
        said, issued_on = self.material["study_sessions"], date(year, 1, 10)
        plan = filled(
            StudyPlan,
            issued_on,
            organisation_id=organisation_id,
            year=year,
            number=1,
            state=StudyPlanState.ISSUED,
            title=said["plan"].format(year=year),
            document_number=f"{self.chance.randint(3, 40)}-KH/ĐU",
            for_cells=True,
            issued_on=issued_on,
        )
        rows, lines = [plan], {}
        titles = (said["first"], said["third"][0], said["third"][1], said["last"])
        for quarter, title in enumerate(titles, start=1):
            line = filled(
                StudyPlanItem,
                issued_on,
                plan_id=plan[1]["id"],
                number=quarter,
                kind=StudySessionKind.THEMED,
                themed_part=False,
                title=title,
                held_on=date(year, 3 * quarter, 25),
            )
            rows.append(line)
            lines[quarter] = line[1]["id"]
        return rows, lines
