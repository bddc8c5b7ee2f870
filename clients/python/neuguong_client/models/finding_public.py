from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.finding_action import FindingAction
from ..models.finding_kind import FindingKind
from ..models.finding_state import FindingState

if TYPE_CHECKING:
    from ..models.examined_public import ExaminedPublic
    from ..models.finding_step_public import FindingStepPublic
    from ..models.named import Named


T = TypeVar("T", bound="FindingPublic")


@_attrs_define
class FindingPublic:
    """A finding. ``overdue``: its deadline has passed and no remedy was reported; it is then seen to one level up.

    Attributes:
        id (UUID):
        inspection_id (UUID):
        number (int):
        kind (FindingKind): A strength (ưu điểm) or a limitation (hạn chế).
        text (str):
        cause (None | str):
        examined (ExaminedPublic): What was examined. ``unchanged``: it still stands in that version; null for a paper
            from outside.
        state (FindingState): ``noted``: a strength, nothing to do; ``remedied``: reported as put right, to be checked
            again.
        remedy (None | str):
        due_on (datetime.date | None):
        overdue (bool):
        times_overdue (int):
        held_by (Named): A row of another resource by its id, with the name people know it by.
        closed_on (datetime.date | None):
        steps (list[FindingStepPublic]):
        allowed_actions (list[FindingAction]):
        version (int):
    """

    id: UUID
    inspection_id: UUID
    number: int
    kind: FindingKind
    text: str
    cause: None | str
    examined: ExaminedPublic
    state: FindingState
    remedy: None | str
    due_on: datetime.date | None
    overdue: bool
    times_overdue: int
    held_by: Named
    closed_on: datetime.date | None
    steps: list[FindingStepPublic]
    allowed_actions: list[FindingAction]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        inspection_id = str(self.inspection_id)

        number = self.number

        kind = self.kind.value

        text = self.text

        cause: None | str
        cause = self.cause

        examined = self.examined.to_dict()

        state = self.state.value

        remedy: None | str
        remedy = self.remedy

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        overdue = self.overdue

        times_overdue = self.times_overdue

        held_by = self.held_by.to_dict()

        closed_on: None | str
        if isinstance(self.closed_on, datetime.date):
            closed_on = self.closed_on.isoformat()
        else:
            closed_on = self.closed_on

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

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
                "inspection_id": inspection_id,
                "number": number,
                "kind": kind,
                "text": text,
                "cause": cause,
                "examined": examined,
                "state": state,
                "remedy": remedy,
                "due_on": due_on,
                "overdue": overdue,
                "times_overdue": times_overdue,
                "held_by": held_by,
                "closed_on": closed_on,
                "steps": steps,
                "allowed_actions": allowed_actions,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.examined_public import ExaminedPublic  # noqa: PLC0415
        from ..models.finding_step_public import FindingStepPublic  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        inspection_id = UUID(d.pop("inspection_id"))

        number = d.pop("number")

        kind = FindingKind(d.pop("kind"))

        text = d.pop("text")

        def _parse_cause(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cause = _parse_cause(d.pop("cause"))

        examined = ExaminedPublic.from_dict(d.pop("examined"))

        state = FindingState(d.pop("state"))

        def _parse_remedy(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        remedy = _parse_remedy(d.pop("remedy"))

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        overdue = d.pop("overdue")

        times_overdue = d.pop("times_overdue")

        held_by = Named.from_dict(d.pop("held_by"))

        def _parse_closed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_on_type_0 = datetime.date.fromisoformat(data)

                return closed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        closed_on = _parse_closed_on(d.pop("closed_on"))

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = FindingStepPublic.from_dict(steps_item_data)

            steps.append(steps_item)

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = FindingAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        version = d.pop("version")

        finding_public = cls(
            id=id,
            inspection_id=inspection_id,
            number=number,
            kind=kind,
            text=text,
            cause=cause,
            examined=examined,
            state=state,
            remedy=remedy,
            due_on=due_on,
            overdue=overdue,
            times_overdue=times_overdue,
            held_by=held_by,
            closed_on=closed_on,
            steps=steps,
            allowed_actions=allowed_actions,
            version=version,
        )

        finding_public.additional_properties = d
        return finding_public

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
