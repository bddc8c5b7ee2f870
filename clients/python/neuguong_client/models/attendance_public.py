from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.attendance_line import AttendanceLine
    from ..models.attendance_summary import AttendanceSummary


T = TypeVar("T", bound="AttendancePublic")


@_attrs_define
class AttendancePublic:
    """The attendance of a session with the rule of its base.

    Attributes:
        study_session_id (UUID):
        held_on (datetime.date):
        base_rule (str):
        summary (AttendanceSummary | None): Null: not taken yet.
        lines (list[AttendanceLine]):
        version (int): The version of the session.
    """

    study_session_id: UUID
    held_on: datetime.date
    base_rule: str
    summary: AttendanceSummary | None
    lines: list[AttendanceLine]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.attendance_summary import AttendanceSummary  # noqa: PLC0415

        study_session_id = str(self.study_session_id)

        held_on = self.held_on.isoformat()

        base_rule = self.base_rule

        summary: dict[str, Any] | None
        if isinstance(self.summary, AttendanceSummary):
            summary = self.summary.to_dict()
        else:
            summary = self.summary

        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "study_session_id": study_session_id,
                "held_on": held_on,
                "base_rule": base_rule,
                "summary": summary,
                "lines": lines,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attendance_line import AttendanceLine  # noqa: PLC0415
        from ..models.attendance_summary import AttendanceSummary  # noqa: PLC0415

        d = dict(src_dict)
        study_session_id = UUID(d.pop("study_session_id"))

        held_on = datetime.date.fromisoformat(d.pop("held_on"))

        base_rule = d.pop("base_rule")

        def _parse_summary(data: object) -> AttendanceSummary | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                summary_type_0 = AttendanceSummary.from_dict(data)

                return summary_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AttendanceSummary | None, data)

        summary = _parse_summary(d.pop("summary"))

        lines = []
        _lines = d.pop("lines")
        for lines_item_data in _lines:
            lines_item = AttendanceLine.from_dict(lines_item_data)

            lines.append(lines_item)

        version = d.pop("version")

        attendance_public = cls(
            study_session_id=study_session_id,
            held_on=held_on,
            base_rule=base_rule,
            summary=summary,
            lines=lines,
            version=version,
        )

        attendance_public.additional_properties = d
        return attendance_public

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
