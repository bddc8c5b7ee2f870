from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.appraisal_points import AppraisalPoints


T = TypeVar("T", bound="Appraisal")


@_attrs_define
class Appraisal:
    """What the appraising unit says and proposes.

    Attributes:
        points (AppraisalPoints): Criterion → points, for every criterion of the rule set.
        level (str): Code of a level of the rule set.
        text (str):
    """

    points: AppraisalPoints
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
        from ..models.appraisal_points import AppraisalPoints  # noqa: PLC0415

        d = dict(src_dict)
        points = AppraisalPoints.from_dict(d.pop("points"))

        level = d.pop("level")

        text = d.pop("text")

        appraisal = cls(
            points=points,
            level=level,
            text=text,
        )

        return appraisal
