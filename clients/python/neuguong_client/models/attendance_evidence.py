from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AttendanceEvidence")


@_attrs_define
class AttendanceEvidence:
    """Study sessions of the period to which a member was expected, by how they were marked.

    Attributes:
        expected (int):
        present (int):
        excused (int):
        absent (int):
        on_duty (int):
    """

    expected: int
    present: int
    excused: int
    absent: int
    on_duty: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expected = self.expected

        present = self.present

        excused = self.excused

        absent = self.absent

        on_duty = self.on_duty

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "expected": expected,
                "present": present,
                "excused": excused,
                "absent": absent,
                "on_duty": on_duty,
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

        attendance_evidence = cls(
            expected=expected,
            present=present,
            excused=excused,
            absent=absent,
            on_duty=on_duty,
        )

        attendance_evidence.additional_properties = d
        return attendance_evidence

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
