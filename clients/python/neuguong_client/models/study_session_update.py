from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
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
        begins_at (None | str | Unset):
        place (None | str | Unset):
        site (None | str | Unset):
        theme_id (None | Unset | UUID):
        agenda (None | str | Unset):
        chair_id (None | Unset | UUID):
        presenter_id (None | Unset | UUID):
        presenter_name (None | str | Unset):
        minute_taker_id (None | Unset | UUID):
    """

    title: str | Unset = UNSET
    held_on: datetime.date | Unset = UNSET
    begins_at: None | str | Unset = UNSET
    place: None | str | Unset = UNSET
    site: None | str | Unset = UNSET
    theme_id: None | Unset | UUID = UNSET
    agenda: None | str | Unset = UNSET
    chair_id: None | Unset | UUID = UNSET
    presenter_id: None | Unset | UUID = UNSET
    presenter_name: None | str | Unset = UNSET
    minute_taker_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        held_on: str | Unset = UNSET
        if not isinstance(self.held_on, Unset):
            held_on = self.held_on.isoformat()

        begins_at: None | str | Unset
        if isinstance(self.begins_at, Unset):
            begins_at = UNSET
        else:
            begins_at = self.begins_at

        place: None | str | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        else:
            place = self.place

        site: None | str | Unset
        if isinstance(self.site, Unset):
            site = UNSET
        else:
            site = self.site

        theme_id: None | str | Unset
        if isinstance(self.theme_id, Unset):
            theme_id = UNSET
        elif isinstance(self.theme_id, UUID):
            theme_id = str(self.theme_id)
        else:
            theme_id = self.theme_id

        agenda: None | str | Unset
        if isinstance(self.agenda, Unset):
            agenda = UNSET
        else:
            agenda = self.agenda

        chair_id: None | str | Unset
        if isinstance(self.chair_id, Unset):
            chair_id = UNSET
        elif isinstance(self.chair_id, UUID):
            chair_id = str(self.chair_id)
        else:
            chair_id = self.chair_id

        presenter_id: None | str | Unset
        if isinstance(self.presenter_id, Unset):
            presenter_id = UNSET
        elif isinstance(self.presenter_id, UUID):
            presenter_id = str(self.presenter_id)
        else:
            presenter_id = self.presenter_id

        presenter_name: None | str | Unset
        if isinstance(self.presenter_name, Unset):
            presenter_name = UNSET
        else:
            presenter_name = self.presenter_name

        minute_taker_id: None | str | Unset
        if isinstance(self.minute_taker_id, Unset):
            minute_taker_id = UNSET
        elif isinstance(self.minute_taker_id, UUID):
            minute_taker_id = str(self.minute_taker_id)
        else:
            minute_taker_id = self.minute_taker_id

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

        def _parse_begins_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        begins_at = _parse_begins_at(d.pop("begins_at", UNSET))

        def _parse_place(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        place = _parse_place(d.pop("place", UNSET))

        def _parse_site(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        site = _parse_site(d.pop("site", UNSET))

        def _parse_theme_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                theme_id_type_0 = UUID(data)

                return theme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        theme_id = _parse_theme_id(d.pop("theme_id", UNSET))

        def _parse_agenda(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agenda = _parse_agenda(d.pop("agenda", UNSET))

        def _parse_chair_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                chair_id_type_0 = UUID(data)

                return chair_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        chair_id = _parse_chair_id(d.pop("chair_id", UNSET))

        def _parse_presenter_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                presenter_id_type_0 = UUID(data)

                return presenter_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        presenter_id = _parse_presenter_id(d.pop("presenter_id", UNSET))

        def _parse_presenter_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        presenter_name = _parse_presenter_name(d.pop("presenter_name", UNSET))

        def _parse_minute_taker_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                minute_taker_id_type_0 = UUID(data)

                return minute_taker_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        minute_taker_id = _parse_minute_taker_id(d.pop("minute_taker_id", UNSET))

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
