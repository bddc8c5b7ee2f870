from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named
    from ..models.window_public import WindowPublic
    from ..models.windows_write import WindowsWrite


T = TypeVar("T", bound="OrganisationYearPublic")


@_attrs_define
class OrganisationYearPublic:
    """A year as it holds for an organisation: days, who set its own, and whether it is closed there.

    Attributes:
        year (int):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        windows (list[WindowPublic]):
        own (None | WindowsWrite): What this organisation itself has set; null: nothing.
        closed (bool): Whether the organisation's own pledges of the year refuse changes now.
        closing_id (None | UUID):
    """

    year: int
    organisation: Named
    windows: list[WindowPublic]
    own: None | WindowsWrite
    closed: bool
    closing_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.windows_write import WindowsWrite  # noqa: PLC0415

        year = self.year

        organisation = self.organisation.to_dict()

        windows = []
        for windows_item_data in self.windows:
            windows_item = windows_item_data.to_dict()
            windows.append(windows_item)

        own: dict[str, Any] | None
        if isinstance(self.own, WindowsWrite):
            own = self.own.to_dict()
        else:
            own = self.own

        closed = self.closed

        closing_id: None | str
        if isinstance(self.closing_id, UUID):
            closing_id = str(self.closing_id)
        else:
            closing_id = self.closing_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "year": year,
                "organisation": organisation,
                "windows": windows,
                "own": own,
                "closed": closed,
                "closing_id": closing_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.window_public import WindowPublic  # noqa: PLC0415
        from ..models.windows_write import WindowsWrite  # noqa: PLC0415

        d = dict(src_dict)
        year = d.pop("year")

        organisation = Named.from_dict(d.pop("organisation"))

        windows = []
        _windows = d.pop("windows")
        for windows_item_data in _windows:
            windows_item = WindowPublic.from_dict(windows_item_data)

            windows.append(windows_item)

        def _parse_own(data: object) -> None | WindowsWrite:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                own_type_0 = WindowsWrite.from_dict(data)

                return own_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WindowsWrite, data)

        own = _parse_own(d.pop("own"))

        closed = d.pop("closed")

        def _parse_closing_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closing_id_type_0 = UUID(data)

                return closing_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        closing_id = _parse_closing_id(d.pop("closing_id"))

        organisation_year_public = cls(
            year=year,
            organisation=organisation,
            windows=windows,
            own=own,
            closed=closed,
            closing_id=closing_id,
        )

        organisation_year_public.additional_properties = d
        return organisation_year_public

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
