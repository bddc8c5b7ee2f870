from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.deed_write import DeedWrite


T = TypeVar("T", bound="Amendment")


@_attrs_define
class Amendment:
    """A change after publication; the old text is kept.

    Attributes:
        deeds (list[DeedWrite]):
        reason (str):
    """

    deeds: list[DeedWrite]
    reason: str

    def to_dict(self) -> dict[str, Any]:
        deeds = []
        for deeds_item_data in self.deeds:
            deeds_item = deeds_item_data.to_dict()
            deeds.append(deeds_item)

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "deeds": deeds,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deed_write import DeedWrite  # noqa: PLC0415

        d = dict(src_dict)
        deeds = []
        _deeds = d.pop("deeds")
        for deeds_item_data in _deeds:
            deeds_item = DeedWrite.from_dict(deeds_item_data)

            deeds.append(deeds_item)

        reason = d.pop("reason")

        amendment = cls(
            deeds=deeds,
            reason=reason,
        )

        return amendment
