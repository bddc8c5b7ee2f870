from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ground_write import GroundWrite


T = TypeVar("T", bound="DeedWrite")


@_attrs_define
class DeedWrite:
    """A deed as the member writes it. Everything but the action may be left out, and is then hinted at.

    Attributes:
        action (str): What will be done.
        id (None | Unset | UUID): Of a deed already in the pledge that is kept; null: a new one.
        measure (None | str | Unset): The result that can be seen.
        quantity (float | None | Unset):
        unit (None | str | Unset):
        due_on (datetime.date | None | Unset): By when.
        rhythm (None | str | Unset): Code of the catalogue `rhythm`.
        duty (None | str | Unset): The duty or post it belongs to.
        grounds (list[GroundWrite] | Unset):
    """

    action: str
    id: None | Unset | UUID = UNSET
    measure: None | str | Unset = UNSET
    quantity: float | None | Unset = UNSET
    unit: None | str | Unset = UNSET
    due_on: datetime.date | None | Unset = UNSET
    rhythm: None | str | Unset = UNSET
    duty: None | str | Unset = UNSET
    grounds: list[GroundWrite] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        measure: None | str | Unset
        if isinstance(self.measure, Unset):
            measure = UNSET
        else:
            measure = self.measure

        quantity: float | None | Unset
        if isinstance(self.quantity, Unset):
            quantity = UNSET
        else:
            quantity = self.quantity

        unit: None | str | Unset
        if isinstance(self.unit, Unset):
            unit = UNSET
        else:
            unit = self.unit

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        rhythm: None | str | Unset
        if isinstance(self.rhythm, Unset):
            rhythm = UNSET
        else:
            rhythm = self.rhythm

        duty: None | str | Unset
        if isinstance(self.duty, Unset):
            duty = UNSET
        else:
            duty = self.duty

        grounds: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.grounds, Unset):
            grounds = []
            for grounds_item_data in self.grounds:
                grounds_item = grounds_item_data.to_dict()
                grounds.append(grounds_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if measure is not UNSET:
            field_dict["measure"] = measure
        if quantity is not UNSET:
            field_dict["quantity"] = quantity
        if unit is not UNSET:
            field_dict["unit"] = unit
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if rhythm is not UNSET:
            field_dict["rhythm"] = rhythm
        if duty is not UNSET:
            field_dict["duty"] = duty
        if grounds is not UNSET:
            field_dict["grounds"] = grounds

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ground_write import GroundWrite  # noqa: PLC0415

        d = dict(src_dict)
        action = d.pop("action")

        def _parse_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        id = _parse_id(d.pop("id", UNSET))

        def _parse_measure(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        measure = _parse_measure(d.pop("measure", UNSET))

        def _parse_quantity(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        quantity = _parse_quantity(d.pop("quantity", UNSET))

        def _parse_unit(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        unit = _parse_unit(d.pop("unit", UNSET))

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        def _parse_rhythm(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        rhythm = _parse_rhythm(d.pop("rhythm", UNSET))

        def _parse_duty(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        duty = _parse_duty(d.pop("duty", UNSET))

        _grounds = d.pop("grounds", UNSET)
        grounds: list[GroundWrite] | Unset = UNSET
        if _grounds is not UNSET:
            grounds = []
            for grounds_item_data in _grounds:
                grounds_item = GroundWrite.from_dict(grounds_item_data)

                grounds.append(grounds_item)

        deed_write = cls(
            action=action,
            id=id,
            measure=measure,
            quantity=quantity,
            unit=unit,
            due_on=due_on,
            rhythm=rhythm,
            duty=duty,
            grounds=grounds,
        )

        return deed_write
