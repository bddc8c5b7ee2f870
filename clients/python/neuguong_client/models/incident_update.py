from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="IncidentUpdate")


@_attrs_define
class IncidentUpdate:
    """Adds to the file; what stood before stays in the trail.

    Attributes:
        title (str | Unset):
        description (str | Unset):
        measures (str | Unset):
        people_affected (int | Unset): How many people; null: not known yet.
    """

    title: str | Unset = UNSET
    description: str | Unset = UNSET
    measures: str | Unset = UNSET
    people_affected: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        description = self.description

        measures = self.measures

        people_affected = self.people_affected

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if description is not UNSET:
            field_dict["description"] = description
        if measures is not UNSET:
            field_dict["measures"] = measures
        if people_affected is not UNSET:
            field_dict["people_affected"] = people_affected

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        description = d.pop("description", UNSET)

        measures = d.pop("measures", UNSET)

        people_affected = d.pop("people_affected", UNSET)

        incident_update = cls(
            title=title,
            description=description,
            measures=measures,
            people_affected=people_affected,
        )

        return incident_update
