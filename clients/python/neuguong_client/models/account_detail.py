from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_action import AccountAction
from ..models.account_detail_language import AccountDetailLanguage
from ..models.account_kind import AccountKind
from ..models.account_state import AccountState

T = TypeVar("T", bound="AccountDetail")


@_attrs_define
class AccountDetail:
    """An account with what may be done to it now.

    Attributes:
        id (UUID):
        kind (AccountKind): ``service`` accounts belong to systems and hold tokens only.
        state (AccountState): ``invited`` has no password yet; ``suspended`` loses everything at the next request.
        login (str):
        display_name (str):
        email (None | str):
        language (AccountDetailLanguage):
        member_id (None | UUID):
        second_factor (bool): Whether a second factor is on.
        must_change_password (bool):
        last_seen_on (datetime.date | None): The last day it was used (Viet Nam); null: never.
        created_at (datetime.datetime):
        version (int):
        allowed_actions (list[AccountAction]):
    """

    id: UUID
    kind: AccountKind
    state: AccountState
    login: str
    display_name: str
    email: None | str
    language: AccountDetailLanguage
    member_id: None | UUID
    second_factor: bool
    must_change_password: bool
    last_seen_on: datetime.date | None
    created_at: datetime.datetime
    version: int
    allowed_actions: list[AccountAction]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind.value

        state = self.state.value

        login = self.login

        display_name = self.display_name

        email: None | str
        email = self.email

        language = self.language.value

        member_id: None | str
        if isinstance(self.member_id, UUID):
            member_id = str(self.member_id)
        else:
            member_id = self.member_id

        second_factor = self.second_factor

        must_change_password = self.must_change_password

        last_seen_on: None | str
        if isinstance(self.last_seen_on, datetime.date):
            last_seen_on = self.last_seen_on.isoformat()
        else:
            last_seen_on = self.last_seen_on

        created_at = self.created_at.isoformat()

        version = self.version

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "state": state,
                "login": login,
                "display_name": display_name,
                "email": email,
                "language": language,
                "member_id": member_id,
                "second_factor": second_factor,
                "must_change_password": must_change_password,
                "last_seen_on": last_seen_on,
                "created_at": created_at,
                "version": version,
                "allowed_actions": allowed_actions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = AccountKind(d.pop("kind"))

        state = AccountState(d.pop("state"))

        login = d.pop("login")

        display_name = d.pop("display_name")

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        language = AccountDetailLanguage(d.pop("language"))

        def _parse_member_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                member_id_type_0 = UUID(data)

                return member_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        member_id = _parse_member_id(d.pop("member_id"))

        second_factor = d.pop("second_factor")

        must_change_password = d.pop("must_change_password")

        def _parse_last_seen_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_seen_on_type_0 = datetime.date.fromisoformat(data)

                return last_seen_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_seen_on = _parse_last_seen_on(d.pop("last_seen_on"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        version = d.pop("version")

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = AccountAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        account_detail = cls(
            id=id,
            kind=kind,
            state=state,
            login=login,
            display_name=display_name,
            email=email,
            language=language,
            member_id=member_id,
            second_factor=second_factor,
            must_change_password=must_change_password,
            last_seen_on=last_seen_on,
            created_at=created_at,
            version=version,
            allowed_actions=allowed_actions,
        )

        account_detail.additional_properties = d
        return account_detail

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
