from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="ConsentOfMember")


@_attrs_define
class ConsentOfMember:
    """The consent of a member, who gives it themselves or to an officer.

    Attributes:
        kind (Literal['member']):
        member_id (UUID):
    """

    kind: Literal["member"]
    member_id: UUID

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        member_id = str(self.member_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "member_id": member_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["member"], d.pop("kind"))
        if kind != "member":
            raise ValueError(f"kind must match const 'member', got '{kind}'")

        member_id = UUID(d.pop("member_id"))

        consent_of_member = cls(
            kind=kind,
            member_id=member_id,
        )

        return consent_of_member
