from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PlanTaskIn")


@_attrs_define
class PlanTaskIn:
    """A key task, in its order.

    Attributes:
        title (str):
        due_on (datetime.date): Last day, in the year of the plan.
        owner_id (None | Unset | UUID): The unit that answers for it; the plan's own organisation when left out.
        owner_member_id (None | Unset | UUID): The person who answers for it.
    """

    title: str
    due_on: datetime.date
    owner_id: None | Unset | UUID = UNSET
    owner_member_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        due_on = self.due_on.isoformat()

        owner_id: None | str | Unset
        if isinstance(self.owner_id, Unset):
            owner_id = UNSET
        elif isinstance(self.owner_id, UUID):
            owner_id = str(self.owner_id)
        else:
            owner_id = self.owner_id

        owner_member_id: None | str | Unset
        if isinstance(self.owner_member_id, Unset):
            owner_member_id = UNSET
        elif isinstance(self.owner_member_id, UUID):
            owner_member_id = str(self.owner_member_id)
        else:
            owner_member_id = self.owner_member_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "due_on": due_on,
            }
        )
        if owner_id is not UNSET:
            field_dict["owner_id"] = owner_id
        if owner_member_id is not UNSET:
            field_dict["owner_member_id"] = owner_member_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        def _parse_owner_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                owner_id_type_0 = UUID(data)

                return owner_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        owner_id = _parse_owner_id(d.pop("owner_id", UNSET))

        def _parse_owner_member_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                owner_member_id_type_0 = UUID(data)

                return owner_member_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        owner_member_id = _parse_owner_member_id(d.pop("owner_member_id", UNSET))

        plan_task_in = cls(
            title=title,
            due_on=due_on,
            owner_id=owner_id,
            owner_member_id=owner_member_id,
        )

        return plan_task_in
