from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.reorganisation_plan_state_after import ReorganisationPlanStateAfter

if TYPE_CHECKING:
    from ..models.blocker import Blocker
    from ..models.ended_grant import EndedGrant
    from ..models.ended_position import EndedPosition
    from ..models.planned_member import PlannedMember
    from ..models.planned_pledges import PlannedPledges
    from ..models.planned_unit import PlannedUnit


T = TypeVar("T", bound="ReorganisationPlan")


@_attrs_define
class ReorganisationPlan:
    """What will happen, and what stands in its way. Send ``plan_hash`` back to apply exactly this.

    Attributes:
        effective_on (datetime.date):
        state_after (ReorganisationPlanStateAfter):
        units (list[PlannedUnit]):
        members (list[PlannedMember]):
        pledges (list[PlannedPledges]):
        positions (list[EndedPosition]):
        grants (list[EndedGrant]):
        blockers (list[Blocker]):
        plan_hash (str):
    """

    effective_on: datetime.date
    state_after: ReorganisationPlanStateAfter
    units: list[PlannedUnit]
    members: list[PlannedMember]
    pledges: list[PlannedPledges]
    positions: list[EndedPosition]
    grants: list[EndedGrant]
    blockers: list[Blocker]
    plan_hash: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        effective_on = self.effective_on.isoformat()

        state_after = self.state_after.value

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        members = []
        for members_item_data in self.members:
            members_item = members_item_data.to_dict()
            members.append(members_item)

        pledges = []
        for pledges_item_data in self.pledges:
            pledges_item = pledges_item_data.to_dict()
            pledges.append(pledges_item)

        positions = []
        for positions_item_data in self.positions:
            positions_item = positions_item_data.to_dict()
            positions.append(positions_item)

        grants = []
        for grants_item_data in self.grants:
            grants_item = grants_item_data.to_dict()
            grants.append(grants_item)

        blockers = []
        for blockers_item_data in self.blockers:
            blockers_item = blockers_item_data.to_dict()
            blockers.append(blockers_item)

        plan_hash = self.plan_hash

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "effective_on": effective_on,
                "state_after": state_after,
                "units": units,
                "members": members,
                "pledges": pledges,
                "positions": positions,
                "grants": grants,
                "blockers": blockers,
                "plan_hash": plan_hash,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.blocker import Blocker  # noqa: PLC0415
        from ..models.ended_grant import EndedGrant  # noqa: PLC0415
        from ..models.ended_position import EndedPosition  # noqa: PLC0415
        from ..models.planned_member import PlannedMember  # noqa: PLC0415
        from ..models.planned_pledges import PlannedPledges  # noqa: PLC0415
        from ..models.planned_unit import PlannedUnit  # noqa: PLC0415

        d = dict(src_dict)
        effective_on = datetime.date.fromisoformat(d.pop("effective_on"))

        state_after = ReorganisationPlanStateAfter(d.pop("state_after"))

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = PlannedUnit.from_dict(units_item_data)

            units.append(units_item)

        members = []
        _members = d.pop("members")
        for members_item_data in _members:
            members_item = PlannedMember.from_dict(members_item_data)

            members.append(members_item)

        pledges = []
        _pledges = d.pop("pledges")
        for pledges_item_data in _pledges:
            pledges_item = PlannedPledges.from_dict(pledges_item_data)

            pledges.append(pledges_item)

        positions = []
        _positions = d.pop("positions")
        for positions_item_data in _positions:
            positions_item = EndedPosition.from_dict(positions_item_data)

            positions.append(positions_item)

        grants = []
        _grants = d.pop("grants")
        for grants_item_data in _grants:
            grants_item = EndedGrant.from_dict(grants_item_data)

            grants.append(grants_item)

        blockers = []
        _blockers = d.pop("blockers")
        for blockers_item_data in _blockers:
            blockers_item = Blocker.from_dict(blockers_item_data)

            blockers.append(blockers_item)

        plan_hash = d.pop("plan_hash")

        reorganisation_plan = cls(
            effective_on=effective_on,
            state_after=state_after,
            units=units,
            members=members,
            pledges=pledges,
            positions=positions,
            grants=grants,
            blockers=blockers,
            plan_hash=plan_hash,
        )

        reorganisation_plan.additional_properties = d
        return reorganisation_plan

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
