from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="GradingLevel")


@_attrs_define
class GradingLevel:
    """A level of the scale and the least points that reach it.

    Attributes:
        code (str):
        name_vi (str):
        name_en (str):
        minimum (str): Least points.
    """

    code: str
    name_vi: str
    name_en: str
    minimum: str

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        name_vi = self.name_vi

        name_en = self.name_en

        minimum = self.minimum

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "name_vi": name_vi,
                "name_en": name_en,
                "minimum": minimum,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        name_vi = d.pop("name_vi")

        name_en = d.pop("name_en")

        minimum = d.pop("minimum")

        grading_level = cls(
            code=code,
            name_vi=name_vi,
            name_en=name_en,
            minimum=minimum,
        )

        return grading_level
