from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.window import Window

T = TypeVar("T", bound="WindowPublic")


@_attrs_define
class WindowPublic:
    """One window as it holds for an organisation.

    Attributes:
        window (Window): A part of the year that has a first or a last day.
        opens_on (datetime.date):
        closes_on (datetime.date): Last day.
    """

    window: Window
    opens_on: datetime.date
    closes_on: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        window = self.window.value

        opens_on = self.opens_on.isoformat()

        closes_on = self.closes_on.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "window": window,
                "opens_on": opens_on,
                "closes_on": closes_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        window = Window(d.pop("window"))

        opens_on = datetime.date.fromisoformat(d.pop("opens_on"))

        closes_on = datetime.date.fromisoformat(d.pop("closes_on"))

        window_public = cls(
            window=window,
            opens_on=opens_on,
            closes_on=closes_on,
        )

        window_public.additional_properties = d
        return window_public

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
