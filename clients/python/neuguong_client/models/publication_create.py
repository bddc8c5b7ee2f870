from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PublicationCreate")


@_attrs_define
class PublicationCreate:
    """Publication of a cell's registered pledges before the cell.

    Attributes:
        year (int): Programme year.
        pledge_ids (list[UUID] | None | Unset): Which ones; null: every registered pledge of the cell.
    """

    year: int
    pledge_ids: list[UUID] | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        year = self.year

        pledge_ids: list[str] | None | Unset
        if isinstance(self.pledge_ids, Unset):
            pledge_ids = UNSET
        elif isinstance(self.pledge_ids, list):
            pledge_ids = []
            for pledge_ids_type_0_item_data in self.pledge_ids:
                pledge_ids_type_0_item = str(pledge_ids_type_0_item_data)
                pledge_ids.append(pledge_ids_type_0_item)

        else:
            pledge_ids = self.pledge_ids

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "year": year,
            }
        )
        if pledge_ids is not UNSET:
            field_dict["pledge_ids"] = pledge_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        year = d.pop("year")

        def _parse_pledge_ids(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                pledge_ids_type_0 = []
                _pledge_ids_type_0 = data
                for pledge_ids_type_0_item_data in _pledge_ids_type_0:
                    pledge_ids_type_0_item = UUID(pledge_ids_type_0_item_data)

                    pledge_ids_type_0.append(pledge_ids_type_0_item)

                return pledge_ids_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[UUID] | None | Unset, data)

        pledge_ids = _parse_pledge_ids(d.pop("pledge_ids", UNSET))

        publication_create = cls(
            year=year,
            pledge_ids=pledge_ids,
        )

        return publication_create
