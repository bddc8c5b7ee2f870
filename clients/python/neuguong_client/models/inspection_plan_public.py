from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.inspection_plan_public_inspections import (
        InspectionPlanPublicInspections,
    )
    from ..models.named import Named


T = TypeVar("T", bound="InspectionPlanPublic")


@_attrs_define
class InspectionPlanPublic:
    """A plan, with how many of its inspections stand in each state.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        year (int):
        title (str):
        decision_number (None | str):
        decided_on (datetime.date | None):
        inspections (InspectionPlanPublicInspections):
        version (int):
    """

    id: UUID
    organisation: Named
    year: int
    title: str
    decision_number: None | str
    decided_on: datetime.date | None
    inspections: InspectionPlanPublicInspections
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        year = self.year

        title = self.title

        decision_number: None | str
        decision_number = self.decision_number

        decided_on: None | str
        if isinstance(self.decided_on, datetime.date):
            decided_on = self.decided_on.isoformat()
        else:
            decided_on = self.decided_on

        inspections = self.inspections.to_dict()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "year": year,
                "title": title,
                "decision_number": decision_number,
                "decided_on": decided_on,
                "inspections": inspections,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.inspection_plan_public_inspections import (
            InspectionPlanPublicInspections,  # noqa: PLC0415
        )
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        year = d.pop("year")

        title = d.pop("title")

        def _parse_decision_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decision_number = _parse_decision_number(d.pop("decision_number"))

        def _parse_decided_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_on_type_0 = datetime.date.fromisoformat(data)

                return decided_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        decided_on = _parse_decided_on(d.pop("decided_on"))

        inspections = InspectionPlanPublicInspections.from_dict(d.pop("inspections"))

        version = d.pop("version")

        inspection_plan_public = cls(
            id=id,
            organisation=organisation,
            year=year,
            title=title,
            decision_number=decision_number,
            decided_on=decided_on,
            inspections=inspections,
            version=version,
        )

        inspection_plan_public.additional_properties = d
        return inspection_plan_public

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
