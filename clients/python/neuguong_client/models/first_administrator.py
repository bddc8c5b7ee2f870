from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.first_administrator_language import FirstAdministratorLanguage
from ..types import UNSET, Unset

T = TypeVar("T", bound="FirstAdministrator")


@_attrs_define
class FirstAdministrator:
    """Who administers it.

    Attributes:
        login (str): Letters, digits and `. _ - @ +`; compared without case and marks.
        display_name (str):
        password (str): At least 12 characters and not easily guessed.
        language (FirstAdministratorLanguage | Unset):  Default: FirstAdministratorLanguage.VI.
    """

    login: str
    display_name: str
    password: str
    language: FirstAdministratorLanguage | Unset = FirstAdministratorLanguage.VI

    def to_dict(self) -> dict[str, Any]:
        login = self.login

        display_name = self.display_name

        password = self.password

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "login": login,
                "display_name": display_name,
                "password": password,
            }
        )
        if language is not UNSET:
            field_dict["language"] = language

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        login = d.pop("login")

        display_name = d.pop("display_name")

        password = d.pop("password")

        _language = d.pop("language", UNSET)
        language: FirstAdministratorLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = FirstAdministratorLanguage(_language)

        first_administrator = cls(
            login=login,
            display_name=display_name,
            password=password,
            language=language,
        )

        return first_administrator
