from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="MemberSearch")


@_attrs_define
class MemberSearch:
    """Whom to look for. Numbers go here, in the body, so that no address ever holds one.

    Attributes:
        name (None | str | Unset): Beginnings of words of the name, marks or not, in any order.
        national_id (None | str | Unset):
        card_number (None | str | Unset):
        birth_year (int | None | Unset):
        organisation_id (None | Unset | UUID): In this organisation and below it.
        former (bool | Unset): Among those without an official cell instead. Default: False.
    """

    name: None | str | Unset = UNSET
    national_id: None | str | Unset = UNSET
    card_number: None | str | Unset = UNSET
    birth_year: int | None | Unset = UNSET
    organisation_id: None | Unset | UUID = UNSET
    former: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        national_id: None | str | Unset
        if isinstance(self.national_id, Unset):
            national_id = UNSET
        else:
            national_id = self.national_id

        card_number: None | str | Unset
        if isinstance(self.card_number, Unset):
            card_number = UNSET
        else:
            card_number = self.card_number

        birth_year: int | None | Unset
        if isinstance(self.birth_year, Unset):
            birth_year = UNSET
        else:
            birth_year = self.birth_year

        organisation_id: None | str | Unset
        if isinstance(self.organisation_id, Unset):
            organisation_id = UNSET
        elif isinstance(self.organisation_id, UUID):
            organisation_id = str(self.organisation_id)
        else:
            organisation_id = self.organisation_id

        former = self.former

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if national_id is not UNSET:
            field_dict["national_id"] = national_id
        if card_number is not UNSET:
            field_dict["card_number"] = card_number
        if birth_year is not UNSET:
            field_dict["birth_year"] = birth_year
        if organisation_id is not UNSET:
            field_dict["organisation_id"] = organisation_id
        if former is not UNSET:
            field_dict["former"] = former

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_national_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        national_id = _parse_national_id(d.pop("national_id", UNSET))

        def _parse_card_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        card_number = _parse_card_number(d.pop("card_number", UNSET))

        def _parse_birth_year(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        birth_year = _parse_birth_year(d.pop("birth_year", UNSET))

        def _parse_organisation_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organisation_id_type_0 = UUID(data)

                return organisation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        organisation_id = _parse_organisation_id(d.pop("organisation_id", UNSET))

        former = d.pop("former", UNSET)

        member_search = cls(
            name=name,
            national_id=national_id,
            card_number=card_number,
            birth_year=birth_year,
            organisation_id=organisation_id,
            former=former,
        )

        return member_search
