from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.plan_action import PlanAction
from ..models.plan_state import PlanState

if TYPE_CHECKING:
    from ..models.named import Named
    from ..models.plan_task_public import PlanTaskPublic


T = TypeVar("T", bound="PlanPublic")


@_attrs_define
class PlanPublic:
    """A plan with its tasks.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        year (int):
        title (str):
        basis (None | str):
        state (PlanState): How far a plan has come.
        number (None | str):
        issued_on (datetime.date | None):
        closed_on (datetime.date | None):
        tasks (list[PlanTaskPublic]):
        allowed_actions (list[PlanAction]):
        version (int):
    """

    id: UUID
    organisation: Named
    year: int
    title: str
    basis: None | str
    state: PlanState
    number: None | str
    issued_on: datetime.date | None
    closed_on: datetime.date | None
    tasks: list[PlanTaskPublic]
    allowed_actions: list[PlanAction]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        year = self.year

        title = self.title

        basis: None | str
        basis = self.basis

        state = self.state.value

        number: None | str
        number = self.number

        issued_on: None | str
        if isinstance(self.issued_on, datetime.date):
            issued_on = self.issued_on.isoformat()
        else:
            issued_on = self.issued_on

        closed_on: None | str
        if isinstance(self.closed_on, datetime.date):
            closed_on = self.closed_on.isoformat()
        else:
            closed_on = self.closed_on

        tasks = []
        for tasks_item_data in self.tasks:
            tasks_item = tasks_item_data.to_dict()
            tasks.append(tasks_item)

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
                "organisation": organisation,
                "year": year,
                "title": title,
                "basis": basis,
                "state": state,
                "number": number,
                "issued_on": issued_on,
                "closed_on": closed_on,
                "tasks": tasks,
                "allowed_actions": allowed_actions,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.plan_task_public import PlanTaskPublic  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        year = d.pop("year")

        title = d.pop("title")

        def _parse_basis(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        basis = _parse_basis(d.pop("basis"))

        state = PlanState(d.pop("state"))

        def _parse_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        number = _parse_number(d.pop("number"))

        def _parse_issued_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                issued_on_type_0 = datetime.date.fromisoformat(data)

                return issued_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        issued_on = _parse_issued_on(d.pop("issued_on"))

        def _parse_closed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_on_type_0 = datetime.date.fromisoformat(data)

                return closed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        closed_on = _parse_closed_on(d.pop("closed_on"))

        tasks = []
        _tasks = d.pop("tasks")
        for tasks_item_data in _tasks:
            tasks_item = PlanTaskPublic.from_dict(tasks_item_data)

            tasks.append(tasks_item)

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = PlanAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        version = d.pop("version")

        plan_public = cls(
            id=id,
            organisation=organisation,
            year=year,
            title=title,
            basis=basis,
            state=state,
            number=number,
            issued_on=issued_on,
            closed_on=closed_on,
            tasks=tasks,
            allowed_actions=allowed_actions,
            version=version,
        )

        plan_public.additional_properties = d
        return plan_public

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
