from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ImportCommit")


@_attrs_define
class ImportCommit:
    """Consent to exactly one plan.

    Attributes:
        plan_hash (str):
        good_rows_only (bool | Unset): Carry out the good rows although others are faulty; otherwise all or nothing.
            Default: False.
    """

    plan_hash: str
    good_rows_only: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        plan_hash = self.plan_hash

        good_rows_only = self.good_rows_only

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "plan_hash": plan_hash,
            }
        )
        if good_rows_only is not UNSET:
            field_dict["good_rows_only"] = good_rows_only

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        plan_hash = d.pop("plan_hash")

        good_rows_only = d.pop("good_rows_only", UNSET)

        import_commit = cls(
            plan_hash=plan_hash,
            good_rows_only=good_rows_only,
        )

        return import_commit
