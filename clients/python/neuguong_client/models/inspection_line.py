from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.inspection_state import InspectionState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="InspectionLine")


@_attrs_define
class InspectionLine:
    """An inspection in a list.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        plan_id (None | UUID):
        kind (str):
        subject_organisation (Named): A row of another resource by its id, with the name people know it by.
        subject_member (Named | None):
        title (str):
        state (InspectionState): How far an inspection has come. ``cancelled``: it never began.
        planned_for (datetime.date):
        version (int):
    """

    id: UUID
    organisation: Named
    plan_id: None | UUID
    kind: str
    subject_organisation: Named
    subject_member: Named | None
    title: str
    state: InspectionState
    planned_for: datetime.date
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        organisation = self.organisation.to_dict()

        plan_id: None | str
        if isinstance(self.plan_id, UUID):
            plan_id = str(self.plan_id)
        else:
            plan_id = self.plan_id

        kind = self.kind

        subject_organisation = self.subject_organisation.to_dict()

        subject_member: dict[str, Any] | None
        if isinstance(self.subject_member, Named):
            subject_member = self.subject_member.to_dict()
        else:
            subject_member = self.subject_member

        title = self.title

        state = self.state.value

        planned_for = self.planned_for.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "plan_id": plan_id,
                "kind": kind,
                "subject_organisation": subject_organisation,
                "subject_member": subject_member,
                "title": title,
                "state": state,
                "planned_for": planned_for,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        def _parse_plan_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                plan_id_type_0 = UUID(data)

                return plan_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        plan_id = _parse_plan_id(d.pop("plan_id"))

        kind = d.pop("kind")

        subject_organisation = Named.from_dict(d.pop("subject_organisation"))

        def _parse_subject_member(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                subject_member_type_0 = Named.from_dict(data)

                return subject_member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        subject_member = _parse_subject_member(d.pop("subject_member"))

        title = d.pop("title")

        state = InspectionState(d.pop("state"))

        planned_for = datetime.date.fromisoformat(d.pop("planned_for"))

        version = d.pop("version")

        inspection_line = cls(
            id=id,
            organisation=organisation,
            plan_id=plan_id,
            kind=kind,
            subject_organisation=subject_organisation,
            subject_member=subject_member,
            title=title,
            state=state,
            planned_for=planned_for,
            version=version,
        )

        inspection_line.additional_properties = d
        return inspection_line

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
