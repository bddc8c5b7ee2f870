from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.unit_named import UnitNamed


T = TypeVar("T", bound="FactLine")


@_attrs_define
class FactLine:
    """One record behind a number; ``number`` is what it adds.

    Attributes:
        id (UUID):
        organisation (UnitNamed): An organisation as it was called on the structure's day.
        happened_on (datetime.date):
        title (None | str):
        number (int):
    """

    id: UUID
    organisation: UnitNamed
    happened_on: datetime.date
    title: None | str
    number: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        happened_on = self.happened_on.isoformat()

        title: None | str
        title = self.title

        number = self.number

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "happened_on": happened_on,
                "title": title,
                "number": number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.unit_named import UnitNamed  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = UnitNamed.from_dict(d.pop("organisation"))

        happened_on = datetime.date.fromisoformat(d.pop("happened_on"))

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        number = d.pop("number")

        fact_line = cls(
            id=id,
            organisation=organisation,
            happened_on=happened_on,
            title=title,
            number=number,
        )

        fact_line.additional_properties = d
        return fact_line

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
