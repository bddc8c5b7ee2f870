from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExemplarRecognition")


@_attrs_define
class ExemplarRecognition:
    """A committee recognises an exemplar by a decision.

    Attributes:
        organisation_id (UUID): The committee: the unit itself or one above it.
        decision_number (str):
        decided_on (datetime.date):
        override_reason (None | str | Unset): Why it is recognised although something stands against it now.
    """

    organisation_id: UUID
    decision_number: str
    decided_on: datetime.date
    override_reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        decision_number = self.decision_number

        decided_on = self.decided_on.isoformat()

        override_reason: None | str | Unset
        if isinstance(self.override_reason, Unset):
            override_reason = UNSET
        else:
            override_reason = self.override_reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "decision_number": decision_number,
                "decided_on": decided_on,
            }
        )
        if override_reason is not UNSET:
            field_dict["override_reason"] = override_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        decision_number = d.pop("decision_number")

        decided_on = datetime.date.fromisoformat(d.pop("decided_on"))

        def _parse_override_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        override_reason = _parse_override_reason(d.pop("override_reason", UNSET))

        exemplar_recognition = cls(
            organisation_id=organisation_id,
            decision_number=decision_number,
            decided_on=decided_on,
            override_reason=override_reason,
        )

        return exemplar_recognition
