from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="MemberMerge")


@_attrs_define
class MemberMerge:
    """Merge another record into this one.

    Attributes:
        duplicate_id (UUID): The record that will live on in this one.
        reason (str): Why, in a sentence.
    """

    duplicate_id: UUID
    reason: str

    def to_dict(self) -> dict[str, Any]:
        duplicate_id = str(self.duplicate_id)

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "duplicate_id": duplicate_id,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        duplicate_id = UUID(d.pop("duplicate_id"))

        reason = d.pop("reason")

        member_merge = cls(
            duplicate_id=duplicate_id,
            reason=reason,
        )

        return member_merge
