from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="PublicityPublic")


@_attrs_define
class PublicityPublic:
    """Publicity of an exemplar through one channel.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        channel (str):
        title (None | str):
        link (None | str):
        count (int):
        published_on (datetime.date):
    """

    id: UUID
    organisation: Named
    channel: str
    title: None | str
    link: None | str
    count: int
    published_on: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        channel = self.channel

        title: None | str
        title = self.title

        link: None | str
        link = self.link

        count = self.count

        published_on = self.published_on.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "channel": channel,
                "title": title,
                "link": link,
                "count": count,
                "published_on": published_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        channel = d.pop("channel")

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        def _parse_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        link = _parse_link(d.pop("link"))

        count = d.pop("count")

        published_on = datetime.date.fromisoformat(d.pop("published_on"))

        publicity_public = cls(
            id=id,
            organisation=organisation,
            channel=channel,
            title=title,
            link=link,
            count=count,
            published_on=published_on,
        )

        publicity_public.additional_properties = d
        return publicity_public

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
