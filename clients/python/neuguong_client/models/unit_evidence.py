from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UnitEvidence")


@_attrs_define
class UnitEvidence:
    """A unit's pledges of the year, with everything below it.

    Attributes:
        due (int):
        registered (int):
        assessed (int):
        rated_good (int):
    """

    due: int
    registered: int
    assessed: int
    rated_good: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        due = self.due

        registered = self.registered

        assessed = self.assessed

        rated_good = self.rated_good

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due": due,
                "registered": registered,
                "assessed": assessed,
                "rated_good": rated_good,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        due = d.pop("due")

        registered = d.pop("registered")

        assessed = d.pop("assessed")

        rated_good = d.pop("rated_good")

        unit_evidence = cls(
            due=due,
            registered=registered,
            assessed=assessed,
            rated_good=rated_good,
        )

        unit_evidence.additional_properties = d
        return unit_evidence

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
