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
    from ..models.merge_request_codes import MergeRequestCodes
    from ..models.new_unit import NewUnit


T = TypeVar("T", bound="MergeRequest")


@_attrs_define
class MergeRequest:
    """Merge (hợp nhất, sáp nhập) organisations into one that exists (``into_id``) or a new one (``unit``).

    The sources end; their children and members go to the target, which inherits their figures.

        Attributes:
            effective_on (datetime.date): First day of the new state: past, today or ahead.
            kind (Literal['merge']):
            source_ids (list[UUID]):
            decision_number (None | str | Unset):
            decided_on (datetime.date | None | Unset):
            reason (None | str | Unset):
            into_id (None | Unset | UUID):
            unit (NewUnit | None | Unset):
            codes (MergeRequestCodes | Unset): New codes of organisations that move, by id: a code changes with the parent.
    """

    effective_on: datetime.date
    kind: Literal["merge"]
    source_ids: list[UUID]
    decision_number: None | str | Unset = UNSET
    decided_on: datetime.date | None | Unset = UNSET
    reason: None | str | Unset = UNSET
    into_id: None | Unset | UUID = UNSET
    unit: NewUnit | None | Unset = UNSET
    codes: MergeRequestCodes | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.new_unit import NewUnit  # noqa: PLC0415

        effective_on = self.effective_on.isoformat()

        kind = self.kind

        source_ids = []
        for source_ids_item_data in self.source_ids:
            source_ids_item = str(source_ids_item_data)
            source_ids.append(source_ids_item)

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

        into_id: None | str | Unset
        if isinstance(self.into_id, Unset):
            into_id = UNSET
        elif isinstance(self.into_id, UUID):
            into_id = str(self.into_id)
        else:
            into_id = self.into_id

        unit: dict[str, Any] | None | Unset
        if isinstance(self.unit, Unset):
            unit = UNSET
        elif isinstance(self.unit, NewUnit):
            unit = self.unit.to_dict()
        else:
            unit = self.unit

        codes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.codes, Unset):
            codes = self.codes.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "effective_on": effective_on,
                "kind": kind,
                "source_ids": source_ids,
            }
        )
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if decided_on is not UNSET:
            field_dict["decided_on"] = decided_on
        if reason is not UNSET:
            field_dict["reason"] = reason
        if into_id is not UNSET:
            field_dict["into_id"] = into_id
        if unit is not UNSET:
            field_dict["unit"] = unit
        if codes is not UNSET:
            field_dict["codes"] = codes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.merge_request_codes import MergeRequestCodes  # noqa: PLC0415
        from ..models.new_unit import NewUnit  # noqa: PLC0415

        d = dict(src_dict)
        effective_on = datetime.date.fromisoformat(d.pop("effective_on"))

        kind = cast(Literal["merge"], d.pop("kind"))
        if kind != "merge":
            raise ValueError(f"kind must match const 'merge', got '{kind}'")

        source_ids = []
        _source_ids = d.pop("source_ids")
        for source_ids_item_data in _source_ids:
            source_ids_item = UUID(source_ids_item_data)

            source_ids.append(source_ids_item)

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

        def _parse_into_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                into_id_type_0 = UUID(data)

                return into_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        into_id = _parse_into_id(d.pop("into_id", UNSET))

        def _parse_unit(data: object) -> NewUnit | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                unit_type_0 = NewUnit.from_dict(data)

                return unit_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewUnit | None | Unset, data)

        unit = _parse_unit(d.pop("unit", UNSET))

        _codes = d.pop("codes", UNSET)
        codes: MergeRequestCodes | Unset
        if isinstance(_codes, Unset):
            codes = UNSET
        else:
            codes = MergeRequestCodes.from_dict(_codes)

        merge_request = cls(
            effective_on=effective_on,
            kind=kind,
            source_ids=source_ids,
            decision_number=decision_number,
            decided_on=decided_on,
            reason=reason,
            into_id=into_id,
            unit=unit,
            codes=codes,
        )

        return merge_request
