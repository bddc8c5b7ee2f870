from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.directive_public import DirectivePublic
    from ..models.guided_theme import GuidedTheme
    from ..models.reading_material_public import ReadingMaterialPublic


T = TypeVar("T", bound="Guidance")


@_attrs_define
class Guidance:
    """All that reaches an organisation on a day.

    Attributes:
        organisation_id (UUID):
        as_of (datetime.date):
        directives (list[DirectivePublic]): In force, the most recently issued first.
        themes (list[GuidedTheme]): From the top of the tree down.
        materials (list[ReadingMaterialPublic]): Offered by the organisation or one above it.
    """

    organisation_id: UUID
    as_of: datetime.date
    directives: list[DirectivePublic]
    themes: list[GuidedTheme]
    materials: list[ReadingMaterialPublic]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        as_of = self.as_of.isoformat()

        directives = []
        for directives_item_data in self.directives:
            directives_item = directives_item_data.to_dict()
            directives.append(directives_item)

        themes = []
        for themes_item_data in self.themes:
            themes_item = themes_item_data.to_dict()
            themes.append(themes_item)

        materials = []
        for materials_item_data in self.materials:
            materials_item = materials_item_data.to_dict()
            materials.append(materials_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organisation_id": organisation_id,
                "as_of": as_of,
                "directives": directives,
                "themes": themes,
                "materials": materials,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.directive_public import DirectivePublic  # noqa: PLC0415
        from ..models.guided_theme import GuidedTheme  # noqa: PLC0415
        from ..models.reading_material_public import ReadingMaterialPublic  # noqa: PLC0415

        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        directives = []
        _directives = d.pop("directives")
        for directives_item_data in _directives:
            directives_item = DirectivePublic.from_dict(directives_item_data)

            directives.append(directives_item)

        themes = []
        _themes = d.pop("themes")
        for themes_item_data in _themes:
            themes_item = GuidedTheme.from_dict(themes_item_data)

            themes.append(themes_item)

        materials = []
        _materials = d.pop("materials")
        for materials_item_data in _materials:
            materials_item = ReadingMaterialPublic.from_dict(materials_item_data)

            materials.append(materials_item)

        guidance = cls(
            organisation_id=organisation_id,
            as_of=as_of,
            directives=directives,
            themes=themes,
            materials=materials,
        )

        guidance.additional_properties = d
        return guidance

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
