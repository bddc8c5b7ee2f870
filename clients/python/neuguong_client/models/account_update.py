from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.account_update_language import AccountUpdateLanguage
from ..types import UNSET, Unset

T = TypeVar("T", bound="AccountUpdate")


@_attrs_define
class AccountUpdate:
    """A change of an account's particulars.

    Attributes:
        login (str | Unset): Letters, digits and `. _ - @ +`; compared without case and marks.
        display_name (str | Unset):
        email (None | str | Unset):
        language (AccountUpdateLanguage | Unset):
    """

    login: str | Unset = UNSET
    display_name: str | Unset = UNSET
    email: None | str | Unset = UNSET
    language: AccountUpdateLanguage | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        login = self.login

        display_name = self.display_name

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language.value

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if login is not UNSET:
            field_dict["login"] = login
        if display_name is not UNSET:
            field_dict["display_name"] = display_name
        if email is not UNSET:
            field_dict["email"] = email
        if language is not UNSET:
            field_dict["language"] = language

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        login = d.pop("login", UNSET)

        display_name = d.pop("display_name", UNSET)

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        _language = d.pop("language", UNSET)
        language: AccountUpdateLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = AccountUpdateLanguage(_language)

        account_update = cls(
            login=login,
            display_name=display_name,
            email=email,
            language=language,
        )

        return account_update
