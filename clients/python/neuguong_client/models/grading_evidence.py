from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.attendance_evidence import AttendanceEvidence
    from ..models.duty_evidence import DutyEvidence
    from ..models.pledge_evidence import PledgeEvidence
    from ..models.unit_evidence import UnitEvidence


T = TypeVar("T", bound="GradingEvidence")


@_attrs_define
class GradingEvidence:
    """What the programme's own rows say of the subject in the period.

    Attributes:
        pledges (list[PledgeEvidence]):
        attendance (AttendanceEvidence | None): Of a member; null for an organisation.
        duties (DutyEvidence): Duties of the subject in the period that are done in time, done late or overdue.
        unit (None | UnitEvidence): Of an organisation; null for a member.
    """

    pledges: list[PledgeEvidence]
    attendance: AttendanceEvidence | None
    duties: DutyEvidence
    unit: None | UnitEvidence
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.attendance_evidence import AttendanceEvidence  # noqa: PLC0415
        from ..models.unit_evidence import UnitEvidence  # noqa: PLC0415

        pledges = []
        for pledges_item_data in self.pledges:
            pledges_item = pledges_item_data.to_dict()
            pledges.append(pledges_item)

        attendance: dict[str, Any] | None
        if isinstance(self.attendance, AttendanceEvidence):
            attendance = self.attendance.to_dict()
        else:
            attendance = self.attendance

        duties = self.duties.to_dict()

        unit: dict[str, Any] | None
        if isinstance(self.unit, UnitEvidence):
            unit = self.unit.to_dict()
        else:
            unit = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pledges": pledges,
                "attendance": attendance,
                "duties": duties,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attendance_evidence import AttendanceEvidence  # noqa: PLC0415
        from ..models.duty_evidence import DutyEvidence  # noqa: PLC0415
        from ..models.pledge_evidence import PledgeEvidence  # noqa: PLC0415
        from ..models.unit_evidence import UnitEvidence  # noqa: PLC0415

        d = dict(src_dict)
        pledges = []
        _pledges = d.pop("pledges")
        for pledges_item_data in _pledges:
            pledges_item = PledgeEvidence.from_dict(pledges_item_data)

            pledges.append(pledges_item)

        def _parse_attendance(data: object) -> AttendanceEvidence | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                attendance_type_0 = AttendanceEvidence.from_dict(data)

                return attendance_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AttendanceEvidence | None, data)

        attendance = _parse_attendance(d.pop("attendance"))

        duties = DutyEvidence.from_dict(d.pop("duties"))

        def _parse_unit(data: object) -> None | UnitEvidence:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                unit_type_0 = UnitEvidence.from_dict(data)

                return unit_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UnitEvidence, data)

        unit = _parse_unit(d.pop("unit"))

        grading_evidence = cls(
            pledges=pledges,
            attendance=attendance,
            duties=duties,
            unit=unit,
        )

        grading_evidence.additional_properties = d
        return grading_evidence

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
