from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="OpenWork")


@_attrs_define
class OpenWork:
    """What is still open in a subtree before its year can be closed.

    Attributes:
        missing (int): People who must register and have not.
        registered (int): Pledges registered and not yet publicised.
        publicised (int): Pledges publicised and not yet self-reported.
        self_reported (int): Pledges self-reported and not yet assessed.
    """

    missing: int
    registered: int
    publicised: int
    self_reported: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        missing = self.missing

        registered = self.registered

        publicised = self.publicised

        self_reported = self.self_reported

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "missing": missing,
                "registered": registered,
                "publicised": publicised,
                "self_reported": self_reported,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        missing = d.pop("missing")

        registered = d.pop("registered")

        publicised = d.pop("publicised")

        self_reported = d.pop("self_reported")

        open_work = cls(
            missing=missing,
            registered=registered,
            publicised=publicised,
            self_reported=self_reported,
        )

        open_work.additional_properties = d
        return open_work

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
