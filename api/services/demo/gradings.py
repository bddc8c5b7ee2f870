"""Grades of a finished year: of every member in the cell, of every unit by the unit above, none over the cap."""

import random
import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from api.models.gradings import Grading, GradingRuleSet, GradingStep
from api.rules.gradings import (
    Cap,
    GradingAction,
    GradingPeriod,
    GradingState,
    GradingSubject,
    Rounding,
    RuleSetState,
    ceiling,
)
from api.services.demo.seats import Seat
from api.services.demo.tables import Row, filled

_CAP = Cap(Decimal(20), 2, Rounding.DOWN)
"""What the rule sets that come with the software say; of an invented year no unit exceeds it."""

_SHARES = {1: Decimal("0.94"), 2: Decimal("0.80"), 3: Decimal("0.60")}
"""Rank → the share of the points that was reached in it."""


def add_earlier_rule_sets(session: Session, material: Mapping[str, Any], first_year: int) -> None:
    """Let the rule sets that come with the software have forerunners, so that earlier years were graded under some."""
    for present in session.execute(select(GradingRuleSet).order_by(col(GradingRuleSet.number))).scalars().all():
        assert present.valid_from is not None
        if present.valid_from <= date(first_year, 12, 31):
            continue
        number = present.number
        present.number = number + 1
        session.flush()
        session.add(
            GradingRuleSet(
                subject=present.subject,
                number=number,
                state=RuleSetState.ISSUED,
                title=material["gradings"]["title"].format(subject=present.title),
                source=material["gradings"]["source"],
                rules=present.rules,
                valid_from=date(first_year, 1, 1),
                valid_to=present.valid_from,
            )
        )
    session.flush()


class Grades:
    """Turns a finished year into grades, decided in its last days and locked."""

    def __init__(self, session: Session, material: Mapping[str, Any], chance: random.Random, year: int) -> None:
        """Take the rule sets in force at the year's end."""
        self.texts, self.chance, self.year = material["gradings"], chance, year
        self.last_day = date(year, 12, 31)
        self.rule_sets = {
            rule_set.subject: rule_set
            for rule_set in session.execute(
                select(GradingRuleSet).where(
                    col(GradingRuleSet.valid_from) <= self.last_day, col(GradingRuleSet.valid_to) > self.last_day
                )
            ).scalars()
        }

    def of_members(self, cell_id: uuid.UUID, seats: Sequence[Seat]) -> Iterator[Row]:
        """The grades of a cell's members; the best pledges come first for the top grade."""
        graded = [seat for seat in seats if seat.is_member_on(self.last_day)]
        levels = [3 if (seat.rating(self.year) or 3) > 2 else 2 for seat in graded]
        best = [place for place, seat in enumerate(graded) if seat.rating(self.year) == 1]
        for seat, rank in zip(graded, self._topped(levels, best), strict=True):
            yield from self._grade(GradingSubject.MEMBER, cell_id, cell_id, rank, seat.member_id)

    def of_units(self, unit_id: uuid.UUID, below: Sequence[uuid.UUID]) -> Iterator[Row]:
        """The grades that a unit gives those directly below it."""
        levels = [2 if self.chance.random() < 0.93 else 3 for _ in below]
        best = self.chance.sample([place for place, rank in enumerate(levels) if rank == 2], levels.count(2))
        for each, rank in zip(below, self._topped(levels, best), strict=True):
            yield from self._grade(GradingSubject.ORGANISATION, each, unit_id, rank, None)

    def _topped(self, levels: list[int], best: Sequence[int]) -> list[int]:
        """The levels with the top grade for as many of the best as the cap allows."""
        _, most = ceiling(_CAP, levels)
        return [1 if place in best[:most] else rank for place, rank in enumerate(levels)]

    def _grade(
        self,
        subject: GradingSubject,
        organisation_id: uuid.UUID,
        unit_id: uuid.UUID,
        rank: int,
        member_id: uuid.UUID | None,
    ) -> Iterator[Row]:
        rule_set = self.rule_sets[subject]
        days = [date(self.year, 12, day) for day in (26, 27, 29, 30)]
        grade = filled(
            Grading,
            days[0],
            rule_set_id=rule_set.id,
            member_id=member_id,
            organisation_id=organisation_id,
            unit_id=unit_id,
            period=GradingPeriod.YEAR,
            year=self.year,
            number=1,
            state=GradingState.LOCKED,
            self_rank=rank,
            appraised_rank=rank,
            decided_rank=rank,
            decided_on=days[2],
            decision_number=f"{31 + self.year % 7}-QĐ/ĐU",
        )
        yield grade
        points = self._points(rule_set, rank)
        for number, (action, day, text) in enumerate(
            (
                (GradingAction.SELF_GRADE, days[0], self.texts["self"]),
                (GradingAction.APPRAISE, days[1], self.texts["appraisal"]),
                (GradingAction.DECIDE, days[2], None),
                (GradingAction.LOCK, days[3], None),
            ),
            start=1,
        ):
            judged = action in {GradingAction.SELF_GRADE, GradingAction.APPRAISE}
            yield filled(
                GradingStep,
                day,
                grading_id=grade[1]["id"],
                number=number,
                action=action,
                on=day,
                rank=None if action is GradingAction.LOCK else rank,
                points=points if judged else None,
                text=text,
            )

    @staticmethod
    def _points(rule_set: GradingRuleSet, rank: int) -> dict[str, str]:
        criteria: Any = rule_set.rules["criteria"]
        return {each["code"]: str((Decimal(str(each["points"])) * _SHARES[rank]).normalize()) for each in criteria}
