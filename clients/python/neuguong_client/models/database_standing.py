from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.database_standing_kind import DatabaseStandingKind

T = TypeVar("T", bound="DatabaseStanding")


@_attrs_define
class DatabaseStanding:
    """The database.

    Attributes:
        kind (DatabaseStandingKind):
        version (str): Version of the database system.
        revision (str): Revision of the tables.
        size_bytes (int): Room it takes, in bytes.
    """

    kind: DatabaseStandingKind
    version: str
    revision: str
    size_bytes: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        version = self.version

        revision = self.revision

        size_bytes = self.size_bytes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "version": version,
                "revision": revision,
                "size_bytes": size_bytes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = DatabaseStandingKind(d.pop("kind"))

        version = d.pop("version")

        revision = d.pop("revision")

        size_bytes = d.pop("size_bytes")

        database_standing = cls(
            kind=kind,
            version=version,
            revision=revision,
            size_bytes=size_bytes,
        )

        database_standing.additional_properties = d
        return database_standing

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
