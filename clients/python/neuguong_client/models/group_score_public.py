from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="GroupScorePublic")


@_attrs_define
class GroupScorePublic:
    """One group; ``points`` null: not scored.

    Attributes:
        group (str):
        name_vi (str):
        name_en (str):
        maximum (float):
        points (float | None):
        note (None | str):
    """

    group: str
    name_vi: str
    name_en: str
    maximum: float
    points: float | None
    note: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        group = self.group

        name_vi = self.name_vi

        name_en = self.name_en

        maximum = self.maximum

        points: float | None
        points = self.points

        note: None | str
        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "group": group,
                "name_vi": name_vi,
                "name_en": name_en,
                "maximum": maximum,
                "points": points,
                "note": note,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        group = d.pop("group")

        name_vi = d.pop("name_vi")

        name_en = d.pop("name_en")

        maximum = d.pop("maximum")

        def _parse_points(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        points = _parse_points(d.pop("points"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        group_score_public = cls(
            group=group,
            name_vi=name_vi,
            name_en=name_en,
            maximum=maximum,
            points=points,
            note=note,
        )

        group_score_public.additional_properties = d
        return group_score_public

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
