from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="StandardVersionCreate")


@_attrs_define
class StandardVersionCreate:
    """A new draft. With ``from_present`` it begins with the items of the version in force.

    Attributes:
        title (str):
        preamble (None | str | Unset):
        from_present (bool | Unset):  Default: True.
    """

    title: str
    preamble: None | str | Unset = UNSET
    from_present: bool | Unset = True

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        preamble: None | str | Unset
        if isinstance(self.preamble, Unset):
            preamble = UNSET
        else:
            preamble = self.preamble

        from_present = self.from_present

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
            }
        )
        if preamble is not UNSET:
            field_dict["preamble"] = preamble
        if from_present is not UNSET:
            field_dict["from_present"] = from_present

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title")

        def _parse_preamble(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        preamble = _parse_preamble(d.pop("preamble", UNSET))

        from_present = d.pop("from_present", UNSET)

        standard_version_create = cls(
            title=title,
            preamble=preamble,
            from_present=from_present,
        )

        return standard_version_create
