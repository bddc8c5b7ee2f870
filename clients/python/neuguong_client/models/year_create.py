from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="YearCreate")


@_attrs_define
class YearCreate:
    """A year to be opened, with the windows that hold where no organisation sets its own.

    Attributes:
        year (int): Programme year.
        registration_opens_on (datetime.date):
        registration_closes_on (datetime.date): Last day.
        report_opens_on (datetime.date):
        report_closes_on (datetime.date): Last day.
        assessment_closes_on (datetime.date): Last day.
    """

    year: int
    registration_opens_on: datetime.date
    registration_closes_on: datetime.date
    report_opens_on: datetime.date
    report_closes_on: datetime.date
    assessment_closes_on: datetime.date

    def to_dict(self) -> dict[str, Any]:
        year = self.year

        registration_opens_on = self.registration_opens_on.isoformat()

        registration_closes_on = self.registration_closes_on.isoformat()

        report_opens_on = self.report_opens_on.isoformat()

        report_closes_on = self.report_closes_on.isoformat()

        assessment_closes_on = self.assessment_closes_on.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "year": year,
                "registration_opens_on": registration_opens_on,
                "registration_closes_on": registration_closes_on,
                "report_opens_on": report_opens_on,
                "report_closes_on": report_closes_on,
                "assessment_closes_on": assessment_closes_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        year = d.pop("year")

        registration_opens_on = datetime.date.fromisoformat(d.pop("registration_opens_on"))

        registration_closes_on = datetime.date.fromisoformat(d.pop("registration_closes_on"))

        report_opens_on = datetime.date.fromisoformat(d.pop("report_opens_on"))

        report_closes_on = datetime.date.fromisoformat(d.pop("report_closes_on"))

        assessment_closes_on = datetime.date.fromisoformat(d.pop("assessment_closes_on"))

        year_create = cls(
            year=year,
            registration_opens_on=registration_opens_on,
            registration_closes_on=registration_closes_on,
            report_opens_on=report_opens_on,
            report_closes_on=report_closes_on,
            assessment_closes_on=assessment_closes_on,
        )

        return year_create
