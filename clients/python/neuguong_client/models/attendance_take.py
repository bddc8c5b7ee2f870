from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.mark import Mark
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.attendance_mark import AttendanceMark


T = TypeVar("T", bound="AttendanceTake")


@_attrs_define
class AttendanceTake:
    """The attendance of the whole cell in one call; it replaces what was taken before.

    Everybody of the base who is not named gets their advance excuse, or else the mark of the rest.

        Attributes:
            rest (Mark | Unset): What is noted of one person: present, absent with a reason, absent without, or away on
                duty.
            marks (list[AttendanceMark] | Unset):
    """

    rest: Mark | Unset = UNSET
    marks: list[AttendanceMark] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        rest: str | Unset = UNSET
        if not isinstance(self.rest, Unset):
            rest = self.rest.value

        marks: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.marks, Unset):
            marks = []
            for marks_item_data in self.marks:
                marks_item = marks_item_data.to_dict()
                marks.append(marks_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if rest is not UNSET:
            field_dict["rest"] = rest
        if marks is not UNSET:
            field_dict["marks"] = marks

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attendance_mark import AttendanceMark  # noqa: PLC0415

        d = dict(src_dict)
        _rest = d.pop("rest", UNSET)
        rest: Mark | Unset
        if isinstance(_rest, Unset):
            rest = UNSET
        else:
            rest = Mark(_rest)

        _marks = d.pop("marks", UNSET)
        marks: list[AttendanceMark] | Unset = UNSET
        if _marks is not UNSET:
            marks = []
            for marks_item_data in _marks:
                marks_item = AttendanceMark.from_dict(marks_item_data)

                marks.append(marks_item)

        attendance_take = cls(
            rest=rest,
            marks=marks,
        )

        return attendance_take
