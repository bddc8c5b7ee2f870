from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Application")


@_attrs_define
class Application:
    """Consent to a plan.

    Attributes:
        plan_hash (str): Of the plan as it was shown.
    """

    plan_hash: str

    def to_dict(self) -> dict[str, Any]:
        plan_hash = self.plan_hash

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "plan_hash": plan_hash,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        plan_hash = d.pop("plan_hash")

        application = cls(
            plan_hash=plan_hash,
        )

        return application
