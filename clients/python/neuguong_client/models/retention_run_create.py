from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RetentionRunCreate")


@_attrs_define
class RetentionRunCreate:
    """Asks for a run. A trial counts what would go and removes nothing.

    Attributes:
        trial (bool | Unset):  Default: True.
    """

    trial: bool | Unset = True

    def to_dict(self) -> dict[str, Any]:
        trial = self.trial

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if trial is not UNSET:
            field_dict["trial"] = trial

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        trial = d.pop("trial", UNSET)

        retention_run_create = cls(
            trial=trial,
        )

        return retention_run_create
