from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="SessionPledgePublic")


@_attrs_define
class SessionPledgePublic:
    """A pledge dealt with in a session.

    Attributes:
        pledge_id (UUID):
        member (Named): A row of another resource by its id, with the name people know it by.
        publicised (bool):
        assessed (bool):
    """

    pledge_id: UUID
    member: Named
    publicised: bool
    assessed: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pledge_id = str(self.pledge_id)

        member = self.member.to_dict()

        publicised = self.publicised

        assessed = self.assessed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pledge_id": pledge_id,
                "member": member,
                "publicised": publicised,
                "assessed": assessed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        pledge_id = UUID(d.pop("pledge_id"))

        member = Named.from_dict(d.pop("member"))

        publicised = d.pop("publicised")

        assessed = d.pop("assessed")

        session_pledge_public = cls(
            pledge_id=pledge_id,
            member=member,
            publicised=publicised,
            assessed=assessed,
        )

        session_pledge_public.additional_properties = d
        return session_pledge_public

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
