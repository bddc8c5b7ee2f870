from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ProfileSpan")


@_attrs_define
class ProfileSpan:
    """What the organisation was and was called over an interval.

    Attributes:
        valid_from (datetime.date):
        valid_to (datetime.date | None): First day on which it no longer holds; null: open.
        kind (str):
        name (str):
        short_name (None | str):
        sector (None | str):
        code (None | str):
        reorganisation_id (None | UUID):
    """

    valid_from: datetime.date
    valid_to: datetime.date | None
    kind: str
    name: str
    short_name: None | str
    sector: None | str
    code: None | str
    reorganisation_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        kind = self.kind

        name = self.name

        short_name: None | str
        short_name = self.short_name

        sector: None | str
        sector = self.sector

        code: None | str
        code = self.code

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
                "kind": kind,
                "name": name,
                "short_name": short_name,
                "sector": sector,
                "code": code,
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

        kind = d.pop("kind")

        name = d.pop("name")

        def _parse_short_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        short_name = _parse_short_name(d.pop("short_name"))

        def _parse_sector(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sector = _parse_sector(d.pop("sector"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

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

        profile_span = cls(
            valid_from=valid_from,
            valid_to=valid_to,
            kind=kind,
            name=name,
            short_name=short_name,
            sector=sector,
            code=code,
            reorganisation_id=reorganisation_id,
        )

        profile_span.additional_properties = d
        return profile_span

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
