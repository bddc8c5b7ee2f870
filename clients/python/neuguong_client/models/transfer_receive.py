from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="TransferReceive")


@_attrs_define
class TransferReceive:
    """The new cell has received the person.

    Attributes:
        received_on (datetime.date): First day in the new cell; not before the introduction.
    """

    received_on: datetime.date

    def to_dict(self) -> dict[str, Any]:
        received_on = self.received_on.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "received_on": received_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        transfer_receive = cls(
            received_on=received_on,
        )

        return transfer_receive
