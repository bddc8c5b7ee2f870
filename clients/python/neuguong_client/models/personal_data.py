from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.personal_data_tables import PersonalDataTables


T = TypeVar("T", bound="PersonalData")


@_attrs_define
class PersonalData:
    """Everything that is kept of one person, table by table; secrets of their account are left out.

    Attributes:
        member_id (UUID):
        made_at (datetime.datetime):
        tables (PersonalDataTables): Table → rows.
    """

    member_id: UUID
    made_at: datetime.datetime
    tables: PersonalDataTables
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        made_at = self.made_at.isoformat()

        tables = self.tables.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member_id": member_id,
                "made_at": made_at,
                "tables": tables,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.personal_data_tables import PersonalDataTables  # noqa: PLC0415

        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        made_at = datetime.datetime.fromisoformat(d.pop("made_at"))

        tables = PersonalDataTables.from_dict(d.pop("tables"))

        personal_data = cls(
            member_id=member_id,
            made_at=made_at,
            tables=tables,
        )

        personal_data.additional_properties = d
        return personal_data

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
