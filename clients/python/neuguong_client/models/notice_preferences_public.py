from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NoticePreferencesPublic")


@_attrs_define
class NoticePreferencesPublic:
    """Which e-mails one takes, and of which duties they may not be refused.

    Attributes:
        email (bool):
        refused (list[str]):
        not_refusable (list[str]): Duties whose e-mails come whatever is chosen here.
    """

    email: bool
    refused: list[str]
    not_refusable: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        refused = self.refused

        not_refusable = self.not_refusable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email": email,
                "refused": refused,
                "not_refusable": not_refusable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        refused = cast(list[str], d.pop("refused"))

        not_refusable = cast(list[str], d.pop("not_refusable"))

        notice_preferences_public = cls(
            email=email,
            refused=refused,
            not_refusable=not_refusable,
        )

        notice_preferences_public.additional_properties = d
        return notice_preferences_public

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
