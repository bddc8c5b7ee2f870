from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReplicationCreate")


@_attrs_define
class ReplicationCreate:
    """Another organisation took the exemplar up.

    Attributes:
        organisation_id (UUID): The organisation that took it up; never the exemplar's own unit.
        started_on (datetime.date):
        evidence (str):
        link (None | str | Unset):
    """

    organisation_id: UUID
    started_on: datetime.date
    evidence: str
    link: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        started_on = self.started_on.isoformat()

        evidence = self.evidence

        link: None | str | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        else:
            link = self.link

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "started_on": started_on,
                "evidence": evidence,
            }
        )
        if link is not UNSET:
            field_dict["link"] = link

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        started_on = datetime.date.fromisoformat(d.pop("started_on"))

        evidence = d.pop("evidence")

        def _parse_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        link = _parse_link(d.pop("link", UNSET))

        replication_create = cls(
            organisation_id=organisation_id,
            started_on=started_on,
            evidence=evidence,
            link=link,
        )

        return replication_create
