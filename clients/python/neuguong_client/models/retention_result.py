from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RetentionResult")


@_attrs_define
class RetentionResult:
    """What one rule of retention found: rows older than ``kept_since``, which go unless it is a trial.

    Attributes:
        rule (str):
        days (int):
        kept_since (datetime.date):
        rows (int):
    """

    rule: str
    days: int
    kept_since: datetime.date
    rows: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        rule = self.rule

        days = self.days

        kept_since = self.kept_since.isoformat()

        rows = self.rows

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "rule": rule,
                "days": days,
                "kept_since": kept_since,
                "rows": rows,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        rule = d.pop("rule")

        days = d.pop("days")

        kept_since = datetime.date.fromisoformat(d.pop("kept_since"))

        rows = d.pop("rows")

        retention_result = cls(
            rule=rule,
            days=days,
            kept_since=kept_since,
            rows=rows,
        )

        retention_result.additional_properties = d
        return retention_result

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
