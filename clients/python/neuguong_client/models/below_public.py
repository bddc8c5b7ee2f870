from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.report_state import ReportState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="BelowPublic")


@_attrs_define
class BelowPublic:
    """Where the report of an organisation directly below stands; ``state`` null: none has been begun.

    Attributes:
        organisation (Named): A row of another resource by its id, with the name people know it by.
        report_id (None | UUID):
        state (None | ReportState):
        is_in (bool):
        on_time (bool | None): Null until it has been sent.
        digest (None | str): Of the last issue it sent.
    """

    organisation: Named
    report_id: None | UUID
    state: None | ReportState
    is_in: bool
    on_time: bool | None
    digest: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organisation = self.organisation.to_dict()

        report_id: None | str
        if isinstance(self.report_id, UUID):
            report_id = str(self.report_id)
        else:
            report_id = self.report_id

        state: None | str
        if isinstance(self.state, ReportState):
            state = self.state.value
        else:
            state = self.state

        is_in = self.is_in

        on_time: bool | None
        on_time = self.on_time

        digest: None | str
        digest = self.digest

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organisation": organisation,
                "report_id": report_id,
                "state": state,
                "is_in": is_in,
                "on_time": on_time,
                "digest": digest,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        organisation = Named.from_dict(d.pop("organisation"))

        def _parse_report_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                report_id_type_0 = UUID(data)

                return report_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        report_id = _parse_report_id(d.pop("report_id"))

        def _parse_state(data: object) -> None | ReportState:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_type_0 = ReportState(data)

                return state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReportState, data)

        state = _parse_state(d.pop("state"))

        is_in = d.pop("is_in")

        def _parse_on_time(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        on_time = _parse_on_time(d.pop("on_time"))

        def _parse_digest(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        digest = _parse_digest(d.pop("digest"))

        below_public = cls(
            organisation=organisation,
            report_id=report_id,
            state=state,
            is_in=is_in,
            on_time=on_time,
            digest=digest,
        )

        below_public.additional_properties = d
        return below_public

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
