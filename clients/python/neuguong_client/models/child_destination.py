from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="ChildDestination")


@_attrs_define
class ChildDestination:
    """Under which parent one child goes.

    Attributes:
        organisation_id (UUID):
        parent_id (UUID):
    """

    organisation_id: UUID
    parent_id: UUID

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        parent_id = str(self.parent_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "parent_id": parent_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        parent_id = UUID(d.pop("parent_id"))

        child_destination = cls(
            organisation_id=organisation_id,
            parent_id=parent_id,
        )

        return child_destination
