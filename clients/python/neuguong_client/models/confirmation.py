from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Confirmation")


@_attrs_define
class Confirmation:
    """How a member confirmed what somebody typed for them.

    Attributes:
        confirmed_on (datetime.date):
        confirmation (None | str | Unset): How it was confirmed.
    """

    confirmed_on: datetime.date
    confirmation: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        confirmed_on = self.confirmed_on.isoformat()

        confirmation: None | str | Unset
        if isinstance(self.confirmation, Unset):
            confirmation = UNSET
        else:
            confirmation = self.confirmation

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "confirmed_on": confirmed_on,
            }
        )
        if confirmation is not UNSET:
            field_dict["confirmation"] = confirmation

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        confirmed_on = datetime.date.fromisoformat(d.pop("confirmed_on"))

        def _parse_confirmation(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        confirmation = _parse_confirmation(d.pop("confirmation", UNSET))

        confirmation = cls(
            confirmed_on=confirmed_on,
            confirmation=confirmation,
        )

        return confirmation
