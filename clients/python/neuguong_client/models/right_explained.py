from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.permission import Permission
from ..models.right_source import RightSource
from ..models.role import Role

T = TypeVar("T", bound="RightExplained")


@_attrs_define
class RightExplained:
    """One reason why an account may do something.

    Attributes:
        role (Role): What a person or a system is to an organisation.
        organisation_id (UUID):
        organisation_name (str):
        organisation_kind (str):
        below (bool):
        source (RightSource): Where a role comes from.
        source_id (None | UUID): The grant or the post; null for the membership itself.
        lender_id (None | UUID):
        valid_from (datetime.date | None):
        valid_to (datetime.date | None):
        reaches (bool | None): Whether it reaches the organisation asked about; null if none was.
        permissions (list[Permission]):
    """

    role: Role
    organisation_id: UUID
    organisation_name: str
    organisation_kind: str
    below: bool
    source: RightSource
    source_id: None | UUID
    lender_id: None | UUID
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    reaches: bool | None
    permissions: list[Permission]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        role = self.role.value

        organisation_id = str(self.organisation_id)

        organisation_name = self.organisation_name

        organisation_kind = self.organisation_kind

        below = self.below

        source = self.source.value

        source_id: None | str
        if isinstance(self.source_id, UUID):
            source_id = str(self.source_id)
        else:
            source_id = self.source_id

        lender_id: None | str
        if isinstance(self.lender_id, UUID):
            lender_id = str(self.lender_id)
        else:
            lender_id = self.lender_id

        valid_from: None | str
        if isinstance(self.valid_from, datetime.date):
            valid_from = self.valid_from.isoformat()
        else:
            valid_from = self.valid_from

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        reaches: bool | None
        reaches = self.reaches

        permissions = []
        for permissions_item_data in self.permissions:
            permissions_item = permissions_item_data.value
            permissions.append(permissions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "role": role,
                "organisation_id": organisation_id,
                "organisation_name": organisation_name,
                "organisation_kind": organisation_kind,
                "below": below,
                "source": source,
                "source_id": source_id,
                "lender_id": lender_id,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "reaches": reaches,
                "permissions": permissions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        role = Role(d.pop("role"))

        organisation_id = UUID(d.pop("organisation_id"))

        organisation_name = d.pop("organisation_name")

        organisation_kind = d.pop("organisation_kind")

        below = d.pop("below")

        source = RightSource(d.pop("source"))

        def _parse_source_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                source_id_type_0 = UUID(data)

                return source_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        source_id = _parse_source_id(d.pop("source_id"))

        def _parse_lender_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lender_id_type_0 = UUID(data)

                return lender_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        lender_id = _parse_lender_id(d.pop("lender_id"))

        def _parse_valid_from(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_from_type_0 = datetime.date.fromisoformat(data)

                return valid_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_from = _parse_valid_from(d.pop("valid_from"))

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

        def _parse_reaches(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        reaches = _parse_reaches(d.pop("reaches"))

        permissions = []
        _permissions = d.pop("permissions")
        for permissions_item_data in _permissions:
            permissions_item = Permission(permissions_item_data)

            permissions.append(permissions_item)

        right_explained = cls(
            role=role,
            organisation_id=organisation_id,
            organisation_name=organisation_name,
            organisation_kind=organisation_kind,
            below=below,
            source=source,
            source_id=source_id,
            lender_id=lender_id,
            valid_from=valid_from,
            valid_to=valid_to,
            reaches=reaches,
            permissions=permissions,
        )

        right_explained.additional_properties = d
        return right_explained

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
