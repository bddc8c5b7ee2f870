from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.deed_line import DeedLine
    from ..models.former_award_line import FormerAwardLine


T = TypeVar("T", bound="ExemplarUpdate")


@_attrs_define
class ExemplarUpdate:
    """A change of a proposal before it is verified; ``deeds`` and ``former_awards`` replace all of them.

    Attributes:
        title (str | Unset):
        field (str | Unset):
        place (str | Unset):
        summary (str | Unset):
        deeds (list[DeedLine] | Unset):
        former_awards (list[FormerAwardLine] | Unset):
    """

    title: str | Unset = UNSET
    field: str | Unset = UNSET
    place: str | Unset = UNSET
    summary: str | Unset = UNSET
    deeds: list[DeedLine] | Unset = UNSET
    former_awards: list[FormerAwardLine] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        field = self.field

        place = self.place

        summary = self.summary

        deeds: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.deeds, Unset):
            deeds = []
            for deeds_item_data in self.deeds:
                deeds_item = deeds_item_data.to_dict()
                deeds.append(deeds_item)

        former_awards: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.former_awards, Unset):
            former_awards = []
            for former_awards_item_data in self.former_awards:
                former_awards_item = former_awards_item_data.to_dict()
                former_awards.append(former_awards_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if field is not UNSET:
            field_dict["field"] = field
        if place is not UNSET:
            field_dict["place"] = place
        if summary is not UNSET:
            field_dict["summary"] = summary
        if deeds is not UNSET:
            field_dict["deeds"] = deeds
        if former_awards is not UNSET:
            field_dict["former_awards"] = former_awards

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deed_line import DeedLine  # noqa: PLC0415
        from ..models.former_award_line import FormerAwardLine  # noqa: PLC0415

        d = dict(src_dict)
        title = d.pop("title", UNSET)

        field = d.pop("field", UNSET)

        place = d.pop("place", UNSET)

        summary = d.pop("summary", UNSET)

        _deeds = d.pop("deeds", UNSET)
        deeds: list[DeedLine] | Unset = UNSET
        if _deeds is not UNSET:
            deeds = []
            for deeds_item_data in _deeds:
                deeds_item = DeedLine.from_dict(deeds_item_data)

                deeds.append(deeds_item)

        _former_awards = d.pop("former_awards", UNSET)
        former_awards: list[FormerAwardLine] | Unset = UNSET
        if _former_awards is not UNSET:
            former_awards = []
            for former_awards_item_data in _former_awards:
                former_awards_item = FormerAwardLine.from_dict(former_awards_item_data)

                former_awards.append(former_awards_item)

        exemplar_update = cls(
            title=title,
            field=field,
            place=place,
            summary=summary,
            deeds=deeds,
            former_awards=former_awards,
        )

        return exemplar_update
