from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="MaterialsSent")


@_attrs_define
class MaterialsSent:
    """Reading materials sent to those invited.

    Attributes:
        material_ids (list[UUID]):
        sent_on (datetime.date | None | Unset): Today when left out.
    """

    material_ids: list[UUID]
    sent_on: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        material_ids = []
        for material_ids_item_data in self.material_ids:
            material_ids_item = str(material_ids_item_data)
            material_ids.append(material_ids_item)

        sent_on: None | str | Unset
        if isinstance(self.sent_on, Unset):
            sent_on = UNSET
        elif isinstance(self.sent_on, datetime.date):
            sent_on = self.sent_on.isoformat()
        else:
            sent_on = self.sent_on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "material_ids": material_ids,
            }
        )
        if sent_on is not UNSET:
            field_dict["sent_on"] = sent_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        material_ids = []
        _material_ids = d.pop("material_ids")
        for material_ids_item_data in _material_ids:
            material_ids_item = UUID(material_ids_item_data)

            material_ids.append(material_ids_item)

        def _parse_sent_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sent_on_type_0 = datetime.date.fromisoformat(data)

                return sent_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        sent_on = _parse_sent_on(d.pop("sent_on", UNSET))

        materials_sent = cls(
            material_ids=material_ids,
            sent_on=sent_on,
        )

        return materials_sent
