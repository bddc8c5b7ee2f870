from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="InspectionCreate")


@_attrs_define
class InspectionCreate:
    """Plans an inspection of an organisation, or of a person.

    Attributes:
        organisation_id (UUID): Who inspects.
        kind (str): Of the catalogue `inspection_kind`.
        title (str):
        content (str):
        period_from (datetime.date): First day of the period examined.
        period_to (datetime.date): Last day of the period examined.
        planned_for (datetime.date): When it is to begin.
        plan_id (None | Unset | UUID): The yearly plan it belongs to; null: called for besides.
        subject_organisation_id (None | Unset | UUID): An organisation below the one that inspects.
        subject_member_id (None | Unset | UUID): A member of the inspecting organisation's subtree.
    """

    organisation_id: UUID
    kind: str
    title: str
    content: str
    period_from: datetime.date
    period_to: datetime.date
    planned_for: datetime.date
    plan_id: None | Unset | UUID = UNSET
    subject_organisation_id: None | Unset | UUID = UNSET
    subject_member_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        kind = self.kind

        title = self.title

        content = self.content

        period_from = self.period_from.isoformat()

        period_to = self.period_to.isoformat()

        planned_for = self.planned_for.isoformat()

        plan_id: None | str | Unset
        if isinstance(self.plan_id, Unset):
            plan_id = UNSET
        elif isinstance(self.plan_id, UUID):
            plan_id = str(self.plan_id)
        else:
            plan_id = self.plan_id

        subject_organisation_id: None | str | Unset
        if isinstance(self.subject_organisation_id, Unset):
            subject_organisation_id = UNSET
        elif isinstance(self.subject_organisation_id, UUID):
            subject_organisation_id = str(self.subject_organisation_id)
        else:
            subject_organisation_id = self.subject_organisation_id

        subject_member_id: None | str | Unset
        if isinstance(self.subject_member_id, Unset):
            subject_member_id = UNSET
        elif isinstance(self.subject_member_id, UUID):
            subject_member_id = str(self.subject_member_id)
        else:
            subject_member_id = self.subject_member_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "kind": kind,
                "title": title,
                "content": content,
                "period_from": period_from,
                "period_to": period_to,
                "planned_for": planned_for,
            }
        )
        if plan_id is not UNSET:
            field_dict["plan_id"] = plan_id
        if subject_organisation_id is not UNSET:
            field_dict["subject_organisation_id"] = subject_organisation_id
        if subject_member_id is not UNSET:
            field_dict["subject_member_id"] = subject_member_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        kind = d.pop("kind")

        title = d.pop("title")

        content = d.pop("content")

        period_from = datetime.date.fromisoformat(d.pop("period_from"))

        period_to = datetime.date.fromisoformat(d.pop("period_to"))

        planned_for = datetime.date.fromisoformat(d.pop("planned_for"))

        def _parse_plan_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                plan_id_type_0 = UUID(data)

                return plan_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        plan_id = _parse_plan_id(d.pop("plan_id", UNSET))

        def _parse_subject_organisation_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                subject_organisation_id_type_0 = UUID(data)

                return subject_organisation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        subject_organisation_id = _parse_subject_organisation_id(d.pop("subject_organisation_id", UNSET))

        def _parse_subject_member_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                subject_member_id_type_0 = UUID(data)

                return subject_member_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        subject_member_id = _parse_subject_member_id(d.pop("subject_member_id", UNSET))

        inspection_create = cls(
            organisation_id=organisation_id,
            kind=kind,
            title=title,
            content=content,
            period_from=period_from,
            period_to=period_to,
            planned_for=planned_for,
            plan_id=plan_id,
            subject_organisation_id=subject_organisation_id,
            subject_member_id=subject_member_id,
        )

        return inspection_create
