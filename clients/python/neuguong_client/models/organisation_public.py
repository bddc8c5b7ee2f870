from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.organisation_name import OrganisationName


T = TypeVar("T", bound="OrganisationPublic")


@_attrs_define
class OrganisationPublic:
    """One organisation as it was on the day asked about. Address, telephone and e-mail are today's.

    ``ancestors`` run from the root down and leave out what the caller may not see.

        Attributes:
            id (UUID):
            parent_id (None | UUID):
            parent_name (None | str): What it was called on that day, to tell equal names apart; null at the top and out of
                scope.
            kind (str):
            sector (None | str):
            name (str):
            short_name (None | str):
            code (None | str):
            valid_from (datetime.date):
            valid_to (datetime.date | None): First day on which it no longer holds; null: open.
            as_of (datetime.date):
            address (None | str):
            telephone (None | str):
            email (None | str):
            heir_id (None | UUID): Who took over the figures of an organisation that has ended.
            ancestors (list[OrganisationName]):
            children_count (int): Organisations directly below that the caller may see.
            allowed_actions (list[str]): What the caller may do here: `update` the contact, `reorganise` it, `establish` one
                below it.
    """

    id: UUID
    parent_id: None | UUID
    parent_name: None | str
    kind: str
    sector: None | str
    name: str
    short_name: None | str
    code: None | str
    valid_from: datetime.date
    valid_to: datetime.date | None
    as_of: datetime.date
    address: None | str
    telephone: None | str
    email: None | str
    heir_id: None | UUID
    ancestors: list[OrganisationName]
    children_count: int
    allowed_actions: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        parent_id: None | str
        if isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        parent_name: None | str
        parent_name = self.parent_name

        kind = self.kind

        sector: None | str
        sector = self.sector

        name = self.name

        short_name: None | str
        short_name = self.short_name

        code: None | str
        code = self.code

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        as_of = self.as_of.isoformat()

        address: None | str
        address = self.address

        telephone: None | str
        telephone = self.telephone

        email: None | str
        email = self.email

        heir_id: None | str
        if isinstance(self.heir_id, UUID):
            heir_id = str(self.heir_id)
        else:
            heir_id = self.heir_id

        ancestors = []
        for ancestors_item_data in self.ancestors:
            ancestors_item = ancestors_item_data.to_dict()
            ancestors.append(ancestors_item)

        children_count = self.children_count

        allowed_actions = self.allowed_actions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "parent_id": parent_id,
                "parent_name": parent_name,
                "kind": kind,
                "sector": sector,
                "name": name,
                "short_name": short_name,
                "code": code,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "as_of": as_of,
                "address": address,
                "telephone": telephone,
                "email": email,
                "heir_id": heir_id,
                "ancestors": ancestors,
                "children_count": children_count,
                "allowed_actions": allowed_actions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.organisation_name import OrganisationName  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_parent_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_id_type_0 = UUID(data)

                return parent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        parent_id = _parse_parent_id(d.pop("parent_id"))

        def _parse_parent_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent_name = _parse_parent_name(d.pop("parent_name"))

        kind = d.pop("kind")

        def _parse_sector(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sector = _parse_sector(d.pop("sector"))

        name = d.pop("name")

        def _parse_short_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        short_name = _parse_short_name(d.pop("short_name"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

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

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        def _parse_address(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        address = _parse_address(d.pop("address"))

        def _parse_telephone(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        telephone = _parse_telephone(d.pop("telephone"))

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        def _parse_heir_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                heir_id_type_0 = UUID(data)

                return heir_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        heir_id = _parse_heir_id(d.pop("heir_id"))

        ancestors = []
        _ancestors = d.pop("ancestors")
        for ancestors_item_data in _ancestors:
            ancestors_item = OrganisationName.from_dict(ancestors_item_data)

            ancestors.append(ancestors_item)

        children_count = d.pop("children_count")

        allowed_actions = cast(list[str], d.pop("allowed_actions"))

        organisation_public = cls(
            id=id,
            parent_id=parent_id,
            parent_name=parent_name,
            kind=kind,
            sector=sector,
            name=name,
            short_name=short_name,
            code=code,
            valid_from=valid_from,
            valid_to=valid_to,
            as_of=as_of,
            address=address,
            telephone=telephone,
            email=email,
            heir_id=heir_id,
            ancestors=ancestors,
            children_count=children_count,
            allowed_actions=allowed_actions,
        )

        organisation_public.additional_properties = d
        return organisation_public

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
