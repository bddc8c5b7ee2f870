from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChangeKindRequest")


@_attrs_define
class ChangeKindRequest:
    """Change the kind (chuyển loại hình) of an organisation, and with it name and code where that is decided.

    Attributes:
        effective_on (datetime.date): First day of the new state: past, today or ahead.
        kind (Literal['change_kind']):
        organisation_id (UUID):
        new_kind (str): Code of catalogue `organisation_kind`.
        decision_number (None | str | Unset):
        decided_on (datetime.date | None | Unset):
        reason (None | str | Unset):
        name (str | Unset):
        short_name (None | str | Unset):
        sector (None | str | Unset):
        code (None | str | Unset):
    """

    effective_on: datetime.date
    kind: Literal["change_kind"]
    organisation_id: UUID
    new_kind: str
    decision_number: None | str | Unset = UNSET
    decided_on: datetime.date | None | Unset = UNSET
    reason: None | str | Unset = UNSET
    name: str | Unset = UNSET
    short_name: None | str | Unset = UNSET
    sector: None | str | Unset = UNSET
    code: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        effective_on = self.effective_on.isoformat()

        kind = self.kind

        organisation_id = str(self.organisation_id)

        new_kind = self.new_kind

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

        name = self.name

        short_name: None | str | Unset
        if isinstance(self.short_name, Unset):
            short_name = UNSET
        else:
            short_name = self.short_name

        sector: None | str | Unset
        if isinstance(self.sector, Unset):
            sector = UNSET
        else:
            sector = self.sector

        code: None | str | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "effective_on": effective_on,
                "kind": kind,
                "organisation_id": organisation_id,
                "new_kind": new_kind,
            }
        )
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if decided_on is not UNSET:
            field_dict["decided_on"] = decided_on
        if reason is not UNSET:
            field_dict["reason"] = reason
        if name is not UNSET:
            field_dict["name"] = name
        if short_name is not UNSET:
            field_dict["short_name"] = short_name
        if sector is not UNSET:
            field_dict["sector"] = sector
        if code is not UNSET:
            field_dict["code"] = code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        effective_on = datetime.date.fromisoformat(d.pop("effective_on"))

        kind = cast(Literal["change_kind"], d.pop("kind"))
        if kind != "change_kind":
            raise ValueError(f"kind must match const 'change_kind', got '{kind}'")

        organisation_id = UUID(d.pop("organisation_id"))

        new_kind = d.pop("new_kind")

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

        name = d.pop("name", UNSET)

        def _parse_short_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        short_name = _parse_short_name(d.pop("short_name", UNSET))

        def _parse_sector(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sector = _parse_sector(d.pop("sector", UNSET))

        def _parse_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        change_kind_request = cls(
            effective_on=effective_on,
            kind=kind,
            organisation_id=organisation_id,
            new_kind=new_kind,
            decision_number=decision_number,
            decided_on=decided_on,
            reason=reason,
            name=name,
            short_name=short_name,
            sector=sector,
            code=code,
        )

        return change_kind_request
