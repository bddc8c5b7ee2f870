from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.row_action import RowAction

if TYPE_CHECKING:
    from ..models.import_remark import ImportRemark
    from ..models.import_row_public_changes_type_0 import ImportRowPublicChangesType0
    from ..models.import_row_public_values import ImportRowPublicValues


T = TypeVar("T", bound="ImportRowPublic")


@_attrs_define
class ImportRowPublic:
    """A row: what it says and what becomes of it.

    Attributes:
        number (int | None): Its number in the file; null for somebody who vanished from it.
        action (RowAction): What a row means to do.

            ``ambiguous``: it fits several records. ``vanished``: no row at all, but somebody whom this source listed before
            and lists no more; nothing is done to them. ``ignored``: a heading, a total or a signature between the rows.
        subject_id (None | UUID): The record it concerns; null until it is created.
        values (ImportRowPublicValues):
        changes (ImportRowPublicChangesType0 | None): Field → [old, new]; null: nothing changes.
        errors (list[ImportRemark]):
        notices (list[ImportRemark]):
    """

    number: int | None
    action: RowAction
    subject_id: None | UUID
    values: ImportRowPublicValues
    changes: ImportRowPublicChangesType0 | None
    errors: list[ImportRemark]
    notices: list[ImportRemark]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.import_row_public_changes_type_0 import (
            ImportRowPublicChangesType0,  # noqa: PLC0415
        )

        number: int | None
        number = self.number

        action = self.action.value

        subject_id: None | str
        if isinstance(self.subject_id, UUID):
            subject_id = str(self.subject_id)
        else:
            subject_id = self.subject_id

        values = self.values.to_dict()

        changes: dict[str, Any] | None
        if isinstance(self.changes, ImportRowPublicChangesType0):
            changes = self.changes.to_dict()
        else:
            changes = self.changes

        errors = []
        for errors_item_data in self.errors:
            errors_item = errors_item_data.to_dict()
            errors.append(errors_item)

        notices = []
        for notices_item_data in self.notices:
            notices_item = notices_item_data.to_dict()
            notices.append(notices_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "action": action,
                "subject_id": subject_id,
                "values": values,
                "changes": changes,
                "errors": errors,
                "notices": notices,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.import_remark import ImportRemark  # noqa: PLC0415
        from ..models.import_row_public_changes_type_0 import (
            ImportRowPublicChangesType0,  # noqa: PLC0415
        )
        from ..models.import_row_public_values import ImportRowPublicValues  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_number(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        number = _parse_number(d.pop("number"))

        action = RowAction(d.pop("action"))

        def _parse_subject_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                subject_id_type_0 = UUID(data)

                return subject_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        subject_id = _parse_subject_id(d.pop("subject_id"))

        values = ImportRowPublicValues.from_dict(d.pop("values"))

        def _parse_changes(data: object) -> ImportRowPublicChangesType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                changes_type_0 = ImportRowPublicChangesType0.from_dict(data)

                return changes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ImportRowPublicChangesType0 | None, data)

        changes = _parse_changes(d.pop("changes"))

        errors = []
        _errors = d.pop("errors")
        for errors_item_data in _errors:
            errors_item = ImportRemark.from_dict(errors_item_data)

            errors.append(errors_item)

        notices = []
        _notices = d.pop("notices")
        for notices_item_data in _notices:
            notices_item = ImportRemark.from_dict(notices_item_data)

            notices.append(notices_item)

        import_row_public = cls(
            number=number,
            action=action,
            subject_id=subject_id,
            values=values,
            changes=changes,
            errors=errors,
            notices=notices,
        )

        import_row_public.additional_properties = d
        return import_row_public

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
