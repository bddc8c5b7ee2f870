from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.team_role import TeamRole

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="TeamMemberPublic")


@_attrs_define
class TeamMemberPublic:
    """One of the team.

    Attributes:
        member (Named): A row of another resource by its id, with the name people know it by.
        role (TeamRole): Parts in an inspection team: head (trưởng đoàn), secretary (thư ký), member (thành viên).
    """

    member: Named
    role: TeamRole
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        member = self.member.to_dict()

        role = self.role.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member": member,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        member = Named.from_dict(d.pop("member"))

        role = TeamRole(d.pop("role"))

        team_member_public = cls(
            member=member,
            role=role,
        )

        team_member_public.additional_properties = d
        return team_member_public

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
