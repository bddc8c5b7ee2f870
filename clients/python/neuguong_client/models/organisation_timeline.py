from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.case_line import CaseLine
    from ..models.placement_span import PlacementSpan
    from ..models.profile_span import ProfileSpan
    from ..models.succession_link import SuccessionLink


T = TypeVar("T", bound="OrganisationTimeline")


@_attrs_define
class OrganisationTimeline:
    """Everything dated about one organisation, in order of time.

    Attributes:
        id (UUID):
        valid_from (datetime.date):
        valid_to (datetime.date | None): First day on which it no longer holds; null: open.
        profiles (list[ProfileSpan]):
        placements (list[PlacementSpan]):
        predecessors (list[SuccessionLink]):
        successors (list[SuccessionLink]):
        cases (list[CaseLine]):
    """

    id: UUID
    valid_from: datetime.date
    valid_to: datetime.date | None
    profiles: list[ProfileSpan]
    placements: list[PlacementSpan]
    predecessors: list[SuccessionLink]
    successors: list[SuccessionLink]
    cases: list[CaseLine]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        profiles = []
        for profiles_item_data in self.profiles:
            profiles_item = profiles_item_data.to_dict()
            profiles.append(profiles_item)

        placements = []
        for placements_item_data in self.placements:
            placements_item = placements_item_data.to_dict()
            placements.append(placements_item)

        predecessors = []
        for predecessors_item_data in self.predecessors:
            predecessors_item = predecessors_item_data.to_dict()
            predecessors.append(predecessors_item)

        successors = []
        for successors_item_data in self.successors:
            successors_item = successors_item_data.to_dict()
            successors.append(successors_item)

        cases = []
        for cases_item_data in self.cases:
            cases_item = cases_item_data.to_dict()
            cases.append(cases_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "profiles": profiles,
                "placements": placements,
                "predecessors": predecessors,
                "successors": successors,
                "cases": cases,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.case_line import CaseLine  # noqa: PLC0415
        from ..models.placement_span import PlacementSpan  # noqa: PLC0415
        from ..models.profile_span import ProfileSpan  # noqa: PLC0415
        from ..models.succession_link import SuccessionLink  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

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

        profiles = []
        _profiles = d.pop("profiles")
        for profiles_item_data in _profiles:
            profiles_item = ProfileSpan.from_dict(profiles_item_data)

            profiles.append(profiles_item)

        placements = []
        _placements = d.pop("placements")
        for placements_item_data in _placements:
            placements_item = PlacementSpan.from_dict(placements_item_data)

            placements.append(placements_item)

        predecessors = []
        _predecessors = d.pop("predecessors")
        for predecessors_item_data in _predecessors:
            predecessors_item = SuccessionLink.from_dict(predecessors_item_data)

            predecessors.append(predecessors_item)

        successors = []
        _successors = d.pop("successors")
        for successors_item_data in _successors:
            successors_item = SuccessionLink.from_dict(successors_item_data)

            successors.append(successors_item)

        cases = []
        _cases = d.pop("cases")
        for cases_item_data in _cases:
            cases_item = CaseLine.from_dict(cases_item_data)

            cases.append(cases_item)

        organisation_timeline = cls(
            id=id,
            valid_from=valid_from,
            valid_to=valid_to,
            profiles=profiles,
            placements=placements,
            predecessors=predecessors,
            successors=successors,
            cases=cases,
        )

        organisation_timeline.additional_properties = d
        return organisation_timeline

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
