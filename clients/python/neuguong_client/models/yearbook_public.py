from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.yearbook_section import YearbookSection


T = TypeVar("T", bound="YearbookPublic")


@_attrs_define
class YearbookPublic:
    """How a yearbook is arranged.

    Attributes:
        organisation_id (UUID):
        year (int):
        sections (list[YearbookSection]):
        version (int): 0: nobody has arranged it yet; it stands as it was put together.
    """

    organisation_id: UUID
    year: int
    sections: list[YearbookSection]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        year = self.year

        sections = []
        for sections_item_data in self.sections:
            sections_item = sections_item_data.to_dict()
            sections.append(sections_item)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organisation_id": organisation_id,
                "year": year,
                "sections": sections,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.yearbook_section import YearbookSection  # noqa: PLC0415

        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        year = d.pop("year")

        sections = []
        _sections = d.pop("sections")
        for sections_item_data in _sections:
            sections_item = YearbookSection.from_dict(sections_item_data)

            sections.append(sections_item)

        version = d.pop("version")

        yearbook_public = cls(
            organisation_id=organisation_id,
            year=year,
            sections=sections,
            version=version,
        )

        yearbook_public.additional_properties = d
        return yearbook_public

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
