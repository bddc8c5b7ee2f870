from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="YearUpdate")


@_attrs_define
class YearUpdate:
    """Other windows for a year.

    Attributes:
        registration_opens_on (datetime.date | Unset):
        registration_closes_on (datetime.date | Unset):
        report_opens_on (datetime.date | Unset):
        report_closes_on (datetime.date | Unset):
        assessment_closes_on (datetime.date | Unset):
    """

    registration_opens_on: datetime.date | Unset = UNSET
    registration_closes_on: datetime.date | Unset = UNSET
    report_opens_on: datetime.date | Unset = UNSET
    report_closes_on: datetime.date | Unset = UNSET
    assessment_closes_on: datetime.date | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        registration_opens_on: str | Unset = UNSET
        if not isinstance(self.registration_opens_on, Unset):
            registration_opens_on = self.registration_opens_on.isoformat()

        registration_closes_on: str | Unset = UNSET
        if not isinstance(self.registration_closes_on, Unset):
            registration_closes_on = self.registration_closes_on.isoformat()

        report_opens_on: str | Unset = UNSET
        if not isinstance(self.report_opens_on, Unset):
            report_opens_on = self.report_opens_on.isoformat()

        report_closes_on: str | Unset = UNSET
        if not isinstance(self.report_closes_on, Unset):
            report_closes_on = self.report_closes_on.isoformat()

        assessment_closes_on: str | Unset = UNSET
        if not isinstance(self.assessment_closes_on, Unset):
            assessment_closes_on = self.assessment_closes_on.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if registration_opens_on is not UNSET:
            field_dict["registration_opens_on"] = registration_opens_on
        if registration_closes_on is not UNSET:
            field_dict["registration_closes_on"] = registration_closes_on
        if report_opens_on is not UNSET:
            field_dict["report_opens_on"] = report_opens_on
        if report_closes_on is not UNSET:
            field_dict["report_closes_on"] = report_closes_on
        if assessment_closes_on is not UNSET:
            field_dict["assessment_closes_on"] = assessment_closes_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _registration_opens_on = d.pop("registration_opens_on", UNSET)
        registration_opens_on: datetime.date | Unset
        if isinstance(_registration_opens_on, Unset):
            registration_opens_on = UNSET
        else:
            registration_opens_on = datetime.date.fromisoformat(_registration_opens_on)

        _registration_closes_on = d.pop("registration_closes_on", UNSET)
        registration_closes_on: datetime.date | Unset
        if isinstance(_registration_closes_on, Unset):
            registration_closes_on = UNSET
        else:
            registration_closes_on = datetime.date.fromisoformat(_registration_closes_on)

        _report_opens_on = d.pop("report_opens_on", UNSET)
        report_opens_on: datetime.date | Unset
        if isinstance(_report_opens_on, Unset):
            report_opens_on = UNSET
        else:
            report_opens_on = datetime.date.fromisoformat(_report_opens_on)

        _report_closes_on = d.pop("report_closes_on", UNSET)
        report_closes_on: datetime.date | Unset
        if isinstance(_report_closes_on, Unset):
            report_closes_on = UNSET
        else:
            report_closes_on = datetime.date.fromisoformat(_report_closes_on)

        _assessment_closes_on = d.pop("assessment_closes_on", UNSET)
        assessment_closes_on: datetime.date | Unset
        if isinstance(_assessment_closes_on, Unset):
            assessment_closes_on = UNSET
        else:
            assessment_closes_on = datetime.date.fromisoformat(_assessment_closes_on)

        year_update = cls(
            registration_opens_on=registration_opens_on,
            registration_closes_on=registration_closes_on,
            report_opens_on=report_opens_on,
            report_closes_on=report_closes_on,
            assessment_closes_on=assessment_closes_on,
        )

        return year_update
