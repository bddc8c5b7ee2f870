from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.reference_item_public_data import ReferenceItemPublicData


T = TypeVar("T", bound="ReferenceItemPublic")


@_attrs_define
class ReferenceItemPublic:
    """One entry of a catalogue while it is in force.

    Attributes:
        id (UUID):
        catalogue (str):
        code (str):
        name_vi (str):
        name_en (str):
        rank (int):
        data (ReferenceItemPublicData):
        valid_from (datetime.date):
        valid_to (datetime.date | None): First day on which it is no longer in force; null while open.
        version (int):
    """

    id: UUID
    catalogue: str
    code: str
    name_vi: str
    name_en: str
    rank: int
    data: ReferenceItemPublicData
    valid_from: datetime.date
    valid_to: datetime.date | None
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        catalogue = self.catalogue

        code = self.code

        name_vi = self.name_vi

        name_en = self.name_en

        rank = self.rank

        data = self.data.to_dict()

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "catalogue": catalogue,
                "code": code,
                "name_vi": name_vi,
                "name_en": name_en,
                "rank": rank,
                "data": data,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reference_item_public_data import ReferenceItemPublicData  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        catalogue = d.pop("catalogue")

        code = d.pop("code")

        name_vi = d.pop("name_vi")

        name_en = d.pop("name_en")

        rank = d.pop("rank")

        data = ReferenceItemPublicData.from_dict(d.pop("data"))

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

        version = d.pop("version")

        reference_item_public = cls(
            id=id,
            catalogue=catalogue,
            code=code,
            name_vi=name_vi,
            name_en=name_en,
            rank=rank,
            data=data,
            valid_from=valid_from,
            valid_to=valid_to,
            version=version,
        )

        reference_item_public.additional_properties = d
        return reference_item_public

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
