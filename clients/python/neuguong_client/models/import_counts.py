from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ImportCounts")


@_attrs_define
class ImportCounts:
    """How many rows of each kind.

    Attributes:
        create (int | Unset):  Default: 0.
        update (int | Unset):  Default: 0.
        unchanged (int | Unset):  Default: 0.
        error (int | Unset):  Default: 0.
        ambiguous (int | Unset):  Default: 0.
        vanished (int | Unset): People whom this source listed before and lists no more. Default: 0.
        ignored (int | Unset): Headings, totals and signatures between the rows. Default: 0.
    """

    create: int | Unset = 0
    update: int | Unset = 0
    unchanged: int | Unset = 0
    error: int | Unset = 0
    ambiguous: int | Unset = 0
    vanished: int | Unset = 0
    ignored: int | Unset = 0
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        create = self.create

        update = self.update

        unchanged = self.unchanged

        error = self.error

        ambiguous = self.ambiguous

        vanished = self.vanished

        ignored = self.ignored

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if create is not UNSET:
            field_dict["create"] = create
        if update is not UNSET:
            field_dict["update"] = update
        if unchanged is not UNSET:
            field_dict["unchanged"] = unchanged
        if error is not UNSET:
            field_dict["error"] = error
        if ambiguous is not UNSET:
            field_dict["ambiguous"] = ambiguous
        if vanished is not UNSET:
            field_dict["vanished"] = vanished
        if ignored is not UNSET:
            field_dict["ignored"] = ignored

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        create = d.pop("create", UNSET)

        update = d.pop("update", UNSET)

        unchanged = d.pop("unchanged", UNSET)

        error = d.pop("error", UNSET)

        ambiguous = d.pop("ambiguous", UNSET)

        vanished = d.pop("vanished", UNSET)

        ignored = d.pop("ignored", UNSET)

        import_counts = cls(
            create=create,
            update=update,
            unchanged=unchanged,
            error=error,
            ambiguous=ambiguous,
            vanished=vanished,
            ignored=ignored,
        )

        import_counts.additional_properties = d
        return import_counts

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
