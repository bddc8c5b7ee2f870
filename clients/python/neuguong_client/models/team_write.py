from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.team_line import TeamLine


T = TypeVar("T", bound="TeamWrite")


@_attrs_define
class TeamWrite:
    """The whole team; exactly one is its head, and nobody inspects themselves.

    Attributes:
        members (list[TeamLine]):
    """

    members: list[TeamLine]

    def to_dict(self) -> dict[str, Any]:
        members = []
        for members_item_data in self.members:
            members_item = members_item_data.to_dict()
            members.append(members_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "members": members,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.team_line import TeamLine  # noqa: PLC0415

        d = dict(src_dict)
        members = []
        _members = d.pop("members")
        for members_item_data in _members:
            members_item = TeamLine.from_dict(members_item_data)

            members.append(members_item)

        team_write = cls(
            members=members,
        )

        return team_write
