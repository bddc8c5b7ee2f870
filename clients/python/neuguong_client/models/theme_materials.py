from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="ThemeMaterials")


@_attrs_define
class ThemeMaterials:
    """What is attached to a theme; it replaces what was.

    Attributes:
        material_ids (list[UUID]):
    """

    material_ids: list[UUID]

    def to_dict(self) -> dict[str, Any]:
        material_ids = []
        for material_ids_item_data in self.material_ids:
            material_ids_item = str(material_ids_item_data)
            material_ids.append(material_ids_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "material_ids": material_ids,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        material_ids = []
        _material_ids = d.pop("material_ids")
        for material_ids_item_data in _material_ids:
            material_ids_item = UUID(material_ids_item_data)

            material_ids.append(material_ids_item)

        theme_materials = cls(
            material_ids=material_ids,
        )

        return theme_materials
