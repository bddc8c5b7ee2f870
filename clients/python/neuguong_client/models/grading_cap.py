from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.rounding import Rounding

T = TypeVar("T", bound="GradingCap")


@_attrs_define
class GradingCap:
    """How many of a unit may get the top level.

    Attributes:
        share_percent (str):
        base_level (None | str): The share is taken of those graded so or better; null: of all.
        rounding (Rounding): How the ceiling of the cap becomes a whole number.
        binding (bool): Whether a decision above the ceiling is refused, or needs a reason.
    """

    share_percent: str
    base_level: None | str
    rounding: Rounding
    binding: bool

    def to_dict(self) -> dict[str, Any]:
        share_percent = self.share_percent

        base_level: None | str
        base_level = self.base_level

        rounding = self.rounding.value

        binding = self.binding

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "share_percent": share_percent,
                "base_level": base_level,
                "rounding": rounding,
                "binding": binding,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        share_percent = d.pop("share_percent")

        def _parse_base_level(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        base_level = _parse_base_level(d.pop("base_level"))

        rounding = Rounding(d.pop("rounding"))

        binding = d.pop("binding")

        grading_cap = cls(
            share_percent=share_percent,
            base_level=base_level,
            rounding=rounding,
            binding=binding,
        )

        return grading_cap
