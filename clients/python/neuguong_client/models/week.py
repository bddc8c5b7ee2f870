from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Week")


@_attrs_define
class Week:
    """One week, named by its Monday: people due who reached a stage in it, and in all by its end.

    Attributes:
        starts_on (datetime.date):
        registered (int):
        publicised (int):
        self_reported (int):
        assessed (int):
        registered_in_all (int):
        publicised_in_all (int):
        self_reported_in_all (int):
        assessed_in_all (int):
    """

    starts_on: datetime.date
    registered: int
    publicised: int
    self_reported: int
    assessed: int
    registered_in_all: int
    publicised_in_all: int
    self_reported_in_all: int
    assessed_in_all: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        starts_on = self.starts_on.isoformat()

        registered = self.registered

        publicised = self.publicised

        self_reported = self.self_reported

        assessed = self.assessed

        registered_in_all = self.registered_in_all

        publicised_in_all = self.publicised_in_all

        self_reported_in_all = self.self_reported_in_all

        assessed_in_all = self.assessed_in_all

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "starts_on": starts_on,
                "registered": registered,
                "publicised": publicised,
                "self_reported": self_reported,
                "assessed": assessed,
                "registered_in_all": registered_in_all,
                "publicised_in_all": publicised_in_all,
                "self_reported_in_all": self_reported_in_all,
                "assessed_in_all": assessed_in_all,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        starts_on = datetime.date.fromisoformat(d.pop("starts_on"))

        registered = d.pop("registered")

        publicised = d.pop("publicised")

        self_reported = d.pop("self_reported")

        assessed = d.pop("assessed")

        registered_in_all = d.pop("registered_in_all")

        publicised_in_all = d.pop("publicised_in_all")

        self_reported_in_all = d.pop("self_reported_in_all")

        assessed_in_all = d.pop("assessed_in_all")

        week = cls(
            starts_on=starts_on,
            registered=registered,
            publicised=publicised,
            self_reported=self_reported,
            assessed=assessed,
            registered_in_all=registered_in_all,
            publicised_in_all=publicised_in_all,
            self_reported_in_all=self_reported_in_all,
            assessed_in_all=assessed_in_all,
        )

        week.additional_properties = d
        return week

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
