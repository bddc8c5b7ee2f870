from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.duplicate_evidence import DuplicateEvidence

if TYPE_CHECKING:
    from ..models.member_line import MemberLine


T = TypeVar("T", bound="DuplicateGroup")


@_attrs_define
class DuplicateGroup:
    """People of one name and year of birth, of whom at least two may be one person.

    Attributes:
        members (list[MemberLine]):
        points (int): Of the likeliest pair.
        evidence (list[DuplicateEvidence]): Of the likeliest pair.
    """

    members: list[MemberLine]
    points: int
    evidence: list[DuplicateEvidence]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        members = []
        for members_item_data in self.members:
            members_item = members_item_data.to_dict()
            members.append(members_item)

        points = self.points

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.value
            evidence.append(evidence_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "members": members,
                "points": points,
                "evidence": evidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_line import MemberLine  # noqa: PLC0415

        d = dict(src_dict)
        members = []
        _members = d.pop("members")
        for members_item_data in _members:
            members_item = MemberLine.from_dict(members_item_data)

            members.append(members_item)

        points = d.pop("points")

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = DuplicateEvidence(evidence_item_data)

            evidence.append(evidence_item)

        duplicate_group = cls(
            members=members,
            points=points,
            evidence=evidence,
        )

        duplicate_group.additional_properties = d
        return duplicate_group

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
