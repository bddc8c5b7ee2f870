from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pledge_state import PledgeState

T = TypeVar("T", bound="OtherYear")


@_attrs_define
class OtherYear:
    """Another year of the same person.

    Attributes:
        year (int):
        pledge_id (UUID):
        state (PledgeState): How far a pledge has come. ``ended``: ended early; what had been reached stays on record.
        rating (None | str):
    """

    year: int
    pledge_id: UUID
    state: PledgeState
    rating: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        year = self.year

        pledge_id = str(self.pledge_id)

        state = self.state.value

        rating: None | str
        rating = self.rating

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "year": year,
                "pledge_id": pledge_id,
                "state": state,
                "rating": rating,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        year = d.pop("year")

        pledge_id = UUID(d.pop("pledge_id"))

        state = PledgeState(d.pop("state"))

        def _parse_rating(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        rating = _parse_rating(d.pop("rating"))

        other_year = cls(
            year=year,
            pledge_id=pledge_id,
            state=state,
            rating=rating,
        )

        other_year.additional_properties = d
        return other_year

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
