from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="VerdictPublic")


@_attrs_define
class VerdictPublic:
    """What the level above said.

    Attributes:
        accepted (bool):
        reason (None | str):
        given_at (datetime.datetime):
        given_by (Named | None):
    """

    accepted: bool
    reason: None | str
    given_at: datetime.datetime
    given_by: Named | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        accepted = self.accepted

        reason: None | str
        reason = self.reason

        given_at = self.given_at.isoformat()

        given_by: dict[str, Any] | None
        if isinstance(self.given_by, Named):
            given_by = self.given_by.to_dict()
        else:
            given_by = self.given_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accepted": accepted,
                "reason": reason,
                "given_at": given_at,
                "given_by": given_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        accepted = d.pop("accepted")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        given_at = datetime.datetime.fromisoformat(d.pop("given_at"))

        def _parse_given_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                given_by_type_0 = Named.from_dict(data)

                return given_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        given_by = _parse_given_by(d.pop("given_by"))

        verdict_public = cls(
            accepted=accepted,
            reason=reason,
            given_at=given_at,
            given_by=given_by,
        )

        verdict_public.additional_properties = d
        return verdict_public

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
