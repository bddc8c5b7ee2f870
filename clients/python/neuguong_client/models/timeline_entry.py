from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.timeline_kind import TimelineKind

T = TypeVar("T", bound="TimelineEntry")


@_attrs_define
class TimelineEntry:
    """One thing that happened or held. ``what`` is the status, kind of membership or post, state or stage.

    Attributes:
        on (datetime.date): The day, or the first day.
        until (datetime.date | None): First day on which it no longer holds; null: open.
        kind (TimelineKind): What an entry is about.
        what (str):
        subject_id (UUID): The fact, transfer, pledge or merged record.
        organisation_id (None | UUID):
        organisation_name (None | str):
        year (int | None): Of a pledge; null otherwise.
        decision_number (None | str):
        reason (None | str):
    """

    on: datetime.date
    until: datetime.date | None
    kind: TimelineKind
    what: str
    subject_id: UUID
    organisation_id: None | UUID
    organisation_name: None | str
    year: int | None
    decision_number: None | str
    reason: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        on = self.on.isoformat()

        until: None | str
        if isinstance(self.until, datetime.date):
            until = self.until.isoformat()
        else:
            until = self.until

        kind = self.kind.value

        what = self.what

        subject_id = str(self.subject_id)

        organisation_id: None | str
        if isinstance(self.organisation_id, UUID):
            organisation_id = str(self.organisation_id)
        else:
            organisation_id = self.organisation_id

        organisation_name: None | str
        organisation_name = self.organisation_name

        year: int | None
        year = self.year

        decision_number: None | str
        decision_number = self.decision_number

        reason: None | str
        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "on": on,
                "until": until,
                "kind": kind,
                "what": what,
                "subject_id": subject_id,
                "organisation_id": organisation_id,
                "organisation_name": organisation_name,
                "year": year,
                "decision_number": decision_number,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        on = datetime.date.fromisoformat(d.pop("on"))

        def _parse_until(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                until_type_0 = datetime.date.fromisoformat(data)

                return until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        until = _parse_until(d.pop("until"))

        kind = TimelineKind(d.pop("kind"))

        what = d.pop("what")

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

        def _parse_year(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        year = _parse_year(d.pop("year"))

        def _parse_decision_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decision_number = _parse_decision_number(d.pop("decision_number"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        timeline_entry = cls(
            on=on,
            until=until,
            kind=kind,
            what=what,
            subject_id=subject_id,
            organisation_id=organisation_id,
            organisation_name=organisation_name,
            year=year,
            decision_number=decision_number,
            reason=reason,
        )

        timeline_entry.additional_properties = d
        return timeline_entry

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
