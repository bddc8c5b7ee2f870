from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="StudySessionUpdate")


@_attrs_define
class StudySessionUpdate:
    """A change of a session that has not been held yet.

    Attributes:
        title (str | Unset):
        held_on (datetime.date | Unset):
        begins_at (str | Unset): Hour and minute.
        place (str | Unset):
        site (str | Unset):
        theme_id (UUID | Unset):
        agenda (str | Unset):
        chair_id (UUID | Unset):
        presenter_id (UUID | Unset):
        presenter_name (str | Unset):
        minute_taker_id (UUID | Unset):
    """

    title: str | Unset = UNSET
    held_on: datetime.date | Unset = UNSET
    begins_at: str | Unset = UNSET
    place: str | Unset = UNSET
    site: str | Unset = UNSET
    theme_id: UUID | Unset = UNSET
    agenda: str | Unset = UNSET
    chair_id: UUID | Unset = UNSET
    presenter_id: UUID | Unset = UNSET
    presenter_name: str | Unset = UNSET
    minute_taker_id: UUID | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        held_on: str | Unset = UNSET
        if not isinstance(self.held_on, Unset):
            held_on = self.held_on.isoformat()

        begins_at = self.begins_at

        place = self.place

        site = self.site

        theme_id: str | Unset = UNSET
        if not isinstance(self.theme_id, Unset):
            theme_id = str(self.theme_id)

        agenda = self.agenda

        chair_id: str | Unset = UNSET
        if not isinstance(self.chair_id, Unset):
            chair_id = str(self.chair_id)

        presenter_id: str | Unset = UNSET
        if not isinstance(self.presenter_id, Unset):
            presenter_id = str(self.presenter_id)

        presenter_name = self.presenter_name

        minute_taker_id: str | Unset = UNSET
        if not isinstance(self.minute_taker_id, Unset):
            minute_taker_id = str(self.minute_taker_id)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if held_on is not UNSET:
            field_dict["held_on"] = held_on
        if begins_at is not UNSET:
            field_dict["begins_at"] = begins_at
        if place is not UNSET:
            field_dict["place"] = place
        if site is not UNSET:
            field_dict["site"] = site
        if theme_id is not UNSET:
            field_dict["theme_id"] = theme_id
        if agenda is not UNSET:
            field_dict["agenda"] = agenda
        if chair_id is not UNSET:
            field_dict["chair_id"] = chair_id
        if presenter_id is not UNSET:
            field_dict["presenter_id"] = presenter_id
        if presenter_name is not UNSET:
            field_dict["presenter_name"] = presenter_name
        if minute_taker_id is not UNSET:
            field_dict["minute_taker_id"] = minute_taker_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        _held_on = d.pop("held_on", UNSET)
        held_on: datetime.date | Unset
        if isinstance(_held_on, Unset):
            held_on = UNSET
        else:
            held_on = datetime.date.fromisoformat(_held_on)

        begins_at = d.pop("begins_at", UNSET)

        place = d.pop("place", UNSET)

        site = d.pop("site", UNSET)

        _theme_id = d.pop("theme_id", UNSET)
        theme_id: UUID | Unset
        if isinstance(_theme_id, Unset):
            theme_id = UNSET
        else:
            theme_id = UUID(_theme_id)

        agenda = d.pop("agenda", UNSET)

        _chair_id = d.pop("chair_id", UNSET)
        chair_id: UUID | Unset
        if isinstance(_chair_id, Unset):
            chair_id = UNSET
        else:
            chair_id = UUID(_chair_id)

        _presenter_id = d.pop("presenter_id", UNSET)
        presenter_id: UUID | Unset
        if isinstance(_presenter_id, Unset):
            presenter_id = UNSET
        else:
            presenter_id = UUID(_presenter_id)

        presenter_name = d.pop("presenter_name", UNSET)

        _minute_taker_id = d.pop("minute_taker_id", UNSET)
        minute_taker_id: UUID | Unset
        if isinstance(_minute_taker_id, Unset):
            minute_taker_id = UNSET
        else:
            minute_taker_id = UUID(_minute_taker_id)

        study_session_update = cls(
            title=title,
            held_on=held_on,
            begins_at=begins_at,
            place=place,
            site=site,
            theme_id=theme_id,
            agenda=agenda,
            chair_id=chair_id,
            presenter_id=presenter_id,
            presenter_name=presenter_name,
            minute_taker_id=minute_taker_id,
        )

        return study_session_update
