from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="YearPublic")


@_attrs_define
class YearPublic:
    """An opened year.

    Attributes:
        year (int):
        registration_opens_on (datetime.date):
        registration_closes_on (datetime.date): Last day.
        report_opens_on (datetime.date):
        report_closes_on (datetime.date): Last day.
        assessment_closes_on (datetime.date): Last day.
        version (int):
    """

    year: int
    registration_opens_on: datetime.date
    registration_closes_on: datetime.date
    report_opens_on: datetime.date
    report_closes_on: datetime.date
    assessment_closes_on: datetime.date
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        year = self.year

        registration_opens_on = self.registration_opens_on.isoformat()

        registration_closes_on = self.registration_closes_on.isoformat()

        report_opens_on = self.report_opens_on.isoformat()

        report_closes_on = self.report_closes_on.isoformat()

        assessment_closes_on = self.assessment_closes_on.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "year": year,
                "registration_opens_on": registration_opens_on,
                "registration_closes_on": registration_closes_on,
                "report_opens_on": report_opens_on,
                "report_closes_on": report_closes_on,
                "assessment_closes_on": assessment_closes_on,
                "version": version,
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

        version = d.pop("version")

        year_public = cls(
            year=year,
            registration_opens_on=registration_opens_on,
            registration_closes_on=registration_closes_on,
            report_opens_on=report_opens_on,
            report_closes_on=report_closes_on,
            assessment_closes_on=assessment_closes_on,
            version=version,
        )

        year_public.additional_properties = d
        return year_public

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
