from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.member_status import MemberStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="StatusChange")


@_attrs_define
class StatusChange:
    """A new status from a day on. On the day of the last one it replaces that one: a correction.

    Attributes:
        status (MemberStatus): Where a person stands with the Party. ``staff`` is a non-member who takes part.
        valid_from (datetime.date): First day of the new status; may lie ahead.
        decision_number (None | str | Unset):
        reason (None | str | Unset):
        organisation_id (None | Unset | UUID): The cell a person who had left comes back to; not asked of anybody else.
    """

    status: MemberStatus
    valid_from: datetime.date
    decision_number: None | str | Unset = UNSET
    reason: None | str | Unset = UNSET
    organisation_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        status = self.status.value

        valid_from = self.valid_from.isoformat()

        decision_number: None | str | Unset
        if isinstance(self.decision_number, Unset):
            decision_number = UNSET
        else:
            decision_number = self.decision_number

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        organisation_id: None | str | Unset
        if isinstance(self.organisation_id, Unset):
            organisation_id = UNSET
        elif isinstance(self.organisation_id, UUID):
            organisation_id = str(self.organisation_id)
        else:
            organisation_id = self.organisation_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "valid_from": valid_from,
            }
        )
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if reason is not UNSET:
            field_dict["reason"] = reason
        if organisation_id is not UNSET:
            field_dict["organisation_id"] = organisation_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = MemberStatus(d.pop("status"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_decision_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        decision_number = _parse_decision_number(d.pop("decision_number", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_organisation_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organisation_id_type_0 = UUID(data)

                return organisation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        organisation_id = _parse_organisation_id(d.pop("organisation_id", UNSET))

        status_change = cls(
            status=status,
            valid_from=valid_from,
            decision_number=decision_number,
            reason=reason,
            organisation_id=organisation_id,
        )

        return status_change
