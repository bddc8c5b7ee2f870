from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="GradingBallotRule")


@_attrs_define
class GradingBallotRule:
    """When a ballot has a quorum, and from how many in favour (more than that share of those issued) it is carried.

    Attributes:
        quorum_percent (str):
        majority_percent (str):
    """

    quorum_percent: str
    majority_percent: str

    def to_dict(self) -> dict[str, Any]:
        quorum_percent = self.quorum_percent

        majority_percent = self.majority_percent

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "quorum_percent": quorum_percent,
                "majority_percent": majority_percent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        quorum_percent = d.pop("quorum_percent")

        majority_percent = d.pop("majority_percent")

        grading_ballot_rule = cls(
            quorum_percent=quorum_percent,
            majority_percent=majority_percent,
        )

        return grading_ballot_rule
