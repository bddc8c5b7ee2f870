from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DirectiveCreate")


@_attrs_define
class DirectiveCreate:
    """A paper to be followed from ``valid_from`` on.

    Attributes:
        number (str): As printed.
        kind (str): Code of the catalogue `directive_kind`.
        title (str):
        issuer (str):
        issued_on (datetime.date):
        valid_from (datetime.date | None | Unset): First day in force; the day of issue when left out.
        summary (None | str | Unset): What members need to know of it.
        link (None | str | Unset):
    """

    number: str
    kind: str
    title: str
    issuer: str
    issued_on: datetime.date
    valid_from: datetime.date | None | Unset = UNSET
    summary: None | str | Unset = UNSET
    link: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        kind = self.kind

        title = self.title

        issuer = self.issuer

        issued_on = self.issued_on.isoformat()

        valid_from: None | str | Unset
        if isinstance(self.valid_from, Unset):
            valid_from = UNSET
        elif isinstance(self.valid_from, datetime.date):
            valid_from = self.valid_from.isoformat()
        else:
            valid_from = self.valid_from

        summary: None | str | Unset
        if isinstance(self.summary, Unset):
            summary = UNSET
        else:
            summary = self.summary

        link: None | str | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        else:
            link = self.link

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
                "kind": kind,
                "title": title,
                "issuer": issuer,
                "issued_on": issued_on,
            }
        )
        if valid_from is not UNSET:
            field_dict["valid_from"] = valid_from
        if summary is not UNSET:
            field_dict["summary"] = summary
        if link is not UNSET:
            field_dict["link"] = link

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        kind = d.pop("kind")

        title = d.pop("title")

        issuer = d.pop("issuer")

        issued_on = datetime.date.fromisoformat(d.pop("issued_on"))

        def _parse_valid_from(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_from_type_0 = datetime.date.fromisoformat(data)

                return valid_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        valid_from = _parse_valid_from(d.pop("valid_from", UNSET))

        def _parse_summary(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        summary = _parse_summary(d.pop("summary", UNSET))

        def _parse_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        link = _parse_link(d.pop("link", UNSET))

        directive_create = cls(
            number=number,
            kind=kind,
            title=title,
            issuer=issuer,
            issued_on=issued_on,
            valid_from=valid_from,
            summary=summary,
            link=link,
        )

        return directive_create
