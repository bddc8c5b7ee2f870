from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.structure import Structure
from ..types import UNSET, Unset

T = TypeVar("T", bound="RecountRequest")


@_attrs_define
class RecountRequest:
    """Which figure to count again, one person at a time.

    Attributes:
        organisation_id (UUID):
        year (int): Programme year.
        as_of (datetime.date | None | Unset):
        structure (Structure | Unset): On which tree figures are added up: that of the day asked about, or restated on
            today's.
    """

    organisation_id: UUID
    year: int
    as_of: datetime.date | None | Unset = UNSET
    structure: Structure | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        year = self.year

        as_of: None | str | Unset
        if isinstance(self.as_of, Unset):
            as_of = UNSET
        elif isinstance(self.as_of, datetime.date):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        structure: str | Unset = UNSET
        if not isinstance(self.structure, Unset):
            structure = self.structure.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "year": year,
            }
        )
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if structure is not UNSET:
            field_dict["structure"] = structure

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        year = d.pop("year")

        def _parse_as_of(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                as_of_type_0 = datetime.date.fromisoformat(data)

                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        as_of = _parse_as_of(d.pop("as_of", UNSET))

        _structure = d.pop("structure", UNSET)
        structure: Structure | Unset
        if isinstance(_structure, Unset):
            structure = UNSET
        else:
            structure = Structure(_structure)

        recount_request = cls(
            organisation_id=organisation_id,
            year=year,
            as_of=as_of,
            structure=structure,
        )

        return recount_request
