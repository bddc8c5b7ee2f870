from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RuleSetIssue")


@_attrs_define
class RuleSetIssue:
    """Issues a rule set; the one in force ends on the day it begins.

    Attributes:
        source (str): The paper it carries out.
        valid_from (datetime.date): First day in force; not before today.
    """

    source: str
    valid_from: datetime.date

    def to_dict(self) -> dict[str, Any]:
        source = self.source

        valid_from = self.valid_from.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "source": source,
                "valid_from": valid_from,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        source = d.pop("source")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        rule_set_issue = cls(
            source=source,
            valid_from=valid_from,
        )

        return rule_set_issue
