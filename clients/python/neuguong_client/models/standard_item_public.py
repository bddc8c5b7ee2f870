from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StandardItemPublic")


@_attrs_define
class StandardItemPublic:
    """An item of a version. ``too_long``: longer than people remember, by the present setting.

    Attributes:
        id (UUID):
        number (int):
        lineage_id (UUID):
        text (str):
        explanation (None | str):
        adapts_id (None | UUID):
        national_item_ids (list[UUID]):
        too_long (bool):
    """

    id: UUID
    number: int
    lineage_id: UUID
    text: str
    explanation: None | str
    adapts_id: None | UUID
    national_item_ids: list[UUID]
    too_long: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        number = self.number

        lineage_id = str(self.lineage_id)

        text = self.text

        explanation: None | str
        explanation = self.explanation

        adapts_id: None | str
        if isinstance(self.adapts_id, UUID):
            adapts_id = str(self.adapts_id)
        else:
            adapts_id = self.adapts_id

        national_item_ids = []
        for national_item_ids_item_data in self.national_item_ids:
            national_item_ids_item = str(national_item_ids_item_data)
            national_item_ids.append(national_item_ids_item)

        too_long = self.too_long

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "lineage_id": lineage_id,
                "text": text,
                "explanation": explanation,
                "adapts_id": adapts_id,
                "national_item_ids": national_item_ids,
                "too_long": too_long,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        lineage_id = UUID(d.pop("lineage_id"))

        text = d.pop("text")

        def _parse_explanation(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        explanation = _parse_explanation(d.pop("explanation"))

        def _parse_adapts_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                adapts_id_type_0 = UUID(data)

                return adapts_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        adapts_id = _parse_adapts_id(d.pop("adapts_id"))

        national_item_ids = []
        _national_item_ids = d.pop("national_item_ids")
        for national_item_ids_item_data in _national_item_ids:
            national_item_ids_item = UUID(national_item_ids_item_data)

            national_item_ids.append(national_item_ids_item)

        too_long = d.pop("too_long")

        standard_item_public = cls(
            id=id,
            number=number,
            lineage_id=lineage_id,
            text=text,
            explanation=explanation,
            adapts_id=adapts_id,
            national_item_ids=national_item_ids,
            too_long=too_long,
        )

        standard_item_public.additional_properties = d
        return standard_item_public

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
