from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.account_create_language import AccountCreateLanguage
from ..models.account_kind import AccountKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.grant_create import GrantCreate


T = TypeVar("T", bound="AccountCreate")


@_attrs_define
class AccountCreate:
    """An account to be made. It begins with a member or with a role, so that somebody answers for it.

    Attributes:
        login (str): Letters, digits and `. _ - @ +`; compared without case and marks.
        display_name (str):
        kind (AccountKind | Unset): ``service`` accounts belong to systems and hold tokens only.
        email (None | str | Unset):
        language (AccountCreateLanguage | Unset):  Default: AccountCreateLanguage.VI.
        member_id (None | Unset | UUID): The member whose login this is.
        grants (list[GrantCreate] | Unset):
    """

    login: str
    display_name: str
    kind: AccountKind | Unset = UNSET
    email: None | str | Unset = UNSET
    language: AccountCreateLanguage | Unset = AccountCreateLanguage.VI
    member_id: None | Unset | UUID = UNSET
    grants: list[GrantCreate] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        login = self.login

        display_name = self.display_name

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind.value

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language.value

        member_id: None | str | Unset
        if isinstance(self.member_id, Unset):
            member_id = UNSET
        elif isinstance(self.member_id, UUID):
            member_id = str(self.member_id)
        else:
            member_id = self.member_id

        grants: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.grants, Unset):
            grants = []
            for grants_item_data in self.grants:
                grants_item = grants_item_data.to_dict()
                grants.append(grants_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "login": login,
                "display_name": display_name,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind
        if email is not UNSET:
            field_dict["email"] = email
        if language is not UNSET:
            field_dict["language"] = language
        if member_id is not UNSET:
            field_dict["member_id"] = member_id
        if grants is not UNSET:
            field_dict["grants"] = grants

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.grant_create import GrantCreate  # noqa: PLC0415

        d = dict(src_dict)
        login = d.pop("login")

        display_name = d.pop("display_name")

        _kind = d.pop("kind", UNSET)
        kind: AccountKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = AccountKind(_kind)

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        _language = d.pop("language", UNSET)
        language: AccountCreateLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = AccountCreateLanguage(_language)

        def _parse_member_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                member_id_type_0 = UUID(data)

                return member_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        member_id = _parse_member_id(d.pop("member_id", UNSET))

        _grants = d.pop("grants", UNSET)
        grants: list[GrantCreate] | Unset = UNSET
        if _grants is not UNSET:
            grants = []
            for grants_item_data in _grants:
                grants_item = GrantCreate.from_dict(grants_item_data)

                grants.append(grants_item)

        account_create = cls(
            login=login,
            display_name=display_name,
            kind=kind,
            email=email,
            language=language,
            member_id=member_id,
            grants=grants,
        )

        return account_create
