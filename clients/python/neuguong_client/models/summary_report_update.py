from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.summary_report_update_sections import SummaryReportUpdateSections


T = TypeVar("T", bound="SummaryReportUpdate")


@_attrs_define
class SummaryReportUpdate:
    """A change of what people write; figures are never typed. ``sections`` replaces all sections.

    Attributes:
        sections (SummaryReportUpdateSections | Unset): Texts by the codes of the catalogue `summary_report_section`.
        place (None | str | Unset):
        authority (None | str | Unset):
        signatory_title (None | str | Unset):
        signatory_name (None | str | Unset):
    """

    sections: SummaryReportUpdateSections | Unset = UNSET
    place: None | str | Unset = UNSET
    authority: None | str | Unset = UNSET
    signatory_title: None | str | Unset = UNSET
    signatory_name: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        sections: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sections, Unset):
            sections = self.sections.to_dict()

        place: None | str | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        else:
            place = self.place

        authority: None | str | Unset
        if isinstance(self.authority, Unset):
            authority = UNSET
        else:
            authority = self.authority

        signatory_title: None | str | Unset
        if isinstance(self.signatory_title, Unset):
            signatory_title = UNSET
        else:
            signatory_title = self.signatory_title

        signatory_name: None | str | Unset
        if isinstance(self.signatory_name, Unset):
            signatory_name = UNSET
        else:
            signatory_name = self.signatory_name

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if sections is not UNSET:
            field_dict["sections"] = sections
        if place is not UNSET:
            field_dict["place"] = place
        if authority is not UNSET:
            field_dict["authority"] = authority
        if signatory_title is not UNSET:
            field_dict["signatory_title"] = signatory_title
        if signatory_name is not UNSET:
            field_dict["signatory_name"] = signatory_name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.summary_report_update_sections import SummaryReportUpdateSections  # noqa: PLC0415

        d = dict(src_dict)
        _sections = d.pop("sections", UNSET)
        sections: SummaryReportUpdateSections | Unset
        if isinstance(_sections, Unset):
            sections = UNSET
        else:
            sections = SummaryReportUpdateSections.from_dict(_sections)

        def _parse_place(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        place = _parse_place(d.pop("place", UNSET))

        def _parse_authority(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        authority = _parse_authority(d.pop("authority", UNSET))

        def _parse_signatory_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        signatory_title = _parse_signatory_title(d.pop("signatory_title", UNSET))

        def _parse_signatory_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        signatory_name = _parse_signatory_name(d.pop("signatory_name", UNSET))

        summary_report_update = cls(
            sections=sections,
            place=place,
            authority=authority,
            signatory_title=signatory_title,
            signatory_name=signatory_name,
        )

        return summary_report_update
