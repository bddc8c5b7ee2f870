from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.grading_action import GradingAction

if TYPE_CHECKING:
    from ..models.grading_step_public_points_type_0 import GradingStepPublicPointsType0
    from ..models.named import Named


T = TypeVar("T", bound="GradingStepPublic")


@_attrs_define
class GradingStepPublic:
    """A step that was taken, with what was said.

    Attributes:
        number (int):
        action (GradingAction): What can be done to a grade.
        on (datetime.date):
        by (Named | None): Null: the installation itself.
        level (None | str):
        points (GradingStepPublicPointsType0 | None):
        total (None | str):
        text (None | str):
        at (datetime.datetime):
    """

    number: int
    action: GradingAction
    on: datetime.date
    by: Named | None
    level: None | str
    points: GradingStepPublicPointsType0 | None
    total: None | str
    text: None | str
    at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.grading_step_public_points_type_0 import (
            GradingStepPublicPointsType0,  # noqa: PLC0415
        )
        from ..models.named import Named  # noqa: PLC0415

        number = self.number

        action = self.action.value

        on = self.on.isoformat()

        by: dict[str, Any] | None
        if isinstance(self.by, Named):
            by = self.by.to_dict()
        else:
            by = self.by

        level: None | str
        level = self.level

        points: dict[str, Any] | None
        if isinstance(self.points, GradingStepPublicPointsType0):
            points = self.points.to_dict()
        else:
            points = self.points

        total: None | str
        total = self.total

        text: None | str
        text = self.text

        at = self.at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "action": action,
                "on": on,
                "by": by,
                "level": level,
                "points": points,
                "total": total,
                "text": text,
                "at": at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.grading_step_public_points_type_0 import (
            GradingStepPublicPointsType0,  # noqa: PLC0415
        )
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number")

        action = GradingAction(d.pop("action"))

        on = datetime.date.fromisoformat(d.pop("on"))

        def _parse_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                by_type_0 = Named.from_dict(data)

                return by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        by = _parse_by(d.pop("by"))

        def _parse_level(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        level = _parse_level(d.pop("level"))

        def _parse_points(data: object) -> GradingStepPublicPointsType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                points_type_0 = GradingStepPublicPointsType0.from_dict(data)

                return points_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GradingStepPublicPointsType0 | None, data)

        points = _parse_points(d.pop("points"))

        def _parse_total(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        total = _parse_total(d.pop("total"))

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        grading_step_public = cls(
            number=number,
            action=action,
            on=on,
            by=by,
            level=level,
            points=points,
            total=total,
            text=text,
            at=at,
        )

        grading_step_public.additional_properties = d
        return grading_step_public

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
