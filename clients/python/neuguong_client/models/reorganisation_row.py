from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.reorganisation_kind import ReorganisationKind
from ..models.reorganisation_state import ReorganisationState

T = TypeVar("T", bound="ReorganisationRow")


@_attrs_define
class ReorganisationRow:
    """A case in a list.

    Attributes:
        id (UUID):
        kind (ReorganisationKind): The cases of reorganisation (sắp xếp tổ chức).
        state (ReorganisationState): ``scheduled``: decided and written down, in force on its effective date.
        organisation_id (UUID): The organisation the case is filed under.
        decision_number (None | str):
        decided_on (datetime.date | None):
        effective_on (datetime.date):
        created_at (datetime.datetime):
    """

    id: UUID
    kind: ReorganisationKind
    state: ReorganisationState
    organisation_id: UUID
    decision_number: None | str
    decided_on: datetime.date | None
    effective_on: datetime.date
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind.value

        state = self.state.value

        organisation_id = str(self.organisation_id)

        decision_number: None | str
        decision_number = self.decision_number

        decided_on: None | str
        if isinstance(self.decided_on, datetime.date):
            decided_on = self.decided_on.isoformat()
        else:
            decided_on = self.decided_on

        effective_on = self.effective_on.isoformat()

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "state": state,
                "organisation_id": organisation_id,
                "decision_number": decision_number,
                "decided_on": decided_on,
                "effective_on": effective_on,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = ReorganisationKind(d.pop("kind"))

        state = ReorganisationState(d.pop("state"))

        organisation_id = UUID(d.pop("organisation_id"))

        def _parse_decision_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decision_number = _parse_decision_number(d.pop("decision_number"))

        def _parse_decided_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_on_type_0 = datetime.date.fromisoformat(data)

                return decided_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        decided_on = _parse_decided_on(d.pop("decided_on"))

        effective_on = datetime.date.fromisoformat(d.pop("effective_on"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        reorganisation_row = cls(
            id=id,
            kind=kind,
            state=state,
            organisation_id=organisation_id,
            decision_number=decision_number,
            decided_on=decided_on,
            effective_on=effective_on,
            created_at=created_at,
        )

        reorganisation_row.additional_properties = d
        return reorganisation_row

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
