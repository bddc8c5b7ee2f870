from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.inspection_action import InspectionAction
from ..models.inspection_state import InspectionState

if TYPE_CHECKING:
    from ..models.finding_public import FindingPublic
    from ..models.named import Named
    from ..models.team_member_public import TeamMemberPublic


T = TypeVar("T", bound="InspectionPublic")


@_attrs_define
class InspectionPublic:
    """An inspection. Those inspected read the findings from the conclusion on.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        plan_id (None | UUID):
        kind (str):
        subject_organisation (Named): A row of another resource by its id, with the name people know it by.
        subject_member (Named | None):
        title (str):
        state (InspectionState): How far an inspection has come. ``cancelled``: it never began.
        planned_for (datetime.date):
        version (int):
        content (str):
        period_from (datetime.date):
        period_to (datetime.date):
        team (list[TeamMemberPublic]):
        announced_on (datetime.date | None):
        announcement_number (None | str):
        report_due_on (datetime.date | None):
        own_report (None | str):
        own_report_on (datetime.date | None):
        begun_on (datetime.date | None):
        concluded_on (datetime.date | None):
        conclusion (None | str):
        conclusion_number (None | str):
        closed_on (datetime.date | None):
        cancelled_reason (None | str):
        findings (list[FindingPublic]):
        allowed_actions (list[InspectionAction]):
    """

    id: UUID
    organisation: Named
    plan_id: None | UUID
    kind: str
    subject_organisation: Named
    subject_member: Named | None
    title: str
    state: InspectionState
    planned_for: datetime.date
    version: int
    content: str
    period_from: datetime.date
    period_to: datetime.date
    team: list[TeamMemberPublic]
    announced_on: datetime.date | None
    announcement_number: None | str
    report_due_on: datetime.date | None
    own_report: None | str
    own_report_on: datetime.date | None
    begun_on: datetime.date | None
    concluded_on: datetime.date | None
    conclusion: None | str
    conclusion_number: None | str
    closed_on: datetime.date | None
    cancelled_reason: None | str
    findings: list[FindingPublic]
    allowed_actions: list[InspectionAction]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        organisation = self.organisation.to_dict()

        plan_id: None | str
        if isinstance(self.plan_id, UUID):
            plan_id = str(self.plan_id)
        else:
            plan_id = self.plan_id

        kind = self.kind

        subject_organisation = self.subject_organisation.to_dict()

        subject_member: dict[str, Any] | None
        if isinstance(self.subject_member, Named):
            subject_member = self.subject_member.to_dict()
        else:
            subject_member = self.subject_member

        title = self.title

        state = self.state.value

        planned_for = self.planned_for.isoformat()

        version = self.version

        content = self.content

        period_from = self.period_from.isoformat()

        period_to = self.period_to.isoformat()

        team = []
        for team_item_data in self.team:
            team_item = team_item_data.to_dict()
            team.append(team_item)

        announced_on: None | str
        if isinstance(self.announced_on, datetime.date):
            announced_on = self.announced_on.isoformat()
        else:
            announced_on = self.announced_on

        announcement_number: None | str
        announcement_number = self.announcement_number

        report_due_on: None | str
        if isinstance(self.report_due_on, datetime.date):
            report_due_on = self.report_due_on.isoformat()
        else:
            report_due_on = self.report_due_on

        own_report: None | str
        own_report = self.own_report

        own_report_on: None | str
        if isinstance(self.own_report_on, datetime.date):
            own_report_on = self.own_report_on.isoformat()
        else:
            own_report_on = self.own_report_on

        begun_on: None | str
        if isinstance(self.begun_on, datetime.date):
            begun_on = self.begun_on.isoformat()
        else:
            begun_on = self.begun_on

        concluded_on: None | str
        if isinstance(self.concluded_on, datetime.date):
            concluded_on = self.concluded_on.isoformat()
        else:
            concluded_on = self.concluded_on

        conclusion: None | str
        conclusion = self.conclusion

        conclusion_number: None | str
        conclusion_number = self.conclusion_number

        closed_on: None | str
        if isinstance(self.closed_on, datetime.date):
            closed_on = self.closed_on.isoformat()
        else:
            closed_on = self.closed_on

        cancelled_reason: None | str
        cancelled_reason = self.cancelled_reason

        findings = []
        for findings_item_data in self.findings:
            findings_item = findings_item_data.to_dict()
            findings.append(findings_item)

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "plan_id": plan_id,
                "kind": kind,
                "subject_organisation": subject_organisation,
                "subject_member": subject_member,
                "title": title,
                "state": state,
                "planned_for": planned_for,
                "version": version,
                "content": content,
                "period_from": period_from,
                "period_to": period_to,
                "team": team,
                "announced_on": announced_on,
                "announcement_number": announcement_number,
                "report_due_on": report_due_on,
                "own_report": own_report,
                "own_report_on": own_report_on,
                "begun_on": begun_on,
                "concluded_on": concluded_on,
                "conclusion": conclusion,
                "conclusion_number": conclusion_number,
                "closed_on": closed_on,
                "cancelled_reason": cancelled_reason,
                "findings": findings,
                "allowed_actions": allowed_actions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.finding_public import FindingPublic  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415
        from ..models.team_member_public import TeamMemberPublic  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        def _parse_plan_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                plan_id_type_0 = UUID(data)

                return plan_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        plan_id = _parse_plan_id(d.pop("plan_id"))

        kind = d.pop("kind")

        subject_organisation = Named.from_dict(d.pop("subject_organisation"))

        def _parse_subject_member(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                subject_member_type_0 = Named.from_dict(data)

                return subject_member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        subject_member = _parse_subject_member(d.pop("subject_member"))

        title = d.pop("title")

        state = InspectionState(d.pop("state"))

        planned_for = datetime.date.fromisoformat(d.pop("planned_for"))

        version = d.pop("version")

        content = d.pop("content")

        period_from = datetime.date.fromisoformat(d.pop("period_from"))

        period_to = datetime.date.fromisoformat(d.pop("period_to"))

        team = []
        _team = d.pop("team")
        for team_item_data in _team:
            team_item = TeamMemberPublic.from_dict(team_item_data)

            team.append(team_item)

        def _parse_announced_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                announced_on_type_0 = datetime.date.fromisoformat(data)

                return announced_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        announced_on = _parse_announced_on(d.pop("announced_on"))

        def _parse_announcement_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        announcement_number = _parse_announcement_number(d.pop("announcement_number"))

        def _parse_report_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                report_due_on_type_0 = datetime.date.fromisoformat(data)

                return report_due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        report_due_on = _parse_report_due_on(d.pop("report_due_on"))

        def _parse_own_report(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        own_report = _parse_own_report(d.pop("own_report"))

        def _parse_own_report_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                own_report_on_type_0 = datetime.date.fromisoformat(data)

                return own_report_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        own_report_on = _parse_own_report_on(d.pop("own_report_on"))

        def _parse_begun_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                begun_on_type_0 = datetime.date.fromisoformat(data)

                return begun_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        begun_on = _parse_begun_on(d.pop("begun_on"))

        def _parse_concluded_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                concluded_on_type_0 = datetime.date.fromisoformat(data)

                return concluded_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        concluded_on = _parse_concluded_on(d.pop("concluded_on"))

        def _parse_conclusion(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        conclusion = _parse_conclusion(d.pop("conclusion"))

        def _parse_conclusion_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        conclusion_number = _parse_conclusion_number(d.pop("conclusion_number"))

        def _parse_closed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_on_type_0 = datetime.date.fromisoformat(data)

                return closed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        closed_on = _parse_closed_on(d.pop("closed_on"))

        def _parse_cancelled_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cancelled_reason = _parse_cancelled_reason(d.pop("cancelled_reason"))

        findings = []
        _findings = d.pop("findings")
        for findings_item_data in _findings:
            findings_item = FindingPublic.from_dict(findings_item_data)

            findings.append(findings_item)

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = InspectionAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        inspection_public = cls(
            id=id,
            organisation=organisation,
            plan_id=plan_id,
            kind=kind,
            subject_organisation=subject_organisation,
            subject_member=subject_member,
            title=title,
            state=state,
            planned_for=planned_for,
            version=version,
            content=content,
            period_from=period_from,
            period_to=period_to,
            team=team,
            announced_on=announced_on,
            announcement_number=announcement_number,
            report_due_on=report_due_on,
            own_report=own_report,
            own_report_on=own_report_on,
            begun_on=begun_on,
            concluded_on=concluded_on,
            conclusion=conclusion,
            conclusion_number=conclusion_number,
            closed_on=closed_on,
            cancelled_reason=cancelled_reason,
            findings=findings,
            allowed_actions=allowed_actions,
        )

        inspection_public.additional_properties = d
        return inspection_public

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
