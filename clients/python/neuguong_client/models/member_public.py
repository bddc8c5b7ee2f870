from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.member_status import MemberStatus
from ..models.sex import Sex

T = TypeVar("T", bound="MemberPublic")


@_attrs_define
class MemberPublic:
    """A record as the caller may see it; what may not be shown is null and named in ``masked``.

    Attributes:
        id (UUID):
        version (int):
        full_name (str):
        name_sort_override (None | str):
        organisation_id (None | UUID): Official cell today; null when there is none.
        home_organisation_id (UUID): The cell that keeps the record.
        home_organisation_name (str):
        status (MemberStatus): Where a person stands with the Party. ``staff`` is a non-member who takes part.
        key_leader (bool): Counted as a key leader today.
        national_id (None | str):
        card_number (None | str):
        birth_date (None | str):
        sex (None | Sex):
        joined_on (None | str):
        official_on (None | str):
        telephone (None | str):
        email (None | str):
        masked (list[str]): Fields that are null because the caller may not see them.
        merged_into_id (None | UUID): The record this one was merged into; null when it stands itself.
        next_statuses (list[MemberStatus]): What the status may change to.
        allowed_actions (list[str]): What the caller may do here.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    version: int
    full_name: str
    name_sort_override: None | str
    organisation_id: None | UUID
    home_organisation_id: UUID
    home_organisation_name: str
    status: MemberStatus
    key_leader: bool
    national_id: None | str
    card_number: None | str
    birth_date: None | str
    sex: None | Sex
    joined_on: None | str
    official_on: None | str
    telephone: None | str
    email: None | str
    masked: list[str]
    merged_into_id: None | UUID
    next_statuses: list[MemberStatus]
    allowed_actions: list[str]
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        version = self.version

        full_name = self.full_name

        name_sort_override: None | str
        name_sort_override = self.name_sort_override

        organisation_id: None | str
        if isinstance(self.organisation_id, UUID):
            organisation_id = str(self.organisation_id)
        else:
            organisation_id = self.organisation_id

        home_organisation_id = str(self.home_organisation_id)

        home_organisation_name = self.home_organisation_name

        status = self.status.value

        key_leader = self.key_leader

        national_id: None | str
        national_id = self.national_id

        card_number: None | str
        card_number = self.card_number

        birth_date: None | str
        birth_date = self.birth_date

        sex: None | str
        if isinstance(self.sex, Sex):
            sex = self.sex.value
        else:
            sex = self.sex

        joined_on: None | str
        joined_on = self.joined_on

        official_on: None | str
        official_on = self.official_on

        telephone: None | str
        telephone = self.telephone

        email: None | str
        email = self.email

        masked = self.masked

        merged_into_id: None | str
        if isinstance(self.merged_into_id, UUID):
            merged_into_id = str(self.merged_into_id)
        else:
            merged_into_id = self.merged_into_id

        next_statuses = []
        for next_statuses_item_data in self.next_statuses:
            next_statuses_item = next_statuses_item_data.value
            next_statuses.append(next_statuses_item)

        allowed_actions = self.allowed_actions

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "version": version,
                "full_name": full_name,
                "name_sort_override": name_sort_override,
                "organisation_id": organisation_id,
                "home_organisation_id": home_organisation_id,
                "home_organisation_name": home_organisation_name,
                "status": status,
                "key_leader": key_leader,
                "national_id": national_id,
                "card_number": card_number,
                "birth_date": birth_date,
                "sex": sex,
                "joined_on": joined_on,
                "official_on": official_on,
                "telephone": telephone,
                "email": email,
                "masked": masked,
                "merged_into_id": merged_into_id,
                "next_statuses": next_statuses,
                "allowed_actions": allowed_actions,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        version = d.pop("version")

        full_name = d.pop("full_name")

        def _parse_name_sort_override(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name_sort_override = _parse_name_sort_override(d.pop("name_sort_override"))

        def _parse_organisation_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organisation_id_type_0 = UUID(data)

                return organisation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        organisation_id = _parse_organisation_id(d.pop("organisation_id"))

        home_organisation_id = UUID(d.pop("home_organisation_id"))

        home_organisation_name = d.pop("home_organisation_name")

        status = MemberStatus(d.pop("status"))

        key_leader = d.pop("key_leader")

        def _parse_national_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        national_id = _parse_national_id(d.pop("national_id"))

        def _parse_card_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        card_number = _parse_card_number(d.pop("card_number"))

        def _parse_birth_date(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        birth_date = _parse_birth_date(d.pop("birth_date"))

        def _parse_sex(data: object) -> None | Sex:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sex_type_0 = Sex(data)

                return sex_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Sex, data)

        sex = _parse_sex(d.pop("sex"))

        def _parse_joined_on(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        joined_on = _parse_joined_on(d.pop("joined_on"))

        def _parse_official_on(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        official_on = _parse_official_on(d.pop("official_on"))

        def _parse_telephone(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        telephone = _parse_telephone(d.pop("telephone"))

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        masked = cast(list[str], d.pop("masked"))

        def _parse_merged_into_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                merged_into_id_type_0 = UUID(data)

                return merged_into_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        merged_into_id = _parse_merged_into_id(d.pop("merged_into_id"))

        next_statuses = []
        _next_statuses = d.pop("next_statuses")
        for next_statuses_item_data in _next_statuses:
            next_statuses_item = MemberStatus(next_statuses_item_data)

            next_statuses.append(next_statuses_item)

        allowed_actions = cast(list[str], d.pop("allowed_actions"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        member_public = cls(
            id=id,
            version=version,
            full_name=full_name,
            name_sort_override=name_sort_override,
            organisation_id=organisation_id,
            home_organisation_id=home_organisation_id,
            home_organisation_name=home_organisation_name,
            status=status,
            key_leader=key_leader,
            national_id=national_id,
            card_number=card_number,
            birth_date=birth_date,
            sex=sex,
            joined_on=joined_on,
            official_on=official_on,
            telephone=telephone,
            email=email,
            masked=masked,
            merged_into_id=merged_into_id,
            next_statuses=next_statuses,
            allowed_actions=allowed_actions,
            created_at=created_at,
            updated_at=updated_at,
        )

        member_public.additional_properties = d
        return member_public

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
