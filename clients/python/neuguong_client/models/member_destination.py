from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="MemberDestination")


@_attrs_define
class MemberDestination:
    """Where one member goes.

    Attributes:
        member_id (UUID):
        organisation_id (UUID):
    """

    member_id: UUID
    organisation_id: UUID

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        organisation_id = str(self.organisation_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "member_id": member_id,
                "organisation_id": organisation_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        organisation_id = UUID(d.pop("organisation_id"))

        member_destination = cls(
            member_id=member_id,
            organisation_id=organisation_id,
        )

        return member_destination
