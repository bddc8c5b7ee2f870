"""What a demonstration case is to contain: its units, and how many people it counts at the end of each year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from api.services.reference import read_data


@dataclass(frozen=True)
class YearTarget:
    """How many people a year has on its last day; ``good`` of ``people`` were assessed good or better."""

    year: int
    members: int
    staff: int
    leaders: int
    good: int

    @property
    def people(self) -> int:
        """Party members and staff together."""
        return self.members + self.staff


@dataclass(frozen=True)
class Case:
    """One case. Without ``reorganised_on`` its grassroots units hang under the root for ever.

    ``committees`` and ``cells`` are its grassroots units; ``sectors`` says how many of them stand in which sector.
    ``programme_years`` are those of which more is told than pledges; ``exemplars``: year → kind → how many.
    """

    name: str
    root: str
    committees: int
    cells: int
    cells_per_committee: tuple[int, int]
    sectors: Mapping[str, int]
    staff_required: bool
    years: Sequence[YearTarget]
    old_parents: Sequence[str]
    new_parents: Mapping[str, Sequence[str]]
    reorganised_on: date | None
    decision_number: str | None
    decided_on: date | None
    texts_from: int
    programme_years: Sequence[int]
    exemplars: Mapping[int, Mapping[str, int]]

    @property
    def first_year(self) -> int:
        """The first year with pledges."""
        return self.years[0].year

    @property
    def running_year(self) -> int:
        """The year that is not closed yet."""
        return self.years[-1].year


def load_case(name: str, today: date) -> Case:
    """A case of ``api/data/demo.yaml``, with the years up to today added after those it states.

    Raises:
        KeyError: there is no such case.
    """
    stated: Mapping[str, Any] = read_data("demo.yaml")["cases"][name]
    years = _until(today.year, [YearTarget(**year) for year in stated["years"]])
    told: Mapping[int, Mapping[str, int]] = stated.get("programme", {})
    exemplars = {year if year > 0 else today.year + year: kinds for year, kinds in told.items()}
    return Case(
        name=name,
        root=stated["root"],
        committees=stated["committees"],
        cells=stated["cells"],
        cells_per_committee=tuple(stated.get("cells_per_committee", (3, 11))),
        sectors=stated["sectors"],
        staff_required=stated["staff_required"],
        years=years,
        old_parents=stated.get("old_parents", ()),
        new_parents=stated.get("new_parents", {}),
        reorganised_on=stated.get("reorganised_on"),
        decision_number=stated.get("decision", {}).get("number"),
        decided_on=stated.get("decision", {}).get("decided_on"),
        texts_from=stated.get("texts_from", 0),
        programme_years=sorted(exemplars.keys() & {year.year for year in years}),
        exemplars=exemplars,
    )


def _until(last_year: int, years: list[YearTarget]) -> list[YearTarget]:
    """Continue the years: a few more members each year, the same share of them good."""
    while years[-1].year < last_year:
        last = years[-1]
        members = last.members + last.members // 250
        good = round(last.good / last.people * (members + last.staff))
        years.append(replace(last, year=last.year + 1, members=members, good=good))
    return years


def apportion(total: int, weights: Sequence[float]) -> list[int]:
    """Split a whole number in proportion to weights so that the parts add up to it exactly (largest remainders)."""
    scale = total / sum(weights)
    parts = [int(weight * scale) for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda index: parts[index] - weights[index] * scale)
    for index in by_remainder[: total - sum(parts)]:
        parts[index] += 1
    return parts
