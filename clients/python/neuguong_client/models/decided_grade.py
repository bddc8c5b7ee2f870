from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="DecidedGrade")


@_attrs_define
class DecidedGrade:
    """One grade of a decision.

    Attributes:
        grading_id (UUID):
        level (str): Code of a level of the rule set.
    """

    grading_id: UUID
    level: str

    def to_dict(self) -> dict[str, Any]:
        grading_id = str(self.grading_id)

        level = self.level

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "grading_id": grading_id,
                "level": level,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        grading_id = UUID(d.pop("grading_id"))

        level = d.pop("level")

        decided_grade = cls(
            grading_id=grading_id,
            level=level,
        )

        return decided_grade
