from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named
    from ..models.self_report_public import SelfReportPublic


T = TypeVar("T", bound="QueuedPledge")


@_attrs_define
class QueuedPledge:
    """A self-reported pledge that waits for the collective's remark.

    Attributes:
        pledge_id (UUID):
        member (Named): A row of another resource by its id, with the name people know it by.
        year (int):
        self_report (SelfReportPublic): A self-report; the one with the highest number holds.
        own (bool): The caller's own: somebody else writes its remark.
    """

    pledge_id: UUID
    member: Named
    year: int
    self_report: SelfReportPublic
    own: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pledge_id = str(self.pledge_id)

        member = self.member.to_dict()

        year = self.year

        self_report = self.self_report.to_dict()

        own = self.own

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pledge_id": pledge_id,
                "member": member,
                "year": year,
                "self_report": self_report,
                "own": own,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.self_report_public import SelfReportPublic  # noqa: PLC0415

        d = dict(src_dict)
        pledge_id = UUID(d.pop("pledge_id"))

        member = Named.from_dict(d.pop("member"))

        year = d.pop("year")

        self_report = SelfReportPublic.from_dict(d.pop("self_report"))

        own = d.pop("own")

        queued_pledge = cls(
            pledge_id=pledge_id,
            member=member,
            year=year,
            self_report=self_report,
            own=own,
        )

        queued_pledge.additional_properties = d
        return queued_pledge

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
