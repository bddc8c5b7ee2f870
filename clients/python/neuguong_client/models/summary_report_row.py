from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.report_period import ReportPeriod
from ..models.report_state import ReportState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="SummaryReportRow")


@_attrs_define
class SummaryReportRow:
    """A report in a list.

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
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

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

        summary_report_row = cls(
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
        )

        summary_report_row.additional_properties = d
        return summary_report_row

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
