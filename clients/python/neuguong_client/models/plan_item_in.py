from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.study_session_kind import StudySessionKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="PlanItemIn")


@_attrs_define
class PlanItemIn:
    """One line of a plan: what is held by when.

    Attributes:
        kind (StudySessionKind): Kinds of session: regular with a themed part, themed, and the forms of S0 and S2.
        title (str):
        held_on (datetime.date): A day of the plan's year.
        themed_part (bool | Unset): Whether a regular session has a themed part; every other kind counts as themed
            anyway. Default: False.
        theme_id (None | Unset | UUID):
        site (None | str | Unset):
    """

    kind: StudySessionKind
    title: str
    held_on: datetime.date
    themed_part: bool | Unset = False
    theme_id: None | Unset | UUID = UNSET
    site: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        title = self.title

        held_on = self.held_on.isoformat()

        themed_part = self.themed_part

        theme_id: None | str | Unset
        if isinstance(self.theme_id, Unset):
            theme_id = UNSET
        elif isinstance(self.theme_id, UUID):
            theme_id = str(self.theme_id)
        else:
            theme_id = self.theme_id

        site: None | str | Unset
        if isinstance(self.site, Unset):
            site = UNSET
        else:
            site = self.site

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "title": title,
                "held_on": held_on,
            }
        )
        if themed_part is not UNSET:
            field_dict["themed_part"] = themed_part
        if theme_id is not UNSET:
            field_dict["theme_id"] = theme_id
        if site is not UNSET:
            field_dict["site"] = site

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = StudySessionKind(d.pop("kind"))

        title = d.pop("title")

        held_on = datetime.date.fromisoformat(d.pop("held_on"))

        themed_part = d.pop("themed_part", UNSET)

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

        def _parse_site(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        site = _parse_site(d.pop("site", UNSET))

        plan_item_in = cls(
            kind=kind,
            title=title,
            held_on=held_on,
            themed_part=themed_part,
            theme_id=theme_id,
            site=site,
        )

        return plan_item_in
