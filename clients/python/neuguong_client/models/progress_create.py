from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.progress_create_quantities import ProgressCreateQuantities


T = TypeVar("T", bound="ProgressCreate")


@_attrs_define
class ProgressCreate:
    """How the deeds stand, at any time between registration and the self-report.

    Attributes:
        text (str):
        quantities (ProgressCreateQuantities | Unset): Deed → the number reached so far.
    """

    text: str
    quantities: ProgressCreateQuantities | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        quantities: dict[str, Any] | Unset = UNSET
        if not isinstance(self.quantities, Unset):
            quantities = self.quantities.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
            }
        )
        if quantities is not UNSET:
            field_dict["quantities"] = quantities

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.progress_create_quantities import ProgressCreateQuantities  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        _quantities = d.pop("quantities", UNSET)
        quantities: ProgressCreateQuantities | Unset
        if isinstance(_quantities, Unset):
            quantities = UNSET
        else:
            quantities = ProgressCreateQuantities.from_dict(_quantities)

        progress_create = cls(
            text=text,
            quantities=quantities,
        )

        return progress_create
