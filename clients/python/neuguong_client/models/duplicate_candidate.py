from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.duplicate_evidence import DuplicateEvidence

if TYPE_CHECKING:
    from ..models.member_line import MemberLine


T = TypeVar("T", bound="DuplicateCandidate")


@_attrs_define
class DuplicateCandidate:
    """Another record that may be the same person.

    Attributes:
        member (MemberLine): A person in a list.
        points (int): Weight of the evidence; the more the likelier.
        evidence (list[DuplicateEvidence]): What the records have in common, and what speaks against it.
    """

    member: MemberLine
    points: int
    evidence: list[DuplicateEvidence]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        member = self.member.to_dict()

        points = self.points

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.value
            evidence.append(evidence_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member": member,
                "points": points,
                "evidence": evidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_line import MemberLine  # noqa: PLC0415

        d = dict(src_dict)
        member = MemberLine.from_dict(d.pop("member"))

        points = d.pop("points")

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = DuplicateEvidence(evidence_item_data)

            evidence.append(evidence_item)

        duplicate_candidate = cls(
            member=member,
            points=points,
            evidence=evidence,
        )

        duplicate_candidate.additional_properties = d
        return duplicate_candidate

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
