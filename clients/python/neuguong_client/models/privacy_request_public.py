from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.request_action import RequestAction
from ..models.request_kind import RequestKind
from ..models.request_state import RequestState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="PrivacyRequestPublic")


@_attrs_define
class PrivacyRequestPublic:
    """A request with its clocks, which run in working days.

    Attributes:
        id (UUID):
        member (Named): A row of another resource by its id, with the name people know it by.
        organisation (Named): A row of another resource by its id, with the name people know it by.
        kind (RequestKind): What a person asks: to see, correct, restrict or erase their data, or that it be used no
            longer.
        state (RequestState): How far a request has come.
        text (None | str): Null: removed after the time for which it is kept.
        received_on (datetime.date):
        acknowledge_by (datetime.date): Last day to acknowledge it.
        due_by (datetime.date): Last day to answer it.
        overdue (bool):
        acknowledged_on (datetime.date | None):
        decided_on (datetime.date | None):
        answer (None | str):
        allowed_actions (list[RequestAction]):
        version (int):
    """

    id: UUID
    member: Named
    organisation: Named
    kind: RequestKind
    state: RequestState
    text: None | str
    received_on: datetime.date
    acknowledge_by: datetime.date
    due_by: datetime.date
    overdue: bool
    acknowledged_on: datetime.date | None
    decided_on: datetime.date | None
    answer: None | str
    allowed_actions: list[RequestAction]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        member = self.member.to_dict()

        organisation = self.organisation.to_dict()

        kind = self.kind.value

        state = self.state.value

        text: None | str
        text = self.text

        received_on = self.received_on.isoformat()

        acknowledge_by = self.acknowledge_by.isoformat()

        due_by = self.due_by.isoformat()

        overdue = self.overdue

        acknowledged_on: None | str
        if isinstance(self.acknowledged_on, datetime.date):
            acknowledged_on = self.acknowledged_on.isoformat()
        else:
            acknowledged_on = self.acknowledged_on

        decided_on: None | str
        if isinstance(self.decided_on, datetime.date):
            decided_on = self.decided_on.isoformat()
        else:
            decided_on = self.decided_on

        answer: None | str
        answer = self.answer

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "member": member,
                "organisation": organisation,
                "kind": kind,
                "state": state,
                "text": text,
                "received_on": received_on,
                "acknowledge_by": acknowledge_by,
                "due_by": due_by,
                "overdue": overdue,
                "acknowledged_on": acknowledged_on,
                "decided_on": decided_on,
                "answer": answer,
                "allowed_actions": allowed_actions,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        member = Named.from_dict(d.pop("member"))

        organisation = Named.from_dict(d.pop("organisation"))

        kind = RequestKind(d.pop("kind"))

        state = RequestState(d.pop("state"))

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        acknowledge_by = datetime.date.fromisoformat(d.pop("acknowledge_by"))

        due_by = datetime.date.fromisoformat(d.pop("due_by"))

        overdue = d.pop("overdue")

        def _parse_acknowledged_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                acknowledged_on_type_0 = datetime.date.fromisoformat(data)

                return acknowledged_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        acknowledged_on = _parse_acknowledged_on(d.pop("acknowledged_on"))

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

        def _parse_answer(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        answer = _parse_answer(d.pop("answer"))

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = RequestAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        version = d.pop("version")

        privacy_request_public = cls(
            id=id,
            member=member,
            organisation=organisation,
            kind=kind,
            state=state,
            text=text,
            received_on=received_on,
            acknowledge_by=acknowledge_by,
            due_by=due_by,
            overdue=overdue,
            acknowledged_on=acknowledged_on,
            decided_on=decided_on,
            answer=answer,
            allowed_actions=allowed_actions,
            version=version,
        )

        privacy_request_public.additional_properties = d
        return privacy_request_public

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
