from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TransferIntroduce")


@_attrs_define
class TransferIntroduce:
    """A person introduced by their cell to another one, which may lie anywhere.

    Attributes:
        member_id (UUID):
        organisation_id (UUID): The cell the person goes to.
        introduced_on (datetime.date): Date of the letter of introduction.
        decision_number (None | str | Unset):
        reason (None | str | Unset):
    """

    member_id: UUID
    organisation_id: UUID
    introduced_on: datetime.date
    decision_number: None | str | Unset = UNSET
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        organisation_id = str(self.organisation_id)

        introduced_on = self.introduced_on.isoformat()

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

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "member_id": member_id,
                "organisation_id": organisation_id,
                "introduced_on": introduced_on,
            }
        )
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        organisation_id = UUID(d.pop("organisation_id"))

        introduced_on = datetime.date.fromisoformat(d.pop("introduced_on"))

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

        transfer_introduce = cls(
            member_id=member_id,
            organisation_id=organisation_id,
            introduced_on=introduced_on,
            decision_number=decision_number,
            reason=reason,
        )

        return transfer_introduce
