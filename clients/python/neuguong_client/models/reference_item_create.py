from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reference_item_create_data import ReferenceItemCreateData


T = TypeVar("T", bound="ReferenceItemCreate")


@_attrs_define
class ReferenceItemCreate:
    """A new entry of a catalogue, from a day on.

    Attributes:
        code (str):
        name_vi (str):
        name_en (str):
        rank (int): Place in the catalogue's own order.
        valid_from (datetime.date):
        data (ReferenceItemCreateData | Unset): What the catalogue's rules need; its shape depends on the catalogue.
    """

    code: str
    name_vi: str
    name_en: str
    rank: int
    valid_from: datetime.date
    data: ReferenceItemCreateData | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        name_vi = self.name_vi

        name_en = self.name_en

        rank = self.rank

        valid_from = self.valid_from.isoformat()

        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "name_vi": name_vi,
                "name_en": name_en,
                "rank": rank,
                "valid_from": valid_from,
            }
        )
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reference_item_create_data import ReferenceItemCreateData  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        name_vi = d.pop("name_vi")

        name_en = d.pop("name_en")

        rank = d.pop("rank")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        _data = d.pop("data", UNSET)
        data: ReferenceItemCreateData | Unset
        if isinstance(_data, Unset):
            data = UNSET
        else:
            data = ReferenceItemCreateData.from_dict(_data)

        reference_item_create = cls(
            code=code,
            name_vi=name_vi,
            name_en=name_en,
            rank=rank,
            valid_from=valid_from,
            data=data,
        )

        return reference_item_create
