from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.child_destination import ChildDestination
    from ..models.dissolve_request_codes import DissolveRequestCodes
    from ..models.member_destination import MemberDestination


T = TypeVar("T", bound="DissolveRequest")


@_attrs_define
class DissolveRequest:
    """Dissolve (giải thể) an organisation. Its members and children go to organisations that exist.

    Attributes:
        effective_on (datetime.date): First day of the new state: past, today or ahead.
        kind (Literal['dissolve']):
        organisation_id (UUID):
        heir_id (UUID): Who inherits the figures; may be the parent.
        decision_number (None | str | Unset):
        decided_on (datetime.date | None | Unset):
        reason (None | str | Unset):
        members (list[MemberDestination] | Unset):
        members_to (None | Unset | UUID): Where the members not named go.
        children (list[ChildDestination] | Unset):
        children_to (None | Unset | UUID): Where the children not named go.
        codes (DissolveRequestCodes | Unset): New codes of organisations that move, by id: a code changes with the
            parent.
    """

    effective_on: datetime.date
    kind: Literal["dissolve"]
    organisation_id: UUID
    heir_id: UUID
    decision_number: None | str | Unset = UNSET
    decided_on: datetime.date | None | Unset = UNSET
    reason: None | str | Unset = UNSET
    members: list[MemberDestination] | Unset = UNSET
    members_to: None | Unset | UUID = UNSET
    children: list[ChildDestination] | Unset = UNSET
    children_to: None | Unset | UUID = UNSET
    codes: DissolveRequestCodes | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        effective_on = self.effective_on.isoformat()

        kind = self.kind

        organisation_id = str(self.organisation_id)

        heir_id = str(self.heir_id)

        decision_number: None | str | Unset
        if isinstance(self.decision_number, Unset):
            decision_number = UNSET
        else:
            decision_number = self.decision_number

        decided_on: None | str | Unset
        if isinstance(self.decided_on, Unset):
            decided_on = UNSET
        elif isinstance(self.decided_on, datetime.date):
            decided_on = self.decided_on.isoformat()
        else:
            decided_on = self.decided_on

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        members: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.members, Unset):
            members = []
            for members_item_data in self.members:
                members_item = members_item_data.to_dict()
                members.append(members_item)

        members_to: None | str | Unset
        if isinstance(self.members_to, Unset):
            members_to = UNSET
        elif isinstance(self.members_to, UUID):
            members_to = str(self.members_to)
        else:
            members_to = self.members_to

        children: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.children, Unset):
            children = []
            for children_item_data in self.children:
                children_item = children_item_data.to_dict()
                children.append(children_item)

        children_to: None | str | Unset
        if isinstance(self.children_to, Unset):
            children_to = UNSET
        elif isinstance(self.children_to, UUID):
            children_to = str(self.children_to)
        else:
            children_to = self.children_to

        codes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.codes, Unset):
            codes = self.codes.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "effective_on": effective_on,
                "kind": kind,
                "organisation_id": organisation_id,
                "heir_id": heir_id,
            }
        )
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if decided_on is not UNSET:
            field_dict["decided_on"] = decided_on
        if reason is not UNSET:
            field_dict["reason"] = reason
        if members is not UNSET:
            field_dict["members"] = members
        if members_to is not UNSET:
            field_dict["members_to"] = members_to
        if children is not UNSET:
            field_dict["children"] = children
        if children_to is not UNSET:
            field_dict["children_to"] = children_to
        if codes is not UNSET:
            field_dict["codes"] = codes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.child_destination import ChildDestination  # noqa: PLC0415
        from ..models.dissolve_request_codes import DissolveRequestCodes  # noqa: PLC0415
        from ..models.member_destination import MemberDestination  # noqa: PLC0415

        d = dict(src_dict)
        effective_on = datetime.date.fromisoformat(d.pop("effective_on"))

        kind = cast(Literal["dissolve"], d.pop("kind"))
        if kind != "dissolve":
            raise ValueError(f"kind must match const 'dissolve', got '{kind}'")

        organisation_id = UUID(d.pop("organisation_id"))

        heir_id = UUID(d.pop("heir_id"))

        def _parse_decision_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        decision_number = _parse_decision_number(d.pop("decision_number", UNSET))

        def _parse_decided_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_on_type_0 = datetime.date.fromisoformat(data)

                return decided_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        decided_on = _parse_decided_on(d.pop("decided_on", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        _members = d.pop("members", UNSET)
        members: list[MemberDestination] | Unset = UNSET
        if _members is not UNSET:
            members = []
            for members_item_data in _members:
                members_item = MemberDestination.from_dict(members_item_data)

                members.append(members_item)

        def _parse_members_to(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                members_to_type_0 = UUID(data)

                return members_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        members_to = _parse_members_to(d.pop("members_to", UNSET))

        _children = d.pop("children", UNSET)
        children: list[ChildDestination] | Unset = UNSET
        if _children is not UNSET:
            children = []
            for children_item_data in _children:
                children_item = ChildDestination.from_dict(children_item_data)

                children.append(children_item)

        def _parse_children_to(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                children_to_type_0 = UUID(data)

                return children_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        children_to = _parse_children_to(d.pop("children_to", UNSET))

        _codes = d.pop("codes", UNSET)
        codes: DissolveRequestCodes | Unset
        if isinstance(_codes, Unset):
            codes = UNSET
        else:
            codes = DissolveRequestCodes.from_dict(_codes)

        dissolve_request = cls(
            effective_on=effective_on,
            kind=kind,
            organisation_id=organisation_id,
            heir_id=heir_id,
            decision_number=decision_number,
            decided_on=decided_on,
            reason=reason,
            members=members,
            members_to=members_to,
            children=children,
            children_to=children_to,
            codes=codes,
        )

        return dissolve_request
