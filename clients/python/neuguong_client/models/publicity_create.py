from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PublicityCreate")


@_attrs_define
class PublicityCreate:
    """The exemplar was made known through a channel.

    Attributes:
        organisation_id (UUID): Who saw to it: the unit or one above it.
        channel (str): Of the catalogue `publicity_channel`.
        published_on (datetime.date):
        title (None | str | Unset):
        link (None | str | Unset):
        count (int | Unset): How many times: articles, broadcasts, meetings. Default: 1.
    """

    organisation_id: UUID
    channel: str
    published_on: datetime.date
    title: None | str | Unset = UNSET
    link: None | str | Unset = UNSET
    count: int | Unset = 1

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        channel = self.channel

        published_on = self.published_on.isoformat()

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        link: None | str | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        else:
            link = self.link

        count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "channel": channel,
                "published_on": published_on,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if link is not UNSET:
            field_dict["link"] = link
        if count is not UNSET:
            field_dict["count"] = count

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        channel = d.pop("channel")

        published_on = datetime.date.fromisoformat(d.pop("published_on"))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        link = _parse_link(d.pop("link", UNSET))

        count = d.pop("count", UNSET)

        publicity_create = cls(
            organisation_id=organisation_id,
            channel=channel,
            published_on=published_on,
            title=title,
            link=link,
            count=count,
        )

        return publicity_create
