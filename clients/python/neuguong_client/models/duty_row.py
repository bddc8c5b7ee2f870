from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.duty_state import DutyState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="DutyRow")


@_attrs_define
class DutyRow:
    """One person or unit of whom a duty is asked.

    Attributes:
        subject (Named): A row of another resource by its id, with the name people know it by.
        organisation (Named): A row of another resource by its id, with the name people know it by.
        state (DutyState): How somebody stands towards a duty on a day: one of these. ``late``: the last day has passed,
            and not done.
        due_on (datetime.date):
        done_on (datetime.date | None):
        on_time (bool | None): Null while it is not done.
    """

    subject: Named
    organisation: Named
    state: DutyState
    due_on: datetime.date
    done_on: datetime.date | None
    on_time: bool | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        subject = self.subject.to_dict()

        organisation = self.organisation.to_dict()

        state = self.state.value

        due_on = self.due_on.isoformat()

        done_on: None | str
        if isinstance(self.done_on, datetime.date):
            done_on = self.done_on.isoformat()
        else:
            done_on = self.done_on

        on_time: bool | None
        on_time = self.on_time

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "subject": subject,
                "organisation": organisation,
                "state": state,
                "due_on": due_on,
                "done_on": done_on,
                "on_time": on_time,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        subject = Named.from_dict(d.pop("subject"))

        organisation = Named.from_dict(d.pop("organisation"))

        state = DutyState(d.pop("state"))

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

        def _parse_on_time(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        on_time = _parse_on_time(d.pop("on_time"))

        duty_row = cls(
            subject=subject,
            organisation=organisation,
            state=state,
            due_on=due_on,
            done_on=done_on,
            on_time=on_time,
        )

        duty_row.additional_properties = d
        return duty_row

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
