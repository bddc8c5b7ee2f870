from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="IncidentUpdate")


@_attrs_define
class IncidentUpdate:
    """Adds to the file; what stood before stays in the trail.

    Attributes:
        title (str | Unset):
        description (str | Unset):
        measures (None | str | Unset):
        people_affected (int | None | Unset):
    """

    title: str | Unset = UNSET
    description: str | Unset = UNSET
    measures: None | str | Unset = UNSET
    people_affected: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        description = self.description

        measures: None | str | Unset
        if isinstance(self.measures, Unset):
            measures = UNSET
        else:
            measures = self.measures

        people_affected: int | None | Unset
        if isinstance(self.people_affected, Unset):
            people_affected = UNSET
        else:
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

        def _parse_measures(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        measures = _parse_measures(d.pop("measures", UNSET))

        def _parse_people_affected(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        people_affected = _parse_people_affected(d.pop("people_affected", UNSET))

        incident_update = cls(
            title=title,
            description=description,
            measures=measures,
            people_affected=people_affected,
        )

        return incident_update
