from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="InvitationTaken")


@_attrs_define
class InvitationTaken:
    """An invitation slip, and the password its owner chooses.

    Attributes:
        invitation (str):
        password (str): At least 12 characters and not easily guessed.
    """

    invitation: str
    password: str

    def to_dict(self) -> dict[str, Any]:
        invitation = self.invitation

        password = self.password

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "invitation": invitation,
                "password": password,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        invitation = d.pop("invitation")

        password = d.pop("password")

        invitation_taken = cls(
            invitation=invitation,
            password=password,
        )

        return invitation_taken
