from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.reason_kind import ReasonKind

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="ReasonPublic")


@_attrs_define
class ReasonPublic:
    """A step that needed a reason, or came late.

    Attributes:
        kind (ReasonKind): The steps that need a reason.
        reason (None | str): Null: late, where the rule accepts that without a word.
        on (datetime.date):
        by (Named | None):
    """

    kind: ReasonKind
    reason: None | str
    on: datetime.date
    by: Named | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        kind = self.kind.value

        reason: None | str
        reason = self.reason

        on = self.on.isoformat()

        by: dict[str, Any] | None
        if isinstance(self.by, Named):
            by = self.by.to_dict()
        else:
            by = self.by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "reason": reason,
                "on": on,
                "by": by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        kind = ReasonKind(d.pop("kind"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        on = datetime.date.fromisoformat(d.pop("on"))

        def _parse_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                by_type_0 = Named.from_dict(data)

                return by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        by = _parse_by(d.pop("by"))

        reason_public = cls(
            kind=kind,
            reason=reason,
            on=on,
            by=by,
        )

        reason_public.additional_properties = d
        return reason_public

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
