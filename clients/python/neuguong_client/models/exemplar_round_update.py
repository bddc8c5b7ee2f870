from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExemplarRoundUpdate")


@_attrs_define
class ExemplarRoundUpdate:
    """A change of a round; what was proposed in it stays.

    Attributes:
        title (str | Unset):
        guidance (None | str | Unset):
        opens_on (datetime.date | Unset):
        closes_on (datetime.date | Unset):
    """

    title: str | Unset = UNSET
    guidance: None | str | Unset = UNSET
    opens_on: datetime.date | Unset = UNSET
    closes_on: datetime.date | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        guidance: None | str | Unset
        if isinstance(self.guidance, Unset):
            guidance = UNSET
        else:
            guidance = self.guidance

        opens_on: str | Unset = UNSET
        if not isinstance(self.opens_on, Unset):
            opens_on = self.opens_on.isoformat()

        closes_on: str | Unset = UNSET
        if not isinstance(self.closes_on, Unset):
            closes_on = self.closes_on.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if guidance is not UNSET:
            field_dict["guidance"] = guidance
        if opens_on is not UNSET:
            field_dict["opens_on"] = opens_on
        if closes_on is not UNSET:
            field_dict["closes_on"] = closes_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        def _parse_guidance(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        guidance = _parse_guidance(d.pop("guidance", UNSET))

        _opens_on = d.pop("opens_on", UNSET)
        opens_on: datetime.date | Unset
        if isinstance(_opens_on, Unset):
            opens_on = UNSET
        else:
            opens_on = datetime.date.fromisoformat(_opens_on)

        _closes_on = d.pop("closes_on", UNSET)
        closes_on: datetime.date | Unset
        if isinstance(_closes_on, Unset):
            closes_on = UNSET
        else:
            closes_on = datetime.date.fromisoformat(_closes_on)

        exemplar_round_update = cls(
            title=title,
            guidance=guidance,
            opens_on=opens_on,
            closes_on=closes_on,
        )

        return exemplar_round_update
