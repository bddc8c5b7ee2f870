from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.rounding import Rounding

if TYPE_CHECKING:
    from ..models.cap_advice_levels import CapAdviceLevels
    from ..models.capped_grade import CappedGrade


T = TypeVar("T", bound="CapAdvice")


@_attrs_define
class CapAdvice:
    """What the cap allows in a unit, and who stands above it in the order of their points.

    Attributes:
        levels (CapAdviceLevels): Level → how many are decided so, or proposed where nothing is decided.
        share_percent (None | str): Null: the rule set has no cap.
        base (int): How many the share is taken of.
        rounding (None | Rounding):
        ceiling (int | None): How many may get the top level.
        binding (bool): Whether more are refused, or need a reason.
        top (list[CappedGrade]): Those with the top level, the most points first.
        over (int): How many of them are too many.
    """

    levels: CapAdviceLevels
    share_percent: None | str
    base: int
    rounding: None | Rounding
    ceiling: int | None
    binding: bool
    top: list[CappedGrade]
    over: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        levels = self.levels.to_dict()

        share_percent: None | str
        share_percent = self.share_percent

        base = self.base

        rounding: None | str
        if isinstance(self.rounding, Rounding):
            rounding = self.rounding.value
        else:
            rounding = self.rounding

        ceiling: int | None
        ceiling = self.ceiling

        binding = self.binding

        top = []
        for top_item_data in self.top:
            top_item = top_item_data.to_dict()
            top.append(top_item)

        over = self.over

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "levels": levels,
                "share_percent": share_percent,
                "base": base,
                "rounding": rounding,
                "ceiling": ceiling,
                "binding": binding,
                "top": top,
                "over": over,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cap_advice_levels import CapAdviceLevels  # noqa: PLC0415
        from ..models.capped_grade import CappedGrade  # noqa: PLC0415

        d = dict(src_dict)
        levels = CapAdviceLevels.from_dict(d.pop("levels"))

        def _parse_share_percent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        share_percent = _parse_share_percent(d.pop("share_percent"))

        base = d.pop("base")

        def _parse_rounding(data: object) -> None | Rounding:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                rounding_type_0 = Rounding(data)

                return rounding_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Rounding, data)

        rounding = _parse_rounding(d.pop("rounding"))

        def _parse_ceiling(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        ceiling = _parse_ceiling(d.pop("ceiling"))

        binding = d.pop("binding")

        top = []
        _top = d.pop("top")
        for top_item_data in _top:
            top_item = CappedGrade.from_dict(top_item_data)

            top.append(top_item)

        over = d.pop("over")

        cap_advice = cls(
            levels=levels,
            share_percent=share_percent,
            base=base,
            rounding=rounding,
            ceiling=ceiling,
            binding=binding,
            top=top,
            over=over,
        )

        cap_advice.additional_properties = d
        return cap_advice

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
