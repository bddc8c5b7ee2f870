from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ConsultationOpen")


@_attrs_define
class ConsultationOpen:
    """Opens a draft to the comments of the subtree.

    Attributes:
        closes_on (datetime.date): Last day for comments.
    """

    closes_on: datetime.date

    def to_dict(self) -> dict[str, Any]:
        closes_on = self.closes_on.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "closes_on": closes_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        closes_on = datetime.date.fromisoformat(d.pop("closes_on"))

        consultation_open = cls(
            closes_on=closes_on,
        )

        return consultation_open
