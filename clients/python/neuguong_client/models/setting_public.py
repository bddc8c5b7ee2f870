from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.setting_public_shape_type_0 import SettingPublicShapeType0


T = TypeVar("T", bound="SettingPublic")


@_attrs_define
class SettingPublic:
    """A threshold, limit or rule value and when it holds.

    Attributes:
        id (UUID):
        key (str):
        value (Any):
        shape (None | SettingPublicShapeType0): JSON Schema of the value; null: it cannot be changed.
        source (None | str):
        valid_from (datetime.date):
        valid_to (datetime.date | None): First day on which it no longer holds; null while open.
        version (int):
    """

    id: UUID
    key: str
    value: Any
    shape: None | SettingPublicShapeType0
    source: None | str
    valid_from: datetime.date
    valid_to: datetime.date | None
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.setting_public_shape_type_0 import SettingPublicShapeType0  # noqa: PLC0415

        id = str(self.id)

        key = self.key

        value = self.value

        shape: dict[str, Any] | None
        if isinstance(self.shape, SettingPublicShapeType0):
            shape = self.shape.to_dict()
        else:
            shape = self.shape

        source: None | str
        source = self.source

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "key": key,
                "value": value,
                "shape": shape,
                "source": source,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.setting_public_shape_type_0 import SettingPublicShapeType0  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        key = d.pop("key")

        value = d.pop("value")

        def _parse_shape(data: object) -> None | SettingPublicShapeType0:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                shape_type_0 = SettingPublicShapeType0.from_dict(data)

                return shape_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SettingPublicShapeType0, data)

        shape = _parse_shape(d.pop("shape"))

        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        version = d.pop("version")

        setting_public = cls(
            id=id,
            key=key,
            value=value,
            shape=shape,
            source=source,
            valid_from=valid_from,
            valid_to=valid_to,
            version=version,
        )

        setting_public.additional_properties = d
        return setting_public

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
