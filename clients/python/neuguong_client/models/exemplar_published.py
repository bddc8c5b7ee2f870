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
    from ..models.exemplar_snapshot import ExemplarSnapshot
    from ..models.named import Named


T = TypeVar("T", bound="ExemplarPublished")


@_attrs_define
class ExemplarPublished:
    """What everyone signed in may read of a recognised exemplar. ``story``: only with consent.

    Attributes:
        id (UUID):
        kind (ExemplarKind): A person (cá nhân), a unit (tập thể), or a way of doing things (mô hình, cách làm).
        state (ExemplarState): How far an exemplar has come. ``declined``: not recognised; ``withdrawn``: taken back,
            with the reason.
        title (str):
        field (str):
        place (str):
        summary (str):
        story (None | str):
        photo_link (None | str):
        organisation_id (UUID):
        snapshot (ExemplarSnapshot): The person and the unit as they were on the day of recognition.
        recognised_by (Named): A row of another resource by its id, with the name people know it by.
        recognised_on (datetime.date):
        decision_number (str):
        replications (int): How many other organisations took it up.
    """

    id: UUID
    kind: ExemplarKind
    state: ExemplarState
    title: str
    field: str
    place: str
    summary: str
    story: None | str
    photo_link: None | str
    organisation_id: UUID
    snapshot: ExemplarSnapshot
    recognised_by: Named
    recognised_on: datetime.date
    decision_number: str
    replications: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind.value

        state = self.state.value

        title = self.title

        field = self.field

        place = self.place

        summary = self.summary

        story: None | str
        story = self.story

        photo_link: None | str
        photo_link = self.photo_link

        organisation_id = str(self.organisation_id)

        snapshot = self.snapshot.to_dict()

        recognised_by = self.recognised_by.to_dict()

        recognised_on = self.recognised_on.isoformat()

        decision_number = self.decision_number

        replications = self.replications

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "state": state,
                "title": title,
                "field": field,
                "place": place,
                "summary": summary,
                "story": story,
                "photo_link": photo_link,
                "organisation_id": organisation_id,
                "snapshot": snapshot,
                "recognised_by": recognised_by,
                "recognised_on": recognised_on,
                "decision_number": decision_number,
                "replications": replications,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.exemplar_snapshot import ExemplarSnapshot  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = ExemplarKind(d.pop("kind"))

        state = ExemplarState(d.pop("state"))

        title = d.pop("title")

        field = d.pop("field")

        place = d.pop("place")

        summary = d.pop("summary")

        def _parse_story(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        story = _parse_story(d.pop("story"))

        def _parse_photo_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        photo_link = _parse_photo_link(d.pop("photo_link"))

        organisation_id = UUID(d.pop("organisation_id"))

        snapshot = ExemplarSnapshot.from_dict(d.pop("snapshot"))

        recognised_by = Named.from_dict(d.pop("recognised_by"))

        recognised_on = datetime.date.fromisoformat(d.pop("recognised_on"))

        decision_number = d.pop("decision_number")

        replications = d.pop("replications")

        exemplar_published = cls(
            id=id,
            kind=kind,
            state=state,
            title=title,
            field=field,
            place=place,
            summary=summary,
            story=story,
            photo_link=photo_link,
            organisation_id=organisation_id,
            snapshot=snapshot,
            recognised_by=recognised_by,
            recognised_on=recognised_on,
            decision_number=decision_number,
            replications=replications,
        )

        exemplar_published.additional_properties = d
        return exemplar_published

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
