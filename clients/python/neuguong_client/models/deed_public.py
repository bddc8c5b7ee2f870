from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.ground_public import GroundPublic


T = TypeVar("T", bound="DeedPublic")


@_attrs_define
class DeedPublic:
    """A deed as it stands.

    Attributes:
        id (UUID):
        number (int): Its place in the pledge, from 1.
        action (str):
        measure (None | str):
        quantity (float | None):
        unit (None | str):
        due_on (datetime.date | None):
        rhythm (None | str):
        duty (None | str):
        grounds (list[GroundPublic]):
    """

    id: UUID
    number: int
    action: str
    measure: None | str
    quantity: float | None
    unit: None | str
    due_on: datetime.date | None
    rhythm: None | str
    duty: None | str
    grounds: list[GroundPublic]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        number = self.number

        action = self.action

        measure: None | str
        measure = self.measure

        quantity: float | None
        quantity = self.quantity

        unit: None | str
        unit = self.unit

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        rhythm: None | str
        rhythm = self.rhythm

        duty: None | str
        duty = self.duty

        grounds = []
        for grounds_item_data in self.grounds:
            grounds_item = grounds_item_data.to_dict()
            grounds.append(grounds_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "action": action,
                "measure": measure,
                "quantity": quantity,
                "unit": unit,
                "due_on": due_on,
                "rhythm": rhythm,
                "duty": duty,
                "grounds": grounds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ground_public import GroundPublic  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        action = d.pop("action")

        def _parse_measure(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        measure = _parse_measure(d.pop("measure"))

        def _parse_quantity(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        quantity = _parse_quantity(d.pop("quantity"))

        def _parse_unit(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        unit = _parse_unit(d.pop("unit"))

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        def _parse_rhythm(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        rhythm = _parse_rhythm(d.pop("rhythm"))

        def _parse_duty(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        duty = _parse_duty(d.pop("duty"))

        grounds = []
        _grounds = d.pop("grounds")
        for grounds_item_data in _grounds:
            grounds_item = GroundPublic.from_dict(grounds_item_data)

            grounds.append(grounds_item)

        deed_public = cls(
            id=id,
            number=number,
            action=action,
            measure=measure,
            quantity=quantity,
            unit=unit,
            due_on=due_on,
            rhythm=rhythm,
            duty=duty,
            grounds=grounds,
        )

        deed_public.additional_properties = d
        return deed_public

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
