from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.directive_in import DirectiveIn


T = TypeVar("T", bound="DirectiveList")


@_attrs_define
class DirectiveList:
    """A whole list, oldest first. What is known by number and issuer is corrected; nothing is taken away.

    Attributes:
        directives (list[DirectiveIn]):
    """

    directives: list[DirectiveIn]

    def to_dict(self) -> dict[str, Any]:
        directives = []
        for directives_item_data in self.directives:
            directives_item = directives_item_data.to_dict()
            directives.append(directives_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "directives": directives,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.directive_in import DirectiveIn  # noqa: PLC0415

        d = dict(src_dict)
        directives = []
        _directives = d.pop("directives")
        for directives_item_data in _directives:
            directives_item = DirectiveIn.from_dict(directives_item_data)

            directives.append(directives_item)

        directive_list = cls(
            directives=directives,
        )

        return directive_list
