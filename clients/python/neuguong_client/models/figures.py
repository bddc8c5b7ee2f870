from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.counts import Counts
    from ..models.indicator_value import IndicatorValue


T = TypeVar("T", bound="Figures")


@_attrs_define
class Figures:
    """The numbers of one unit over one year, or over all years asked about.

    Attributes:
        everybody (Counts): How many of each. `due` to `rated_5` count people of the base; `turns` counts pledges
            whoever made them.
        key_leaders (Counts): How many of each. `due` to `rated_5` count people of the base; `turns` counts pledges
            whoever made them.
        indicators (list[IndicatorValue]):
    """

    everybody: Counts
    key_leaders: Counts
    indicators: list[IndicatorValue]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        everybody = self.everybody.to_dict()

        key_leaders = self.key_leaders.to_dict()

        indicators = []
        for indicators_item_data in self.indicators:
            indicators_item = indicators_item_data.to_dict()
            indicators.append(indicators_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "everybody": everybody,
                "key_leaders": key_leaders,
                "indicators": indicators,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.counts import Counts  # noqa: PLC0415
        from ..models.indicator_value import IndicatorValue  # noqa: PLC0415

        d = dict(src_dict)
        everybody = Counts.from_dict(d.pop("everybody"))

        key_leaders = Counts.from_dict(d.pop("key_leaders"))

        indicators = []
        _indicators = d.pop("indicators")
        for indicators_item_data in _indicators:
            indicators_item = IndicatorValue.from_dict(indicators_item_data)

            indicators.append(indicators_item)

        figures = cls(
            everybody=everybody,
            key_leaders=key_leaders,
            indicators=indicators,
        )

        figures.additional_properties = d
        return figures

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
