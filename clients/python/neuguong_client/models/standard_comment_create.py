from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="StandardCommentCreate")


@_attrs_define
class StandardCommentCreate:
    """A comment on a version under consultation, or on one of its items.

    Attributes:
        text (str):
        lineage_id (None | Unset | UUID): The item meant; null: the whole version.
    """

    text: str
    lineage_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        lineage_id: None | str | Unset
        if isinstance(self.lineage_id, Unset):
            lineage_id = UNSET
        elif isinstance(self.lineage_id, UUID):
            lineage_id = str(self.lineage_id)
        else:
            lineage_id = self.lineage_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
            }
        )
        if lineage_id is not UNSET:
            field_dict["lineage_id"] = lineage_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

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

        standard_comment_create = cls(
            text=text,
            lineage_id=lineage_id,
        )

        return standard_comment_create
