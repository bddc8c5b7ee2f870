from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pledge_state import PledgeState

if TYPE_CHECKING:
    from ..models.deed_public import DeedPublic
    from ..models.named import Named


T = TypeVar("T", bound="RevisionPublic")


@_attrs_define
class RevisionPublic:
    """The text as it stood before an amendment or a return.

    Attributes:
        number (int):
        state (PledgeState): How far a pledge has come. ``ended``: ended early; what had been reached stays on record.
        replaced_at (datetime.datetime):
        replaced_by (Named | None):
        reason (None | str):
        deeds (list[DeedPublic]):
    """

    number: int
    state: PledgeState
    replaced_at: datetime.datetime
    replaced_by: Named | None
    reason: None | str
    deeds: list[DeedPublic]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        number = self.number

        state = self.state.value

        replaced_at = self.replaced_at.isoformat()

        replaced_by: dict[str, Any] | None
        if isinstance(self.replaced_by, Named):
            replaced_by = self.replaced_by.to_dict()
        else:
            replaced_by = self.replaced_by

        reason: None | str
        reason = self.reason

        deeds = []
        for deeds_item_data in self.deeds:
            deeds_item = deeds_item_data.to_dict()
            deeds.append(deeds_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "state": state,
                "replaced_at": replaced_at,
                "replaced_by": replaced_by,
                "reason": reason,
                "deeds": deeds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deed_public import DeedPublic  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number")

        state = PledgeState(d.pop("state"))

        replaced_at = datetime.datetime.fromisoformat(d.pop("replaced_at"))

        def _parse_replaced_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                replaced_by_type_0 = Named.from_dict(data)

                return replaced_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        replaced_by = _parse_replaced_by(d.pop("replaced_by"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        deeds = []
        _deeds = d.pop("deeds")
        for deeds_item_data in _deeds:
            deeds_item = DeedPublic.from_dict(deeds_item_data)

            deeds.append(deeds_item)

        revision_public = cls(
            number=number,
            state=state,
            replaced_at=replaced_at,
            replaced_by=replaced_by,
            reason=reason,
            deeds=deeds,
        )

        revision_public.additional_properties = d
        return revision_public

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
