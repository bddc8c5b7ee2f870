from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pledge_state import PledgeState

if TYPE_CHECKING:
    from ..models.deed_public import DeedPublic
    from ..models.named import Named


T = TypeVar("T", bound="PublicisedPledge")


@_attrs_define
class PublicisedPledge:
    """A publicised pledge on the cell's notice board.

    Attributes:
        pledge_id (UUID):
        member (Named): A row of another resource by its id, with the name people know it by.
        state (PledgeState): How far a pledge has come. ``ended``: ended early; what had been reached stays on record.
        publicised_on (datetime.date):
        comments (int): How many comments stand under it.
        deeds (list[DeedPublic]):
    """

    pledge_id: UUID
    member: Named
    state: PledgeState
    publicised_on: datetime.date
    comments: int
    deeds: list[DeedPublic]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pledge_id = str(self.pledge_id)

        member = self.member.to_dict()

        state = self.state.value

        publicised_on = self.publicised_on.isoformat()

        comments = self.comments

        deeds = []
        for deeds_item_data in self.deeds:
            deeds_item = deeds_item_data.to_dict()
            deeds.append(deeds_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pledge_id": pledge_id,
                "member": member,
                "state": state,
                "publicised_on": publicised_on,
                "comments": comments,
                "deeds": deeds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deed_public import DeedPublic  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        pledge_id = UUID(d.pop("pledge_id"))

        member = Named.from_dict(d.pop("member"))

        state = PledgeState(d.pop("state"))

        publicised_on = datetime.date.fromisoformat(d.pop("publicised_on"))

        comments = d.pop("comments")

        deeds = []
        _deeds = d.pop("deeds")
        for deeds_item_data in _deeds:
            deeds_item = DeedPublic.from_dict(deeds_item_data)

            deeds.append(deeds_item)

        publicised_pledge = cls(
            pledge_id=pledge_id,
            member=member,
            state=state,
            publicised_on=publicised_on,
            comments=comments,
            deeds=deeds,
        )

        publicised_pledge.additional_properties = d
        return publicised_pledge

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
