from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="InspectionUpdate")


@_attrs_define
class InspectionUpdate:
    """A change of an inspection before it begins.

    Attributes:
        title (str | Unset):
        content (str | Unset):
        period_from (datetime.date | Unset):
        period_to (datetime.date | Unset):
        planned_for (datetime.date | Unset):
    """

    title: str | Unset = UNSET
    content: str | Unset = UNSET
    period_from: datetime.date | Unset = UNSET
    period_to: datetime.date | Unset = UNSET
    planned_for: datetime.date | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        content = self.content

        period_from: str | Unset = UNSET
        if not isinstance(self.period_from, Unset):
            period_from = self.period_from.isoformat()

        period_to: str | Unset = UNSET
        if not isinstance(self.period_to, Unset):
            period_to = self.period_to.isoformat()

        planned_for: str | Unset = UNSET
        if not isinstance(self.planned_for, Unset):
            planned_for = self.planned_for.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if content is not UNSET:
            field_dict["content"] = content
        if period_from is not UNSET:
            field_dict["period_from"] = period_from
        if period_to is not UNSET:
            field_dict["period_to"] = period_to
        if planned_for is not UNSET:
            field_dict["planned_for"] = planned_for

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        content = d.pop("content", UNSET)

        _period_from = d.pop("period_from", UNSET)
        period_from: datetime.date | Unset
        if isinstance(_period_from, Unset):
            period_from = UNSET
        else:
            period_from = datetime.date.fromisoformat(_period_from)

        _period_to = d.pop("period_to", UNSET)
        period_to: datetime.date | Unset
        if isinstance(_period_to, Unset):
            period_to = UNSET
        else:
            period_to = datetime.date.fromisoformat(_period_to)

        _planned_for = d.pop("planned_for", UNSET)
        planned_for: datetime.date | Unset
        if isinstance(_planned_for, Unset):
            planned_for = UNSET
        else:
            planned_for = datetime.date.fromisoformat(_planned_for)

        inspection_update = cls(
            title=title,
            content=content,
            period_from=period_from,
            period_to=period_to,
            planned_for=planned_for,
        )

        return inspection_update
