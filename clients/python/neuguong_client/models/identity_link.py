from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="IdentityLink")


@_attrs_define
class IdentityLink:
    """A person of a provider who shall own an account.

    Attributes:
        provider (str):
        subject (str): The provider's lasting identifier of the person (claim `sub`), exactly as it is there.
    """

    provider: str
    subject: str

    def to_dict(self) -> dict[str, Any]:
        provider = self.provider

        subject = self.subject

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "provider": provider,
                "subject": subject,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        provider = d.pop("provider")

        subject = d.pop("subject")

        identity_link = cls(
            provider=provider,
            subject=subject,
        )

        return identity_link
