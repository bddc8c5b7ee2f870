from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.ground_kind import GroundKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="GroundWrite")


@_attrs_define
class GroundWrite:
    """What a deed is grounded in: a theme, directive or item of standards by its id, anything else in words.

    Attributes:
        kind (GroundKind): What a deed may be grounded in.
        theme_id (None | Unset | UUID): For `theme`; it must reach the cell.
        directive_id (None | Unset | UUID): For `directive`.
        standard_item_id (None | Unset | UUID): For `standard`: an item of a version that is in force for the cell in
            the year.
        citation (None | str | Unset): The words it rests on; needed for every other kind, and for `standard` without an
            item.
    """

    kind: GroundKind
    theme_id: None | Unset | UUID = UNSET
    directive_id: None | Unset | UUID = UNSET
    standard_item_id: None | Unset | UUID = UNSET
    citation: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        theme_id: None | str | Unset
        if isinstance(self.theme_id, Unset):
            theme_id = UNSET
        elif isinstance(self.theme_id, UUID):
            theme_id = str(self.theme_id)
        else:
            theme_id = self.theme_id

        directive_id: None | str | Unset
        if isinstance(self.directive_id, Unset):
            directive_id = UNSET
        elif isinstance(self.directive_id, UUID):
            directive_id = str(self.directive_id)
        else:
            directive_id = self.directive_id

        standard_item_id: None | str | Unset
        if isinstance(self.standard_item_id, Unset):
            standard_item_id = UNSET
        elif isinstance(self.standard_item_id, UUID):
            standard_item_id = str(self.standard_item_id)
        else:
            standard_item_id = self.standard_item_id

        citation: None | str | Unset
        if isinstance(self.citation, Unset):
            citation = UNSET
        else:
            citation = self.citation

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )
        if theme_id is not UNSET:
            field_dict["theme_id"] = theme_id
        if directive_id is not UNSET:
            field_dict["directive_id"] = directive_id
        if standard_item_id is not UNSET:
            field_dict["standard_item_id"] = standard_item_id
        if citation is not UNSET:
            field_dict["citation"] = citation

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = GroundKind(d.pop("kind"))

        def _parse_theme_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                theme_id_type_0 = UUID(data)

                return theme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        theme_id = _parse_theme_id(d.pop("theme_id", UNSET))

        def _parse_directive_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                directive_id_type_0 = UUID(data)

                return directive_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        directive_id = _parse_directive_id(d.pop("directive_id", UNSET))

        def _parse_standard_item_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                standard_item_id_type_0 = UUID(data)

                return standard_item_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        standard_item_id = _parse_standard_item_id(d.pop("standard_item_id", UNSET))

        def _parse_citation(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        citation = _parse_citation(d.pop("citation", UNSET))

        ground_write = cls(
            kind=kind,
            theme_id=theme_id,
            directive_id=directive_id,
            standard_item_id=standard_item_id,
            citation=citation,
        )

        return ground_write
