from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AttendanceSummary")


@_attrs_define
class AttendanceSummary:
    """Attendance in numbers; ``expected`` is the base, ``also_present`` came without being of it.

    Attributes:
        expected (int):
        present (int):
        excused (int):
        absent (int):
        on_duty (int):
        also_present (int):
    """

    expected: int
    present: int
    excused: int
    absent: int
    on_duty: int
    also_present: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expected = self.expected

        present = self.present

        excused = self.excused

        absent = self.absent

        on_duty = self.on_duty

        also_present = self.also_present

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "expected": expected,
                "present": present,
                "excused": excused,
                "absent": absent,
                "on_duty": on_duty,
                "also_present": also_present,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        expected = d.pop("expected")

        present = d.pop("present")

        excused = d.pop("excused")

        absent = d.pop("absent")

        on_duty = d.pop("on_duty")

        also_present = d.pop("also_present")

        attendance_summary = cls(
            expected=expected,
            present=present,
            excused=excused,
            absent=absent,
            on_duty=on_duty,
            also_present=also_present,
        )

        attendance_summary.additional_properties = d
        return attendance_summary

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
