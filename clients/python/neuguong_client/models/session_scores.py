from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.group_score import GroupScore


T = TypeVar("T", bound="SessionScores")


@_attrs_define
class SessionScores:
    """The points of a session; they replace those before.

    Attributes:
        scores (list[GroupScore]):
    """

    scores: list[GroupScore]

    def to_dict(self) -> dict[str, Any]:
        scores = []
        for scores_item_data in self.scores:
            scores_item = scores_item_data.to_dict()
            scores.append(scores_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scores": scores,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.group_score import GroupScore  # noqa: PLC0415

        d = dict(src_dict)
        scores = []
        _scores = d.pop("scores")
        for scores_item_data in _scores:
            scores_item = GroupScore.from_dict(scores_item_data)

            scores.append(scores_item)

        session_scores = cls(
            scores=scores,
        )

        return session_scores
