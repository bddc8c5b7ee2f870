from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.report_action import ReportAction
from ..models.report_period import ReportPeriod
from ..models.report_state import ReportState

if TYPE_CHECKING:
    from ..models.named import Named
    from ..models.section_public import SectionPublic


T = TypeVar("T", bound="SummaryReportPublic")


@_attrs_define
class SummaryReportPublic:
    """A report in hand: what is written, what is missing before it can be sent, and who may do what.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        to_organisation (Named | None):
        year (int):
        period (ReportPeriod): The part of a year that a report is of; its figures run from the year's beginning to the
            period's end.
        state (ReportState): How far a report has come. ``restating``: accepted once, and being corrected; what was
            accepted still stands.
        issues (int): How often it has been sealed and sent.
        due_on (datetime.date):
        submitted_on (datetime.date | None):
        on_time (bool | None): Null until it has been sent.
        version (int):
        sections (list[SectionPublic]):
        place (None | str):
        authority (None | str):
        signatory_title (None | str):
        signatory_name (None | str):
        restatement_reason (None | str):
        missing_below (list[Named]):
        allowed_actions (list[ReportAction]):
    """

    id: UUID
    organisation: Named
    to_organisation: Named | None
    year: int
    period: ReportPeriod
    state: ReportState
    issues: int
    due_on: datetime.date
    submitted_on: datetime.date | None
    on_time: bool | None
    version: int
    sections: list[SectionPublic]
    place: None | str
    authority: None | str
    signatory_title: None | str
    signatory_name: None | str
    restatement_reason: None | str
    missing_below: list[Named]
    allowed_actions: list[ReportAction]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        organisation = self.organisation.to_dict()

        to_organisation: dict[str, Any] | None
        if isinstance(self.to_organisation, Named):
            to_organisation = self.to_organisation.to_dict()
        else:
            to_organisation = self.to_organisation

        year = self.year

        period = self.period.value

        state = self.state.value

        issues = self.issues

        due_on = self.due_on.isoformat()

        submitted_on: None | str
        if isinstance(self.submitted_on, datetime.date):
            submitted_on = self.submitted_on.isoformat()
        else:
            submitted_on = self.submitted_on

        on_time: bool | None
        on_time = self.on_time

        version = self.version

        sections = []
        for sections_item_data in self.sections:
            sections_item = sections_item_data.to_dict()
            sections.append(sections_item)

        place: None | str
        place = self.place

        authority: None | str
        authority = self.authority

        signatory_title: None | str
        signatory_title = self.signatory_title

        signatory_name: None | str
        signatory_name = self.signatory_name

        restatement_reason: None | str
        restatement_reason = self.restatement_reason

        missing_below = []
        for missing_below_item_data in self.missing_below:
            missing_below_item = missing_below_item_data.to_dict()
            missing_below.append(missing_below_item)

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
                "to_organisation": to_organisation,
                "year": year,
                "period": period,
                "state": state,
                "issues": issues,
                "due_on": due_on,
                "submitted_on": submitted_on,
                "on_time": on_time,
                "version": version,
                "sections": sections,
                "place": place,
                "authority": authority,
                "signatory_title": signatory_title,
                "signatory_name": signatory_name,
                "restatement_reason": restatement_reason,
                "missing_below": missing_below,
                "allowed_actions": allowed_actions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.section_public import SectionPublic  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        def _parse_to_organisation(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                to_organisation_type_0 = Named.from_dict(data)

                return to_organisation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        to_organisation = _parse_to_organisation(d.pop("to_organisation"))

        year = d.pop("year")

        period = ReportPeriod(d.pop("period"))

        state = ReportState(d.pop("state"))

        issues = d.pop("issues")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        def _parse_submitted_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                submitted_on_type_0 = datetime.date.fromisoformat(data)

                return submitted_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        submitted_on = _parse_submitted_on(d.pop("submitted_on"))

        def _parse_on_time(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        on_time = _parse_on_time(d.pop("on_time"))

        version = d.pop("version")

        sections = []
        _sections = d.pop("sections")
        for sections_item_data in _sections:
            sections_item = SectionPublic.from_dict(sections_item_data)

            sections.append(sections_item)

        def _parse_place(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        place = _parse_place(d.pop("place"))

        def _parse_authority(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        authority = _parse_authority(d.pop("authority"))

        def _parse_signatory_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        signatory_title = _parse_signatory_title(d.pop("signatory_title"))

        def _parse_signatory_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        signatory_name = _parse_signatory_name(d.pop("signatory_name"))

        def _parse_restatement_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        restatement_reason = _parse_restatement_reason(d.pop("restatement_reason"))

        missing_below = []
        _missing_below = d.pop("missing_below")
        for missing_below_item_data in _missing_below:
            missing_below_item = Named.from_dict(missing_below_item_data)

            missing_below.append(missing_below_item)

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = ReportAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        summary_report_public = cls(
            id=id,
            organisation=organisation,
            to_organisation=to_organisation,
            year=year,
            period=period,
            state=state,
            issues=issues,
            due_on=due_on,
            submitted_on=submitted_on,
            on_time=on_time,
            version=version,
            sections=sections,
            place=place,
            authority=authority,
            signatory_title=signatory_title,
            signatory_name=signatory_name,
            restatement_reason=restatement_reason,
            missing_below=missing_below,
            allowed_actions=allowed_actions,
        )

        summary_report_public.additional_properties = d
        return summary_report_public

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
