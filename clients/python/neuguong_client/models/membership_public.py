from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.membership_kind import MembershipKind

T = TypeVar("T", bound="MembershipPublic")


@_attrs_define
class MembershipPublic:
    """A membership while it holds.

    Attributes:
        id (UUID):
        version (int):
        member_id (UUID):
        organisation_id (UUID):
        organisation_name (str):
        kind (MembershipKind): ``official`` carries the duties; ``temporary`` and ``residence`` (nơi cư trú) stand
            beside it.
        valid_from (datetime.date):
        valid_to (datetime.date | None): First day on which it no longer holds; null: open.
        decision_number (None | str):
        reason (None | str):
    """

    id: UUID
    version: int
    member_id: UUID
    organisation_id: UUID
    organisation_name: str
    kind: MembershipKind
    valid_from: datetime.date
    valid_to: datetime.date | None
    decision_number: None | str
    reason: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        version = self.version

        member_id = str(self.member_id)

        organisation_id = str(self.organisation_id)

        organisation_name = self.organisation_name

        kind = self.kind.value

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        decision_number: None | str
        decision_number = self.decision_number

        reason: None | str
        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "version": version,
                "member_id": member_id,
                "organisation_id": organisation_id,
                "organisation_name": organisation_name,
                "kind": kind,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "decision_number": decision_number,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        version = d.pop("version")

        member_id = UUID(d.pop("member_id"))

        organisation_id = UUID(d.pop("organisation_id"))

        organisation_name = d.pop("organisation_name")

        kind = MembershipKind(d.pop("kind"))

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

        def _parse_decision_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decision_number = _parse_decision_number(d.pop("decision_number"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        membership_public = cls(
            id=id,
            version=version,
            member_id=member_id,
            organisation_id=organisation_id,
            organisation_name=organisation_name,
            kind=kind,
            valid_from=valid_from,
            valid_to=valid_to,
            decision_number=decision_number,
            reason=reason,
        )

        membership_public.additional_properties = d
        return membership_public

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
