from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.predecessor import Predecessor


T = TypeVar("T", bound="DirectiveIn")


@_attrs_define
class DirectiveIn:
    """One line of a list of directives.

    Attributes:
        number (str): As printed.
        kind (str): Code of the catalogue `directive_kind`.
        title (str):
        issuer (str):
        issued_on (datetime.date):
        valid_from (datetime.date | None | Unset): First day in force; the day of issue when left out.
        summary (None | str | Unset): What members need to know of it.
        link (None | str | Unset):
        valid_to (datetime.date | None | Unset): First day on which it no longer holds.
        replaces (None | Predecessor | Unset): Known already, or earlier in the list.
    """

    number: str
    kind: str
    title: str
    issuer: str
    issued_on: datetime.date
    valid_from: datetime.date | None | Unset = UNSET
    summary: None | str | Unset = UNSET
    link: None | str | Unset = UNSET
    valid_to: datetime.date | None | Unset = UNSET
    replaces: None | Predecessor | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.predecessor import Predecessor  # noqa: PLC0415

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

        valid_to: None | str | Unset
        if isinstance(self.valid_to, Unset):
            valid_to = UNSET
        elif isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        replaces: dict[str, Any] | None | Unset
        if isinstance(self.replaces, Unset):
            replaces = UNSET
        elif isinstance(self.replaces, Predecessor):
            replaces = self.replaces.to_dict()
        else:
            replaces = self.replaces

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
        if valid_to is not UNSET:
            field_dict["valid_to"] = valid_to
        if replaces is not UNSET:
            field_dict["replaces"] = replaces

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.predecessor import Predecessor  # noqa: PLC0415

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

        def _parse_valid_to(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        valid_to = _parse_valid_to(d.pop("valid_to", UNSET))

        def _parse_replaces(data: object) -> None | Predecessor | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                replaces_type_0 = Predecessor.from_dict(data)

                return replaces_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Predecessor | Unset, data)

        replaces = _parse_replaces(d.pop("replaces", UNSET))

        directive_in = cls(
            number=number,
            kind=kind,
            title=title,
            issuer=issuer,
            issued_on=issued_on,
            valid_from=valid_from,
            summary=summary,
            link=link,
            valid_to=valid_to,
            replaces=replaces,
        )

        return directive_in
