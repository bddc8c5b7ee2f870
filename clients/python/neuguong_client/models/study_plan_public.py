from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.study_plan_action import StudyPlanAction
from ..models.study_plan_state import StudyPlanState

if TYPE_CHECKING:
    from ..models.named import Named
    from ..models.plan_item_public import PlanItemPublic


T = TypeVar("T", bound="StudyPlanPublic")


@_attrs_define
class StudyPlanPublic:
    """A plan with its lines.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        year (int):
        number (int):
        state (StudyPlanState): A draft is worked on; once issued its sessions stand planned in the cells.
        title (str):
        document_number (None | str):
        for_cells (bool):
        issued_on (datetime.date | None):
        items (list[PlanItemPublic]):
        allowed_actions (list[StudyPlanAction]): For who may manage it; empty for others.
        version (int):
    """

    id: UUID
    organisation: Named
    year: int
    number: int
    state: StudyPlanState
    title: str
    document_number: None | str
    for_cells: bool
    issued_on: datetime.date | None
    items: list[PlanItemPublic]
    allowed_actions: list[StudyPlanAction]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        year = self.year

        number = self.number

        state = self.state.value

        title = self.title

        document_number: None | str
        document_number = self.document_number

        for_cells = self.for_cells

        issued_on: None | str
        if isinstance(self.issued_on, datetime.date):
            issued_on = self.issued_on.isoformat()
        else:
            issued_on = self.issued_on

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "year": year,
                "number": number,
                "state": state,
                "title": title,
                "document_number": document_number,
                "for_cells": for_cells,
                "issued_on": issued_on,
                "items": items,
                "allowed_actions": allowed_actions,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.plan_item_public import PlanItemPublic  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        year = d.pop("year")

        number = d.pop("number")

        state = StudyPlanState(d.pop("state"))

        title = d.pop("title")

        def _parse_document_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        document_number = _parse_document_number(d.pop("document_number"))

        for_cells = d.pop("for_cells")

        def _parse_issued_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                issued_on_type_0 = datetime.date.fromisoformat(data)

                return issued_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        issued_on = _parse_issued_on(d.pop("issued_on"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = PlanItemPublic.from_dict(items_item_data)

            items.append(items_item)

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = StudyPlanAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        version = d.pop("version")

        study_plan_public = cls(
            id=id,
            organisation=organisation,
            year=year,
            number=number,
            state=state,
            title=title,
            document_number=document_number,
            for_cells=for_cells,
            issued_on=issued_on,
            items=items,
            allowed_actions=allowed_actions,
            version=version,
        )

        study_plan_public.additional_properties = d
        return study_plan_public

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
