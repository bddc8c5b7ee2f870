from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.planned_unit_action import PlannedUnitAction

T = TypeVar("T", bound="PlannedUnit")


@_attrs_define
class PlannedUnit:
    """What happens to one organisation. ``moves_along`` counts the organisations below it that move with it.

    Attributes:
        organisation_id (UUID):
        action (PlannedUnitAction):
        name (str):
        name_after (str):
        kind (str):
        kind_after (str):
        parent_id (None | UUID):
        parent_id_after (None | UUID):
        code (None | str):
        code_after (None | str):
        heir_id (None | UUID):
        moves_along (int):
    """

    organisation_id: UUID
    action: PlannedUnitAction
    name: str
    name_after: str
    kind: str
    kind_after: str
    parent_id: None | UUID
    parent_id_after: None | UUID
    code: None | str
    code_after: None | str
    heir_id: None | UUID
    moves_along: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        action = self.action.value

        name = self.name

        name_after = self.name_after

        kind = self.kind

        kind_after = self.kind_after

        parent_id: None | str
        if isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        parent_id_after: None | str
        if isinstance(self.parent_id_after, UUID):
            parent_id_after = str(self.parent_id_after)
        else:
            parent_id_after = self.parent_id_after

        code: None | str
        code = self.code

        code_after: None | str
        code_after = self.code_after

        heir_id: None | str
        if isinstance(self.heir_id, UUID):
            heir_id = str(self.heir_id)
        else:
            heir_id = self.heir_id

        moves_along = self.moves_along

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organisation_id": organisation_id,
                "action": action,
                "name": name,
                "name_after": name_after,
                "kind": kind,
                "kind_after": kind_after,
                "parent_id": parent_id,
                "parent_id_after": parent_id_after,
                "code": code,
                "code_after": code_after,
                "heir_id": heir_id,
                "moves_along": moves_along,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        action = PlannedUnitAction(d.pop("action"))

        name = d.pop("name")

        name_after = d.pop("name_after")

        kind = d.pop("kind")

        kind_after = d.pop("kind_after")

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

        def _parse_parent_id_after(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_id_after_type_0 = UUID(data)

                return parent_id_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        parent_id_after = _parse_parent_id_after(d.pop("parent_id_after"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        def _parse_code_after(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code_after = _parse_code_after(d.pop("code_after"))

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

        moves_along = d.pop("moves_along")

        planned_unit = cls(
            organisation_id=organisation_id,
            action=action,
            name=name,
            name_after=name_after,
            kind=kind,
            kind_after=kind_after,
            parent_id=parent_id,
            parent_id_after=parent_id_after,
            code=code,
            code_after=code_after,
            heir_id=heir_id,
            moves_along=moves_along,
        )

        planned_unit.additional_properties = d
        return planned_unit

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
