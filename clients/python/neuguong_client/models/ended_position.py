from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EndedPosition")


@_attrs_define
class EndedPosition:
    """A position that ends with its organisation. ``valid_to`` is the end it would have had.

    Attributes:
        position_id (UUID):
        member_id (UUID):
        organisation_id (UUID):
        kind (str):
        valid_to (datetime.date | None): First day on which it no longer holds; null: open.
    """

    position_id: UUID
    member_id: UUID
    organisation_id: UUID
    kind: str
    valid_to: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        position_id = str(self.position_id)

        member_id = str(self.member_id)

        organisation_id = str(self.organisation_id)

        kind = self.kind

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "position_id": position_id,
                "member_id": member_id,
                "organisation_id": organisation_id,
                "kind": kind,
                "valid_to": valid_to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        position_id = UUID(d.pop("position_id"))

        member_id = UUID(d.pop("member_id"))

        organisation_id = UUID(d.pop("organisation_id"))

        kind = d.pop("kind")

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        ended_position = cls(
            position_id=position_id,
            member_id=member_id,
            organisation_id=organisation_id,
            kind=kind,
            valid_to=valid_to,
        )

        ended_position.additional_properties = d
        return ended_position

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
