from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="WebhookCreate")


@_attrs_define
class WebhookCreate:
    """An address that is to be told of events.

    Attributes:
        organisation_id (UUID): Events here and below.
        url (str): Where messages go: https, on the public internet.
        description (str):
        kinds (list[str] | Unset): Kinds of event, or `<noun>.*`; empty: all.
    """

    organisation_id: UUID
    url: str
    description: str
    kinds: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        url = self.url

        description = self.description

        kinds: list[str] | Unset = UNSET
        if not isinstance(self.kinds, Unset):
            kinds = self.kinds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "url": url,
                "description": description,
            }
        )
        if kinds is not UNSET:
            field_dict["kinds"] = kinds

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        url = d.pop("url")

        description = d.pop("description")

        kinds = cast(list[str], d.pop("kinds", UNSET))

        webhook_create = cls(
            organisation_id=organisation_id,
            url=url,
            description=description,
            kinds=kinds,
        )

        return webhook_create
