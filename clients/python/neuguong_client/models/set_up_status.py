from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SetUpStatus")


@_attrs_define
class SetUpStatus:
    """Whether the installation waits to be set up.

    Attributes:
        needed (bool):
        organisation_needed (bool): Whether there is no tree yet, so that its root must be given.
    """

    needed: bool
    organisation_needed: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        needed = self.needed

        organisation_needed = self.organisation_needed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "needed": needed,
                "organisation_needed": organisation_needed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        needed = d.pop("needed")

        organisation_needed = d.pop("organisation_needed")

        set_up_status = cls(
            needed=needed,
            organisation_needed=organisation_needed,
        )

        set_up_status.additional_properties = d
        return set_up_status

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
