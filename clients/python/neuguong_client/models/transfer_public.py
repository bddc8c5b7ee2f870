from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.transfer_state import TransferState

T = TypeVar("T", bound="TransferPublic")


@_attrs_define
class TransferPublic:
    """A transfer with its state.

    Attributes:
        id (UUID):
        version (int):
        member_id (UUID):
        member_name (str):
        from_organisation_id (UUID):
        from_organisation_name (str):
        to_organisation_id (UUID):
        to_organisation_name (str):
        state (TransferState): ``in_transit``: introduced by the old cell, not yet received by the new one; still
            counted in the old.
        introduced_on (datetime.date):
        received_on (datetime.date | None):
        decision_number (None | str):
        reason (None | str):
        allowed_actions (list[str]): What the caller may do with it now.
    """

    id: UUID
    version: int
    member_id: UUID
    member_name: str
    from_organisation_id: UUID
    from_organisation_name: str
    to_organisation_id: UUID
    to_organisation_name: str
    state: TransferState
    introduced_on: datetime.date
    received_on: datetime.date | None
    decision_number: None | str
    reason: None | str
    allowed_actions: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        version = self.version

        member_id = str(self.member_id)

        member_name = self.member_name

        from_organisation_id = str(self.from_organisation_id)

        from_organisation_name = self.from_organisation_name

        to_organisation_id = str(self.to_organisation_id)

        to_organisation_name = self.to_organisation_name

        state = self.state.value

        introduced_on = self.introduced_on.isoformat()

        received_on: None | str
        if isinstance(self.received_on, datetime.date):
            received_on = self.received_on.isoformat()
        else:
            received_on = self.received_on

        decision_number: None | str
        decision_number = self.decision_number

        reason: None | str
        reason = self.reason

        allowed_actions = self.allowed_actions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "version": version,
                "member_id": member_id,
                "member_name": member_name,
                "from_organisation_id": from_organisation_id,
                "from_organisation_name": from_organisation_name,
                "to_organisation_id": to_organisation_id,
                "to_organisation_name": to_organisation_name,
                "state": state,
                "introduced_on": introduced_on,
                "received_on": received_on,
                "decision_number": decision_number,
                "reason": reason,
                "allowed_actions": allowed_actions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        version = d.pop("version")

        member_id = UUID(d.pop("member_id"))

        member_name = d.pop("member_name")

        from_organisation_id = UUID(d.pop("from_organisation_id"))

        from_organisation_name = d.pop("from_organisation_name")

        to_organisation_id = UUID(d.pop("to_organisation_id"))

        to_organisation_name = d.pop("to_organisation_name")

        state = TransferState(d.pop("state"))

        introduced_on = datetime.date.fromisoformat(d.pop("introduced_on"))

        def _parse_received_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                received_on_type_0 = datetime.date.fromisoformat(data)

                return received_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        received_on = _parse_received_on(d.pop("received_on"))

        def _parse_decision_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decision_number = _parse_decision_number(d.pop("decision_number"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        allowed_actions = cast(list[str], d.pop("allowed_actions"))

        transfer_public = cls(
            id=id,
            version=version,
            member_id=member_id,
            member_name=member_name,
            from_organisation_id=from_organisation_id,
            from_organisation_name=from_organisation_name,
            to_organisation_id=to_organisation_id,
            to_organisation_name=to_organisation_name,
            state=state,
            introduced_on=introduced_on,
            received_on=received_on,
            decision_number=decision_number,
            reason=reason,
            allowed_actions=allowed_actions,
        )

        transfer_public.additional_properties = d
        return transfer_public

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
