from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.member_status import MemberStatus
from ..models.sex import Sex
from ..types import UNSET, Unset

T = TypeVar("T", bound="MemberCreate")


@_attrs_define
class MemberCreate:
    """A new record, with the cell the person belongs to and the status they have, since a day (also a coming one).

    Attributes:
        full_name (str): As written in the file; NFC, single spaces.
        organisation_id (UUID): The cell of the official membership.
        status (MemberStatus): Where a person stands with the Party. ``staff`` is a non-member who takes part.
        valid_from (datetime.date): Since when in this cell with this status.
        name_sort_override (None | str | Unset):
        national_id (None | str | Unset):
        card_number (None | str | Unset):
        birth_date (None | str | Unset):
        sex (None | Sex | Unset):
        joined_on (None | str | Unset): Admitted to the Party.
        official_on (None | str | Unset): Became an official member.
        telephone (None | str | Unset):
        email (None | str | Unset):
        decision_number (None | str | Unset):
        key_leader (bool | Unset): Counted as a key leader from the same day. Default: False.
    """

    full_name: str
    organisation_id: UUID
    status: MemberStatus
    valid_from: datetime.date
    name_sort_override: None | str | Unset = UNSET
    national_id: None | str | Unset = UNSET
    card_number: None | str | Unset = UNSET
    birth_date: None | str | Unset = UNSET
    sex: None | Sex | Unset = UNSET
    joined_on: None | str | Unset = UNSET
    official_on: None | str | Unset = UNSET
    telephone: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    decision_number: None | str | Unset = UNSET
    key_leader: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        full_name = self.full_name

        organisation_id = str(self.organisation_id)

        status = self.status.value

        valid_from = self.valid_from.isoformat()

        name_sort_override: None | str | Unset
        if isinstance(self.name_sort_override, Unset):
            name_sort_override = UNSET
        else:
            name_sort_override = self.name_sort_override

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

        birth_date: None | str | Unset
        if isinstance(self.birth_date, Unset):
            birth_date = UNSET
        else:
            birth_date = self.birth_date

        sex: None | str | Unset
        if isinstance(self.sex, Unset):
            sex = UNSET
        elif isinstance(self.sex, Sex):
            sex = self.sex.value
        else:
            sex = self.sex

        joined_on: None | str | Unset
        if isinstance(self.joined_on, Unset):
            joined_on = UNSET
        else:
            joined_on = self.joined_on

        official_on: None | str | Unset
        if isinstance(self.official_on, Unset):
            official_on = UNSET
        else:
            official_on = self.official_on

        telephone: None | str | Unset
        if isinstance(self.telephone, Unset):
            telephone = UNSET
        else:
            telephone = self.telephone

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        decision_number: None | str | Unset
        if isinstance(self.decision_number, Unset):
            decision_number = UNSET
        else:
            decision_number = self.decision_number

        key_leader = self.key_leader

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "full_name": full_name,
                "organisation_id": organisation_id,
                "status": status,
                "valid_from": valid_from,
            }
        )
        if name_sort_override is not UNSET:
            field_dict["name_sort_override"] = name_sort_override
        if national_id is not UNSET:
            field_dict["national_id"] = national_id
        if card_number is not UNSET:
            field_dict["card_number"] = card_number
        if birth_date is not UNSET:
            field_dict["birth_date"] = birth_date
        if sex is not UNSET:
            field_dict["sex"] = sex
        if joined_on is not UNSET:
            field_dict["joined_on"] = joined_on
        if official_on is not UNSET:
            field_dict["official_on"] = official_on
        if telephone is not UNSET:
            field_dict["telephone"] = telephone
        if email is not UNSET:
            field_dict["email"] = email
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if key_leader is not UNSET:
            field_dict["key_leader"] = key_leader

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        full_name = d.pop("full_name")

        organisation_id = UUID(d.pop("organisation_id"))

        status = MemberStatus(d.pop("status"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_name_sort_override(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name_sort_override = _parse_name_sort_override(d.pop("name_sort_override", UNSET))

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

        def _parse_birth_date(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        birth_date = _parse_birth_date(d.pop("birth_date", UNSET))

        def _parse_sex(data: object) -> None | Sex | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sex_type_0 = Sex(data)

                return sex_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Sex | Unset, data)

        sex = _parse_sex(d.pop("sex", UNSET))

        def _parse_joined_on(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        joined_on = _parse_joined_on(d.pop("joined_on", UNSET))

        def _parse_official_on(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        official_on = _parse_official_on(d.pop("official_on", UNSET))

        def _parse_telephone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        telephone = _parse_telephone(d.pop("telephone", UNSET))

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        def _parse_decision_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        decision_number = _parse_decision_number(d.pop("decision_number", UNSET))

        key_leader = d.pop("key_leader", UNSET)

        member_create = cls(
            full_name=full_name,
            organisation_id=organisation_id,
            status=status,
            valid_from=valid_from,
            name_sort_override=name_sort_override,
            national_id=national_id,
            card_number=card_number,
            birth_date=birth_date,
            sex=sex,
            joined_on=joined_on,
            official_on=official_on,
            telephone=telephone,
            email=email,
            decision_number=decision_number,
            key_leader=key_leader,
        )

        return member_create
