from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action import Action
from ..models.pledge_state import PledgeState

T = TypeVar("T", bound="PledgeStatus")


@_attrs_define
class PledgeStatus:
    """How far a pledge has come, without its texts, and what this caller may do with it.

    Attributes:
        id (UUID):
        member_id (UUID):
        year (int):
        organisation_id (UUID): The cell of record.
        state (PledgeState): How far a pledge has come. ``ended``: ended early; what had been reached stays on record.
        rating (None | str): Code of the catalogue `rating_level`; null until assessed.
        registered_on (datetime.date | None):
        publicised_on (datetime.date | None):
        self_reported_on (datetime.date | None):
        assessed_on (datetime.date | None):
        closed_on (datetime.date | None):
        ended_on (datetime.date | None):
        version (int): Its ETag.
        allowed_actions (list[Action]): What this caller may do with it now.
    """

    id: UUID
    member_id: UUID
    year: int
    organisation_id: UUID
    state: PledgeState
    rating: None | str
    registered_on: datetime.date | None
    publicised_on: datetime.date | None
    self_reported_on: datetime.date | None
    assessed_on: datetime.date | None
    closed_on: datetime.date | None
    ended_on: datetime.date | None
    version: int
    allowed_actions: list[Action]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        member_id = str(self.member_id)

        year = self.year

        organisation_id = str(self.organisation_id)

        state = self.state.value

        rating: None | str
        rating = self.rating

        registered_on: None | str
        if isinstance(self.registered_on, datetime.date):
            registered_on = self.registered_on.isoformat()
        else:
            registered_on = self.registered_on

        publicised_on: None | str
        if isinstance(self.publicised_on, datetime.date):
            publicised_on = self.publicised_on.isoformat()
        else:
            publicised_on = self.publicised_on

        self_reported_on: None | str
        if isinstance(self.self_reported_on, datetime.date):
            self_reported_on = self.self_reported_on.isoformat()
        else:
            self_reported_on = self.self_reported_on

        assessed_on: None | str
        if isinstance(self.assessed_on, datetime.date):
            assessed_on = self.assessed_on.isoformat()
        else:
            assessed_on = self.assessed_on

        closed_on: None | str
        if isinstance(self.closed_on, datetime.date):
            closed_on = self.closed_on.isoformat()
        else:
            closed_on = self.closed_on

        ended_on: None | str
        if isinstance(self.ended_on, datetime.date):
            ended_on = self.ended_on.isoformat()
        else:
            ended_on = self.ended_on

        version = self.version

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "member_id": member_id,
                "year": year,
                "organisation_id": organisation_id,
                "state": state,
                "rating": rating,
                "registered_on": registered_on,
                "publicised_on": publicised_on,
                "self_reported_on": self_reported_on,
                "assessed_on": assessed_on,
                "closed_on": closed_on,
                "ended_on": ended_on,
                "version": version,
                "allowed_actions": allowed_actions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        member_id = UUID(d.pop("member_id"))

        year = d.pop("year")

        organisation_id = UUID(d.pop("organisation_id"))

        state = PledgeState(d.pop("state"))

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

        def _parse_publicised_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                publicised_on_type_0 = datetime.date.fromisoformat(data)

                return publicised_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        publicised_on = _parse_publicised_on(d.pop("publicised_on"))

        def _parse_self_reported_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                self_reported_on_type_0 = datetime.date.fromisoformat(data)

                return self_reported_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        self_reported_on = _parse_self_reported_on(d.pop("self_reported_on"))

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

        def _parse_closed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_on_type_0 = datetime.date.fromisoformat(data)

                return closed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        closed_on = _parse_closed_on(d.pop("closed_on"))

        def _parse_ended_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_on_type_0 = datetime.date.fromisoformat(data)

                return ended_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        ended_on = _parse_ended_on(d.pop("ended_on"))

        version = d.pop("version")

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = Action(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        pledge_status = cls(
            id=id,
            member_id=member_id,
            year=year,
            organisation_id=organisation_id,
            state=state,
            rating=rating,
            registered_on=registered_on,
            publicised_on=publicised_on,
            self_reported_on=self_reported_on,
            assessed_on=assessed_on,
            closed_on=closed_on,
            ended_on=ended_on,
            version=version,
            allowed_actions=allowed_actions,
        )

        pledge_status.additional_properties = d
        return pledge_status

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
