from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PasswordSlip")


@_attrs_define
class PasswordSlip:
    """What goes on the slip; shown once. The password must be changed at the first sign-in.

    Attributes:
        login (str):
        temporary_password (str):
        expires_at (datetime.datetime):
    """

    login: str
    temporary_password: str
    expires_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        login = self.login

        temporary_password = self.temporary_password

        expires_at = self.expires_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "login": login,
                "temporary_password": temporary_password,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        login = d.pop("login")

        temporary_password = d.pop("temporary_password")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        password_slip = cls(
            login=login,
            temporary_password=temporary_password,
            expires_at=expires_at,
        )

        password_slip.additional_properties = d
        return password_slip

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
