from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.tried_grade import TriedGrade


T = TypeVar("T", bound="Trial")


@_attrs_define
class Trial:
    """What a rule set would make of grades already given: each total carried over, criterion by criterion.

    Attributes:
        gradings (int):
        levels (list[TriedGrade]):
        raised (int): How many would get a better rank.
        lowered (int):
        ceiling (int | None): How many might get the top level; null without a cap.
        criteria_unknown (list[str]): Criteria that nothing was given for, taken as the rest.
    """

    gradings: int
    levels: list[TriedGrade]
    raised: int
    lowered: int
    ceiling: int | None
    criteria_unknown: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gradings = self.gradings

        levels = []
        for levels_item_data in self.levels:
            levels_item = levels_item_data.to_dict()
            levels.append(levels_item)

        raised = self.raised

        lowered = self.lowered

        ceiling: int | None
        ceiling = self.ceiling

        criteria_unknown = self.criteria_unknown

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gradings": gradings,
                "levels": levels,
                "raised": raised,
                "lowered": lowered,
                "ceiling": ceiling,
                "criteria_unknown": criteria_unknown,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.tried_grade import TriedGrade  # noqa: PLC0415

        d = dict(src_dict)
        gradings = d.pop("gradings")

        levels = []
        _levels = d.pop("levels")
        for levels_item_data in _levels:
            levels_item = TriedGrade.from_dict(levels_item_data)

            levels.append(levels_item)

        raised = d.pop("raised")

        lowered = d.pop("lowered")

        def _parse_ceiling(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        ceiling = _parse_ceiling(d.pop("ceiling"))

        criteria_unknown = cast(list[str], d.pop("criteria_unknown"))

        trial = cls(
            gradings=gradings,
            levels=levels,
            raised=raised,
            lowered=lowered,
            ceiling=ceiling,
            criteria_unknown=criteria_unknown,
        )

        trial.additional_properties = d
        return trial

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
