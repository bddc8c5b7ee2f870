from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="InvitationPublic")


@_attrs_define
class InvitationPublic:
    """Somebody invited; ``expected``: of the base on the day. ``excuse`` null: none was given.

    Attributes:
        member (Named): A row of another resource by its id, with the name people know it by.
        expected (bool):
        excuse (None | str):
    """

    member: Named
    expected: bool
    excuse: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        member = self.member.to_dict()

        expected = self.expected

        excuse: None | str
        excuse = self.excuse

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member": member,
                "expected": expected,
                "excuse": excuse,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        member = Named.from_dict(d.pop("member"))

        expected = d.pop("expected")

        def _parse_excuse(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        excuse = _parse_excuse(d.pop("excuse"))

        invitation_public = cls(
            member=member,
            expected=expected,
            excuse=excuse,
        )

        invitation_public.additional_properties = d
        return invitation_public

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
