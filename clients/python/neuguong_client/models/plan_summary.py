from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.plan_state import PlanState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="PlanSummary")


@_attrs_define
class PlanSummary:
    """A plan in a list, with how many of its tasks stand where.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        year (int):
        title (str):
        state (PlanState): How far a plan has come.
        number (None | str):
        issued_on (datetime.date | None):
        tasks (int): Tasks that were not cancelled.
        tasks_done (int):
        tasks_done_on_time (int): Done on their last day or before.
        tasks_overdue (int):
    """

    id: UUID
    organisation: Named
    year: int
    title: str
    state: PlanState
    number: None | str
    issued_on: datetime.date | None
    tasks: int
    tasks_done: int
    tasks_done_on_time: int
    tasks_overdue: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        year = self.year

        title = self.title

        state = self.state.value

        number: None | str
        number = self.number

        issued_on: None | str
        if isinstance(self.issued_on, datetime.date):
            issued_on = self.issued_on.isoformat()
        else:
            issued_on = self.issued_on

        tasks = self.tasks

        tasks_done = self.tasks_done

        tasks_done_on_time = self.tasks_done_on_time

        tasks_overdue = self.tasks_overdue

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "year": year,
                "title": title,
                "state": state,
                "number": number,
                "issued_on": issued_on,
                "tasks": tasks,
                "tasks_done": tasks_done,
                "tasks_done_on_time": tasks_done_on_time,
                "tasks_overdue": tasks_overdue,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        year = d.pop("year")

        title = d.pop("title")

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

        tasks = d.pop("tasks")

        tasks_done = d.pop("tasks_done")

        tasks_done_on_time = d.pop("tasks_done_on_time")

        tasks_overdue = d.pop("tasks_overdue")

        plan_summary = cls(
            id=id,
            organisation=organisation,
            year=year,
            title=title,
            state=state,
            number=number,
            issued_on=issued_on,
            tasks=tasks,
            tasks_done=tasks_done,
            tasks_done_on_time=tasks_done_on_time,
            tasks_overdue=tasks_overdue,
        )

        plan_summary.additional_properties = d
        return plan_summary

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
