from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.effective_item_public import EffectiveItemPublic


T = TypeVar("T", bound="EffectiveStandards")


@_attrs_define
class EffectiveStandards:
    """What is in force for an organisation on a day, from the national list down.

    Attributes:
        organisation_id (UUID):
        as_of (datetime.date):
        items (list[EffectiveItemPublic]):
    """

    organisation_id: UUID
    as_of: datetime.date
    items: list[EffectiveItemPublic]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        as_of = self.as_of.isoformat()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organisation_id": organisation_id,
                "as_of": as_of,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.effective_item_public import EffectiveItemPublic  # noqa: PLC0415

        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = EffectiveItemPublic.from_dict(items_item_data)

            items.append(items_item)

        effective_standards = cls(
            organisation_id=organisation_id,
            as_of=as_of,
            items=items,
        )

        effective_standards.additional_properties = d
        return effective_standards

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
