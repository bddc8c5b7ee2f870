from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.report_period import ReportPeriod

if TYPE_CHECKING:
    from ..models.below_public import BelowPublic
    from ..models.summary_report_row import SummaryReportRow


T = TypeVar("T", bound="ReportsBelow")


@_attrs_define
class ReportsBelow:
    """An organisation's own report of a period, and those from directly below: expected, in and on time.

    Attributes:
        organisation_id (UUID):
        year (int):
        period (ReportPeriod): The part of a year that a report is of; its figures run from the year's beginning to the
            period's end.
        due_on (datetime.date):
        own (None | SummaryReportRow): The organisation's own report; null: none has been begun.
        may_begin (bool): Whether the caller may begin it now.
        expected (int):
        submitted (int):
        on_time (int):
        items (list[BelowPublic]):
    """

    organisation_id: UUID
    year: int
    period: ReportPeriod
    due_on: datetime.date
    own: None | SummaryReportRow
    may_begin: bool
    expected: int
    submitted: int
    on_time: int
    items: list[BelowPublic]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.summary_report_row import SummaryReportRow  # noqa: PLC0415

        organisation_id = str(self.organisation_id)

        year = self.year

        period = self.period.value

        due_on = self.due_on.isoformat()

        own: dict[str, Any] | None
        if isinstance(self.own, SummaryReportRow):
            own = self.own.to_dict()
        else:
            own = self.own

        may_begin = self.may_begin

        expected = self.expected

        submitted = self.submitted

        on_time = self.on_time

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organisation_id": organisation_id,
                "year": year,
                "period": period,
                "due_on": due_on,
                "own": own,
                "may_begin": may_begin,
                "expected": expected,
                "submitted": submitted,
                "on_time": on_time,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.below_public import BelowPublic  # noqa: PLC0415
        from ..models.summary_report_row import SummaryReportRow  # noqa: PLC0415

        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        year = d.pop("year")

        period = ReportPeriod(d.pop("period"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        def _parse_own(data: object) -> None | SummaryReportRow:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                own_type_0 = SummaryReportRow.from_dict(data)

                return own_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SummaryReportRow, data)

        own = _parse_own(d.pop("own"))

        may_begin = d.pop("may_begin")

        expected = d.pop("expected")

        submitted = d.pop("submitted")

        on_time = d.pop("on_time")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = BelowPublic.from_dict(items_item_data)

            items.append(items_item)

        reports_below = cls(
            organisation_id=organisation_id,
            year=year,
            period=period,
            due_on=due_on,
            own=own,
            may_begin=may_begin,
            expected=expected,
            submitted=submitted,
            on_time=on_time,
            items=items,
        )

        reports_below.additional_properties = d
        return reports_below

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
