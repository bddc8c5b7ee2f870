from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NoticePreferences")


@_attrs_define
class NoticePreferences:
    """Which e-mails one takes. Notices in the application always come, and so do e-mails that may not be refused.

    Attributes:
        email (bool | Unset): Whether e-mails are taken at all. Default: True.
        refused (list[str] | Unset): Duties whose e-mails are refused.
    """

    email: bool | Unset = True
    refused: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        refused: list[str] | Unset = UNSET
        if not isinstance(self.refused, Unset):
            refused = self.refused

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if email is not UNSET:
            field_dict["email"] = email
        if refused is not UNSET:
            field_dict["refused"] = refused

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email", UNSET)

        refused = cast(list[str], d.pop("refused", UNSET))

        notice_preferences = cls(
            email=email,
            refused=refused,
        )

        return notice_preferences
