"""Inventing people: names in their real proportions and plausible ages, belonging to nobody."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from api.models.members import Sex


@dataclass(frozen=True)
class Profile:
    """An invented person."""

    full_name: str
    sex: Sex
    birth_date: date
    year_of_birth_only: bool


class Inventor:
    """Invents from a seeded source of chance, so that the same case is always the same."""

    def __init__(self, chance: random.Random, material: Mapping[str, Any]) -> None:
        """Take the names of ``api/data/demo.yaml``."""
        self.chance = chance
        self._surnames = _weighted(material["surnames"])
        self._middle = {Sex.MALE: _weighted(material["middle_male"]), Sex.FEMALE: _weighted(material["middle_female"])}
        self._given = {Sex.MALE: material["given_male"], Sex.FEMALE: material["given_female"]}

    def profile(self, youngest: int, oldest: int) -> Profile:
        """A person born between two years; people born long ago sometimes have only a year of birth."""
        sex = Sex.FEMALE if self.chance.random() < 0.42 else Sex.MALE
        name = " ".join(
            (self._one_of(self._surnames), self._one_of(self._middle[sex]), self.chance.choice(self._given[sex]))
        )
        year = self.chance.randint(oldest, youngest)
        only_year = year < 1955 and self.chance.random() < 0.3
        born = date(year, 1, 1) if only_year else date(year, 1, 1) + timedelta(days=self.chance.randrange(365))
        return Profile(name, sex, born, only_year)

    def day(self, first: date, last: date) -> date:
        """A day between two days, both included."""
        return first + timedelta(days=self.chance.randint(0, (last - first).days))

    def _one_of(self, weighted: tuple[Sequence[str], Sequence[int]]) -> str:
        return self.chance.choices(weighted[0], weighted[1])[0]


def _weighted(weights: Mapping[str, int]) -> tuple[Sequence[str], Sequence[int]]:
    return list(weights), list(weights.values())
