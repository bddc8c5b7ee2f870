from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.encoding import Encoding
from ..models.import_action import ImportAction
from ..models.import_kind import ImportKind
from ..models.import_state import ImportState

if TYPE_CHECKING:
    from ..models.import_column import ImportColumn
    from ..models.import_counts import ImportCounts
    from ..models.import_field import ImportField


T = TypeVar("T", bound="ImportPublic")


@_attrs_define
class ImportPublic:
    """An import with how its file is read and what it means to do.

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
        sheet (None | str):
        encoding (Encoding): How text is written. ``unicode``: nothing has to be guessed, be it UTF-8, UTF-16 or a
            workbook.
        encoding_confirmed (bool): Somebody has seen that it is read rightly; old text is not committed before.
        profile (None | str): The name of the kept columns it is read by.
        header_row (int):
        columns (list[ImportColumn]):
        fields (list[ImportField]): What its columns may fill, in the order of the template.
        missing_fields (list[str]): Needed fields that no column fills.
        effective_on (datetime.date): From when facts hold for which a row names no day.
        plan_hash (None | str): Send it back to commit exactly this plan; null: there is none.
        good_rows_only (bool):
        job_id (None | UUID): The background job that plans or commits it; null: none was needed.
        allowed_actions (list[ImportAction]):
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
    sheet: None | str
    encoding: Encoding
    encoding_confirmed: bool
    profile: None | str
    header_row: int
    columns: list[ImportColumn]
    fields: list[ImportField]
    missing_fields: list[str]
    effective_on: datetime.date
    plan_hash: None | str
    good_rows_only: bool
    job_id: None | UUID
    allowed_actions: list[ImportAction]
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

        sheet: None | str
        sheet = self.sheet

        encoding = self.encoding.value

        encoding_confirmed = self.encoding_confirmed

        profile: None | str
        profile = self.profile

        header_row = self.header_row

        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        fields = []
        for fields_item_data in self.fields:
            fields_item = fields_item_data.to_dict()
            fields.append(fields_item)

        missing_fields = self.missing_fields

        effective_on = self.effective_on.isoformat()

        plan_hash: None | str
        plan_hash = self.plan_hash

        good_rows_only = self.good_rows_only

        job_id: None | str
        if isinstance(self.job_id, UUID):
            job_id = str(self.job_id)
        else:
            job_id = self.job_id

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

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
                "sheet": sheet,
                "encoding": encoding,
                "encoding_confirmed": encoding_confirmed,
                "profile": profile,
                "header_row": header_row,
                "columns": columns,
                "fields": fields,
                "missing_fields": missing_fields,
                "effective_on": effective_on,
                "plan_hash": plan_hash,
                "good_rows_only": good_rows_only,
                "job_id": job_id,
                "allowed_actions": allowed_actions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.import_column import ImportColumn  # noqa: PLC0415
        from ..models.import_counts import ImportCounts  # noqa: PLC0415
        from ..models.import_field import ImportField  # noqa: PLC0415

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

        def _parse_sheet(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sheet = _parse_sheet(d.pop("sheet"))

        encoding = Encoding(d.pop("encoding"))

        encoding_confirmed = d.pop("encoding_confirmed")

        def _parse_profile(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        profile = _parse_profile(d.pop("profile"))

        header_row = d.pop("header_row")

        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = ImportColumn.from_dict(columns_item_data)

            columns.append(columns_item)

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = ImportField.from_dict(fields_item_data)

            fields.append(fields_item)

        missing_fields = cast(list[str], d.pop("missing_fields"))

        effective_on = datetime.date.fromisoformat(d.pop("effective_on"))

        def _parse_plan_hash(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        plan_hash = _parse_plan_hash(d.pop("plan_hash"))

        good_rows_only = d.pop("good_rows_only")

        def _parse_job_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                job_id_type_0 = UUID(data)

                return job_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        job_id = _parse_job_id(d.pop("job_id"))

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = ImportAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        import_public = cls(
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
            sheet=sheet,
            encoding=encoding,
            encoding_confirmed=encoding_confirmed,
            profile=profile,
            header_row=header_row,
            columns=columns,
            fields=fields,
            missing_fields=missing_fields,
            effective_on=effective_on,
            plan_hash=plan_hash,
            good_rows_only=good_rows_only,
            job_id=job_id,
            allowed_actions=allowed_actions,
        )

        import_public.additional_properties = d
        return import_public

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
