from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.role import Role

T = TypeVar("T", bound="GrantPublic")


@_attrs_define
class GrantPublic:
    """A role given to an account.

    Attributes:
        id (UUID):
        account_id (UUID):
        account_name (str):
        role (Role): What a person or a system is to an organisation.
        organisation_id (UUID):
        organisation_name (str):
        below (bool):
        valid_from (datetime.date):
        valid_to (datetime.date | None): First day on which it no longer holds; null: open.
        delegated_by_id (None | UUID): The account that lent it; null when it was granted.
        given_by_id (None | UUID):
        reason (None | str):
        ended_at (datetime.datetime | None): When it was taken back before its time.
    """

    id: UUID
    account_id: UUID
    account_name: str
    role: Role
    organisation_id: UUID
    organisation_name: str
    below: bool
    valid_from: datetime.date
    valid_to: datetime.date | None
    delegated_by_id: None | UUID
    given_by_id: None | UUID
    reason: None | str
    ended_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        account_id = str(self.account_id)

        account_name = self.account_name

        role = self.role.value

        organisation_id = str(self.organisation_id)

        organisation_name = self.organisation_name

        below = self.below

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        delegated_by_id: None | str
        if isinstance(self.delegated_by_id, UUID):
            delegated_by_id = str(self.delegated_by_id)
        else:
            delegated_by_id = self.delegated_by_id

        given_by_id: None | str
        if isinstance(self.given_by_id, UUID):
            given_by_id = str(self.given_by_id)
        else:
            given_by_id = self.given_by_id

        reason: None | str
        reason = self.reason

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "account_id": account_id,
                "account_name": account_name,
                "role": role,
                "organisation_id": organisation_id,
                "organisation_name": organisation_name,
                "below": below,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "delegated_by_id": delegated_by_id,
                "given_by_id": given_by_id,
                "reason": reason,
                "ended_at": ended_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        account_id = UUID(d.pop("account_id"))

        account_name = d.pop("account_name")

        role = Role(d.pop("role"))

        organisation_id = UUID(d.pop("organisation_id"))

        organisation_name = d.pop("organisation_name")

        below = d.pop("below")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        def _parse_delegated_by_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                delegated_by_id_type_0 = UUID(data)

                return delegated_by_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        delegated_by_id = _parse_delegated_by_id(d.pop("delegated_by_id"))

        def _parse_given_by_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                given_by_id_type_0 = UUID(data)

                return given_by_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        given_by_id = _parse_given_by_id(d.pop("given_by_id"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_ended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        grant_public = cls(
            id=id,
            account_id=account_id,
            account_name=account_name,
            role=role,
            organisation_id=organisation_id,
            organisation_name=organisation_name,
            below=below,
            valid_from=valid_from,
            valid_to=valid_to,
            delegated_by_id=delegated_by_id,
            given_by_id=given_by_id,
            reason=reason,
            ended_at=ended_at,
        )

        grant_public.additional_properties = d
        return grant_public

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
