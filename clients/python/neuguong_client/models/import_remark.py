from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ImportRemark")


@_attrs_define
class ImportRemark:
    """A fault of a cell, or something that was put right in it.

    Attributes:
        column (int | None): From 1; null: the row as a whole.
        letter (None | str): The column as spreadsheets call it.
        field (None | str):
        title (None | str): The title of the column in the file.
        code (str):
        reason_vi (str):
        reason_en (str):
        value (None | str): What stands in the cell.
        candidates (list[UUID]): People whom the row may mean; choose one by PATCH.
        read (Any): What it was taken for, where something was put right.
    """

    column: int | None
    letter: None | str
    field: None | str
    title: None | str
    code: str
    reason_vi: str
    reason_en: str
    value: None | str
    candidates: list[UUID]
    read: Any
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        column: int | None
        column = self.column

        letter: None | str
        letter = self.letter

        field: None | str
        field = self.field

        title: None | str
        title = self.title

        code = self.code

        reason_vi = self.reason_vi

        reason_en = self.reason_en

        value: None | str
        value = self.value

        candidates = []
        for candidates_item_data in self.candidates:
            candidates_item = str(candidates_item_data)
            candidates.append(candidates_item)

        read = self.read

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "column": column,
                "letter": letter,
                "field": field,
                "title": title,
                "code": code,
                "reason_vi": reason_vi,
                "reason_en": reason_en,
                "value": value,
                "candidates": candidates,
                "read": read,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_column(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        column = _parse_column(d.pop("column"))

        def _parse_letter(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        letter = _parse_letter(d.pop("letter"))

        def _parse_field(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        field = _parse_field(d.pop("field"))

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        code = d.pop("code")

        reason_vi = d.pop("reason_vi")

        reason_en = d.pop("reason_en")

        def _parse_value(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        value = _parse_value(d.pop("value"))

        candidates = []
        _candidates = d.pop("candidates")
        for candidates_item_data in _candidates:
            candidates_item = UUID(candidates_item_data)

            candidates.append(candidates_item)

        read = d.pop("read")

        import_remark = cls(
            column=column,
            letter=letter,
            field=field,
            title=title,
            code=code,
            reason_vi=reason_vi,
            reason_en=reason_en,
            value=value,
            candidates=candidates,
            read=read,
        )

        import_remark.additional_properties = d
        return import_remark

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
