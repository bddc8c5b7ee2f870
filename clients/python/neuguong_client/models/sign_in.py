from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SignIn")


@_attrs_define
class SignIn:
    """Proof of who signs in.

    Attributes:
        login (str): Login name; case and marks do not matter.
        password (str): As typed; any Unicode form.
        code (None | str | Unset): The six digits of the moment, or a recovery code; asked for after the password.
    """

    login: str
    password: str
    code: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        login = self.login

        password = self.password

        code: None | str | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "login": login,
                "password": password,
            }
        )
        if code is not UNSET:
            field_dict["code"] = code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        login = d.pop("login")

        password = d.pop("password")

        def _parse_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        sign_in = cls(
            login=login,
            password=password,
            code=code,
        )

        return sign_in
