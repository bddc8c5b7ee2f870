from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ClosingCreate")


@_attrs_define
class ClosingCreate:
    """Closes a year for an organisation and all below it.

    Attributes:
        year (int): Programme year.
        reason (None | str | Unset): Why it is closed although something is open; needed then, and only then.
    """

    year: int
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        year = self.year

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "year": year,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        year = d.pop("year")

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        closing_create = cls(
            year=year,
            reason=reason,
        )

        return closing_create
