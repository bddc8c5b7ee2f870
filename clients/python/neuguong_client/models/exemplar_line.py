from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.exemplar_kind import ExemplarKind
from ..models.exemplar_state import ExemplarState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="ExemplarLine")


@_attrs_define
class ExemplarLine:
    """An exemplar of any state in the list of those who deal with it.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        round_id (None | UUID):
        kind (ExemplarKind): A person (cá nhân), a unit (tập thể), or a way of doing things (mô hình, cách làm).
        state (ExemplarState): How far an exemplar has come. ``declined``: not recognised; ``withdrawn``: taken back,
            with the reason.
        title (None | str): Null while a restriction of the person withholds it from you.
        person_name (None | str):
        field (str):
        proposed_on (datetime.date):
        recognised_on (datetime.date | None):
        version (int):
    """

    id: UUID
    organisation: Named
    round_id: None | UUID
    kind: ExemplarKind
    state: ExemplarState
    title: None | str
    person_name: None | str
    field: str
    proposed_on: datetime.date
    recognised_on: datetime.date | None
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        round_id: None | str
        if isinstance(self.round_id, UUID):
            round_id = str(self.round_id)
        else:
            round_id = self.round_id

        kind = self.kind.value

        state = self.state.value

        title: None | str
        title = self.title

        person_name: None | str
        person_name = self.person_name

        field = self.field

        proposed_on = self.proposed_on.isoformat()

        recognised_on: None | str
        if isinstance(self.recognised_on, datetime.date):
            recognised_on = self.recognised_on.isoformat()
        else:
            recognised_on = self.recognised_on

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "round_id": round_id,
                "kind": kind,
                "state": state,
                "title": title,
                "person_name": person_name,
                "field": field,
                "proposed_on": proposed_on,
                "recognised_on": recognised_on,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        def _parse_round_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                round_id_type_0 = UUID(data)

                return round_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        round_id = _parse_round_id(d.pop("round_id"))

        kind = ExemplarKind(d.pop("kind"))

        state = ExemplarState(d.pop("state"))

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        def _parse_person_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        person_name = _parse_person_name(d.pop("person_name"))

        field = d.pop("field")

        proposed_on = datetime.date.fromisoformat(d.pop("proposed_on"))

        def _parse_recognised_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                recognised_on_type_0 = datetime.date.fromisoformat(data)

                return recognised_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        recognised_on = _parse_recognised_on(d.pop("recognised_on"))

        version = d.pop("version")

        exemplar_line = cls(
            id=id,
            organisation=organisation,
            round_id=round_id,
            kind=kind,
            state=state,
            title=title,
            person_name=person_name,
            field=field,
            proposed_on=proposed_on,
            recognised_on=recognised_on,
            version=version,
        )

        exemplar_line.additional_properties = d
        return exemplar_line

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
