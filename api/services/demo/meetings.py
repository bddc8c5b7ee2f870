"""When the cells of a demonstration meet: one themed session a quarter, of all kinds, a few of them missing."""

import random
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from api.core.ids import new_id
from api.rules.study_sessions import StudySessionKind
from api.services.demo.history import Person

MISSED = 0.03
"""Share of the sessions of the second and third quarter that were never held."""


@dataclass(frozen=True)
class Meeting:
    """A themed session of a cell: planned, and held when its day has come."""

    id: uuid.UUID
    quarter: int
    day: date
    kind: StudySessionKind
    title: str
    site: str | None = None


class Calendar:
    """Draws the sessions of a cell, year by year."""

    def __init__(self, material: Mapping[str, Any], chance: random.Random, today: date) -> None:
        """Take the texts of ``demo_programme.yaml`` and a source of chance of its own."""
        self.texts, self.chance, self.today = material["study_sessions"], chance, today

    def of_year(self, year: int) -> list[Meeting]:
        """The sessions of one cell: the first publicises the pledges, the last assesses them."""
        found = [self._meeting(1, date(year, 3, 21), 10, StudySessionKind.THEMED, self.texts["first"])]
        if self.chance.random() >= MISSED:
            found.append(self._second(year))
        if self.chance.random() >= MISSED:
            found.append(self._third(year))
        found.append(self._meeting(4, date(year, 12, 6), 19, StudySessionKind.THEMED, self.texts["last"]))
        return found

    def _second(self, year: int) -> Meeting:
        if self.chance.random() < 0.3:
            site = self.chance.choice(self.texts["sites"])
            title = self.texts["visit"].format(site=site)
            return self._meeting(2, date(year, 5, 5), 40, StudySessionKind.FIELD_VISIT, title, site)
        return self._meeting(2, date(year, 5, 5), 40, StudySessionKind.THEMED, self.chance.choice(self.texts["third"]))

    def _third(self, year: int) -> Meeting:
        luck = self.chance.random()
        if luck < 0.1:
            return self._meeting(3, date(year, 8, 10), 40, StudySessionKind.CONTEST, self.texts["contest"])
        if luck < 0.2:
            return self._meeting(3, date(year, 8, 10), 40, StudySessionKind.WORKSHOP, self.texts["workshop"])
        return self._meeting(
            3, date(year, 8, 10), 40, StudySessionKind.REGULAR, self.chance.choice(self.texts["third"])
        )

    def _meeting(
        self, quarter: int, first: date, days: int, kind: StudySessionKind, title: str, site: str | None = None
    ) -> Meeting:
        return Meeting(new_id(), quarter, first + timedelta(days=self.chance.randrange(days)), kind, title, site)


def agree(people: Iterable[Person], meetings: Mapping[int, Sequence[Meeting]], today: date) -> None:
    """Let pledges be publicised and assessed at the sessions of their cell, where those were held."""
    for person in people:
        for pledge in person.pledges:
            for meeting in meetings.get(pledge.year, ()):
                if meeting.day > today:
                    continue
                if meeting.quarter == 1 and pledge.publicised_on is not None:
                    pledge.publicised_on = meeting.day
                if meeting.quarter == 4 and pledge.assessed_on is not None:
                    pledge.assessed_on = meeting.day
