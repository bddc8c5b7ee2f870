from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BackupStanding")


@_attrs_define
class BackupStanding:
    """A backup as it was when it was taken; nobody looks whether it is still there.

    Attributes:
        taken_at (datetime.datetime):
        name (str): Name of its directory.
        size_bytes (int): Size of the database in it, in bytes.
        revision (str): Revision of the tables in it.
    """

    taken_at: datetime.datetime
    name: str
    size_bytes: int
    revision: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        taken_at = self.taken_at.isoformat()

        name = self.name

        size_bytes = self.size_bytes

        revision = self.revision

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "taken_at": taken_at,
                "name": name,
                "size_bytes": size_bytes,
                "revision": revision,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        taken_at = datetime.datetime.fromisoformat(d.pop("taken_at"))

        name = d.pop("name")

        size_bytes = d.pop("size_bytes")

        revision = d.pop("revision")

        backup_standing = cls(
            taken_at=taken_at,
            name=name,
            size_bytes=size_bytes,
            revision=revision,
        )

        backup_standing.additional_properties = d
        return backup_standing

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
