from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="ExemplarRoundPublic")


@_attrs_define
class ExemplarRoundPublic:
    """A round. ``open``: proposals are taken today.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        title (str):
        guidance (None | str):
        opens_on (datetime.date):
        closes_on (datetime.date):
        open_ (bool):
        version (int):
    """

    id: UUID
    organisation: Named
    title: str
    guidance: None | str
    opens_on: datetime.date
    closes_on: datetime.date
    open_: bool
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        title = self.title

        guidance: None | str
        guidance = self.guidance

        opens_on = self.opens_on.isoformat()

        closes_on = self.closes_on.isoformat()

        open_ = self.open_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "title": title,
                "guidance": guidance,
                "opens_on": opens_on,
                "closes_on": closes_on,
                "open": open_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        title = d.pop("title")

        def _parse_guidance(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        guidance = _parse_guidance(d.pop("guidance"))

        opens_on = datetime.date.fromisoformat(d.pop("opens_on"))

        closes_on = datetime.date.fromisoformat(d.pop("closes_on"))

        open_ = d.pop("open")

        version = d.pop("version")

        exemplar_round_public = cls(
            id=id,
            organisation=organisation,
            title=title,
            guidance=guidance,
            opens_on=opens_on,
            closes_on=closes_on,
            open_=open_,
            version=version,
        )

        exemplar_round_public.additional_properties = d
        return exemplar_round_public

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
