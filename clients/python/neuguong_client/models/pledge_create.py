from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.confirmation import Confirmation
    from ..models.deed_write import DeedWrite


T = TypeVar("T", bound="PledgeCreate")


@_attrs_define
class PledgeCreate:
    """A new pledge, a draft until it is registered.

    Attributes:
        year (int): Programme year.
        member_id (None | Unset | UUID): Whose it is; null: one's own. For another: typed for them.
        deeds (list[DeedWrite] | Unset):
        confirmed (Confirmation | None | Unset): For what is typed for another: how they confirmed it, if they have.
    """

    year: int
    member_id: None | Unset | UUID = UNSET
    deeds: list[DeedWrite] | Unset = UNSET
    confirmed: Confirmation | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.confirmation import Confirmation  # noqa: PLC0415

        year = self.year

        member_id: None | str | Unset
        if isinstance(self.member_id, Unset):
            member_id = UNSET
        elif isinstance(self.member_id, UUID):
            member_id = str(self.member_id)
        else:
            member_id = self.member_id

        deeds: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.deeds, Unset):
            deeds = []
            for deeds_item_data in self.deeds:
                deeds_item = deeds_item_data.to_dict()
                deeds.append(deeds_item)

        confirmed: dict[str, Any] | None | Unset
        if isinstance(self.confirmed, Unset):
            confirmed = UNSET
        elif isinstance(self.confirmed, Confirmation):
            confirmed = self.confirmed.to_dict()
        else:
            confirmed = self.confirmed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "year": year,
            }
        )
        if member_id is not UNSET:
            field_dict["member_id"] = member_id
        if deeds is not UNSET:
            field_dict["deeds"] = deeds
        if confirmed is not UNSET:
            field_dict["confirmed"] = confirmed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.confirmation import Confirmation  # noqa: PLC0415
        from ..models.deed_write import DeedWrite  # noqa: PLC0415

        d = dict(src_dict)
        year = d.pop("year")

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

        _deeds = d.pop("deeds", UNSET)
        deeds: list[DeedWrite] | Unset = UNSET
        if _deeds is not UNSET:
            deeds = []
            for deeds_item_data in _deeds:
                deeds_item = DeedWrite.from_dict(deeds_item_data)

                deeds.append(deeds_item)

        def _parse_confirmed(data: object) -> Confirmation | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                confirmed_type_0 = Confirmation.from_dict(data)

                return confirmed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Confirmation | None | Unset, data)

        confirmed = _parse_confirmed(d.pop("confirmed", UNSET))

        pledge_create = cls(
            year=year,
            member_id=member_id,
            deeds=deeds,
            confirmed=confirmed,
        )

        return pledge_create
