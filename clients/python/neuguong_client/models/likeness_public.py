from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LikenessPublic")


@_attrs_define
class LikenessPublic:
    """A deed that is nearly the same as another one: one's own of an earlier year, or a comrade's.

    Attributes:
        pointer (str): The deed it is about.
        similarity_percent (int): 100: the same words in the same order.
        own (bool): Whether the other deed is the member's own, of an earlier year.
        year (int): The year of the other deed.
        member_name (str): Whose deed it is.
        action (str): The other deed's text.
    """

    pointer: str
    similarity_percent: int
    own: bool
    year: int
    member_name: str
    action: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pointer = self.pointer

        similarity_percent = self.similarity_percent

        own = self.own

        year = self.year

        member_name = self.member_name

        action = self.action

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pointer": pointer,
                "similarity_percent": similarity_percent,
                "own": own,
                "year": year,
                "member_name": member_name,
                "action": action,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        pointer = d.pop("pointer")

        similarity_percent = d.pop("similarity_percent")

        own = d.pop("own")

        year = d.pop("year")

        member_name = d.pop("member_name")

        action = d.pop("action")

        likeness_public = cls(
            pointer=pointer,
            similarity_percent=similarity_percent,
            own=own,
            year=year,
            member_name=member_name,
            action=action,
        )

        likeness_public.additional_properties = d
        return likeness_public

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
