from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SignOnReturn")


@_attrs_define
class SignOnReturn:
    """What the provider sent back through the browser.

    Attributes:
        code (str): The authorisation code.
        state (str):
        iss (None | str | Unset): The issuer, if the provider names itself (RFC 9207).
    """

    code: str
    state: str
    iss: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        state = self.state

        iss: None | str | Unset
        if isinstance(self.iss, Unset):
            iss = UNSET
        else:
            iss = self.iss

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "state": state,
            }
        )
        if iss is not UNSET:
            field_dict["iss"] = iss

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        state = d.pop("state")

        def _parse_iss(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        iss = _parse_iss(d.pop("iss", UNSET))

        sign_on_return = cls(
            code=code,
            state=state,
            iss=iss,
        )

        return sign_on_return
