from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="TaskPublic")


@_attrs_define
class TaskPublic:
    """A task given in a session. ``overdue``: not done, and its deadline has passed.

    Attributes:
        id (UUID):
        study_session_id (UUID):
        number (int):
        text (str):
        member (Named | None):
        due_on (datetime.date):
        done_on (datetime.date | None):
        result (None | str):
        overdue (bool):
        version (int):
    """

    id: UUID
    study_session_id: UUID
    number: int
    text: str
    member: Named | None
    due_on: datetime.date
    done_on: datetime.date | None
    result: None | str
    overdue: bool
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        study_session_id = str(self.study_session_id)

        number = self.number

        text = self.text

        member: dict[str, Any] | None
        if isinstance(self.member, Named):
            member = self.member.to_dict()
        else:
            member = self.member

        due_on = self.due_on.isoformat()

        done_on: None | str
        if isinstance(self.done_on, datetime.date):
            done_on = self.done_on.isoformat()
        else:
            done_on = self.done_on

        result: None | str
        result = self.result

        overdue = self.overdue

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "study_session_id": study_session_id,
                "number": number,
                "text": text,
                "member": member,
                "due_on": due_on,
                "done_on": done_on,
                "result": result,
                "overdue": overdue,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        study_session_id = UUID(d.pop("study_session_id"))

        number = d.pop("number")

        text = d.pop("text")

        def _parse_member(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                member_type_0 = Named.from_dict(data)

                return member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        member = _parse_member(d.pop("member"))

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

        overdue = d.pop("overdue")

        version = d.pop("version")

        task_public = cls(
            id=id,
            study_session_id=study_session_id,
            number=number,
            text=text,
            member=member,
            due_on=due_on,
            done_on=done_on,
            result=result,
            overdue=overdue,
            version=version,
        )

        task_public.additional_properties = d
        return task_public

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
