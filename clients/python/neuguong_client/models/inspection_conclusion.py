from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="InspectionConclusion")


@_attrs_define
class InspectionConclusion:
    """What the inspection concludes; from then on those inspected read its findings.

    Attributes:
        conclusion (str):
        conclusion_number (str):
    """

    conclusion: str
    conclusion_number: str

    def to_dict(self) -> dict[str, Any]:
        conclusion = self.conclusion

        conclusion_number = self.conclusion_number

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "conclusion": conclusion,
                "conclusion_number": conclusion_number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        conclusion = d.pop("conclusion")

        conclusion_number = d.pop("conclusion_number")

        inspection_conclusion = cls(
            conclusion=conclusion,
            conclusion_number=conclusion_number,
        )

        return inspection_conclusion
