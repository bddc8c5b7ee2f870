from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.member_status import MemberStatus

T = TypeVar("T", bound="MemberLine")


@_attrs_define
class MemberLine:
    """A person in a list.

    Attributes:
        id (UUID):
        full_name (str):
        organisation_id (UUID): The cell in which the list found them.
        organisation_name (str):
        status (MemberStatus): Where a person stands with the Party. ``staff`` is a non-member who takes part.
        key_leader (bool):
        birth_date (None | str): Null when not known or not to be shown.
        masked (list[str]): Fields that are null because the caller may not see them.
    """

    id: UUID
    full_name: str
    organisation_id: UUID
    organisation_name: str
    status: MemberStatus
    key_leader: bool
    birth_date: None | str
    masked: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        full_name = self.full_name

        organisation_id = str(self.organisation_id)

        organisation_name = self.organisation_name

        status = self.status.value

        key_leader = self.key_leader

        birth_date: None | str
        birth_date = self.birth_date

        masked = self.masked

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "full_name": full_name,
                "organisation_id": organisation_id,
                "organisation_name": organisation_name,
                "status": status,
                "key_leader": key_leader,
                "birth_date": birth_date,
                "masked": masked,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        full_name = d.pop("full_name")

        organisation_id = UUID(d.pop("organisation_id"))

        organisation_name = d.pop("organisation_name")

        status = MemberStatus(d.pop("status"))

        key_leader = d.pop("key_leader")

        def _parse_birth_date(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        birth_date = _parse_birth_date(d.pop("birth_date"))

        masked = cast(list[str], d.pop("masked"))

        member_line = cls(
            id=id,
            full_name=full_name,
            organisation_id=organisation_id,
            organisation_name=organisation_name,
            status=status,
            key_leader=key_leader,
            birth_date=birth_date,
            masked=masked,
        )

        member_line.additional_properties = d
        return member_line

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
