from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="ClosingPublic")


@_attrs_define
class ClosingPublic:
    """A year closed for a subtree.

    Attributes:
        id (UUID):
        year (int):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        closed_at (datetime.datetime):
        closed_on (datetime.date):
        closed_by (Named | None): Null: the installation itself.
        reason (None | str):
        reopened_at (datetime.datetime | None):
        reopened_by (Named | None):
        reopening_reason (None | str):
        version (int):
    """

    id: UUID
    year: int
    organisation: Named
    closed_at: datetime.datetime
    closed_on: datetime.date
    closed_by: Named | None
    reason: None | str
    reopened_at: datetime.datetime | None
    reopened_by: Named | None
    reopening_reason: None | str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        year = self.year

        organisation = self.organisation.to_dict()

        closed_at = self.closed_at.isoformat()

        closed_on = self.closed_on.isoformat()

        closed_by: dict[str, Any] | None
        if isinstance(self.closed_by, Named):
            closed_by = self.closed_by.to_dict()
        else:
            closed_by = self.closed_by

        reason: None | str
        reason = self.reason

        reopened_at: None | str
        if isinstance(self.reopened_at, datetime.datetime):
            reopened_at = self.reopened_at.isoformat()
        else:
            reopened_at = self.reopened_at

        reopened_by: dict[str, Any] | None
        if isinstance(self.reopened_by, Named):
            reopened_by = self.reopened_by.to_dict()
        else:
            reopened_by = self.reopened_by

        reopening_reason: None | str
        reopening_reason = self.reopening_reason

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "year": year,
                "organisation": organisation,
                "closed_at": closed_at,
                "closed_on": closed_on,
                "closed_by": closed_by,
                "reason": reason,
                "reopened_at": reopened_at,
                "reopened_by": reopened_by,
                "reopening_reason": reopening_reason,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        year = d.pop("year")

        organisation = Named.from_dict(d.pop("organisation"))

        closed_at = datetime.datetime.fromisoformat(d.pop("closed_at"))

        closed_on = datetime.date.fromisoformat(d.pop("closed_on"))

        def _parse_closed_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                closed_by_type_0 = Named.from_dict(data)

                return closed_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        closed_by = _parse_closed_by(d.pop("closed_by"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_reopened_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reopened_at_type_0 = datetime.datetime.fromisoformat(data)

                return reopened_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        reopened_at = _parse_reopened_at(d.pop("reopened_at"))

        def _parse_reopened_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                reopened_by_type_0 = Named.from_dict(data)

                return reopened_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        reopened_by = _parse_reopened_by(d.pop("reopened_by"))

        def _parse_reopening_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reopening_reason = _parse_reopening_reason(d.pop("reopening_reason"))

        version = d.pop("version")

        closing_public = cls(
            id=id,
            year=year,
            organisation=organisation,
            closed_at=closed_at,
            closed_on=closed_on,
            closed_by=closed_by,
            reason=reason,
            reopened_at=reopened_at,
            reopened_by=reopened_by,
            reopening_reason=reopening_reason,
            version=version,
        )

        closing_public.additional_properties = d
        return closing_public

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
