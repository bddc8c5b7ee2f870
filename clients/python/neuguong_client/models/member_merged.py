from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.member_merged_dropped import MemberMergedDropped
    from ..models.member_merged_moved import MemberMergedMoved


T = TypeVar("T", bound="MemberMerged")


@_attrs_define
class MemberMerged:
    """What came of it.

    Attributes:
        member_id (UUID):
        duplicate_id (UUID):
        version (int):
        moved (MemberMergedMoved): How many facts of each kind now belong to the remaining record.
        dropped (MemberMergedDropped): How many facts of each kind said the same of the same time and were taken out.
    """

    member_id: UUID
    duplicate_id: UUID
    version: int
    moved: MemberMergedMoved
    dropped: MemberMergedDropped
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        duplicate_id = str(self.duplicate_id)

        version = self.version

        moved = self.moved.to_dict()

        dropped = self.dropped.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member_id": member_id,
                "duplicate_id": duplicate_id,
                "version": version,
                "moved": moved,
                "dropped": dropped,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_merged_dropped import MemberMergedDropped  # noqa: PLC0415
        from ..models.member_merged_moved import MemberMergedMoved  # noqa: PLC0415

        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        duplicate_id = UUID(d.pop("duplicate_id"))

        version = d.pop("version")

        moved = MemberMergedMoved.from_dict(d.pop("moved"))

        dropped = MemberMergedDropped.from_dict(d.pop("dropped"))

        member_merged = cls(
            member_id=member_id,
            duplicate_id=duplicate_id,
            version=version,
            moved=moved,
            dropped=dropped,
        )

        member_merged.additional_properties = d
        return member_merged

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
