from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.incident_action import IncidentAction
from ..models.incident_state import IncidentState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="IncidentPublic")


@_attrs_define
class IncidentPublic:
    """The file of an incident. ``overdue``: not notified although the clock has run out.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        state (IncidentState): How far an incident has come; one that endangers nobody may be closed without notifying,
            with the reason.
        title (str):
        description (str):
        measures (None | str):
        people_affected (int | None):
        discovered_at (datetime.datetime):
        notify_by (datetime.datetime):
        overdue (bool):
        notified_at (datetime.datetime | None):
        notified_to (None | str):
        late_reason (None | str):
        closed_at (datetime.datetime | None):
        closing_note (None | str):
        allowed_actions (list[IncidentAction]):
        version (int):
    """

    id: UUID
    organisation: Named
    state: IncidentState
    title: str
    description: str
    measures: None | str
    people_affected: int | None
    discovered_at: datetime.datetime
    notify_by: datetime.datetime
    overdue: bool
    notified_at: datetime.datetime | None
    notified_to: None | str
    late_reason: None | str
    closed_at: datetime.datetime | None
    closing_note: None | str
    allowed_actions: list[IncidentAction]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        state = self.state.value

        title = self.title

        description = self.description

        measures: None | str
        measures = self.measures

        people_affected: int | None
        people_affected = self.people_affected

        discovered_at = self.discovered_at.isoformat()

        notify_by = self.notify_by.isoformat()

        overdue = self.overdue

        notified_at: None | str
        if isinstance(self.notified_at, datetime.datetime):
            notified_at = self.notified_at.isoformat()
        else:
            notified_at = self.notified_at

        notified_to: None | str
        notified_to = self.notified_to

        late_reason: None | str
        late_reason = self.late_reason

        closed_at: None | str
        if isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        closing_note: None | str
        closing_note = self.closing_note

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "state": state,
                "title": title,
                "description": description,
                "measures": measures,
                "people_affected": people_affected,
                "discovered_at": discovered_at,
                "notify_by": notify_by,
                "overdue": overdue,
                "notified_at": notified_at,
                "notified_to": notified_to,
                "late_reason": late_reason,
                "closed_at": closed_at,
                "closing_note": closing_note,
                "allowed_actions": allowed_actions,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        state = IncidentState(d.pop("state"))

        title = d.pop("title")

        description = d.pop("description")

        def _parse_measures(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        measures = _parse_measures(d.pop("measures"))

        def _parse_people_affected(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        people_affected = _parse_people_affected(d.pop("people_affected"))

        discovered_at = datetime.datetime.fromisoformat(d.pop("discovered_at"))

        notify_by = datetime.datetime.fromisoformat(d.pop("notify_by"))

        overdue = d.pop("overdue")

        def _parse_notified_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                notified_at_type_0 = datetime.datetime.fromisoformat(data)

                return notified_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        notified_at = _parse_notified_at(d.pop("notified_at"))

        def _parse_notified_to(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        notified_to = _parse_notified_to(d.pop("notified_to"))

        def _parse_late_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        late_reason = _parse_late_reason(d.pop("late_reason"))

        def _parse_closed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_at_type_0 = datetime.datetime.fromisoformat(data)

                return closed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        closed_at = _parse_closed_at(d.pop("closed_at"))

        def _parse_closing_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        closing_note = _parse_closing_note(d.pop("closing_note"))

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = IncidentAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        version = d.pop("version")

        incident_public = cls(
            id=id,
            organisation=organisation,
            state=state,
            title=title,
            description=description,
            measures=measures,
            people_affected=people_affected,
            discovered_at=discovered_at,
            notify_by=notify_by,
            overdue=overdue,
            notified_at=notified_at,
            notified_to=notified_to,
            late_reason=late_reason,
            closed_at=closed_at,
            closing_note=closing_note,
            allowed_actions=allowed_actions,
            version=version,
        )

        incident_public.additional_properties = d
        return incident_public

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
