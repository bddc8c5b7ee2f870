from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named
    from ..models.opinion_public import OpinionPublic
    from ..models.session_pledge_public import SessionPledgePublic
    from ..models.task_public import TaskPublic


T = TypeVar("T", bound="MinutesPublic")


@_attrs_define
class MinutesPublic:
    """The minutes of a session, and how they were approved.

    Attributes:
        study_session_id (UUID):
        opinions (list[OpinionPublic]):
        conclusion (str):
        tasks (list[TaskPublic]):
        pledges (list[SessionPledgePublic]):
        written_by (Named | None): Null: the installation itself.
        written_at (datetime.datetime):
        return_reason (None | str): Why they were last returned, until they are written again.
        approved_in_id (None | UUID):
        approved_by (Named | None):
        approved_on (datetime.date | None):
        version (int): The version of the session.
    """

    study_session_id: UUID
    opinions: list[OpinionPublic]
    conclusion: str
    tasks: list[TaskPublic]
    pledges: list[SessionPledgePublic]
    written_by: Named | None
    written_at: datetime.datetime
    return_reason: None | str
    approved_in_id: None | UUID
    approved_by: Named | None
    approved_on: datetime.date | None
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        study_session_id = str(self.study_session_id)

        opinions = []
        for opinions_item_data in self.opinions:
            opinions_item = opinions_item_data.to_dict()
            opinions.append(opinions_item)

        conclusion = self.conclusion

        tasks = []
        for tasks_item_data in self.tasks:
            tasks_item = tasks_item_data.to_dict()
            tasks.append(tasks_item)

        pledges = []
        for pledges_item_data in self.pledges:
            pledges_item = pledges_item_data.to_dict()
            pledges.append(pledges_item)

        written_by: dict[str, Any] | None
        if isinstance(self.written_by, Named):
            written_by = self.written_by.to_dict()
        else:
            written_by = self.written_by

        written_at = self.written_at.isoformat()

        return_reason: None | str
        return_reason = self.return_reason

        approved_in_id: None | str
        if isinstance(self.approved_in_id, UUID):
            approved_in_id = str(self.approved_in_id)
        else:
            approved_in_id = self.approved_in_id

        approved_by: dict[str, Any] | None
        if isinstance(self.approved_by, Named):
            approved_by = self.approved_by.to_dict()
        else:
            approved_by = self.approved_by

        approved_on: None | str
        if isinstance(self.approved_on, datetime.date):
            approved_on = self.approved_on.isoformat()
        else:
            approved_on = self.approved_on

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "study_session_id": study_session_id,
                "opinions": opinions,
                "conclusion": conclusion,
                "tasks": tasks,
                "pledges": pledges,
                "written_by": written_by,
                "written_at": written_at,
                "return_reason": return_reason,
                "approved_in_id": approved_in_id,
                "approved_by": approved_by,
                "approved_on": approved_on,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.opinion_public import OpinionPublic  # noqa: PLC0415
        from ..models.session_pledge_public import SessionPledgePublic  # noqa: PLC0415
        from ..models.task_public import TaskPublic  # noqa: PLC0415

        d = dict(src_dict)
        study_session_id = UUID(d.pop("study_session_id"))

        opinions = []
        _opinions = d.pop("opinions")
        for opinions_item_data in _opinions:
            opinions_item = OpinionPublic.from_dict(opinions_item_data)

            opinions.append(opinions_item)

        conclusion = d.pop("conclusion")

        tasks = []
        _tasks = d.pop("tasks")
        for tasks_item_data in _tasks:
            tasks_item = TaskPublic.from_dict(tasks_item_data)

            tasks.append(tasks_item)

        pledges = []
        _pledges = d.pop("pledges")
        for pledges_item_data in _pledges:
            pledges_item = SessionPledgePublic.from_dict(pledges_item_data)

            pledges.append(pledges_item)

        def _parse_written_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                written_by_type_0 = Named.from_dict(data)

                return written_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        written_by = _parse_written_by(d.pop("written_by"))

        written_at = datetime.datetime.fromisoformat(d.pop("written_at"))

        def _parse_return_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        return_reason = _parse_return_reason(d.pop("return_reason"))

        def _parse_approved_in_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                approved_in_id_type_0 = UUID(data)

                return approved_in_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        approved_in_id = _parse_approved_in_id(d.pop("approved_in_id"))

        def _parse_approved_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                approved_by_type_0 = Named.from_dict(data)

                return approved_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        approved_by = _parse_approved_by(d.pop("approved_by"))

        def _parse_approved_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                approved_on_type_0 = datetime.date.fromisoformat(data)

                return approved_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        approved_on = _parse_approved_on(d.pop("approved_on"))

        version = d.pop("version")

        minutes_public = cls(
            study_session_id=study_session_id,
            opinions=opinions,
            conclusion=conclusion,
            tasks=tasks,
            pledges=pledges,
            written_by=written_by,
            written_at=written_at,
            return_reason=return_reason,
            approved_in_id=approved_in_id,
            approved_by=approved_by,
            approved_on=approved_on,
            version=version,
        )

        minutes_public.additional_properties = d
        return minutes_public

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
