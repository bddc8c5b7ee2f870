from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="CommendationCreate")


@_attrs_define
class CommendationCreate:
    """A commendation by decision of a committee, the unit's own or one above it.

    Attributes:
        organisation_id (UUID): The committee that records it.
        level (str): Of the catalogue `commendation_level`.
        form (str): Of the catalogue `commendation_form`.
        decision_number (str):
        decided_on (datetime.date):
    """

    organisation_id: UUID
    level: str
    form: str
    decision_number: str
    decided_on: datetime.date

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        level = self.level

        form = self.form

        decision_number = self.decision_number

        decided_on = self.decided_on.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "level": level,
                "form": form,
                "decision_number": decision_number,
                "decided_on": decided_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        level = d.pop("level")

        form = d.pop("form")

        decision_number = d.pop("decision_number")

        decided_on = datetime.date.fromisoformat(d.pop("decided_on"))

        commendation_create = cls(
            organisation_id=organisation_id,
            level=level,
            form=form,
            decision_number=decision_number,
            decided_on=decided_on,
        )

        return commendation_create
