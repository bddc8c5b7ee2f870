from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RuleVersion")


@_attrs_define
class RuleVersion:
    """A dated rule that the figures rest on, as it stood: where it is kept, and the hash of its content.

    Attributes:
        kind (str):
        key (str):
        valid_from (datetime.date):
        digest (str):
    """

    kind: str
    key: str
    valid_from: datetime.date
    digest: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        key = self.key

        valid_from = self.valid_from.isoformat()

        digest = self.digest

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "key": key,
                "valid_from": valid_from,
                "digest": digest,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        key = d.pop("key")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        digest = d.pop("digest")

        rule_version = cls(
            kind=kind,
            key=key,
            valid_from=valid_from,
            digest=digest,
        )

        rule_version.additional_properties = d
        return rule_version

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
