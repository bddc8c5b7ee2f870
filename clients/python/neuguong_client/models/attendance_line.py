from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.mark import Mark

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="AttendanceLine")


@_attrs_define
class AttendanceLine:
    """One person's line.

    Attributes:
        member (Named): A row of another resource by its id, with the name people know it by.
        mark (Mark): What is noted of one person: present, absent with a reason, absent without, or away on duty.
        expected (bool):
        reason (None | str):
    """

    member: Named
    mark: Mark
    expected: bool
    reason: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        member = self.member.to_dict()

        mark = self.mark.value

        expected = self.expected

        reason: None | str
        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member": member,
                "mark": mark,
                "expected": expected,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        member = Named.from_dict(d.pop("member"))

        mark = Mark(d.pop("mark"))

        expected = d.pop("expected")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        attendance_line = cls(
            member=member,
            mark=mark,
            expected=expected,
            reason=reason,
        )

        attendance_line.additional_properties = d
        return attendance_line

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
