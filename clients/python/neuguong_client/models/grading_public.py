from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.grading_action import GradingAction
from ..models.grading_period import GradingPeriod
from ..models.grading_state import GradingState

if TYPE_CHECKING:
    from ..models.ballot_public import BallotPublic
    from ..models.grading_evidence import GradingEvidence
    from ..models.grading_step_public import GradingStepPublic
    from ..models.named import Named


T = TypeVar("T", bound="GradingPublic")


@_attrs_define
class GradingPublic:
    """A grade: the form, the evidence beside it, every step, the ballots, and the rule set it is given under.

    Attributes:
        id (UUID):
        member (Named | None):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        period (GradingPeriod): What a grade is given for. A term is named by its first year.
        year (int):
        number (int):
        state (GradingState): How far a grade has come.
        self_level (None | str):
        appraised_level (None | str):
        decided_level (None | str):
        version (int):
        rule_set_id (UUID):
        decision_number (None | str):
        decided_on (datetime.date | None):
        evidence (GradingEvidence): What the programme's own rows say of the subject in the period.
        steps (list[GradingStepPublic]):
        ballots (list[BallotPublic]):
        allowed_actions (list[GradingAction]):
    """

    id: UUID
    member: Named | None
    organisation: Named
    period: GradingPeriod
    year: int
    number: int
    state: GradingState
    self_level: None | str
    appraised_level: None | str
    decided_level: None | str
    version: int
    rule_set_id: UUID
    decision_number: None | str
    decided_on: datetime.date | None
    evidence: GradingEvidence
    steps: list[GradingStepPublic]
    ballots: list[BallotPublic]
    allowed_actions: list[GradingAction]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        member: dict[str, Any] | None
        if isinstance(self.member, Named):
            member = self.member.to_dict()
        else:
            member = self.member

        organisation = self.organisation.to_dict()

        period = self.period.value

        year = self.year

        number = self.number

        state = self.state.value

        self_level: None | str
        self_level = self.self_level

        appraised_level: None | str
        appraised_level = self.appraised_level

        decided_level: None | str
        decided_level = self.decided_level

        version = self.version

        rule_set_id = str(self.rule_set_id)

        decision_number: None | str
        decision_number = self.decision_number

        decided_on: None | str
        if isinstance(self.decided_on, datetime.date):
            decided_on = self.decided_on.isoformat()
        else:
            decided_on = self.decided_on

        evidence = self.evidence.to_dict()

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        ballots = []
        for ballots_item_data in self.ballots:
            ballots_item = ballots_item_data.to_dict()
            ballots.append(ballots_item)

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "member": member,
                "organisation": organisation,
                "period": period,
                "year": year,
                "number": number,
                "state": state,
                "self_level": self_level,
                "appraised_level": appraised_level,
                "decided_level": decided_level,
                "version": version,
                "rule_set_id": rule_set_id,
                "decision_number": decision_number,
                "decided_on": decided_on,
                "evidence": evidence,
                "steps": steps,
                "ballots": ballots,
                "allowed_actions": allowed_actions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ballot_public import BallotPublic  # noqa: PLC0415
        from ..models.grading_evidence import GradingEvidence  # noqa: PLC0415
        from ..models.grading_step_public import GradingStepPublic  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_member(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                member_type_0 = Named.from_dict(data)

                return member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        member = _parse_member(d.pop("member"))

        organisation = Named.from_dict(d.pop("organisation"))

        period = GradingPeriod(d.pop("period"))

        year = d.pop("year")

        number = d.pop("number")

        state = GradingState(d.pop("state"))

        def _parse_self_level(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        self_level = _parse_self_level(d.pop("self_level"))

        def _parse_appraised_level(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        appraised_level = _parse_appraised_level(d.pop("appraised_level"))

        def _parse_decided_level(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decided_level = _parse_decided_level(d.pop("decided_level"))

        version = d.pop("version")

        rule_set_id = UUID(d.pop("rule_set_id"))

        def _parse_decision_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decision_number = _parse_decision_number(d.pop("decision_number"))

        def _parse_decided_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_on_type_0 = datetime.date.fromisoformat(data)

                return decided_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        decided_on = _parse_decided_on(d.pop("decided_on"))

        evidence = GradingEvidence.from_dict(d.pop("evidence"))

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = GradingStepPublic.from_dict(steps_item_data)

            steps.append(steps_item)

        ballots = []
        _ballots = d.pop("ballots")
        for ballots_item_data in _ballots:
            ballots_item = BallotPublic.from_dict(ballots_item_data)

            ballots.append(ballots_item)

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = GradingAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        grading_public = cls(
            id=id,
            member=member,
            organisation=organisation,
            period=period,
            year=year,
            number=number,
            state=state,
            self_level=self_level,
            appraised_level=appraised_level,
            decided_level=decided_level,
            version=version,
            rule_set_id=rule_set_id,
            decision_number=decision_number,
            decided_on=decided_on,
            evidence=evidence,
            steps=steps,
            ballots=ballots,
            allowed_actions=allowed_actions,
        )

        grading_public.additional_properties = d
        return grading_public

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
