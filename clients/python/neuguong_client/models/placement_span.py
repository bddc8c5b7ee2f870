from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PlacementSpan")


@_attrs_define
class PlacementSpan:
    """Where it stood over an interval. ``inherited``: after its end, under the heir of its figures.

    Attributes:
        valid_from (datetime.date):
        valid_to (datetime.date | None): First day on which it no longer holds; null: open.
        parent_id (None | UUID):
        parent_name (None | str): Name of the parent when the interval began; null when it may not be seen.
        inherited (bool):
        reorganisation_id (None | UUID):
    """

    valid_from: datetime.date
    valid_to: datetime.date | None
    parent_id: None | UUID
    parent_name: None | str
    inherited: bool
    reorganisation_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        parent_id: None | str
        if isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        parent_name: None | str
        parent_name = self.parent_name

        inherited = self.inherited

        reorganisation_id: None | str
        if isinstance(self.reorganisation_id, UUID):
            reorganisation_id = str(self.reorganisation_id)
        else:
            reorganisation_id = self.reorganisation_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "valid_from": valid_from,
                "valid_to": valid_to,
                "parent_id": parent_id,
                "parent_name": parent_name,
                "inherited": inherited,
                "reorganisation_id": reorganisation_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        def _parse_parent_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_id_type_0 = UUID(data)

                return parent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        parent_id = _parse_parent_id(d.pop("parent_id"))

        def _parse_parent_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent_name = _parse_parent_name(d.pop("parent_name"))

        inherited = d.pop("inherited")

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

        placement_span = cls(
            valid_from=valid_from,
            valid_to=valid_to,
            parent_id=parent_id,
            parent_name=parent_name,
            inherited=inherited,
            reorganisation_id=reorganisation_id,
        )

        placement_span.additional_properties = d
        return placement_span

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
