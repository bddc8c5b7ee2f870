from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="CappedGrade")


@_attrs_define
class CappedGrade:
    """Somebody with the top level; ``over``: beyond the ceiling by their points.

    Attributes:
        grading_id (UUID):
        subject (Named): A row of another resource by its id, with the name people know it by.
        points (str):
        decided (bool):
        over (bool):
    """

    grading_id: UUID
    subject: Named
    points: str
    decided: bool
    over: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        grading_id = str(self.grading_id)

        subject = self.subject.to_dict()

        points = self.points

        decided = self.decided

        over = self.over

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "grading_id": grading_id,
                "subject": subject,
                "points": points,
                "decided": decided,
                "over": over,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        grading_id = UUID(d.pop("grading_id"))

        subject = Named.from_dict(d.pop("subject"))

        points = d.pop("points")

        decided = d.pop("decided")

        over = d.pop("over")

        capped_grade = cls(
            grading_id=grading_id,
            subject=subject,
            points=points,
            decided=decided,
            over=over,
        )

        capped_grade.additional_properties = d
        return capped_grade

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
