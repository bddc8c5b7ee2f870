from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="FormerAwardLine")


@_attrs_define
class FormerAwardLine:
    """An award from before the proposal.

    Attributes:
        form (str): Of the catalogue `commendation_form`.
        level (str): Of the catalogue `commendation_level`.
        awarded_on (datetime.date):
        decision_number (None | str | Unset):
    """

    form: str
    level: str
    awarded_on: datetime.date
    decision_number: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        form = self.form

        level = self.level

        awarded_on = self.awarded_on.isoformat()

        decision_number: None | str | Unset
        if isinstance(self.decision_number, Unset):
            decision_number = UNSET
        else:
            decision_number = self.decision_number

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "form": form,
                "level": level,
                "awarded_on": awarded_on,
            }
        )
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        form = d.pop("form")

        level = d.pop("level")

        awarded_on = datetime.date.fromisoformat(d.pop("awarded_on"))

        def _parse_decision_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        decision_number = _parse_decision_number(d.pop("decision_number", UNSET))

        former_award_line = cls(
            form=form,
            level=level,
            awarded_on=awarded_on,
            decision_number=decision_number,
        )

        return former_award_line
