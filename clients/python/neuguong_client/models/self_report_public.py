from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.self_report_public_quantities import SelfReportPublicQuantities


T = TypeVar("T", bound="SelfReportPublic")


@_attrs_define
class SelfReportPublic:
    """A self-report; the one with the highest number holds.

    Attributes:
        id (UUID):
        number (int):
        reported_on (datetime.date):
        done (str):
        not_done (str):
        next_ (str):
        quantities (SelfReportPublicQuantities):
        written_at (datetime.datetime):
    """

    id: UUID
    number: int
    reported_on: datetime.date
    done: str
    not_done: str
    next_: str
    quantities: SelfReportPublicQuantities
    written_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        number = self.number

        reported_on = self.reported_on.isoformat()

        done = self.done

        not_done = self.not_done

        next_ = self.next_

        quantities = self.quantities.to_dict()

        written_at = self.written_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "reported_on": reported_on,
                "done": done,
                "not_done": not_done,
                "next": next_,
                "quantities": quantities,
                "written_at": written_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.self_report_public_quantities import SelfReportPublicQuantities  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        reported_on = datetime.date.fromisoformat(d.pop("reported_on"))

        done = d.pop("done")

        not_done = d.pop("not_done")

        next_ = d.pop("next")

        quantities = SelfReportPublicQuantities.from_dict(d.pop("quantities"))

        written_at = datetime.datetime.fromisoformat(d.pop("written_at"))

        self_report_public = cls(
            id=id,
            number=number,
            reported_on=reported_on,
            done=done,
            not_done=not_done,
            next_=next_,
            quantities=quantities,
            written_at=written_at,
        )

        self_report_public.additional_properties = d
        return self_report_public

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
