from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SubtreeNode")


@_attrs_define
class SubtreeNode:
    """An organisation in a subtree. ``depth`` is 0 for the organisation asked about.

    Attributes:
        id (UUID):
        parent_id (None | UUID):
        parent_name (None | str): What it was called on that day, to tell equal names apart; null at the top and out of
            scope.
        kind (str):
        sector (None | str):
        name (str):
        short_name (None | str):
        code (None | str):
        valid_from (datetime.date):
        valid_to (datetime.date | None): First day on which it no longer holds; null: open.
        depth (int):
        children_count (int): Organisations directly below, also those below the depth asked for.
    """

    id: UUID
    parent_id: None | UUID
    parent_name: None | str
    kind: str
    sector: None | str
    name: str
    short_name: None | str
    code: None | str
    valid_from: datetime.date
    valid_to: datetime.date | None
    depth: int
    children_count: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        parent_id: None | str
        if isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        parent_name: None | str
        parent_name = self.parent_name

        kind = self.kind

        sector: None | str
        sector = self.sector

        name = self.name

        short_name: None | str
        short_name = self.short_name

        code: None | str
        code = self.code

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        depth = self.depth

        children_count = self.children_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "parent_id": parent_id,
                "parent_name": parent_name,
                "kind": kind,
                "sector": sector,
                "name": name,
                "short_name": short_name,
                "code": code,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "depth": depth,
                "children_count": children_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

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

        kind = d.pop("kind")

        def _parse_sector(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sector = _parse_sector(d.pop("sector"))

        name = d.pop("name")

        def _parse_short_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        short_name = _parse_short_name(d.pop("short_name"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

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

        depth = d.pop("depth")

        children_count = d.pop("children_count")

        subtree_node = cls(
            id=id,
            parent_id=parent_id,
            parent_name=parent_name,
            kind=kind,
            sector=sector,
            name=name,
            short_name=short_name,
            code=code,
            valid_from=valid_from,
            valid_to=valid_to,
            depth=depth,
            children_count=children_count,
        )

        subtree_node.additional_properties = d
        return subtree_node

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
