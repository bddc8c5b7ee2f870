from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="GroupScore")


@_attrs_define
class GroupScore:
    """Points in one group of the setting ``session_quality``.

    Attributes:
        group (str):
        points (float):
        note (None | str | Unset):
    """

    group: str
    points: float
    note: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        group = self.group

        points = self.points

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "group": group,
                "points": points,
            }
        )
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        group = d.pop("group")

        points = d.pop("points")

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        group_score = cls(
            group=group,
            points=points,
            note=note,
        )

        return group_score
