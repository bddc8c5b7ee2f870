from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.group_score_public import GroupScorePublic


T = TypeVar("T", bound="SessionQualityPublic")


@_attrs_define
class SessionQualityPublic:
    """The quality score by the groups in force on the day of the session.

    Attributes:
        study_session_id (UUID):
        groups (list[GroupScorePublic]):
        points (float):
        maximum (float):
        scored (bool): Whether every group has points.
        version (int): The version of the session.
    """

    study_session_id: UUID
    groups: list[GroupScorePublic]
    points: float
    maximum: float
    scored: bool
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        study_session_id = str(self.study_session_id)

        groups = []
        for groups_item_data in self.groups:
            groups_item = groups_item_data.to_dict()
            groups.append(groups_item)

        points = self.points

        maximum = self.maximum

        scored = self.scored

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "study_session_id": study_session_id,
                "groups": groups,
                "points": points,
                "maximum": maximum,
                "scored": scored,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.group_score_public import GroupScorePublic  # noqa: PLC0415

        d = dict(src_dict)
        study_session_id = UUID(d.pop("study_session_id"))

        groups = []
        _groups = d.pop("groups")
        for groups_item_data in _groups:
            groups_item = GroupScorePublic.from_dict(groups_item_data)

            groups.append(groups_item)

        points = d.pop("points")

        maximum = d.pop("maximum")

        scored = d.pop("scored")

        version = d.pop("version")

        session_quality_public = cls(
            study_session_id=study_session_id,
            groups=groups,
            points=points,
            maximum=maximum,
            scored=scored,
            version=version,
        )

        session_quality_public.additional_properties = d
        return session_quality_public

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
