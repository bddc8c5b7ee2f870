from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="ExceptionPublic")


@_attrs_define
class ExceptionPublic:
    """An exception; from ``withdrawn_on`` on it counts no longer.

    Attributes:
        id (UUID):
        member (Named): A row of another resource by its id, with the name people know it by.
        organisation (Named): A row of another resource by its id, with the name people know it by.
        year (int):
        decided_on (datetime.date):
        reason (str):
        withdrawn_on (datetime.date | None):
        version (int):
    """

    id: UUID
    member: Named
    organisation: Named
    year: int
    decided_on: datetime.date
    reason: str
    withdrawn_on: datetime.date | None
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        member = self.member.to_dict()

        organisation = self.organisation.to_dict()

        year = self.year

        decided_on = self.decided_on.isoformat()

        reason = self.reason

        withdrawn_on: None | str
        if isinstance(self.withdrawn_on, datetime.date):
            withdrawn_on = self.withdrawn_on.isoformat()
        else:
            withdrawn_on = self.withdrawn_on

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "member": member,
                "organisation": organisation,
                "year": year,
                "decided_on": decided_on,
                "reason": reason,
                "withdrawn_on": withdrawn_on,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        member = Named.from_dict(d.pop("member"))

        organisation = Named.from_dict(d.pop("organisation"))

        year = d.pop("year")

        decided_on = datetime.date.fromisoformat(d.pop("decided_on"))

        reason = d.pop("reason")

        def _parse_withdrawn_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                withdrawn_on_type_0 = datetime.date.fromisoformat(data)

                return withdrawn_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        withdrawn_on = _parse_withdrawn_on(d.pop("withdrawn_on"))

        version = d.pop("version")

        exception_public = cls(
            id=id,
            member=member,
            organisation=organisation,
            year=year,
            decided_on=decided_on,
            reason=reason,
            withdrawn_on=withdrawn_on,
            version=version,
        )

        exception_public.additional_properties = d
        return exception_public

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
