from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="GradingCriterion")


@_attrs_define
class GradingCriterion:
    """What is looked at, and its most points.

    Attributes:
        code (str):
        name_vi (str):
        name_en (str):
        points (str): Most points.
    """

    code: str
    name_vi: str
    name_en: str
    points: str

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        name_vi = self.name_vi

        name_en = self.name_en

        points = self.points

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "name_vi": name_vi,
                "name_en": name_en,
                "points": points,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        name_vi = d.pop("name_vi")

        name_en = d.pop("name_en")

        points = d.pop("points")

        grading_criterion = cls(
            code=code,
            name_vi=name_vi,
            name_en=name_en,
            points=points,
        )

        return grading_criterion
