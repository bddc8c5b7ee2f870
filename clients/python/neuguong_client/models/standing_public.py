from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pledge_state import PledgeState
from ..models.standing import Standing

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="StandingPublic")


@_attrs_define
class StandingPublic:
    """One person's line. No text stands in it.

    Attributes:
        member (Named): A row of another resource by its id, with the name people know it by.
        organisation (Named): A row of another resource by its id, with the name people know it by.
        key_leader (bool):
        standing (Standing): A person's line in the list of a year: registered, or one of the four ways of having no
            pledge.
        pledge_id (None | UUID): Null until a pledge is registered.
        state (None | PledgeState):
        rating (None | str): Code of the catalogue `rating_level`.
        registered_on (datetime.date | None):
        publicised_on (datetime.date | None):
        self_reported_on (datetime.date | None):
        assessed_on (datetime.date | None):
    """

    member: Named
    organisation: Named
    key_leader: bool
    standing: Standing
    pledge_id: None | UUID
    state: None | PledgeState
    rating: None | str
    registered_on: datetime.date | None
    publicised_on: datetime.date | None
    self_reported_on: datetime.date | None
    assessed_on: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        member = self.member.to_dict()

        organisation = self.organisation.to_dict()

        key_leader = self.key_leader

        standing = self.standing.value

        pledge_id: None | str
        if isinstance(self.pledge_id, UUID):
            pledge_id = str(self.pledge_id)
        else:
            pledge_id = self.pledge_id

        state: None | str
        if isinstance(self.state, PledgeState):
            state = self.state.value
        else:
            state = self.state

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

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member": member,
                "organisation": organisation,
                "key_leader": key_leader,
                "standing": standing,
                "pledge_id": pledge_id,
                "state": state,
                "rating": rating,
                "registered_on": registered_on,
                "publicised_on": publicised_on,
                "self_reported_on": self_reported_on,
                "assessed_on": assessed_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        member = Named.from_dict(d.pop("member"))

        organisation = Named.from_dict(d.pop("organisation"))

        key_leader = d.pop("key_leader")

        standing = Standing(d.pop("standing"))

        def _parse_pledge_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                pledge_id_type_0 = UUID(data)

                return pledge_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        pledge_id = _parse_pledge_id(d.pop("pledge_id"))

        def _parse_state(data: object) -> None | PledgeState:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_type_0 = PledgeState(data)

                return state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PledgeState, data)

        state = _parse_state(d.pop("state"))

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

        standing_public = cls(
            member=member,
            organisation=organisation,
            key_leader=key_leader,
            standing=standing,
            pledge_id=pledge_id,
            state=state,
            rating=rating,
            registered_on=registered_on,
            publicised_on=publicised_on,
            self_reported_on=self_reported_on,
            assessed_on=assessed_on,
        )

        standing_public.additional_properties = d
        return standing_public

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
