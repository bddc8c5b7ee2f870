from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SuccessionLink")


@_attrs_define
class SuccessionLink:
    """A predecessor or successor.

    Attributes:
        organisation_id (UUID):
        name (None | str): Its name today; null when it may not be seen.
        effective_on (datetime.date):
        heir (bool):
        reorganisation_id (None | UUID):
    """

    organisation_id: UUID
    name: None | str
    effective_on: datetime.date
    heir: bool
    reorganisation_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        name: None | str
        name = self.name

        effective_on = self.effective_on.isoformat()

        heir = self.heir

        reorganisation_id: None | str
        if isinstance(self.reorganisation_id, UUID):
            reorganisation_id = str(self.reorganisation_id)
        else:
            reorganisation_id = self.reorganisation_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organisation_id": organisation_id,
                "name": name,
                "effective_on": effective_on,
                "heir": heir,
                "reorganisation_id": reorganisation_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        effective_on = datetime.date.fromisoformat(d.pop("effective_on"))

        heir = d.pop("heir")

        def _parse_reorganisation_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reorganisation_id_type_0 = UUID(data)

                return reorganisation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        reorganisation_id = _parse_reorganisation_id(d.pop("reorganisation_id"))

        succession_link = cls(
            organisation_id=organisation_id,
            name=name,
            effective_on=effective_on,
            heir=heir,
            reorganisation_id=reorganisation_id,
        )

        succession_link.additional_properties = d
        return succession_link

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
