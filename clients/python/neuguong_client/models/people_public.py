from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PeoplePublic")


@_attrs_define
class PeoplePublic:
    """How many different people stand behind the turns of several years.

    Attributes:
        due (int): People who were due in at least one of the years.
        registered (int): People who were due and registered in at least one of them.
        with_pledge (int): People with a registered pledge in at least one, due or not.
        turns (int): Their registered pledges.
    """

    due: int
    registered: int
    with_pledge: int
    turns: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        due = self.due

        registered = self.registered

        with_pledge = self.with_pledge

        turns = self.turns

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due": due,
                "registered": registered,
                "with_pledge": with_pledge,
                "turns": turns,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        due = d.pop("due")

        registered = d.pop("registered")

        with_pledge = d.pop("with_pledge")

        turns = d.pop("turns")

        people_public = cls(
            due=due,
            registered=registered,
            with_pledge=with_pledge,
            turns=turns,
        )

        people_public.additional_properties = d
        return people_public

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
