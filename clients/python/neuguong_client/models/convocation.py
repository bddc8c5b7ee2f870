from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Convocation")


@_attrs_define
class Convocation:
    """Calls the session together: everybody of the base is invited, and who else is named.

    Attributes:
        also_invited (list[UUID] | Unset): People of the organisations below, or who need not come.
    """

    also_invited: list[UUID] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        also_invited: list[str] | Unset = UNSET
        if not isinstance(self.also_invited, Unset):
            also_invited = []
            for also_invited_item_data in self.also_invited:
                also_invited_item = str(also_invited_item_data)
                also_invited.append(also_invited_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if also_invited is not UNSET:
            field_dict["also_invited"] = also_invited

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _also_invited = d.pop("also_invited", UNSET)
        also_invited: list[UUID] | Unset = UNSET
        if _also_invited is not UNSET:
            also_invited = []
            for also_invited_item_data in _also_invited:
                also_invited_item = UUID(also_invited_item_data)

                also_invited.append(also_invited_item)

        convocation = cls(
            also_invited=also_invited,
        )

        return convocation
