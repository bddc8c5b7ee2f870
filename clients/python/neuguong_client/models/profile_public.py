from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.import_kind import ImportKind

if TYPE_CHECKING:
    from ..models.profile_column import ProfileColumn


T = TypeVar("T", bound="ProfilePublic")


@_attrs_define
class ProfilePublic:
    """Which columns of a source's lists fill which fields.

    Attributes:
        id (UUID):
        version (int): Its ETag.
        organisation_id (UUID):
        kind (ImportKind): What the rows of a list are.
        system (str):
        name (str):
        columns (list[ProfileColumn]):
    """

    id: UUID
    version: int
    organisation_id: UUID
    kind: ImportKind
    system: str
    name: str
    columns: list[ProfileColumn]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        version = self.version

        organisation_id = str(self.organisation_id)

        kind = self.kind.value

        system = self.system

        name = self.name

        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "version": version,
                "organisation_id": organisation_id,
                "kind": kind,
                "system": system,
                "name": name,
                "columns": columns,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.profile_column import ProfileColumn  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        version = d.pop("version")

        organisation_id = UUID(d.pop("organisation_id"))

        kind = ImportKind(d.pop("kind"))

        system = d.pop("system")

        name = d.pop("name")

        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = ProfileColumn.from_dict(columns_item_data)

            columns.append(columns_item)

        profile_public = cls(
            id=id,
            version=version,
            organisation_id=organisation_id,
            kind=kind,
            system=system,
            name=name,
            columns=columns,
        )

        profile_public.additional_properties = d
        return profile_public

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
