from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.mark import Mark
from ..types import UNSET, Unset

T = TypeVar("T", bound="AttendanceMark")


@_attrs_define
class AttendanceMark:
    """What is noted of one person.

    Attributes:
        member_id (UUID):
        mark (Mark): What is noted of one person: present, absent with a reason, absent without, or away on duty.
        reason (None | str | Unset): Needed for `excused` and `on_duty`.
    """

    member_id: UUID
    mark: Mark
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        mark = self.mark.value

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "member_id": member_id,
                "mark": mark,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        mark = Mark(d.pop("mark"))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        attendance_mark = cls(
            member_id=member_id,
            mark=mark,
            reason=reason,
        )

        return attendance_mark
