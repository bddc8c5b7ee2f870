from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.changes_state import ChangesState

if TYPE_CHECKING:
    from ..models.event_public_changes_type_0 import EventPublicChangesType0
    from ..models.event_public_data import EventPublicData


T = TypeVar("T", bound="EventPublic")


@_attrs_define
class EventPublic:
    """One change: who did what to which thing, when, and how it differed before.

    Attributes:
        id (UUID):
        at (datetime.datetime):
        kind (str): Noun and what was done to it.
        subject (str): The noun.
        subject_id (UUID): The thing that changed.
        organisation_id (None | UUID): Where; null for what concerns the whole installation.
        organisation_name (None | str): Its name today.
        actor_id (None | UUID): The account that acted; null: the system itself.
        actor_name (None | str):
        request_id (str): Joins what one request did.
        data (EventPublicData): Ids, codes, states and dates.
        changes (EventPublicChangesType0 | None): Field → [before, after]; null when there are none or they may not be
            shown.
        changes_state (ChangesState): Why the changes of an event are there or not. ``erased``: removed at a person's
            request.
        tombstone (bool): The subject no longer stands where this happened: whoever keeps a copy lets it go.
    """

    id: UUID
    at: datetime.datetime
    kind: str
    subject: str
    subject_id: UUID
    organisation_id: None | UUID
    organisation_name: None | str
    actor_id: None | UUID
    actor_name: None | str
    request_id: str
    data: EventPublicData
    changes: EventPublicChangesType0 | None
    changes_state: ChangesState
    tombstone: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.event_public_changes_type_0 import EventPublicChangesType0  # noqa: PLC0415

        id = str(self.id)

        at = self.at.isoformat()

        kind = self.kind

        subject = self.subject

        subject_id = str(self.subject_id)

        organisation_id: None | str
        if isinstance(self.organisation_id, UUID):
            organisation_id = str(self.organisation_id)
        else:
            organisation_id = self.organisation_id

        organisation_name: None | str
        organisation_name = self.organisation_name

        actor_id: None | str
        if isinstance(self.actor_id, UUID):
            actor_id = str(self.actor_id)
        else:
            actor_id = self.actor_id

        actor_name: None | str
        actor_name = self.actor_name

        request_id = self.request_id

        data = self.data.to_dict()

        changes: dict[str, Any] | None
        if isinstance(self.changes, EventPublicChangesType0):
            changes = self.changes.to_dict()
        else:
            changes = self.changes

        changes_state = self.changes_state.value

        tombstone = self.tombstone

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "at": at,
                "kind": kind,
                "subject": subject,
                "subject_id": subject_id,
                "organisation_id": organisation_id,
                "organisation_name": organisation_name,
                "actor_id": actor_id,
                "actor_name": actor_name,
                "request_id": request_id,
                "data": data,
                "changes": changes,
                "changes_state": changes_state,
                "tombstone": tombstone,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.event_public_changes_type_0 import EventPublicChangesType0  # noqa: PLC0415
        from ..models.event_public_data import EventPublicData  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        kind = d.pop("kind")

        subject = d.pop("subject")

        subject_id = UUID(d.pop("subject_id"))

        def _parse_organisation_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organisation_id_type_0 = UUID(data)

                return organisation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        organisation_id = _parse_organisation_id(d.pop("organisation_id"))

        def _parse_organisation_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        organisation_name = _parse_organisation_name(d.pop("organisation_name"))

        def _parse_actor_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actor_id_type_0 = UUID(data)

                return actor_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        actor_id = _parse_actor_id(d.pop("actor_id"))

        def _parse_actor_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        actor_name = _parse_actor_name(d.pop("actor_name"))

        request_id = d.pop("request_id")

        data = EventPublicData.from_dict(d.pop("data"))

        def _parse_changes(data: object) -> EventPublicChangesType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                changes_type_0 = EventPublicChangesType0.from_dict(data)

                return changes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EventPublicChangesType0 | None, data)

        changes = _parse_changes(d.pop("changes"))

        changes_state = ChangesState(d.pop("changes_state"))

        tombstone = d.pop("tombstone")

        event_public = cls(
            id=id,
            at=at,
            kind=kind,
            subject=subject,
            subject_id=subject_id,
            organisation_id=organisation_id,
            organisation_name=organisation_name,
            actor_id=actor_id,
            actor_name=actor_name,
            request_id=request_id,
            data=data,
            changes=changes,
            changes_state=changes_state,
            tombstone=tombstone,
        )

        event_public.additional_properties = d
        return event_public

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
