from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.export_kind import ExportKind
from ..models.export_profile import ExportProfile
from ..models.table_format import TableFormat
from ..types import UNSET, Unset

T = TypeVar("T", bound="ExportCreate")


@_attrs_define
class ExportCreate:
    """Which list is wanted, and how it shall be written.

    Attributes:
        kind (ExportKind): ``registrations`` says how far everybody of a year has come, without any text; ``pledges``
            holds the texts.
        organisation_id (UUID): Whose list: of this organisation and below.
        format_ (TableFormat | Unset): How a table is written.
        year (int | None | Unset): Needed for lists of a year.
        profile (ExportProfile | Unset): ``national``: the columns of the national member list; they exist for members
            only.
        system (None | str | Unset): Add the keys by which this system names the rows.
        delimiter (str | Unset): Between the cells of a CSV file; some Excels want `;`. Default: ','.
    """

    kind: ExportKind
    organisation_id: UUID
    format_: TableFormat | Unset = UNSET
    year: int | None | Unset = UNSET
    profile: ExportProfile | Unset = UNSET
    system: None | str | Unset = UNSET
    delimiter: str | Unset = ","

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        organisation_id = str(self.organisation_id)

        format_: str | Unset = UNSET
        if not isinstance(self.format_, Unset):
            format_ = self.format_.value

        year: int | None | Unset
        if isinstance(self.year, Unset):
            year = UNSET
        else:
            year = self.year

        profile: str | Unset = UNSET
        if not isinstance(self.profile, Unset):
            profile = self.profile.value

        system: None | str | Unset
        if isinstance(self.system, Unset):
            system = UNSET
        else:
            system = self.system

        delimiter = self.delimiter

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "organisation_id": organisation_id,
            }
        )
        if format_ is not UNSET:
            field_dict["format"] = format_
        if year is not UNSET:
            field_dict["year"] = year
        if profile is not UNSET:
            field_dict["profile"] = profile
        if system is not UNSET:
            field_dict["system"] = system
        if delimiter is not UNSET:
            field_dict["delimiter"] = delimiter

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = ExportKind(d.pop("kind"))

        organisation_id = UUID(d.pop("organisation_id"))

        _format_ = d.pop("format", UNSET)
        format_: TableFormat | Unset
        if isinstance(_format_, Unset):
            format_ = UNSET
        else:
            format_ = TableFormat(_format_)

        def _parse_year(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        year = _parse_year(d.pop("year", UNSET))

        _profile = d.pop("profile", UNSET)
        profile: ExportProfile | Unset
        if isinstance(_profile, Unset):
            profile = UNSET
        else:
            profile = ExportProfile(_profile)

        def _parse_system(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        system = _parse_system(d.pop("system", UNSET))

        delimiter = d.pop("delimiter", UNSET)

        export_create = cls(
            kind=kind,
            organisation_id=organisation_id,
            format_=format_,
            year=year,
            profile=profile,
            system=system,
            delimiter=delimiter,
        )

        return export_create
