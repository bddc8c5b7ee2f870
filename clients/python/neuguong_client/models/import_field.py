from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ImportField")


@_attrs_define
class ImportField:
    """A field that a column of this kind of list may fill.

    Attributes:
        field (str):
        title_vi (str):
        title_en (str):
        needed (bool): Whether no row is taken without it.
    """

    field: str
    title_vi: str
    title_en: str
    needed: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field = self.field

        title_vi = self.title_vi

        title_en = self.title_en

        needed = self.needed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "field": field,
                "title_vi": title_vi,
                "title_en": title_en,
                "needed": needed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        field = d.pop("field")

        title_vi = d.pop("title_vi")

        title_en = d.pop("title_en")

        needed = d.pop("needed")

        import_field = cls(
            field=field,
            title_vi=title_vi,
            title_en=title_en,
            needed=needed,
        )

        import_field.additional_properties = d
        return import_field

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
