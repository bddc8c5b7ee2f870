from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="TaskPostponement")


@_attrs_define
class TaskPostponement:
    """A later last day, with the reason.

    Attributes:
        due_on (datetime.date): The new last day.
        reason (str): Why.
    """

    due_on: datetime.date
    reason: str

    def to_dict(self) -> dict[str, Any]:
        due_on = self.due_on.isoformat()

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "due_on": due_on,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        reason = d.pop("reason")

        task_postponement = cls(
            due_on=due_on,
            reason=reason,
        )

        return task_postponement
