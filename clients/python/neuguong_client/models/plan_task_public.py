from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.task_action import TaskAction
from ..models.task_state import TaskState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="PlanTaskPublic")


@_attrs_define
class PlanTaskPublic:
    """A key task. ``overdue``: its last day has passed and it is not done.

    Attributes:
        id (UUID):
        number (int):
        title (str):
        state (TaskState): How far a task has come.
        owner (Named): A row of another resource by its id, with the name people know it by.
        owner_member (Named | None):
        due_on (datetime.date):
        done_on (datetime.date | None):
        result (None | str):
        reason (None | str):
        overdue (bool):
        allowed_actions (list[TaskAction]):
        version (int):
    """

    id: UUID
    number: int
    title: str
    state: TaskState
    owner: Named
    owner_member: Named | None
    due_on: datetime.date
    done_on: datetime.date | None
    result: None | str
    reason: None | str
    overdue: bool
    allowed_actions: list[TaskAction]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        number = self.number

        title = self.title

        state = self.state.value

        owner = self.owner.to_dict()

        owner_member: dict[str, Any] | None
        if isinstance(self.owner_member, Named):
            owner_member = self.owner_member.to_dict()
        else:
            owner_member = self.owner_member

        due_on = self.due_on.isoformat()

        done_on: None | str
        if isinstance(self.done_on, datetime.date):
            done_on = self.done_on.isoformat()
        else:
            done_on = self.done_on

        result: None | str
        result = self.result

        reason: None | str
        reason = self.reason

        overdue = self.overdue

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
                "number": number,
                "title": title,
                "state": state,
                "owner": owner,
                "owner_member": owner_member,
                "due_on": due_on,
                "done_on": done_on,
                "result": result,
                "reason": reason,
                "overdue": overdue,
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

        number = d.pop("number")

        title = d.pop("title")

        state = TaskState(d.pop("state"))

        owner = Named.from_dict(d.pop("owner"))

        def _parse_owner_member(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                owner_member_type_0 = Named.from_dict(data)

                return owner_member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        owner_member = _parse_owner_member(d.pop("owner_member"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        def _parse_done_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                done_on_type_0 = datetime.date.fromisoformat(data)

                return done_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        done_on = _parse_done_on(d.pop("done_on"))

        def _parse_result(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        result = _parse_result(d.pop("result"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        overdue = d.pop("overdue")

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = TaskAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        version = d.pop("version")

        plan_task_public = cls(
            id=id,
            number=number,
            title=title,
            state=state,
            owner=owner,
            owner_member=owner_member,
            due_on=due_on,
            done_on=done_on,
            result=result,
            reason=reason,
            overdue=overdue,
            allowed_actions=allowed_actions,
            version=version,
        )

        plan_task_public.additional_properties = d
        return plan_task_public

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
