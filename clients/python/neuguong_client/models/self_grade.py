from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.self_grade_points import SelfGradePoints


T = TypeVar("T", bound="SelfGrade")


@_attrs_define
class SelfGrade:
    """The subject's own view.

    Attributes:
        points (SelfGradePoints): Criterion → points, for every criterion of the rule set.
        level (str): Code of a level of the rule set.
        text (str):
    """

    points: SelfGradePoints
    level: str
    text: str

    def to_dict(self) -> dict[str, Any]:
        points = self.points.to_dict()

        level = self.level

        text = self.text

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "points": points,
                "level": level,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.self_grade_points import SelfGradePoints  # noqa: PLC0415

        d = dict(src_dict)
        points = SelfGradePoints.from_dict(d.pop("points"))

        level = d.pop("level")

        text = d.pop("text")

        self_grade = cls(
            points=points,
            level=level,
            text=text,
        )

        return self_grade
