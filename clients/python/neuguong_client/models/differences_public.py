from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.figure_difference import FigureDifference
    from ..models.text_difference import TextDifference


T = TypeVar("T", bound="DifferencesPublic")


@_attrs_define
class DifferencesPublic:
    """What a later version changed; ``after`` null: the figures as the rows give them today for the earlier day.

    Attributes:
        before (int):
        after (int | None):
        figures (list[FigureDifference]):
        texts (list[TextDifference]):
    """

    before: int
    after: int | None
    figures: list[FigureDifference]
    texts: list[TextDifference]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        before = self.before

        after: int | None
        after = self.after

        figures = []
        for figures_item_data in self.figures:
            figures_item = figures_item_data.to_dict()
            figures.append(figures_item)

        texts = []
        for texts_item_data in self.texts:
            texts_item = texts_item_data.to_dict()
            texts.append(texts_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "before": before,
                "after": after,
                "figures": figures,
                "texts": texts,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.figure_difference import FigureDifference  # noqa: PLC0415
        from ..models.text_difference import TextDifference  # noqa: PLC0415

        d = dict(src_dict)
        before = d.pop("before")

        def _parse_after(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        after = _parse_after(d.pop("after"))

        figures = []
        _figures = d.pop("figures")
        for figures_item_data in _figures:
            figures_item = FigureDifference.from_dict(figures_item_data)

            figures.append(figures_item)

        texts = []
        _texts = d.pop("texts")
        for texts_item_data in _texts:
            texts_item = TextDifference.from_dict(texts_item_data)

            texts.append(texts_item)

        differences_public = cls(
            before=before,
            after=after,
            figures=figures,
            texts=texts,
        )

        differences_public.additional_properties = d
        return differences_public

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
