from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_stage import EntryStage

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="ProxyEntryPublic")


@_attrs_define
class ProxyEntryPublic:
    """Somebody typed for the member; who, when, and how the member confirmed it.

    Attributes:
        id (UUID):
        stage (EntryStage): What somebody may type for a member.
        typed_by (Named | None):
        typed_at (datetime.datetime):
        confirmed_on (datetime.date | None): Null until the member has confirmed it.
        confirmation (None | str):
        confirmed_by (Named | None): Who wrote the confirmation down.
    """

    id: UUID
    stage: EntryStage
    typed_by: Named | None
    typed_at: datetime.datetime
    confirmed_on: datetime.date | None
    confirmation: None | str
    confirmed_by: Named | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        stage = self.stage.value

        typed_by: dict[str, Any] | None
        if isinstance(self.typed_by, Named):
            typed_by = self.typed_by.to_dict()
        else:
            typed_by = self.typed_by

        typed_at = self.typed_at.isoformat()

        confirmed_on: None | str
        if isinstance(self.confirmed_on, datetime.date):
            confirmed_on = self.confirmed_on.isoformat()
        else:
            confirmed_on = self.confirmed_on

        confirmation: None | str
        confirmation = self.confirmation

        confirmed_by: dict[str, Any] | None
        if isinstance(self.confirmed_by, Named):
            confirmed_by = self.confirmed_by.to_dict()
        else:
            confirmed_by = self.confirmed_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "stage": stage,
                "typed_by": typed_by,
                "typed_at": typed_at,
                "confirmed_on": confirmed_on,
                "confirmation": confirmation,
                "confirmed_by": confirmed_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        stage = EntryStage(d.pop("stage"))

        def _parse_typed_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                typed_by_type_0 = Named.from_dict(data)

                return typed_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        typed_by = _parse_typed_by(d.pop("typed_by"))

        typed_at = datetime.datetime.fromisoformat(d.pop("typed_at"))

        def _parse_confirmed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                confirmed_on_type_0 = datetime.date.fromisoformat(data)

                return confirmed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        confirmed_on = _parse_confirmed_on(d.pop("confirmed_on"))

        def _parse_confirmation(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        confirmation = _parse_confirmation(d.pop("confirmation"))

        def _parse_confirmed_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                confirmed_by_type_0 = Named.from_dict(data)

                return confirmed_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        confirmed_by = _parse_confirmed_by(d.pop("confirmed_by"))

        proxy_entry_public = cls(
            id=id,
            stage=stage,
            typed_by=typed_by,
            typed_at=typed_at,
            confirmed_on=confirmed_on,
            confirmation=confirmation,
            confirmed_by=confirmed_by,
        )

        proxy_entry_public.additional_properties = d
        return proxy_entry_public

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
