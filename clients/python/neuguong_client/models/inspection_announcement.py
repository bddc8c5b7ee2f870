from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="InspectionAnnouncement")


@_attrs_define
class InspectionAnnouncement:
    """Tells those inspected; a team must have been named.

    Attributes:
        announcement_number (str):
        report_due_on (datetime.date): Last day for the subject's own report.
    """

    announcement_number: str
    report_due_on: datetime.date

    def to_dict(self) -> dict[str, Any]:
        announcement_number = self.announcement_number

        report_due_on = self.report_due_on.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "announcement_number": announcement_number,
                "report_due_on": report_due_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        announcement_number = d.pop("announcement_number")

        report_due_on = datetime.date.fromisoformat(d.pop("report_due_on"))

        inspection_announcement = cls(
            announcement_number=announcement_number,
            report_due_on=report_due_on,
        )

        return inspection_announcement
