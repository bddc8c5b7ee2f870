from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.webhook_state import WebhookState

T = TypeVar("T", bound="WebhookSecret")


@_attrs_define
class WebhookSecret:
    """A webhook with its new secret, which is shown once.

    Attributes:
        id (UUID):
        account_id (UUID): Whose rights decide which events it is told of.
        organisation_id (UUID):
        url (str): Where messages go: https, on the public internet.
        description (str):
        kinds (list[str]): Kinds of event, or `<noun>.*`; empty: all.
        state (WebhookState): ``disabled``: nothing is sent; messages wait until it is enabled again.
        disabled_reason (None | str): Why it stands still: `by_hand`, or `gone` after the receiver answered 410.
        previous_until (datetime.datetime | None): Until when the secret before the last rotation signs along.
        created_at (datetime.datetime):
        version (int):
        secret (str):
    """

    id: UUID
    account_id: UUID
    organisation_id: UUID
    url: str
    description: str
    kinds: list[str]
    state: WebhookState
    disabled_reason: None | str
    previous_until: datetime.datetime | None
    created_at: datetime.datetime
    version: int
    secret: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        account_id = str(self.account_id)

        organisation_id = str(self.organisation_id)

        url = self.url

        description = self.description

        kinds = self.kinds

        state = self.state.value

        disabled_reason: None | str
        disabled_reason = self.disabled_reason

        previous_until: None | str
        if isinstance(self.previous_until, datetime.datetime):
            previous_until = self.previous_until.isoformat()
        else:
            previous_until = self.previous_until

        created_at = self.created_at.isoformat()

        version = self.version

        secret = self.secret

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "account_id": account_id,
                "organisation_id": organisation_id,
                "url": url,
                "description": description,
                "kinds": kinds,
                "state": state,
                "disabled_reason": disabled_reason,
                "previous_until": previous_until,
                "created_at": created_at,
                "version": version,
                "secret": secret,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        account_id = UUID(d.pop("account_id"))

        organisation_id = UUID(d.pop("organisation_id"))

        url = d.pop("url")

        description = d.pop("description")

        kinds = cast(list[str], d.pop("kinds"))

        state = WebhookState(d.pop("state"))

        def _parse_disabled_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        disabled_reason = _parse_disabled_reason(d.pop("disabled_reason"))

        def _parse_previous_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                previous_until_type_0 = datetime.datetime.fromisoformat(data)

                return previous_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        previous_until = _parse_previous_until(d.pop("previous_until"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        version = d.pop("version")

        secret = d.pop("secret")

        webhook_secret = cls(
            id=id,
            account_id=account_id,
            organisation_id=organisation_id,
            url=url,
            description=description,
            kinds=kinds,
            state=state,
            disabled_reason=disabled_reason,
            previous_until=previous_until,
            created_at=created_at,
            version=version,
            secret=secret,
        )

        webhook_secret.additional_properties = d
        return webhook_secret

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
