from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PlannedMember")


@_attrs_define
class PlannedMember:
    """A membership that goes to another organisation; ``organisation_id_after`` null: nobody has said where.

    Attributes:
        membership_id (UUID):
        member_id (UUID):
        full_name (str):
        kind (str):
        organisation_id (UUID):
        organisation_id_after (None | UUID):
        valid_to (datetime.date | None): First day on which it no longer holds; null: open.
    """

    membership_id: UUID
    member_id: UUID
    full_name: str
    kind: str
    organisation_id: UUID
    organisation_id_after: None | UUID
    valid_to: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        membership_id = str(self.membership_id)

        member_id = str(self.member_id)

        full_name = self.full_name

        kind = self.kind

        organisation_id = str(self.organisation_id)

        organisation_id_after: None | str
        if isinstance(self.organisation_id_after, UUID):
            organisation_id_after = str(self.organisation_id_after)
        else:
            organisation_id_after = self.organisation_id_after

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "membership_id": membership_id,
                "member_id": member_id,
                "full_name": full_name,
                "kind": kind,
                "organisation_id": organisation_id,
                "organisation_id_after": organisation_id_after,
                "valid_to": valid_to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        membership_id = UUID(d.pop("membership_id"))

        member_id = UUID(d.pop("member_id"))

        full_name = d.pop("full_name")

        kind = d.pop("kind")

        organisation_id = UUID(d.pop("organisation_id"))

        def _parse_organisation_id_after(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organisation_id_after_type_0 = UUID(data)

                return organisation_id_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        organisation_id_after = _parse_organisation_id_after(d.pop("organisation_id_after"))

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

        planned_member = cls(
            membership_id=membership_id,
            member_id=member_id,
            full_name=full_name,
            kind=kind,
            organisation_id=organisation_id,
            organisation_id_after=organisation_id_after,
            valid_to=valid_to,
        )

        planned_member.additional_properties = d
        return planned_member

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
