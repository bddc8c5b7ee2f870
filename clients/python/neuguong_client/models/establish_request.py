from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.new_unit import NewUnit


T = TypeVar("T", bound="EstablishRequest")


@_attrs_define
class EstablishRequest:
    """Establish (thành lập) one organisation.

    Attributes:
        effective_on (datetime.date): First day of the new state: past, today or ahead.
        kind (Literal['establish']):
        unit (NewUnit): An organisation that shall begin.
        decision_number (None | str | Unset):
        decided_on (datetime.date | None | Unset):
        reason (None | str | Unset):
    """

    effective_on: datetime.date
    kind: Literal["establish"]
    unit: NewUnit
    decision_number: None | str | Unset = UNSET
    decided_on: datetime.date | None | Unset = UNSET
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        effective_on = self.effective_on.isoformat()

        kind = self.kind

        unit = self.unit.to_dict()

        decision_number: None | str | Unset
        if isinstance(self.decision_number, Unset):
            decision_number = UNSET
        else:
            decision_number = self.decision_number

        decided_on: None | str | Unset
        if isinstance(self.decided_on, Unset):
            decided_on = UNSET
        elif isinstance(self.decided_on, datetime.date):
            decided_on = self.decided_on.isoformat()
        else:
            decided_on = self.decided_on

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "effective_on": effective_on,
                "kind": kind,
                "unit": unit,
            }
        )
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if decided_on is not UNSET:
            field_dict["decided_on"] = decided_on
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_unit import NewUnit  # noqa: PLC0415

        d = dict(src_dict)
        effective_on = datetime.date.fromisoformat(d.pop("effective_on"))

        kind = cast(Literal["establish"], d.pop("kind"))
        if kind != "establish":
            raise ValueError(f"kind must match const 'establish', got '{kind}'")

        unit = NewUnit.from_dict(d.pop("unit"))

        def _parse_decision_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        decision_number = _parse_decision_number(d.pop("decision_number", UNSET))

        def _parse_decided_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_on_type_0 = datetime.date.fromisoformat(data)

                return decided_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        decided_on = _parse_decided_on(d.pop("decided_on", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        establish_request = cls(
            effective_on=effective_on,
            kind=kind,
            unit=unit,
            decision_number=decision_number,
            decided_on=decided_on,
            reason=reason,
        )

        return establish_request
