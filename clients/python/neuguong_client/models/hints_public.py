from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.hint_public import HintPublic
    from ..models.likeness_public import LikenessPublic


T = TypeVar("T", bound="HintsPublic")


@_attrs_define
class HintsPublic:
    """Everything that may be improved in a pledge, the most useful first within each deed.

    Attributes:
        hints (list[HintPublic]):
        likenesses (list[LikenessPublic]):
    """

    hints: list[HintPublic]
    likenesses: list[LikenessPublic]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        hints = []
        for hints_item_data in self.hints:
            hints_item = hints_item_data.to_dict()
            hints.append(hints_item)

        likenesses = []
        for likenesses_item_data in self.likenesses:
            likenesses_item = likenesses_item_data.to_dict()
            likenesses.append(likenesses_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "hints": hints,
                "likenesses": likenesses,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.hint_public import HintPublic  # noqa: PLC0415
        from ..models.likeness_public import LikenessPublic  # noqa: PLC0415

        d = dict(src_dict)
        hints = []
        _hints = d.pop("hints")
        for hints_item_data in _hints:
            hints_item = HintPublic.from_dict(hints_item_data)

            hints.append(hints_item)

        likenesses = []
        _likenesses = d.pop("likenesses")
        for likenesses_item_data in _likenesses:
            likenesses_item = LikenessPublic.from_dict(likenesses_item_data)

            likenesses.append(likenesses_item)

        hints_public = cls(
            hints=hints,
            likenesses=likenesses,
        )

        hints_public.additional_properties = d
        return hints_public

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
