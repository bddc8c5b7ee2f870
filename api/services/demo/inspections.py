"""Inspections of a demonstration: by a yearly plan, with findings, most put right, some late, a few still open."""

import random
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from api.models.inspections import Finding, FindingStep, Inspection, InspectionPlan, InspectionTeamMember
from api.rules.inspections import (
    ExaminedKind,
    FindingAction,
    FindingKind,
    FindingState,
    InspectionState,
    TeamRole,
)
from api.services.demo.tables import Row, filled

LATE, NEVER = 0.2, 0.1
"""Shares of the limitations that were put right after their deadline, and of those still open."""


@dataclass(frozen=True)
class Examined:
    """A unit to be inspected, with a session of its own that was held early in the year."""

    organisation_id: uuid.UUID
    name: str
    session_id: uuid.UUID | None


class Inspections:
    """Invents what a committee inspects in a year."""

    def __init__(self, material: Mapping[str, Any], chance: random.Random, today: date) -> None:
        """Take the texts of ``demo_programme.yaml``, a source of chance, and up to which day to tell."""
        self.texts, self.chance, self.today = material["inspections"], chance, today

    def of_year(
        self,
        committee_id: uuid.UUID,
        above_id: uuid.UUID,
        subjects: Sequence[Examined],
        team: Sequence[uuid.UUID],
        year: int,
    ) -> Iterator[Row]:
        """The plan of a committee and its inspections; ``above_id`` is where missed deadlines climb to."""
        plan = filled(
            InspectionPlan,
            date(year, 1, 15),
            organisation_id=committee_id,
            year=year,
            title=self.texts["plan"].format(year=year),
            decision_number=f"{self.chance.randint(2, 30)}-CTr/UBKT",
            decided_on=date(year, 1, 15),
        )
        yield plan
        for number, subject in enumerate(subjects):
            begun_on = date(year, 5, 6) + timedelta(days=(number * 23) % 200)
            yield from self._one(committee_id, above_id, subject, team, plan[1]["id"], begun_on)

    def _one(
        self,
        committee_id: uuid.UUID,
        above_id: uuid.UUID,
        subject: Examined,
        team: Sequence[uuid.UUID],
        plan_id: uuid.UUID,
        begun_on: date,
    ) -> Iterator[Row]:
        announced_on, concluded_on = begun_on - timedelta(days=15), begun_on + timedelta(days=12)
        state = self._state(announced_on, begun_on, concluded_on)
        findings = list(self._findings(subject, concluded_on)) if concluded_on <= self.today else []
        open_still = [row for _, row in findings if row.get("kind") == "limitation" and row["state"] != "closed"]
        closed_on = concluded_on + timedelta(days=90)
        if findings and not open_still and closed_on <= self.today:
            state = InspectionState.CLOSED
        told = announced_on <= self.today
        begun = begun_on <= self.today
        row = filled(
            Inspection,
            date(begun_on.year, 1, 15),
            organisation_id=committee_id,
            plan_id=plan_id,
            kind="inspection",
            subject_organisation_id=subject.organisation_id,
            title=self.texts["title"].format(unit=subject.name),
            content=self.texts["content"],
            period_from=date(begun_on.year, 1, 1),
            period_to=announced_on,
            planned_for=begun_on,
            state=state,
            announced_on=announced_on if told else None,
            announcement_number=f"{self.chance.randint(2, 60)}-TB/UBKT" if told else None,
            report_due_on=begun_on - timedelta(days=3) if told else None,
            own_report=self.texts["own_report"] if begun else None,
            own_report_on=begun_on - timedelta(days=4) if begun else None,
            begun_on=begun_on if begun else None,
            concluded_on=concluded_on if findings else None,
            conclusion=self.texts["conclusion"] if findings else None,
            conclusion_number=f"{self.chance.randint(2, 60)}-KL/UBKT" if findings else None,
            closed_on=closed_on if state is InspectionState.CLOSED else None,
        )
        yield row
        for place, member_id in enumerate(team):
            role = TeamRole.MEMBER if place else TeamRole.HEAD
            yield InspectionTeamMember, {"inspection_id": row[1]["id"], "member_id": member_id, "role": role}
        for model, finding in findings:
            finding["inspection_id"] = row[1]["id"]
            missed = finding["times_overdue"] > 0
            finding["held_by_id"] = above_id if missed else committee_id
            yield model, finding
            yield from self._steps(finding)

    def _state(self, announced_on: date, begun_on: date, concluded_on: date) -> InspectionState:
        if concluded_on <= self.today:
            return InspectionState.CONCLUDED
        if begun_on <= self.today:
            return InspectionState.IN_PROGRESS
        return InspectionState.ANNOUNCED if announced_on <= self.today else InspectionState.PLANNED

    def _findings(self, subject: Examined, concluded_on: date) -> Iterator[Row]:
        limitations = self.chance.sample(self.texts["limitations"], self.chance.randint(1, 2))
        for number, said in enumerate([None, *limitations], start=1):
            kind = FindingKind.STRENGTH if said is None else FindingKind.LIMITATION
            of_session = subject.session_id is not None and number == 2
            found: dict[str, Any] = {"state": FindingState.NOTED, "text": self.chance.choice(self.texts["strengths"])}
            if said is not None:
                found = {**said, **self._course(concluded_on)}
            yield filled(
                Finding,
                concluded_on,
                number=number,
                kind=kind,
                examined_kind=ExaminedKind.STUDY_SESSION if of_session else ExaminedKind.DOCUMENT,
                examined_id=subject.session_id if of_session else None,
                examined_version=1 if of_session else None,
                examined_label=None if of_session else "Sổ nghị quyết chi bộ",
                **{"times_overdue": 0, **found},
            )

    def _course(self, concluded_on: date) -> dict[str, Any]:
        """What became of a limitation: put right in time, too late, or not yet."""
        due_on, luck = concluded_on + timedelta(days=45), self.chance.random()
        missed = luck < LATE + NEVER and due_on < self.today
        done_on = due_on + timedelta(days=self.chance.randint(5, 30) if luck < LATE else -self.chance.randint(3, 25))
        done = not (LATE <= luck < LATE + NEVER) and done_on <= self.today
        return {
            "due_on": due_on,
            "state": FindingState.CLOSED if done else FindingState.OPEN,
            "closed_on": done_on if done else None,
            "overdue_since": due_on + timedelta(days=1) if missed else None,
            "times_overdue": int(missed),
        }

    def _steps(self, finding: dict[str, Any]) -> Iterator[Row]:
        """The steps of a limitation in order of time; a missed deadline came before what was reported after it."""
        steps: list[tuple[FindingAction, date, str | None]] = []
        if finding["times_overdue"]:
            steps.append((FindingAction.CLIMB, finding["overdue_since"], None))
        if finding["closed_on"] is not None:
            steps.append((FindingAction.REPORT, finding["closed_on"] - timedelta(days=2), "Đã khắc phục"))
            steps.append((FindingAction.ACCEPT, finding["closed_on"], "Đã kiểm tra lại, đạt"))
        for number, (action, on, text) in enumerate(steps, start=1):
            said = {"action": action, "on": on, "text": text}
            yield filled(FindingStep, on, finding_id=finding["id"], number=number, **said)
