from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.examined_kind import ExaminedKind

T = TypeVar("T", bound="ExaminedPublic")


@_attrs_define
class ExaminedPublic:
    """What was examined. ``unchanged``: it still stands in that version; null for a paper from outside.

    Attributes:
        kind (ExaminedKind): What a finding may point at, besides a paper outside this software (``document``).
        id (None | UUID):
        version (int | None):
        label (None | str):
        unchanged (bool | None):
    """

    kind: ExaminedKind
    id: None | UUID
    version: int | None
    label: None | str
    unchanged: bool | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        version: int | None
        version = self.version

        label: None | str
        label = self.label

        unchanged: bool | None
        unchanged = self.unchanged

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "id": id,
                "version": version,
                "label": label,
                "unchanged": unchanged,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = ExaminedKind(d.pop("kind"))

        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        id = _parse_id(d.pop("id"))

        def _parse_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        version = _parse_version(d.pop("version"))

        def _parse_label(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        label = _parse_label(d.pop("label"))

        def _parse_unchanged(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        unchanged = _parse_unchanged(d.pop("unchanged"))

        examined_public = cls(
            kind=kind,
            id=id,
            version=version,
            label=label,
            unchanged=unchanged,
        )

        examined_public.additional_properties = d
        return examined_public

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
