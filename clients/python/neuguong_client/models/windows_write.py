from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="WindowsWrite")


@_attrs_define
class WindowsWrite:
    """An organisation's own days for its subtree; null: as above it.

    Attributes:
        registration_opens_on (datetime.date | None | Unset):
        registration_closes_on (datetime.date | None | Unset): Last day.
        report_opens_on (datetime.date | None | Unset):
        report_closes_on (datetime.date | None | Unset): Last day.
        assessment_closes_on (datetime.date | None | Unset): Last day.
    """

    registration_opens_on: datetime.date | None | Unset = UNSET
    registration_closes_on: datetime.date | None | Unset = UNSET
    report_opens_on: datetime.date | None | Unset = UNSET
    report_closes_on: datetime.date | None | Unset = UNSET
    assessment_closes_on: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        registration_opens_on: None | str | Unset
        if isinstance(self.registration_opens_on, Unset):
            registration_opens_on = UNSET
        elif isinstance(self.registration_opens_on, datetime.date):
            registration_opens_on = self.registration_opens_on.isoformat()
        else:
            registration_opens_on = self.registration_opens_on

        registration_closes_on: None | str | Unset
        if isinstance(self.registration_closes_on, Unset):
            registration_closes_on = UNSET
        elif isinstance(self.registration_closes_on, datetime.date):
            registration_closes_on = self.registration_closes_on.isoformat()
        else:
            registration_closes_on = self.registration_closes_on

        report_opens_on: None | str | Unset
        if isinstance(self.report_opens_on, Unset):
            report_opens_on = UNSET
        elif isinstance(self.report_opens_on, datetime.date):
            report_opens_on = self.report_opens_on.isoformat()
        else:
            report_opens_on = self.report_opens_on

        report_closes_on: None | str | Unset
        if isinstance(self.report_closes_on, Unset):
            report_closes_on = UNSET
        elif isinstance(self.report_closes_on, datetime.date):
            report_closes_on = self.report_closes_on.isoformat()
        else:
            report_closes_on = self.report_closes_on

        assessment_closes_on: None | str | Unset
        if isinstance(self.assessment_closes_on, Unset):
            assessment_closes_on = UNSET
        elif isinstance(self.assessment_closes_on, datetime.date):
            assessment_closes_on = self.assessment_closes_on.isoformat()
        else:
            assessment_closes_on = self.assessment_closes_on

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

        def _parse_registration_opens_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                registration_opens_on_type_0 = datetime.date.fromisoformat(data)

                return registration_opens_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        registration_opens_on = _parse_registration_opens_on(d.pop("registration_opens_on", UNSET))

        def _parse_registration_closes_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                registration_closes_on_type_0 = datetime.date.fromisoformat(data)

                return registration_closes_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        registration_closes_on = _parse_registration_closes_on(d.pop("registration_closes_on", UNSET))

        def _parse_report_opens_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                report_opens_on_type_0 = datetime.date.fromisoformat(data)

                return report_opens_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        report_opens_on = _parse_report_opens_on(d.pop("report_opens_on", UNSET))

        def _parse_report_closes_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                report_closes_on_type_0 = datetime.date.fromisoformat(data)

                return report_closes_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        report_closes_on = _parse_report_closes_on(d.pop("report_closes_on", UNSET))

        def _parse_assessment_closes_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assessment_closes_on_type_0 = datetime.date.fromisoformat(data)

                return assessment_closes_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        assessment_closes_on = _parse_assessment_closes_on(d.pop("assessment_closes_on", UNSET))

        windows_write = cls(
            registration_opens_on=registration_opens_on,
            registration_closes_on=registration_closes_on,
            report_opens_on=report_opens_on,
            report_closes_on=report_closes_on,
            assessment_closes_on=assessment_closes_on,
        )

        return windows_write
