from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.reading_material_public import ReadingMaterialPublic
    from ..models.theme_public import ThemePublic


T = TypeVar("T", bound="GuidedTheme")


@_attrs_define
class GuidedTheme:
    """A theme that reaches an organisation, with its reading materials.

    Attributes:
        theme (ThemePublic): A theme, with who issued it.
        materials (list[ReadingMaterialPublic]):
    """

    theme: ThemePublic
    materials: list[ReadingMaterialPublic]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        theme = self.theme.to_dict()

        materials = []
        for materials_item_data in self.materials:
            materials_item = materials_item_data.to_dict()
            materials.append(materials_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "theme": theme,
                "materials": materials,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reading_material_public import ReadingMaterialPublic  # noqa: PLC0415
        from ..models.theme_public import ThemePublic  # noqa: PLC0415

        d = dict(src_dict)
        theme = ThemePublic.from_dict(d.pop("theme"))

        materials = []
        _materials = d.pop("materials")
        for materials_item_data in _materials:
            materials_item = ReadingMaterialPublic.from_dict(materials_item_data)

            materials.append(materials_item)

        guided_theme = cls(
            theme=theme,
            materials=materials,
        )

        guided_theme.additional_properties = d
        return guided_theme

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
