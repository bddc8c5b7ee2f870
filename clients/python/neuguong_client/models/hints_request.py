from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.deed_write import DeedWrite


T = TypeVar("T", bound="HintsRequest")


@_attrs_define
class HintsRequest:
    """A pledge that is not saved yet.

    Attributes:
        year (int): Programme year.
        deeds (list[DeedWrite]):
        member_id (None | Unset | UUID): Whose it will be; null: one's own.
    """

    year: int
    deeds: list[DeedWrite]
    member_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        year = self.year

        deeds = []
        for deeds_item_data in self.deeds:
            deeds_item = deeds_item_data.to_dict()
            deeds.append(deeds_item)

        member_id: None | str | Unset
        if isinstance(self.member_id, Unset):
            member_id = UNSET
        elif isinstance(self.member_id, UUID):
            member_id = str(self.member_id)
        else:
            member_id = self.member_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "year": year,
                "deeds": deeds,
            }
        )
        if member_id is not UNSET:
            field_dict["member_id"] = member_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deed_write import DeedWrite  # noqa: PLC0415

        d = dict(src_dict)
        year = d.pop("year")

        deeds = []
        _deeds = d.pop("deeds")
        for deeds_item_data in _deeds:
            deeds_item = DeedWrite.from_dict(deeds_item_data)

            deeds.append(deeds_item)

        def _parse_member_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                member_id_type_0 = UUID(data)

                return member_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        member_id = _parse_member_id(d.pop("member_id", UNSET))

        hints_request = cls(
            year=year,
            deeds=deeds,
            member_id=member_id,
        )

        return hints_request
