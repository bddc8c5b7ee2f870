from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Predecessor")


@_attrs_define
class Predecessor:
    """The paper that another took the place of, by number and issuer.

    Attributes:
        number (str):
        issuer (str):
    """

    number: str
    issuer: str

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        issuer = self.issuer

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
                "issuer": issuer,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        issuer = d.pop("issuer")

        predecessor = cls(
            number=number,
            issuer=issuer,
        )

        return predecessor
