from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BaseRulePublic")


@_attrs_define
class BaseRulePublic:
    """Who belongs to a denominator.

    Attributes:
        code (str):
        text_vi (str):
        text_en (str):
    """

    code: str
    text_vi: str
    text_en: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        text_vi = self.text_vi

        text_en = self.text_en

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "text_vi": text_vi,
                "text_en": text_en,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        text_vi = d.pop("text_vi")

        text_en = d.pop("text_en")

        base_rule_public = cls(
            code=code,
            text_vi=text_vi,
            text_en=text_en,
        )

        base_rule_public.additional_properties = d
        return base_rule_public

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
