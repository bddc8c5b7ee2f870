from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Counts")


@_attrs_define
class Counts:
    """How many of each. `due` to `rated_5` count people of the base; `turns` counts pledges whoever made them.

    Attributes:
        members (int): Đảng viên of the base; staff who are not members are left out.
        people (int): Everybody of the base.
        due (int): People who must register (người phải đăng ký).
        registered (int): Due and registered.
        missing (int): Due without a registered pledge (chưa đăng ký).
        exempt (int): Exempt (được miễn), without a pledge.
        excepted (int): Excepted with a reason, without a pledge.
        not_required (int): Not required, without a pledge.
        volunteered (int): Registered without having to.
        publicised (int): Due and publicised before the cell.
        self_reported (int): Due and self-reported.
        assessed (int): Due and assessed by the collective.
        rated_good (int): Assessed as good or better, by the rating levels in force.
        rated_1 (int): Assessed with the best level.
        rated_2 (int):
        rated_3 (int):
        rated_4 (int):
        rated_5 (int):
        turns (int): Registered pledges (lượt), also of people no longer in the base.
        turns_assessed (int): Assessed pledges, likewise.
    """

    members: int
    people: int
    due: int
    registered: int
    missing: int
    exempt: int
    excepted: int
    not_required: int
    volunteered: int
    publicised: int
    self_reported: int
    assessed: int
    rated_good: int
    rated_1: int
    rated_2: int
    rated_3: int
    rated_4: int
    rated_5: int
    turns: int
    turns_assessed: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        members = self.members

        people = self.people

        due = self.due

        registered = self.registered

        missing = self.missing

        exempt = self.exempt

        excepted = self.excepted

        not_required = self.not_required

        volunteered = self.volunteered

        publicised = self.publicised

        self_reported = self.self_reported

        assessed = self.assessed

        rated_good = self.rated_good

        rated_1 = self.rated_1

        rated_2 = self.rated_2

        rated_3 = self.rated_3

        rated_4 = self.rated_4

        rated_5 = self.rated_5

        turns = self.turns

        turns_assessed = self.turns_assessed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "members": members,
                "people": people,
                "due": due,
                "registered": registered,
                "missing": missing,
                "exempt": exempt,
                "excepted": excepted,
                "not_required": not_required,
                "volunteered": volunteered,
                "publicised": publicised,
                "self_reported": self_reported,
                "assessed": assessed,
                "rated_good": rated_good,
                "rated_1": rated_1,
                "rated_2": rated_2,
                "rated_3": rated_3,
                "rated_4": rated_4,
                "rated_5": rated_5,
                "turns": turns,
                "turns_assessed": turns_assessed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        members = d.pop("members")

        people = d.pop("people")

        due = d.pop("due")

        registered = d.pop("registered")

        missing = d.pop("missing")

        exempt = d.pop("exempt")

        excepted = d.pop("excepted")

        not_required = d.pop("not_required")

        volunteered = d.pop("volunteered")

        publicised = d.pop("publicised")

        self_reported = d.pop("self_reported")

        assessed = d.pop("assessed")

        rated_good = d.pop("rated_good")

        rated_1 = d.pop("rated_1")

        rated_2 = d.pop("rated_2")

        rated_3 = d.pop("rated_3")

        rated_4 = d.pop("rated_4")

        rated_5 = d.pop("rated_5")

        turns = d.pop("turns")

        turns_assessed = d.pop("turns_assessed")

        counts = cls(
            members=members,
            people=people,
            due=due,
            registered=registered,
            missing=missing,
            exempt=exempt,
            excepted=excepted,
            not_required=not_required,
            volunteered=volunteered,
            publicised=publicised,
            self_reported=self_reported,
            assessed=assessed,
            rated_good=rated_good,
            rated_1=rated_1,
            rated_2=rated_2,
            rated_3=rated_3,
            rated_4=rated_4,
            rated_5=rated_5,
            turns=turns,
            turns_assessed=turns_assessed,
        )

        counts.additional_properties = d
        return counts

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
