from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.opinion_in import OpinionIn
    from ..models.session_pledge_in import SessionPledgeIn
    from ..models.task_in import TaskIn


T = TypeVar("T", bound="MinutesWrite")


@_attrs_define
class MinutesWrite:
    """The minutes as a whole; written again, they replace what was there.

    Attributes:
        conclusion (str):
        opinions (list[OpinionIn] | Unset):
        tasks (list[TaskIn] | Unset):
        pledges (list[SessionPledgeIn] | Unset):
    """

    conclusion: str
    opinions: list[OpinionIn] | Unset = UNSET
    tasks: list[TaskIn] | Unset = UNSET
    pledges: list[SessionPledgeIn] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        conclusion = self.conclusion

        opinions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.opinions, Unset):
            opinions = []
            for opinions_item_data in self.opinions:
                opinions_item = opinions_item_data.to_dict()
                opinions.append(opinions_item)

        tasks: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.tasks, Unset):
            tasks = []
            for tasks_item_data in self.tasks:
                tasks_item = tasks_item_data.to_dict()
                tasks.append(tasks_item)

        pledges: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.pledges, Unset):
            pledges = []
            for pledges_item_data in self.pledges:
                pledges_item = pledges_item_data.to_dict()
                pledges.append(pledges_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "conclusion": conclusion,
            }
        )
        if opinions is not UNSET:
            field_dict["opinions"] = opinions
        if tasks is not UNSET:
            field_dict["tasks"] = tasks
        if pledges is not UNSET:
            field_dict["pledges"] = pledges

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.opinion_in import OpinionIn  # noqa: PLC0415
        from ..models.session_pledge_in import SessionPledgeIn  # noqa: PLC0415
        from ..models.task_in import TaskIn  # noqa: PLC0415

        d = dict(src_dict)
        conclusion = d.pop("conclusion")

        _opinions = d.pop("opinions", UNSET)
        opinions: list[OpinionIn] | Unset = UNSET
        if _opinions is not UNSET:
            opinions = []
            for opinions_item_data in _opinions:
                opinions_item = OpinionIn.from_dict(opinions_item_data)

                opinions.append(opinions_item)

        _tasks = d.pop("tasks", UNSET)
        tasks: list[TaskIn] | Unset = UNSET
        if _tasks is not UNSET:
            tasks = []
            for tasks_item_data in _tasks:
                tasks_item = TaskIn.from_dict(tasks_item_data)

                tasks.append(tasks_item)

        _pledges = d.pop("pledges", UNSET)
        pledges: list[SessionPledgeIn] | Unset = UNSET
        if _pledges is not UNSET:
            pledges = []
            for pledges_item_data in _pledges:
                pledges_item = SessionPledgeIn.from_dict(pledges_item_data)

                pledges.append(pledges_item)

        minutes_write = cls(
            conclusion=conclusion,
            opinions=opinions,
            tasks=tasks,
            pledges=pledges,
        )

        return minutes_write
