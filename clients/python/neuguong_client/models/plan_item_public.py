from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.study_session_kind import StudySessionKind

T = TypeVar("T", bound="PlanItemPublic")


@_attrs_define
class PlanItemPublic:
    """One line, with how far its sessions have come.

    Attributes:
        id (UUID):
        number (int):
        kind (StudySessionKind): Kinds of session: regular with a themed part, themed, and the forms of S0 and S2.
        themed_part (bool):
        title (str):
        theme_id (None | UUID):
        held_on (datetime.date):
        site (None | str):
        sessions (int): Sessions planned from this line; 0 before it was issued.
        held (int): How many of them took place.
        cancelled (int):
    """

    id: UUID
    number: int
    kind: StudySessionKind
    themed_part: bool
    title: str
    theme_id: None | UUID
    held_on: datetime.date
    site: None | str
    sessions: int
    held: int
    cancelled: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        number = self.number

        kind = self.kind.value

        themed_part = self.themed_part

        title = self.title

        theme_id: None | str
        if isinstance(self.theme_id, UUID):
            theme_id = str(self.theme_id)
        else:
            theme_id = self.theme_id

        held_on = self.held_on.isoformat()

        site: None | str
        site = self.site

        sessions = self.sessions

        held = self.held

        cancelled = self.cancelled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "kind": kind,
                "themed_part": themed_part,
                "title": title,
                "theme_id": theme_id,
                "held_on": held_on,
                "site": site,
                "sessions": sessions,
                "held": held,
                "cancelled": cancelled,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        kind = StudySessionKind(d.pop("kind"))

        themed_part = d.pop("themed_part")

        title = d.pop("title")

        def _parse_theme_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                theme_id_type_0 = UUID(data)

                return theme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        theme_id = _parse_theme_id(d.pop("theme_id"))

        held_on = datetime.date.fromisoformat(d.pop("held_on"))

        def _parse_site(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        site = _parse_site(d.pop("site"))

        sessions = d.pop("sessions")

        held = d.pop("held")

        cancelled = d.pop("cancelled")

        plan_item_public = cls(
            id=id,
            number=number,
            kind=kind,
            themed_part=themed_part,
            title=title,
            theme_id=theme_id,
            held_on=held_on,
            site=site,
            sessions=sessions,
            held=held,
            cancelled=cancelled,
        )

        plan_item_public.additional_properties = d
        return plan_item_public

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
