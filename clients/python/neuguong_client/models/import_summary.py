from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.import_kind import ImportKind
from ..models.import_state import ImportState

if TYPE_CHECKING:
    from ..models.import_counts import ImportCounts


T = TypeVar("T", bound="ImportSummary")


@_attrs_define
class ImportSummary:
    """An import in a list.

    Attributes:
        id (UUID):
        version (int): Its ETag.
        kind (ImportKind): What the rows of a list are.
        system (str):
        state (ImportState): ``planning``: a large file waits to be read; ``unmapped``: a needed column has not been
            found.
        organisation_id (None | UUID): Where it runs; null: anywhere, by the installation itself.
        file_name (str):
        counts (ImportCounts): How many rows of each kind.
        created_at (datetime.datetime):
        committed_at (datetime.datetime | None):
    """

    id: UUID
    version: int
    kind: ImportKind
    system: str
    state: ImportState
    organisation_id: None | UUID
    file_name: str
    counts: ImportCounts
    created_at: datetime.datetime
    committed_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        version = self.version

        kind = self.kind.value

        system = self.system

        state = self.state.value

        organisation_id: None | str
        if isinstance(self.organisation_id, UUID):
            organisation_id = str(self.organisation_id)
        else:
            organisation_id = self.organisation_id

        file_name = self.file_name

        counts = self.counts.to_dict()

        created_at = self.created_at.isoformat()

        committed_at: None | str
        if isinstance(self.committed_at, datetime.datetime):
            committed_at = self.committed_at.isoformat()
        else:
            committed_at = self.committed_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "version": version,
                "kind": kind,
                "system": system,
                "state": state,
                "organisation_id": organisation_id,
                "file_name": file_name,
                "counts": counts,
                "created_at": created_at,
                "committed_at": committed_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.import_counts import ImportCounts  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        version = d.pop("version")

        kind = ImportKind(d.pop("kind"))

        system = d.pop("system")

        state = ImportState(d.pop("state"))

        def _parse_organisation_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organisation_id_type_0 = UUID(data)

                return organisation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        organisation_id = _parse_organisation_id(d.pop("organisation_id"))

        file_name = d.pop("file_name")

        counts = ImportCounts.from_dict(d.pop("counts"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_committed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                committed_at_type_0 = datetime.datetime.fromisoformat(data)

                return committed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        committed_at = _parse_committed_at(d.pop("committed_at"))

        import_summary = cls(
            id=id,
            version=version,
            kind=kind,
            system=system,
            state=state,
            organisation_id=organisation_id,
            file_name=file_name,
            counts=counts,
            created_at=created_at,
            committed_at=committed_at,
        )

        import_summary.additional_properties = d
        return import_summary

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
