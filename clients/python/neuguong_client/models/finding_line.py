from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.finding_state import FindingState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="FindingLine")


@_attrs_define
class FindingLine:
    """A limitation in the list of those who see to it.

    Attributes:
        id (UUID):
        inspection_id (UUID):
        inspection_title (str):
        subject (Named): A row of another resource by its id, with the name people know it by.
        text (str):
        state (FindingState): ``noted``: a strength, nothing to do; ``remedied``: reported as put right, to be checked
            again.
        due_on (datetime.date | None):
        overdue (bool):
        times_overdue (int):
        held_by (Named): A row of another resource by its id, with the name people know it by.
    """

    id: UUID
    inspection_id: UUID
    inspection_title: str
    subject: Named
    text: str
    state: FindingState
    due_on: datetime.date | None
    overdue: bool
    times_overdue: int
    held_by: Named
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        inspection_id = str(self.inspection_id)

        inspection_title = self.inspection_title

        subject = self.subject.to_dict()

        text = self.text

        state = self.state.value

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        overdue = self.overdue

        times_overdue = self.times_overdue

        held_by = self.held_by.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "inspection_id": inspection_id,
                "inspection_title": inspection_title,
                "subject": subject,
                "text": text,
                "state": state,
                "due_on": due_on,
                "overdue": overdue,
                "times_overdue": times_overdue,
                "held_by": held_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        inspection_id = UUID(d.pop("inspection_id"))

        inspection_title = d.pop("inspection_title")

        subject = Named.from_dict(d.pop("subject"))

        text = d.pop("text")

        state = FindingState(d.pop("state"))

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

        overdue = d.pop("overdue")

        times_overdue = d.pop("times_overdue")

        held_by = Named.from_dict(d.pop("held_by"))

        finding_line = cls(
            id=id,
            inspection_id=inspection_id,
            inspection_title=inspection_title,
            subject=subject,
            text=text,
            state=state,
            due_on=due_on,
            overdue=overdue,
            times_overdue=times_overdue,
            held_by=held_by,
        )

        finding_line.additional_properties = d
        return finding_line

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
