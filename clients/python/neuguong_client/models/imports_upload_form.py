from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from ..models.encoding import Encoding
from ..models.import_kind import ImportKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="ImportsUploadForm")


@_attrs_define
class ImportsUploadForm:
    """
    Attributes:
        file (str): CSV, XLSX, XLS or ODS; in Unicode, TCVN3, VNI or CP1258.
        kind (ImportKind): What the rows of a list are.
        system (str): Name of the source, under which its keys are remembered: the same source always the same name.
        organisation_id (None | Unset | UUID): Where it runs: rows reach only this organisation and below. Left out:
            where you may import.
        profile (None | str | Unset): Kept columns to read it by; `national`: those of the national member list.
        encoding (Encoding | None | Unset): How its text is written; left out, it is found out.
        effective_on (datetime.date | None | Unset): From when facts hold for which a row names no day; today when left
            out.
    """

    file: str
    kind: ImportKind
    system: str
    organisation_id: None | Unset | UUID = UNSET
    profile: None | str | Unset = UNSET
    encoding: Encoding | None | Unset = UNSET
    effective_on: datetime.date | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file = self.file

        kind = self.kind.value

        system = self.system

        organisation_id: None | str | Unset
        if isinstance(self.organisation_id, Unset):
            organisation_id = UNSET
        elif isinstance(self.organisation_id, UUID):
            organisation_id = str(self.organisation_id)
        else:
            organisation_id = self.organisation_id

        profile: None | str | Unset
        if isinstance(self.profile, Unset):
            profile = UNSET
        else:
            profile = self.profile

        encoding: None | str | Unset
        if isinstance(self.encoding, Unset):
            encoding = UNSET
        elif isinstance(self.encoding, Encoding):
            encoding = self.encoding.value
        else:
            encoding = self.encoding

        effective_on: None | str | Unset
        if isinstance(self.effective_on, Unset):
            effective_on = UNSET
        elif isinstance(self.effective_on, datetime.date):
            effective_on = self.effective_on.isoformat()
        else:
            effective_on = self.effective_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file": file,
                "kind": kind,
                "system": system,
            }
        )
        if organisation_id is not UNSET:
            field_dict["organisation_id"] = organisation_id
        if profile is not UNSET:
            field_dict["profile"] = profile
        if encoding is not UNSET:
            field_dict["encoding"] = encoding
        if effective_on is not UNSET:
            field_dict["effective_on"] = effective_on

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", (None, str(self.file).encode(), "text/plain")))

        files.append(("kind", (None, str(self.kind.value).encode(), "text/plain")))

        files.append(("system", (None, str(self.system).encode(), "text/plain")))

        if not isinstance(self.organisation_id, Unset):
            if isinstance(self.organisation_id, UUID):
                files.append(("organisation_id", (None, str(self.organisation_id), "text/plain")))
            else:
                files.append(("organisation_id", (None, str(self.organisation_id).encode(), "text/plain")))

        if not isinstance(self.profile, Unset):
            if isinstance(self.profile, str):
                files.append(("profile", (None, str(self.profile).encode(), "text/plain")))
            else:
                files.append(("profile", (None, str(self.profile).encode(), "text/plain")))

        if not isinstance(self.encoding, Unset):
            if isinstance(self.encoding, Encoding):
                files.append(("encoding", (None, str(self.encoding.value).encode(), "text/plain")))
            else:
                files.append(("encoding", (None, str(self.encoding).encode(), "text/plain")))

        if not isinstance(self.effective_on, Unset):
            if isinstance(self.effective_on, datetime.date):
                files.append(("effective_on", (None, self.effective_on.isoformat().encode(), "text/plain")))
            else:
                files.append(("effective_on", (None, str(self.effective_on).encode(), "text/plain")))

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = d.pop("file")

        kind = ImportKind(d.pop("kind"))

        system = d.pop("system")

        def _parse_organisation_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organisation_id_type_0 = UUID(data)

                return organisation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        organisation_id = _parse_organisation_id(d.pop("organisation_id", UNSET))

        def _parse_profile(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        profile = _parse_profile(d.pop("profile", UNSET))

        def _parse_encoding(data: object) -> Encoding | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                encoding_type_0 = Encoding(data)

                return encoding_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Encoding | None | Unset, data)

        encoding = _parse_encoding(d.pop("encoding", UNSET))

        def _parse_effective_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                effective_on_type_0 = datetime.date.fromisoformat(data)

                return effective_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        effective_on = _parse_effective_on(d.pop("effective_on", UNSET))

        imports_upload_form = cls(
            file=file,
            kind=kind,
            system=system,
            organisation_id=organisation_id,
            profile=profile,
            encoding=encoding,
            effective_on=effective_on,
        )

        imports_upload_form.additional_properties = d
        return imports_upload_form

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
