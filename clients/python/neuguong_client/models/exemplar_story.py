from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="ExemplarStory")


@_attrs_define
class ExemplarStory:
    """The story and the photo. A change of either ends the consent to it.

    Attributes:
        story (None | str):
        photo_link (None | str):
    """

    story: None | str
    photo_link: None | str

    def to_dict(self) -> dict[str, Any]:
        story: None | str
        story = self.story

        photo_link: None | str
        photo_link = self.photo_link

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "story": story,
                "photo_link": photo_link,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_story(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        story = _parse_story(d.pop("story"))

        def _parse_photo_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        photo_link = _parse_photo_link(d.pop("photo_link"))

        exemplar_story = cls(
            story=story,
            photo_link=photo_link,
        )

        return exemplar_story
