from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DutyEvidence")


@_attrs_define
class DutyEvidence:
    """Duties of the subject in the period that are done in time, done late or overdue.

    Attributes:
        done_on_time (int):
        done_late (int):
        late (int):
    """

    done_on_time: int
    done_late: int
    late: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        done_on_time = self.done_on_time

        done_late = self.done_late

        late = self.late

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "done_on_time": done_on_time,
                "done_late": done_late,
                "late": late,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        done_on_time = d.pop("done_on_time")

        done_late = d.pop("done_late")

        late = d.pop("late")

        duty_evidence = cls(
            done_on_time=done_on_time,
            done_late=done_late,
            late=late,
        )

        duty_evidence.additional_properties = d
        return duty_evidence

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
