from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.role import Role
from ..types import UNSET, Unset

T = TypeVar("T", bound="DelegationCreate")


@_attrs_define
class DelegationCreate:
    """One's own role, to be lent for a time.

    Attributes:
        member_id (UUID): The member who is to act; they must have an account.
        role (Role): What a person or a system is to an organisation.
        organisation_id (UUID):
        valid_to (datetime.date): First day on which it no longer holds.
        reason (str):
        valid_from (datetime.date | None | Unset): First day; today when left out.
    """

    member_id: UUID
    role: Role
    organisation_id: UUID
    valid_to: datetime.date
    reason: str
    valid_from: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        role = self.role.value

        organisation_id = str(self.organisation_id)

        valid_to = self.valid_to.isoformat()

        reason = self.reason

        valid_from: None | str | Unset
        if isinstance(self.valid_from, Unset):
            valid_from = UNSET
        elif isinstance(self.valid_from, datetime.date):
            valid_from = self.valid_from.isoformat()
        else:
            valid_from = self.valid_from

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "member_id": member_id,
                "role": role,
                "organisation_id": organisation_id,
                "valid_to": valid_to,
                "reason": reason,
            }
        )
        if valid_from is not UNSET:
            field_dict["valid_from"] = valid_from

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        role = Role(d.pop("role"))

        organisation_id = UUID(d.pop("organisation_id"))

        valid_to = datetime.date.fromisoformat(d.pop("valid_to"))

        reason = d.pop("reason")

        def _parse_valid_from(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_from_type_0 = datetime.date.fromisoformat(data)

                return valid_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        valid_from = _parse_valid_from(d.pop("valid_from", UNSET))

        delegation_create = cls(
            member_id=member_id,
            role=role,
            organisation_id=organisation_id,
            valid_to=valid_to,
            reason=reason,
            valid_from=valid_from,
        )

        return delegation_create
