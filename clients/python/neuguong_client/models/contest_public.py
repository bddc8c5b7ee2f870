from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.contest_entry_public import ContestEntryPublic


T = TypeVar("T", bound="ContestPublic")


@_attrs_define
class ContestPublic:
    """The entries of a contest, workshop or seminar, in the order given.

    Attributes:
        study_session_id (UUID):
        entries (list[ContestEntryPublic]):
        version (int): The version of the session.
    """

    study_session_id: UUID
    entries: list[ContestEntryPublic]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        study_session_id = str(self.study_session_id)

        entries = []
        for entries_item_data in self.entries:
            entries_item = entries_item_data.to_dict()
            entries.append(entries_item)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "study_session_id": study_session_id,
                "entries": entries,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contest_entry_public import ContestEntryPublic  # noqa: PLC0415

        d = dict(src_dict)
        study_session_id = UUID(d.pop("study_session_id"))

        entries = []
        _entries = d.pop("entries")
        for entries_item_data in _entries:
            entries_item = ContestEntryPublic.from_dict(entries_item_data)

            entries.append(entries_item)

        version = d.pop("version")

        contest_public = cls(
            study_session_id=study_session_id,
            entries=entries,
            version=version,
        )

        contest_public.additional_properties = d
        return contest_public

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
