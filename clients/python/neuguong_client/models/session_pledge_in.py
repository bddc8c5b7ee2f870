from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SessionPledgeIn")


@_attrs_define
class SessionPledgeIn:
    """A pledge that was publicised or assessed in the session.

    Attributes:
        pledge_id (UUID):
        publicised (bool | Unset):  Default: False.
        assessed (bool | Unset):  Default: False.
    """

    pledge_id: UUID
    publicised: bool | Unset = False
    assessed: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        pledge_id = str(self.pledge_id)

        publicised = self.publicised

        assessed = self.assessed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "pledge_id": pledge_id,
            }
        )
        if publicised is not UNSET:
            field_dict["publicised"] = publicised
        if assessed is not UNSET:
            field_dict["assessed"] = assessed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        pledge_id = UUID(d.pop("pledge_id"))

        publicised = d.pop("publicised", UNSET)

        assessed = d.pop("assessed", UNSET)

        session_pledge_in = cls(
            pledge_id=pledge_id,
            publicised=publicised,
            assessed=assessed,
        )

        return session_pledge_in
