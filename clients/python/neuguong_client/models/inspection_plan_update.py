from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="InspectionPlanUpdate")


@_attrs_define
class InspectionPlanUpdate:
    """A change of a plan.

    Attributes:
        title (str | Unset):
        decision_number (str | Unset):
        decided_on (datetime.date | Unset):
    """

    title: str | Unset = UNSET
    decision_number: str | Unset = UNSET
    decided_on: datetime.date | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        decision_number = self.decision_number

        decided_on: str | Unset = UNSET
        if not isinstance(self.decided_on, Unset):
            decided_on = self.decided_on.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if decided_on is not UNSET:
            field_dict["decided_on"] = decided_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        decision_number = d.pop("decision_number", UNSET)

        _decided_on = d.pop("decided_on", UNSET)
        decided_on: datetime.date | Unset
        if isinstance(_decided_on, Unset):
            decided_on = UNSET
        else:
            decided_on = datetime.date.fromisoformat(_decided_on)

        inspection_plan_update = cls(
            title=title,
            decision_number=decision_number,
            decided_on=decided_on,
        )

        return inspection_plan_update
