from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="IncidentCreate")


@_attrs_define
class IncidentCreate:
    """Opens the file of an incident.

    Attributes:
        organisation_id (UUID):
        title (str):
        description (str):
        discovered_at (datetime.datetime | None | Unset): Not ahead; now when left out.
        people_affected (int | None | Unset):
    """

    organisation_id: UUID
    title: str
    description: str
    discovered_at: datetime.datetime | None | Unset = UNSET
    people_affected: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        title = self.title

        description = self.description

        discovered_at: None | str | Unset
        if isinstance(self.discovered_at, Unset):
            discovered_at = UNSET
        elif isinstance(self.discovered_at, datetime.datetime):
            discovered_at = self.discovered_at.isoformat()
        else:
            discovered_at = self.discovered_at

        people_affected: int | None | Unset
        if isinstance(self.people_affected, Unset):
            people_affected = UNSET
        else:
            people_affected = self.people_affected

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "title": title,
                "description": description,
            }
        )
        if discovered_at is not UNSET:
            field_dict["discovered_at"] = discovered_at
        if people_affected is not UNSET:
            field_dict["people_affected"] = people_affected

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        title = d.pop("title")

        description = d.pop("description")

        def _parse_discovered_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                discovered_at_type_0 = datetime.datetime.fromisoformat(data)

                return discovered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        discovered_at = _parse_discovered_at(d.pop("discovered_at", UNSET))

        def _parse_people_affected(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        people_affected = _parse_people_affected(d.pop("people_affected", UNSET))

        incident_create = cls(
            organisation_id=organisation_id,
            title=title,
            description=description,
            discovered_at=discovered_at,
            people_affected=people_affected,
        )

        return incident_create
