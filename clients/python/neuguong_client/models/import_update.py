from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.encoding import Encoding
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.column_choice import ColumnChoice
    from ..models.row_choice import RowChoice


T = TypeVar("T", bound="ImportUpdate")


@_attrs_define
class ImportUpdate:
    """How the file shall be read instead; the plan is made anew.

    Attributes:
        header_row (int | Unset): Row of the titles.
        columns (list[ColumnChoice] | Unset):
        effective_on (datetime.date | Unset):
        encoding (Encoding | Unset): How text is written. ``unicode``: nothing has to be guessed, be it UTF-8, UTF-16 or
            a workbook.
        choices (list[RowChoice] | Unset):
    """

    header_row: int | Unset = UNSET
    columns: list[ColumnChoice] | Unset = UNSET
    effective_on: datetime.date | Unset = UNSET
    encoding: Encoding | Unset = UNSET
    choices: list[RowChoice] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        header_row = self.header_row

        columns: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.columns, Unset):
            columns = []
            for columns_item_data in self.columns:
                columns_item = columns_item_data.to_dict()
                columns.append(columns_item)

        effective_on: str | Unset = UNSET
        if not isinstance(self.effective_on, Unset):
            effective_on = self.effective_on.isoformat()

        encoding: str | Unset = UNSET
        if not isinstance(self.encoding, Unset):
            encoding = self.encoding.value

        choices: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.choices, Unset):
            choices = []
            for choices_item_data in self.choices:
                choices_item = choices_item_data.to_dict()
                choices.append(choices_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if header_row is not UNSET:
            field_dict["header_row"] = header_row
        if columns is not UNSET:
            field_dict["columns"] = columns
        if effective_on is not UNSET:
            field_dict["effective_on"] = effective_on
        if encoding is not UNSET:
            field_dict["encoding"] = encoding
        if choices is not UNSET:
            field_dict["choices"] = choices

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.column_choice import ColumnChoice  # noqa: PLC0415
        from ..models.row_choice import RowChoice  # noqa: PLC0415

        d = dict(src_dict)
        header_row = d.pop("header_row", UNSET)

        _columns = d.pop("columns", UNSET)
        columns: list[ColumnChoice] | Unset = UNSET
        if _columns is not UNSET:
            columns = []
            for columns_item_data in _columns:
                columns_item = ColumnChoice.from_dict(columns_item_data)

                columns.append(columns_item)

        _effective_on = d.pop("effective_on", UNSET)
        effective_on: datetime.date | Unset
        if isinstance(_effective_on, Unset):
            effective_on = UNSET
        else:
            effective_on = datetime.date.fromisoformat(_effective_on)

        _encoding = d.pop("encoding", UNSET)
        encoding: Encoding | Unset
        if isinstance(_encoding, Unset):
            encoding = UNSET
        else:
            encoding = Encoding(_encoding)

        _choices = d.pop("choices", UNSET)
        choices: list[RowChoice] | Unset = UNSET
        if _choices is not UNSET:
            choices = []
            for choices_item_data in _choices:
                choices_item = RowChoice.from_dict(choices_item_data)

                choices.append(choices_item)

        import_update = cls(
            header_row=header_row,
            columns=columns,
            effective_on=effective_on,
            encoding=encoding,
            choices=choices,
        )

        return import_update
