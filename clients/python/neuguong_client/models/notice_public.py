from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.notice_kind import NoticeKind

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="NoticePublic")


@_attrs_define
class NoticePublic:
    """What somebody was told of a duty, as it stood then.

    Attributes:
        id (UUID):
        kind (NoticeKind): ``reminder``: your duty, on a day the rule names; ``asked``: an officer reminds you;
            ``overdue``: below you.
        duty (str):
        year (int):
        number (int):
        organisation (Named | None): The unit one answers for; null when the duty is one's own.
        due_on (datetime.date):
        undone (int): How many had not done it when the notice was written.
        created_at (datetime.datetime):
        read_at (datetime.datetime | None):
    """

    id: UUID
    kind: NoticeKind
    duty: str
    year: int
    number: int
    organisation: Named | None
    due_on: datetime.date
    undone: int
    created_at: datetime.datetime
    read_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        kind = self.kind.value

        duty = self.duty

        year = self.year

        number = self.number

        organisation: dict[str, Any] | None
        if isinstance(self.organisation, Named):
            organisation = self.organisation.to_dict()
        else:
            organisation = self.organisation

        due_on = self.due_on.isoformat()

        undone = self.undone

        created_at = self.created_at.isoformat()

        read_at: None | str
        if isinstance(self.read_at, datetime.datetime):
            read_at = self.read_at.isoformat()
        else:
            read_at = self.read_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "duty": duty,
                "year": year,
                "number": number,
                "organisation": organisation,
                "due_on": due_on,
                "undone": undone,
                "created_at": created_at,
                "read_at": read_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = NoticeKind(d.pop("kind"))

        duty = d.pop("duty")

        year = d.pop("year")

        number = d.pop("number")

        def _parse_organisation(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                organisation_type_0 = Named.from_dict(data)

                return organisation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        organisation = _parse_organisation(d.pop("organisation"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        undone = d.pop("undone")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_read_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                read_at_type_0 = datetime.datetime.fromisoformat(data)

                return read_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        read_at = _parse_read_at(d.pop("read_at"))

        notice_public = cls(
            id=id,
            kind=kind,
            duty=duty,
            year=year,
            number=number,
            organisation=organisation,
            due_on=due_on,
            undone=undone,
            created_at=created_at,
            read_at=read_at,
        )

        notice_public.additional_properties = d
        return notice_public

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
