from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExemplarRoundCreate")


@_attrs_define
class ExemplarRoundCreate:
    """A round of an organisation for its subtree; both days of the window count.

    Attributes:
        title (str):
        opens_on (datetime.date):
        closes_on (datetime.date): Last day for proposals.
        guidance (None | str | Unset):
    """

    title: str
    opens_on: datetime.date
    closes_on: datetime.date
    guidance: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        opens_on = self.opens_on.isoformat()

        closes_on = self.closes_on.isoformat()

        guidance: None | str | Unset
        if isinstance(self.guidance, Unset):
            guidance = UNSET
        else:
            guidance = self.guidance

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "opens_on": opens_on,
                "closes_on": closes_on,
            }
        )
        if guidance is not UNSET:
            field_dict["guidance"] = guidance

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title")

        opens_on = datetime.date.fromisoformat(d.pop("opens_on"))

        closes_on = datetime.date.fromisoformat(d.pop("closes_on"))

        def _parse_guidance(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        guidance = _parse_guidance(d.pop("guidance", UNSET))

        exemplar_round_create = cls(
            title=title,
            opens_on=opens_on,
            closes_on=closes_on,
            guidance=guidance,
        )

        return exemplar_round_create
