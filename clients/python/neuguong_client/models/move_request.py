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
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.move_request_codes import MoveRequestCodes


T = TypeVar("T", bound="MoveRequest")


@_attrs_define
class MoveRequest:
    """Move (chuyển về trực thuộc) organisations, with all that is below them, under another parent.

    Attributes:
        effective_on (datetime.date): First day of the new state: past, today or ahead.
        kind (Literal['move']):
        organisation_ids (list[UUID]):
        parent_id (UUID):
        decision_number (None | str | Unset):
        decided_on (datetime.date | None | Unset):
        reason (None | str | Unset):
        codes (MoveRequestCodes | Unset): New codes of organisations that move, by id: a code changes with the parent.
    """

    effective_on: datetime.date
    kind: Literal["move"]
    organisation_ids: list[UUID]
    parent_id: UUID
    decision_number: None | str | Unset = UNSET
    decided_on: datetime.date | None | Unset = UNSET
    reason: None | str | Unset = UNSET
    codes: MoveRequestCodes | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        effective_on = self.effective_on.isoformat()

        kind = self.kind

        organisation_ids = []
        for organisation_ids_item_data in self.organisation_ids:
            organisation_ids_item = str(organisation_ids_item_data)
            organisation_ids.append(organisation_ids_item)

        parent_id = str(self.parent_id)

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

        codes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.codes, Unset):
            codes = self.codes.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "effective_on": effective_on,
                "kind": kind,
                "organisation_ids": organisation_ids,
                "parent_id": parent_id,
            }
        )
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if decided_on is not UNSET:
            field_dict["decided_on"] = decided_on
        if reason is not UNSET:
            field_dict["reason"] = reason
        if codes is not UNSET:
            field_dict["codes"] = codes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.move_request_codes import MoveRequestCodes  # noqa: PLC0415

        d = dict(src_dict)
        effective_on = datetime.date.fromisoformat(d.pop("effective_on"))

        kind = cast(Literal["move"], d.pop("kind"))
        if kind != "move":
            raise ValueError(f"kind must match const 'move', got '{kind}'")

        organisation_ids = []
        _organisation_ids = d.pop("organisation_ids")
        for organisation_ids_item_data in _organisation_ids:
            organisation_ids_item = UUID(organisation_ids_item_data)

            organisation_ids.append(organisation_ids_item)

        parent_id = UUID(d.pop("parent_id"))

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

        _codes = d.pop("codes", UNSET)
        codes: MoveRequestCodes | Unset
        if isinstance(_codes, Unset):
            codes = UNSET
        else:
            codes = MoveRequestCodes.from_dict(_codes)

        move_request = cls(
            effective_on=effective_on,
            kind=kind,
            organisation_ids=organisation_ids,
            parent_id=parent_id,
            decision_number=decision_number,
            decided_on=decided_on,
            reason=reason,
            codes=codes,
        )

        return move_request
