from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SettingWrite")


@_attrs_define
class SettingWrite:
    """A new value of a setting, from a day on. What held before keeps its interval.

    Attributes:
        value (Any):
        valid_from (datetime.date):
        source (None | str | Unset): The paper it comes from.
    """

    value: Any
    valid_from: datetime.date
    source: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        value = self.value

        valid_from = self.valid_from.isoformat()

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "value": value,
                "valid_from": valid_from,
            }
        )
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        value = d.pop("value")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        setting_write = cls(
            value=value,
            valid_from=valid_from,
            source=source,
        )

        return setting_write
