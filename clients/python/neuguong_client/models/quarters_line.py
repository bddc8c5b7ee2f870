from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named
    from ..models.quarter_count import QuarterCount


T = TypeVar("T", bound="QuartersLine")


@_attrs_define
class QuartersLine:
    """One cell with the quarters of a year.

    Attributes:
        organisation (Named): A row of another resource by its id, with the name people know it by.
        quarters (list[QuarterCount]):
    """

    organisation: Named
    quarters: list[QuarterCount]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organisation = self.organisation.to_dict()

        quarters = []
        for quarters_item_data in self.quarters:
            quarters_item = quarters_item_data.to_dict()
            quarters.append(quarters_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organisation": organisation,
                "quarters": quarters,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.quarter_count import QuarterCount  # noqa: PLC0415

        d = dict(src_dict)
        organisation = Named.from_dict(d.pop("organisation"))

        quarters = []
        _quarters = d.pop("quarters")
        for quarters_item_data in _quarters:
            quarters_item = QuarterCount.from_dict(quarters_item_data)

            quarters.append(quarters_item)

        quarters_line = cls(
            organisation=organisation,
            quarters=quarters,
        )

        quarters_line.additional_properties = d
        return quarters_line

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
