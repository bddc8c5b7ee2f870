from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.me_update_language import MeUpdateLanguage
from ..types import UNSET, Unset

T = TypeVar("T", bound="MeUpdate")


@_attrs_define
class MeUpdate:
    """How the account is shown and addressed.

    Attributes:
        display_name (str | Unset):
        language (MeUpdateLanguage | Unset):
    """

    display_name: str | Unset = UNSET
    language: MeUpdateLanguage | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language.value

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if display_name is not UNSET:
            field_dict["display_name"] = display_name
        if language is not UNSET:
            field_dict["language"] = language

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        display_name = d.pop("display_name", UNSET)

        _language = d.pop("language", UNSET)
        language: MeUpdateLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = MeUpdateLanguage(_language)

        me_update = cls(
            display_name=display_name,
            language=language,
        )

        return me_update
