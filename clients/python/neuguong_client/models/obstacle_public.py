from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.obstacle_kind import ObstacleKind

T = TypeVar("T", bound="ObstaclePublic")


@_attrs_define
class ObstaclePublic:
    """Something that stands against an exemplar.

    Attributes:
        kind (ObstacleKind): What stands against an exemplar when it is proposed.
        subject_id (UUID):
        since (datetime.date):
    """

    kind: ObstacleKind
    subject_id: UUID
    since: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        subject_id = str(self.subject_id)

        since = self.since.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "subject_id": subject_id,
                "since": since,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = ObstacleKind(d.pop("kind"))

        subject_id = UUID(d.pop("subject_id"))

        since = datetime.date.fromisoformat(d.pop("since"))

        obstacle_public = cls(
            kind=kind,
            subject_id=subject_id,
            since=since,
        )

        obstacle_public.additional_properties = d
        return obstacle_public

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
