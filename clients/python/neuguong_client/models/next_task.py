from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.task import Task

T = TypeVar("T", bound="NextTask")


@_attrs_define
class NextTask:
    """The one thing to do next.

    Attributes:
        task (Task): What a notebook may wait for, in the order of the year.
        due_on (datetime.date | None): Last day; null where none is set.
        days_left (int | None): Until the last day; below 0: late.
        mine (bool): Whether it waits for the member; otherwise it waits for the cell.
    """

    task: Task
    due_on: datetime.date | None
    days_left: int | None
    mine: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        task = self.task.value

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        days_left: int | None
        days_left = self.days_left

        mine = self.mine

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "task": task,
                "due_on": due_on,
                "days_left": days_left,
                "mine": mine,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        task = Task(d.pop("task"))

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        def _parse_days_left(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_left = _parse_days_left(d.pop("days_left"))

        mine = d.pop("mine")

        next_task = cls(
            task=task,
            due_on=due_on,
            days_left=days_left,
            mine=mine,
        )

        next_task.additional_properties = d
        return next_task

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
