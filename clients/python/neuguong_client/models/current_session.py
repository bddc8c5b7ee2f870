from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.unfinished import Unfinished

if TYPE_CHECKING:
    from ..models.right_public import RightPublic
    from ..models.signed_in_account import SignedInAccount


T = TypeVar("T", bound="CurrentSession")


@_attrs_define
class CurrentSession:
    """Who is signed in, with which rights, and what must be sent along with changes.

    Attributes:
        account (SignedInAccount): The account behind a session.
        rights (list[RightPublic]):
        unfinished (list[Unfinished]): What must be done first; until then everything else is refused.
        second_factor (bool): Whether a second factor is on.
        recovery_codes_left (int):
        csrf_token (None | str): To be sent as `X-CSRF-Token` with every change; null when signed in by bearer token.
        expires_at (datetime.datetime | None): When the session ends at the latest; null for an API token.
    """

    account: SignedInAccount
    rights: list[RightPublic]
    unfinished: list[Unfinished]
    second_factor: bool
    recovery_codes_left: int
    csrf_token: None | str
    expires_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        account = self.account.to_dict()

        rights = []
        for rights_item_data in self.rights:
            rights_item = rights_item_data.to_dict()
            rights.append(rights_item)

        unfinished = []
        for unfinished_item_data in self.unfinished:
            unfinished_item = unfinished_item_data.value
            unfinished.append(unfinished_item)

        second_factor = self.second_factor

        recovery_codes_left = self.recovery_codes_left

        csrf_token: None | str
        csrf_token = self.csrf_token

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "account": account,
                "rights": rights,
                "unfinished": unfinished,
                "second_factor": second_factor,
                "recovery_codes_left": recovery_codes_left,
                "csrf_token": csrf_token,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.right_public import RightPublic  # noqa: PLC0415
        from ..models.signed_in_account import SignedInAccount  # noqa: PLC0415

        d = dict(src_dict)
        account = SignedInAccount.from_dict(d.pop("account"))

        rights = []
        _rights = d.pop("rights")
        for rights_item_data in _rights:
            rights_item = RightPublic.from_dict(rights_item_data)

            rights.append(rights_item)

        unfinished = []
        _unfinished = d.pop("unfinished")
        for unfinished_item_data in _unfinished:
            unfinished_item = Unfinished(unfinished_item_data)

            unfinished.append(unfinished_item)

        second_factor = d.pop("second_factor")

        recovery_codes_left = d.pop("recovery_codes_left")

        def _parse_csrf_token(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        csrf_token = _parse_csrf_token(d.pop("csrf_token"))

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        current_session = cls(
            account=account,
            rights=rights,
            unfinished=unfinished,
            second_factor=second_factor,
            recovery_codes_left=recovery_codes_left,
            csrf_token=csrf_token,
            expires_at=expires_at,
        )

        current_session.additional_properties = d
        return current_session

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
