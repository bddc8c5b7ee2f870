from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EndedGrant")


@_attrs_define
class EndedGrant:
    """A granted role that ends with its organisation. ``valid_to`` is the end it would have had.

    Attributes:
        grant_id (UUID):
        account_id (UUID):
        organisation_id (UUID):
        role (str):
        below (bool):
        valid_to (datetime.date | None): First day on which it no longer holds; null: open.
    """

    grant_id: UUID
    account_id: UUID
    organisation_id: UUID
    role: str
    below: bool
    valid_to: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        grant_id = str(self.grant_id)

        account_id = str(self.account_id)

        organisation_id = str(self.organisation_id)

        role = self.role

        below = self.below

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "grant_id": grant_id,
                "account_id": account_id,
                "organisation_id": organisation_id,
                "role": role,
                "below": below,
                "valid_to": valid_to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        grant_id = UUID(d.pop("grant_id"))

        account_id = UUID(d.pop("account_id"))

        organisation_id = UUID(d.pop("organisation_id"))

        role = d.pop("role")

        below = d.pop("below")

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

        ended_grant = cls(
            grant_id=grant_id,
            account_id=account_id,
            organisation_id=organisation_id,
            role=role,
            below=below,
            valid_to=valid_to,
        )

        ended_grant.additional_properties = d
        return ended_grant

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
