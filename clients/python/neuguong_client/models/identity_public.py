from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="IdentityPublic")


@_attrs_define
class IdentityPublic:
    """A person of a provider who owns an account.

    Attributes:
        id (UUID):
        account_id (UUID):
        provider (None | str): Code of the provider; null when it is no longer in the settings.
        issuer (str):
        subject (str):
        linked_by_id (None | UUID): Who linked it; null: the configured claim.
        created_at (datetime.datetime):
    """

    id: UUID
    account_id: UUID
    provider: None | str
    issuer: str
    subject: str
    linked_by_id: None | UUID
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        account_id = str(self.account_id)

        provider: None | str
        provider = self.provider

        issuer = self.issuer

        subject = self.subject

        linked_by_id: None | str
        if isinstance(self.linked_by_id, UUID):
            linked_by_id = str(self.linked_by_id)
        else:
            linked_by_id = self.linked_by_id

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "account_id": account_id,
                "provider": provider,
                "issuer": issuer,
                "subject": subject,
                "linked_by_id": linked_by_id,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        account_id = UUID(d.pop("account_id"))

        def _parse_provider(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        provider = _parse_provider(d.pop("provider"))

        issuer = d.pop("issuer")

        subject = d.pop("subject")

        def _parse_linked_by_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                linked_by_id_type_0 = UUID(data)

                return linked_by_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        linked_by_id = _parse_linked_by_id(d.pop("linked_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        identity_public = cls(
            id=id,
            account_id=account_id,
            provider=provider,
            issuer=issuer,
            subject=subject,
            linked_by_id=linked_by_id,
            created_at=created_at,
        )

        identity_public.additional_properties = d
        return identity_public

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
