from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ground_kind import GroundKind

T = TypeVar("T", bound="GroundPublic")


@_attrs_define
class GroundPublic:
    """What a deed is grounded in. ``title``: the theme's, the text of the item, or the number of the directive.

    Attributes:
        kind (GroundKind): What a deed may be grounded in.
        theme_id (None | UUID):
        directive_id (None | UUID):
        standard_item_id (None | UUID):
        citation (None | str):
        title (None | str):
    """

    kind: GroundKind
    theme_id: None | UUID
    directive_id: None | UUID
    standard_item_id: None | UUID
    citation: None | str
    title: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        theme_id: None | str
        if isinstance(self.theme_id, UUID):
            theme_id = str(self.theme_id)
        else:
            theme_id = self.theme_id

        directive_id: None | str
        if isinstance(self.directive_id, UUID):
            directive_id = str(self.directive_id)
        else:
            directive_id = self.directive_id

        standard_item_id: None | str
        if isinstance(self.standard_item_id, UUID):
            standard_item_id = str(self.standard_item_id)
        else:
            standard_item_id = self.standard_item_id

        citation: None | str
        citation = self.citation

        title: None | str
        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "theme_id": theme_id,
                "directive_id": directive_id,
                "standard_item_id": standard_item_id,
                "citation": citation,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = GroundKind(d.pop("kind"))

        def _parse_theme_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                theme_id_type_0 = UUID(data)

                return theme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        theme_id = _parse_theme_id(d.pop("theme_id"))

        def _parse_directive_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                directive_id_type_0 = UUID(data)

                return directive_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        directive_id = _parse_directive_id(d.pop("directive_id"))

        def _parse_standard_item_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                standard_item_id_type_0 = UUID(data)

                return standard_item_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        standard_item_id = _parse_standard_item_id(d.pop("standard_item_id"))

        def _parse_citation(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        citation = _parse_citation(d.pop("citation"))

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        ground_public = cls(
            kind=kind,
            theme_id=theme_id,
            directive_id=directive_id,
            standard_item_id=standard_item_id,
            citation=citation,
            title=title,
        )

        ground_public.additional_properties = d
        return ground_public

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
