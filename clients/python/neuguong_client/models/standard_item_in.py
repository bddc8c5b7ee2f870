from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="StandardItemIn")


@_attrs_define
class StandardItemIn:
    """An item of a draft, in its order.

    Name ``lineage_id`` to carry an item of an earlier version on; leave it out for a new one.

        Attributes:
            text (str): Short and easy to remember.
            explanation (None | str | Unset):
            lineage_id (None | Unset | UUID): The item of an earlier version that this one carries on.
            adapts_id (None | Unset | UUID): Lineage of the item of an upper level that this one takes the place of.
            national_item_ids (list[UUID] | Unset): National items it answers to.
    """

    text: str
    explanation: None | str | Unset = UNSET
    lineage_id: None | Unset | UUID = UNSET
    adapts_id: None | Unset | UUID = UNSET
    national_item_ids: list[UUID] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        explanation: None | str | Unset
        if isinstance(self.explanation, Unset):
            explanation = UNSET
        else:
            explanation = self.explanation

        lineage_id: None | str | Unset
        if isinstance(self.lineage_id, Unset):
            lineage_id = UNSET
        elif isinstance(self.lineage_id, UUID):
            lineage_id = str(self.lineage_id)
        else:
            lineage_id = self.lineage_id

        adapts_id: None | str | Unset
        if isinstance(self.adapts_id, Unset):
            adapts_id = UNSET
        elif isinstance(self.adapts_id, UUID):
            adapts_id = str(self.adapts_id)
        else:
            adapts_id = self.adapts_id

        national_item_ids: list[str] | Unset = UNSET
        if not isinstance(self.national_item_ids, Unset):
            national_item_ids = []
            for national_item_ids_item_data in self.national_item_ids:
                national_item_ids_item = str(national_item_ids_item_data)
                national_item_ids.append(national_item_ids_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
            }
        )
        if explanation is not UNSET:
            field_dict["explanation"] = explanation
        if lineage_id is not UNSET:
            field_dict["lineage_id"] = lineage_id
        if adapts_id is not UNSET:
            field_dict["adapts_id"] = adapts_id
        if national_item_ids is not UNSET:
            field_dict["national_item_ids"] = national_item_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        def _parse_explanation(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        explanation = _parse_explanation(d.pop("explanation", UNSET))

        def _parse_lineage_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lineage_id_type_0 = UUID(data)

                return lineage_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        lineage_id = _parse_lineage_id(d.pop("lineage_id", UNSET))

        def _parse_adapts_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                adapts_id_type_0 = UUID(data)

                return adapts_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        adapts_id = _parse_adapts_id(d.pop("adapts_id", UNSET))

        _national_item_ids = d.pop("national_item_ids", UNSET)
        national_item_ids: list[UUID] | Unset = UNSET
        if _national_item_ids is not UNSET:
            national_item_ids = []
            for national_item_ids_item_data in _national_item_ids:
                national_item_ids_item = UUID(national_item_ids_item_data)

                national_item_ids.append(national_item_ids_item)

        standard_item_in = cls(
            text=text,
            explanation=explanation,
            lineage_id=lineage_id,
            adapts_id=adapts_id,
            national_item_ids=national_item_ids,
        )

        return standard_item_in
