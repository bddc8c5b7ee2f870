from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.kind_count import KindCount
    from ..models.sector_count import SectorCount


T = TypeVar("T", bound="SubtreeCounts")


@_attrs_define
class SubtreeCounts:
    """How many organisations a subtree had on a day, the organisation asked about not counted.

    Attributes:
        as_of (datetime.date):
        total (int):
        by_kind (list[KindCount]):
        grassroots_total (int):
        grassroots_by_sector (list[SectorCount]):
    """

    as_of: datetime.date
    total: int
    by_kind: list[KindCount]
    grassroots_total: int
    grassroots_by_sector: list[SectorCount]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        total = self.total

        by_kind = []
        for by_kind_item_data in self.by_kind:
            by_kind_item = by_kind_item_data.to_dict()
            by_kind.append(by_kind_item)

        grassroots_total = self.grassroots_total

        grassroots_by_sector = []
        for grassroots_by_sector_item_data in self.grassroots_by_sector:
            grassroots_by_sector_item = grassroots_by_sector_item_data.to_dict()
            grassroots_by_sector.append(grassroots_by_sector_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "total": total,
                "by_kind": by_kind,
                "grassroots_total": grassroots_total,
                "grassroots_by_sector": grassroots_by_sector,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.kind_count import KindCount  # noqa: PLC0415
        from ..models.sector_count import SectorCount  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        total = d.pop("total")

        by_kind = []
        _by_kind = d.pop("by_kind")
        for by_kind_item_data in _by_kind:
            by_kind_item = KindCount.from_dict(by_kind_item_data)

            by_kind.append(by_kind_item)

        grassroots_total = d.pop("grassroots_total")

        grassroots_by_sector = []
        _grassroots_by_sector = d.pop("grassroots_by_sector")
        for grassroots_by_sector_item_data in _grassroots_by_sector:
            grassroots_by_sector_item = SectorCount.from_dict(grassroots_by_sector_item_data)

            grassroots_by_sector.append(grassroots_by_sector_item)

        subtree_counts = cls(
            as_of=as_of,
            total=total,
            by_kind=by_kind,
            grassroots_total=grassroots_total,
            grassroots_by_sector=grassroots_by_sector,
        )

        subtree_counts.additional_properties = d
        return subtree_counts

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
