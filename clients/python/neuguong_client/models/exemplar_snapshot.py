from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ExemplarSnapshot")


@_attrs_define
class ExemplarSnapshot:
    """The person and the unit as they were on the day of recognition.

    Attributes:
        person_name (None | str):
        positions (list[str]): Posts held, by name.
        unit_name (str):
        unit_kind (str):
        above_name (None | str): The organisation directly above the unit.
    """

    person_name: None | str
    positions: list[str]
    unit_name: str
    unit_kind: str
    above_name: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        person_name: None | str
        person_name = self.person_name

        positions = self.positions

        unit_name = self.unit_name

        unit_kind = self.unit_kind

        above_name: None | str
        above_name = self.above_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "person_name": person_name,
                "positions": positions,
                "unit_name": unit_name,
                "unit_kind": unit_kind,
                "above_name": above_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_person_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        person_name = _parse_person_name(d.pop("person_name"))

        positions = cast(list[str], d.pop("positions"))

        unit_name = d.pop("unit_name")

        unit_kind = d.pop("unit_kind")

        def _parse_above_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        above_name = _parse_above_name(d.pop("above_name"))

        exemplar_snapshot = cls(
            person_name=person_name,
            positions=positions,
            unit_name=unit_name,
            unit_kind=unit_kind,
            above_name=above_name,
        )

        exemplar_snapshot.additional_properties = d
        return exemplar_snapshot

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
