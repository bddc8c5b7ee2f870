from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="MinutesApproval")


@_attrs_define
class MinutesApproval:
    """Approves the minutes at a later session of the same organisation.

    Attributes:
        approved_in_id (UUID): The session at which they were approved.
    """

    approved_in_id: UUID

    def to_dict(self) -> dict[str, Any]:
        approved_in_id = str(self.approved_in_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "approved_in_id": approved_in_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        approved_in_id = UUID(d.pop("approved_in_id"))

        minutes_approval = cls(
            approved_in_id=approved_in_id,
        )

        return minutes_approval
