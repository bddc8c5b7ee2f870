from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="FindingExtension")


@_attrs_define
class FindingExtension:
    """More time for a remedy, with the reason.

    Attributes:
        reason (str):
        due_on (datetime.date): The new last day, later than the present one.
    """

    reason: str
    due_on: datetime.date

    def to_dict(self) -> dict[str, Any]:
        reason = self.reason

        due_on = self.due_on.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "reason": reason,
                "due_on": due_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        reason = d.pop("reason")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        finding_extension = cls(
            reason=reason,
            due_on=due_on,
        )

        return finding_extension
