from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plan_task_in import PlanTaskIn


T = TypeVar("T", bound="PlanUpdate")


@_attrs_define
class PlanUpdate:
    """A change of a draft; ``tasks`` replaces all tasks.

    Attributes:
        title (str | Unset):
        basis (None | str | Unset):
        tasks (list[PlanTaskIn] | Unset):
    """

    title: str | Unset = UNSET
    basis: None | str | Unset = UNSET
    tasks: list[PlanTaskIn] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        basis: None | str | Unset
        if isinstance(self.basis, Unset):
            basis = UNSET
        else:
            basis = self.basis

        tasks: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.tasks, Unset):
            tasks = []
            for tasks_item_data in self.tasks:
                tasks_item = tasks_item_data.to_dict()
                tasks.append(tasks_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if basis is not UNSET:
            field_dict["basis"] = basis
        if tasks is not UNSET:
            field_dict["tasks"] = tasks

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.plan_task_in import PlanTaskIn  # noqa: PLC0415

        d = dict(src_dict)
        title = d.pop("title", UNSET)

        def _parse_basis(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        basis = _parse_basis(d.pop("basis", UNSET))

        _tasks = d.pop("tasks", UNSET)
        tasks: list[PlanTaskIn] | Unset = UNSET
        if _tasks is not UNSET:
            tasks = []
            for tasks_item_data in _tasks:
                tasks_item = PlanTaskIn.from_dict(tasks_item_data)

                tasks.append(tasks_item)

        plan_update = cls(
            title=title,
            basis=basis,
            tasks=tasks,
        )

        return plan_update
