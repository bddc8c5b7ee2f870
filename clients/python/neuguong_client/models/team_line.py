from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.team_role import TeamRole

T = TypeVar("T", bound="TeamLine")


@_attrs_define
class TeamLine:
    """One of the team.

    Attributes:
        member_id (UUID):
        role (TeamRole): Parts in an inspection team: head (trưởng đoàn), secretary (thư ký), member (thành viên).
    """

    member_id: UUID
    role: TeamRole

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        role = self.role.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "member_id": member_id,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        role = TeamRole(d.pop("role"))

        team_line = cls(
            member_id=member_id,
            role=role,
        )

        return team_line
