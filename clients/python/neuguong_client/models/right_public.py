from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.right_source import RightSource
from ..models.role import Role

T = TypeVar("T", bound="RightPublic")


@_attrs_define
class RightPublic:
    """A role held today, and why.

    Attributes:
        role (Role): What a person or a system is to an organisation.
        organisation_id (UUID):
        organisation_name (str):
        organisation_kind (str):
        below (bool): Whether it reaches everything below the organisation.
        source (RightSource): Where a role comes from.
    """

    role: Role
    organisation_id: UUID
    organisation_name: str
    organisation_kind: str
    below: bool
    source: RightSource
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        role = self.role.value

        organisation_id = str(self.organisation_id)

        organisation_name = self.organisation_name

        organisation_kind = self.organisation_kind

        below = self.below

        source = self.source.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "role": role,
                "organisation_id": organisation_id,
                "organisation_name": organisation_name,
                "organisation_kind": organisation_kind,
                "below": below,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        role = Role(d.pop("role"))

        organisation_id = UUID(d.pop("organisation_id"))

        organisation_name = d.pop("organisation_name")

        organisation_kind = d.pop("organisation_kind")

        below = d.pop("below")

        source = RightSource(d.pop("source"))

        right_public = cls(
            role=role,
            organisation_id=organisation_id,
            organisation_name=organisation_name,
            organisation_kind=organisation_kind,
            below=below,
            source=source,
        )

        right_public.additional_properties = d
        return right_public

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
