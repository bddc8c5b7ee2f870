from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="ContestEntryPublic")


@_attrs_define
class ContestEntryPublic:
    """One entry in its order.

    Attributes:
        id (UUID):
        number (int):
        title (str):
        member (Named | None):
        organisation (Named | None):
        team (None | str):
        score (float | None):
        prize (None | str):
    """

    id: UUID
    number: int
    title: str
    member: Named | None
    organisation: Named | None
    team: None | str
    score: float | None
    prize: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        number = self.number

        title = self.title

        member: dict[str, Any] | None
        if isinstance(self.member, Named):
            member = self.member.to_dict()
        else:
            member = self.member

        organisation: dict[str, Any] | None
        if isinstance(self.organisation, Named):
            organisation = self.organisation.to_dict()
        else:
            organisation = self.organisation

        team: None | str
        team = self.team

        score: float | None
        score = self.score

        prize: None | str
        prize = self.prize

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "title": title,
                "member": member,
                "organisation": organisation,
                "team": team,
                "score": score,
                "prize": prize,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        title = d.pop("title")

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

        def _parse_team(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        team = _parse_team(d.pop("team"))

        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))

        def _parse_prize(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prize = _parse_prize(d.pop("prize"))

        contest_entry_public = cls(
            id=id,
            number=number,
            title=title,
            member=member,
            organisation=organisation,
            team=team,
            score=score,
            prize=prize,
        )

        contest_entry_public.additional_properties = d
        return contest_entry_public

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
