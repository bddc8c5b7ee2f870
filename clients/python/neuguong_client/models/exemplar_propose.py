from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.exemplar_kind import ExemplarKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.deed_line import DeedLine
    from ..models.former_award_line import FormerAwardLine


T = TypeVar("T", bound="ExemplarPropose")


@_attrs_define
class ExemplarPropose:
    """A proposal. An individual is a member of the unit, or a person named who is no member.

    Attributes:
        organisation_id (UUID): The unit in which the exemplar stands.
        kind (ExemplarKind): A person (cá nhân), a unit (tập thể), or a way of doing things (mô hình, cách làm).
        title (str):
        field (str): Of the catalogue `exemplar_field`.
        place (str):
        summary (str): What everyone may read once it is recognised.
        deeds (list[DeedLine]):
        round_id (None | Unset | UUID): The round it is proposed in; null: outside any round.
        member_id (None | Unset | UUID): For an individual who is a member of the unit.
        person_name (None | str | Unset): For an individual who is no member.
        former_awards (list[FormerAwardLine] | Unset):
        proposed_on (datetime.date | None | Unset): Today when left out; never ahead.
        override_reason (None | str | Unset): Why it is proposed although something stands against it.
    """

    organisation_id: UUID
    kind: ExemplarKind
    title: str
    field: str
    place: str
    summary: str
    deeds: list[DeedLine]
    round_id: None | Unset | UUID = UNSET
    member_id: None | Unset | UUID = UNSET
    person_name: None | str | Unset = UNSET
    former_awards: list[FormerAwardLine] | Unset = UNSET
    proposed_on: datetime.date | None | Unset = UNSET
    override_reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        kind = self.kind.value

        title = self.title

        field = self.field

        place = self.place

        summary = self.summary

        deeds = []
        for deeds_item_data in self.deeds:
            deeds_item = deeds_item_data.to_dict()
            deeds.append(deeds_item)

        round_id: None | str | Unset
        if isinstance(self.round_id, Unset):
            round_id = UNSET
        elif isinstance(self.round_id, UUID):
            round_id = str(self.round_id)
        else:
            round_id = self.round_id

        member_id: None | str | Unset
        if isinstance(self.member_id, Unset):
            member_id = UNSET
        elif isinstance(self.member_id, UUID):
            member_id = str(self.member_id)
        else:
            member_id = self.member_id

        person_name: None | str | Unset
        if isinstance(self.person_name, Unset):
            person_name = UNSET
        else:
            person_name = self.person_name

        former_awards: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.former_awards, Unset):
            former_awards = []
            for former_awards_item_data in self.former_awards:
                former_awards_item = former_awards_item_data.to_dict()
                former_awards.append(former_awards_item)

        proposed_on: None | str | Unset
        if isinstance(self.proposed_on, Unset):
            proposed_on = UNSET
        elif isinstance(self.proposed_on, datetime.date):
            proposed_on = self.proposed_on.isoformat()
        else:
            proposed_on = self.proposed_on

        override_reason: None | str | Unset
        if isinstance(self.override_reason, Unset):
            override_reason = UNSET
        else:
            override_reason = self.override_reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "kind": kind,
                "title": title,
                "field": field,
                "place": place,
                "summary": summary,
                "deeds": deeds,
            }
        )
        if round_id is not UNSET:
            field_dict["round_id"] = round_id
        if member_id is not UNSET:
            field_dict["member_id"] = member_id
        if person_name is not UNSET:
            field_dict["person_name"] = person_name
        if former_awards is not UNSET:
            field_dict["former_awards"] = former_awards
        if proposed_on is not UNSET:
            field_dict["proposed_on"] = proposed_on
        if override_reason is not UNSET:
            field_dict["override_reason"] = override_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deed_line import DeedLine  # noqa: PLC0415
        from ..models.former_award_line import FormerAwardLine  # noqa: PLC0415

        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        kind = ExemplarKind(d.pop("kind"))

        title = d.pop("title")

        field = d.pop("field")

        place = d.pop("place")

        summary = d.pop("summary")

        deeds = []
        _deeds = d.pop("deeds")
        for deeds_item_data in _deeds:
            deeds_item = DeedLine.from_dict(deeds_item_data)

            deeds.append(deeds_item)

        def _parse_round_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                round_id_type_0 = UUID(data)

                return round_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        round_id = _parse_round_id(d.pop("round_id", UNSET))

        def _parse_member_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                member_id_type_0 = UUID(data)

                return member_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        member_id = _parse_member_id(d.pop("member_id", UNSET))

        def _parse_person_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        person_name = _parse_person_name(d.pop("person_name", UNSET))

        _former_awards = d.pop("former_awards", UNSET)
        former_awards: list[FormerAwardLine] | Unset = UNSET
        if _former_awards is not UNSET:
            former_awards = []
            for former_awards_item_data in _former_awards:
                former_awards_item = FormerAwardLine.from_dict(former_awards_item_data)

                former_awards.append(former_awards_item)

        def _parse_proposed_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                proposed_on_type_0 = datetime.date.fromisoformat(data)

                return proposed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        proposed_on = _parse_proposed_on(d.pop("proposed_on", UNSET))

        def _parse_override_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        override_reason = _parse_override_reason(d.pop("override_reason", UNSET))

        exemplar_propose = cls(
            organisation_id=organisation_id,
            kind=kind,
            title=title,
            field=field,
            place=place,
            summary=summary,
            deeds=deeds,
            round_id=round_id,
            member_id=member_id,
            person_name=person_name,
            former_awards=former_awards,
            proposed_on=proposed_on,
            override_reason=override_reason,
        )

        return exemplar_propose
