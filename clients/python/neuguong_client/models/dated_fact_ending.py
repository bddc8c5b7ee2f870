from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DatedFactEnding")


@_attrs_define
class DatedFactEnding:
    """The first day on which a fact no longer holds.

    Attributes:
        valid_to (datetime.date): First day on which it no longer holds.
        decision_number (None | str | Unset):
        reason (None | str | Unset):
    """

    valid_to: datetime.date
    decision_number: None | str | Unset = UNSET
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        valid_to = self.valid_to.isoformat()

        decision_number: None | str | Unset
        if isinstance(self.decision_number, Unset):
            decision_number = UNSET
        else:
            decision_number = self.decision_number

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "valid_to": valid_to,
            }
        )
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        valid_to = datetime.date.fromisoformat(d.pop("valid_to"))

        def _parse_decision_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        decision_number = _parse_decision_number(d.pop("decision_number", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        dated_fact_ending = cls(
            valid_to=valid_to,
            decision_number=decision_number,
            reason=reason,
        )

        return dated_fact_ending
