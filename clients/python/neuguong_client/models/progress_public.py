from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.progress_public_quantities import ProgressPublicQuantities


T = TypeVar("T", bound="ProgressPublic")


@_attrs_define
class ProgressPublic:
    """An interim report.

    Attributes:
        id (UUID):
        reported_on (datetime.date):
        text (str):
        quantities (ProgressPublicQuantities):
    """

    id: UUID
    reported_on: datetime.date
    text: str
    quantities: ProgressPublicQuantities
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        reported_on = self.reported_on.isoformat()

        text = self.text

        quantities = self.quantities.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "reported_on": reported_on,
                "text": text,
                "quantities": quantities,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.progress_public_quantities import ProgressPublicQuantities  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        reported_on = datetime.date.fromisoformat(d.pop("reported_on"))

        text = d.pop("text")

        quantities = ProgressPublicQuantities.from_dict(d.pop("quantities"))

        progress_public = cls(
            id=id,
            reported_on=reported_on,
            text=text,
            quantities=quantities,
        )

        progress_public.additional_properties = d
        return progress_public

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
