from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.report_period import ReportPeriod

T = TypeVar("T", bound="SummaryReportCreate")


@_attrs_define
class SummaryReportCreate:
    """Begins an organisation's report of a period.

    Attributes:
        organisation_id (UUID):
        year (int): Programme year.
        period (ReportPeriod): The part of a year that a report is of; its figures run from the year's beginning to the
            period's end.
    """

    organisation_id: UUID
    year: int
    period: ReportPeriod

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        year = self.year

        period = self.period.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "year": year,
                "period": period,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        year = d.pop("year")

        period = ReportPeriod(d.pop("period"))

        summary_report_create = cls(
            organisation_id=organisation_id,
            year=year,
            period=period,
        )

        return summary_report_create
