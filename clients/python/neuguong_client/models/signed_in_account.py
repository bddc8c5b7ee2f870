from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.signed_in_account_language import SignedInAccountLanguage

T = TypeVar("T", bound="SignedInAccount")


@_attrs_define
class SignedInAccount:
    """The account behind a session.

    Attributes:
        id (UUID):
        login (str):
        display_name (str):
        language (SignedInAccountLanguage):
        member_id (None | UUID): The member whose login this is; null when it is nobody's own.
    """

    id: UUID
    login: str
    display_name: str
    language: SignedInAccountLanguage
    member_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        login = self.login

        display_name = self.display_name

        language = self.language.value

        member_id: None | str
        if isinstance(self.member_id, UUID):
            member_id = str(self.member_id)
        else:
            member_id = self.member_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "login": login,
                "display_name": display_name,
                "language": language,
                "member_id": member_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        login = d.pop("login")

        display_name = d.pop("display_name")

        language = SignedInAccountLanguage(d.pop("language"))

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

        signed_in_account = cls(
            id=id,
            login=login,
            display_name=display_name,
            language=language,
            member_id=member_id,
        )

        signed_in_account.additional_properties = d
        return signed_in_account

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
