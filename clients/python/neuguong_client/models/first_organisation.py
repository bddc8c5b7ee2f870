from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="FirstOrganisation")


@_attrs_define
class FirstOrganisation:
    """The organisation at the top of the tree.

    Attributes:
        kind (str): Code of catalogue `organisation_kind`.
        name (str):
        valid_from (datetime.date): Its first day; not ahead.
        short_name (None | str | Unset):
        sector (None | str | Unset):
        code (None | str | Unset):
    """

    kind: str
    name: str
    valid_from: datetime.date
    short_name: None | str | Unset = UNSET
    sector: None | str | Unset = UNSET
    code: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        name = self.name

        valid_from = self.valid_from.isoformat()

        short_name: None | str | Unset
        if isinstance(self.short_name, Unset):
            short_name = UNSET
        else:
            short_name = self.short_name

        sector: None | str | Unset
        if isinstance(self.sector, Unset):
            sector = UNSET
        else:
            sector = self.sector

        code: None | str | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "name": name,
                "valid_from": valid_from,
            }
        )
        if short_name is not UNSET:
            field_dict["short_name"] = short_name
        if sector is not UNSET:
            field_dict["sector"] = sector
        if code is not UNSET:
            field_dict["code"] = code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        name = d.pop("name")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_short_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        short_name = _parse_short_name(d.pop("short_name", UNSET))

        def _parse_sector(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sector = _parse_sector(d.pop("sector", UNSET))

        def _parse_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        first_organisation = cls(
            kind=kind,
            name=name,
            valid_from=valid_from,
            short_name=short_name,
            sector=sector,
            code=code,
        )

        return first_organisation
