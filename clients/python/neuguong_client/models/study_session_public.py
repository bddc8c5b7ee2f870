from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.session_action import SessionAction
from ..models.session_state import SessionState
from ..models.study_session_kind import StudySessionKind

if TYPE_CHECKING:
    from ..models.attendance_summary import AttendanceSummary
    from ..models.named import Named
    from ..models.sent_material import SentMaterial


T = TypeVar("T", bound="StudySessionPublic")


@_attrs_define
class StudySessionPublic:
    """A session. ``themed``: it counts as a themed one. ``attendance`` null: not taken yet.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        kind (StudySessionKind): Kinds of session: regular with a themed part, themed, and the forms of S0 and S2.
        state (SessionState): How far a session has come.
        themed (bool):
        title (str):
        theme (Named | None):
        plan_item_id (None | UUID): The line of a yearly plan it comes from.
        held_on (datetime.date):
        begins_at (None | str):
        place (None | str):
        site (None | str):
        agenda (None | str):
        chair (Named | None):
        presenter (Named | None):
        presenter_name (None | str):
        minute_taker (Named | None):
        convened_on (datetime.date | None):
        cancellation_reason (None | str):
        materials (list[SentMaterial]):
        materials_due_on (datetime.date): The last day to send materials, by the setting `materials_days_ahead` on the
            day of the session.
        attendance (AttendanceSummary | None):
        allowed_actions (list[SessionAction]): For who may manage it; empty for others.
        version (int):
    """

    id: UUID
    organisation: Named
    kind: StudySessionKind
    state: SessionState
    themed: bool
    title: str
    theme: Named | None
    plan_item_id: None | UUID
    held_on: datetime.date
    begins_at: None | str
    place: None | str
    site: None | str
    agenda: None | str
    chair: Named | None
    presenter: Named | None
    presenter_name: None | str
    minute_taker: Named | None
    convened_on: datetime.date | None
    cancellation_reason: None | str
    materials: list[SentMaterial]
    materials_due_on: datetime.date
    attendance: AttendanceSummary | None
    allowed_actions: list[SessionAction]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.attendance_summary import AttendanceSummary  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        organisation = self.organisation.to_dict()

        kind = self.kind.value

        state = self.state.value

        themed = self.themed

        title = self.title

        theme: dict[str, Any] | None
        if isinstance(self.theme, Named):
            theme = self.theme.to_dict()
        else:
            theme = self.theme

        plan_item_id: None | str
        if isinstance(self.plan_item_id, UUID):
            plan_item_id = str(self.plan_item_id)
        else:
            plan_item_id = self.plan_item_id

        held_on = self.held_on.isoformat()

        begins_at: None | str
        begins_at = self.begins_at

        place: None | str
        place = self.place

        site: None | str
        site = self.site

        agenda: None | str
        agenda = self.agenda

        chair: dict[str, Any] | None
        if isinstance(self.chair, Named):
            chair = self.chair.to_dict()
        else:
            chair = self.chair

        presenter: dict[str, Any] | None
        if isinstance(self.presenter, Named):
            presenter = self.presenter.to_dict()
        else:
            presenter = self.presenter

        presenter_name: None | str
        presenter_name = self.presenter_name

        minute_taker: dict[str, Any] | None
        if isinstance(self.minute_taker, Named):
            minute_taker = self.minute_taker.to_dict()
        else:
            minute_taker = self.minute_taker

        convened_on: None | str
        if isinstance(self.convened_on, datetime.date):
            convened_on = self.convened_on.isoformat()
        else:
            convened_on = self.convened_on

        cancellation_reason: None | str
        cancellation_reason = self.cancellation_reason

        materials = []
        for materials_item_data in self.materials:
            materials_item = materials_item_data.to_dict()
            materials.append(materials_item)

        materials_due_on = self.materials_due_on.isoformat()

        attendance: dict[str, Any] | None
        if isinstance(self.attendance, AttendanceSummary):
            attendance = self.attendance.to_dict()
        else:
            attendance = self.attendance

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
                "kind": kind,
                "state": state,
                "themed": themed,
                "title": title,
                "theme": theme,
                "plan_item_id": plan_item_id,
                "held_on": held_on,
                "begins_at": begins_at,
                "place": place,
                "site": site,
                "agenda": agenda,
                "chair": chair,
                "presenter": presenter,
                "presenter_name": presenter_name,
                "minute_taker": minute_taker,
                "convened_on": convened_on,
                "cancellation_reason": cancellation_reason,
                "materials": materials,
                "materials_due_on": materials_due_on,
                "attendance": attendance,
                "allowed_actions": allowed_actions,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attendance_summary import AttendanceSummary  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415
        from ..models.sent_material import SentMaterial  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        kind = StudySessionKind(d.pop("kind"))

        state = SessionState(d.pop("state"))

        themed = d.pop("themed")

        title = d.pop("title")

        def _parse_theme(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                theme_type_0 = Named.from_dict(data)

                return theme_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        theme = _parse_theme(d.pop("theme"))

        def _parse_plan_item_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                plan_item_id_type_0 = UUID(data)

                return plan_item_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        plan_item_id = _parse_plan_item_id(d.pop("plan_item_id"))

        held_on = datetime.date.fromisoformat(d.pop("held_on"))

        def _parse_begins_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        begins_at = _parse_begins_at(d.pop("begins_at"))

        def _parse_place(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        place = _parse_place(d.pop("place"))

        def _parse_site(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        site = _parse_site(d.pop("site"))

        def _parse_agenda(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        agenda = _parse_agenda(d.pop("agenda"))

        def _parse_chair(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                chair_type_0 = Named.from_dict(data)

                return chair_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        chair = _parse_chair(d.pop("chair"))

        def _parse_presenter(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                presenter_type_0 = Named.from_dict(data)

                return presenter_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        presenter = _parse_presenter(d.pop("presenter"))

        def _parse_presenter_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        presenter_name = _parse_presenter_name(d.pop("presenter_name"))

        def _parse_minute_taker(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                minute_taker_type_0 = Named.from_dict(data)

                return minute_taker_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        minute_taker = _parse_minute_taker(d.pop("minute_taker"))

        def _parse_convened_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                convened_on_type_0 = datetime.date.fromisoformat(data)

                return convened_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        convened_on = _parse_convened_on(d.pop("convened_on"))

        def _parse_cancellation_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cancellation_reason = _parse_cancellation_reason(d.pop("cancellation_reason"))

        materials = []
        _materials = d.pop("materials")
        for materials_item_data in _materials:
            materials_item = SentMaterial.from_dict(materials_item_data)

            materials.append(materials_item)

        materials_due_on = datetime.date.fromisoformat(d.pop("materials_due_on"))

        def _parse_attendance(data: object) -> AttendanceSummary | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                attendance_type_0 = AttendanceSummary.from_dict(data)

                return attendance_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AttendanceSummary | None, data)

        attendance = _parse_attendance(d.pop("attendance"))

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = SessionAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        version = d.pop("version")

        study_session_public = cls(
            id=id,
            organisation=organisation,
            kind=kind,
            state=state,
            themed=themed,
            title=title,
            theme=theme,
            plan_item_id=plan_item_id,
            held_on=held_on,
            begins_at=begins_at,
            place=place,
            site=site,
            agenda=agenda,
            chair=chair,
            presenter=presenter,
            presenter_name=presenter_name,
            minute_taker=minute_taker,
            convened_on=convened_on,
            cancellation_reason=cancellation_reason,
            materials=materials,
            materials_due_on=materials_due_on,
            attendance=attendance,
            allowed_actions=allowed_actions,
            version=version,
        )

        study_session_public.additional_properties = d
        return study_session_public

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
