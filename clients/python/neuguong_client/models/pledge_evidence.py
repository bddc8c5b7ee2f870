from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PledgeEvidence")


@_attrs_define
class PledgeEvidence:
    """The year's pledge of a member.

    Attributes:
        pledge_id (UUID):
        year (int):
        state (str):
        rating (None | str): Code of the rating level; null until assessed.
        registered_on (datetime.date | None):
        assessed_on (datetime.date | None):
    """

    pledge_id: UUID
    year: int
    state: str
    rating: None | str
    registered_on: datetime.date | None
    assessed_on: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pledge_id = str(self.pledge_id)

        year = self.year

        state = self.state

        rating: None | str
        rating = self.rating

        registered_on: None | str
        if isinstance(self.registered_on, datetime.date):
            registered_on = self.registered_on.isoformat()
        else:
            registered_on = self.registered_on

        assessed_on: None | str
        if isinstance(self.assessed_on, datetime.date):
            assessed_on = self.assessed_on.isoformat()
        else:
            assessed_on = self.assessed_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pledge_id": pledge_id,
                "year": year,
                "state": state,
                "rating": rating,
                "registered_on": registered_on,
                "assessed_on": assessed_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        pledge_id = UUID(d.pop("pledge_id"))

        year = d.pop("year")

        state = d.pop("state")

        def _parse_rating(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        rating = _parse_rating(d.pop("rating"))

        def _parse_registered_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                registered_on_type_0 = datetime.date.fromisoformat(data)

                return registered_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        registered_on = _parse_registered_on(d.pop("registered_on"))

        def _parse_assessed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assessed_on_type_0 = datetime.date.fromisoformat(data)

                return assessed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        assessed_on = _parse_assessed_on(d.pop("assessed_on"))

        pledge_evidence = cls(
            pledge_id=pledge_id,
            year=year,
            state=state,
            rating=rating,
            registered_on=registered_on,
            assessed_on=assessed_on,
        )

        pledge_evidence.additional_properties = d
        return pledge_evidence

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
