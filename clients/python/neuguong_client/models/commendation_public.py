from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="CommendationPublic")


@_attrs_define
class CommendationPublic:
    """A commendation.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        level (str):
        form (str):
        decision_number (str):
        decided_on (datetime.date):
    """

    id: UUID
    organisation: Named
    level: str
    form: str
    decision_number: str
    decided_on: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        level = self.level

        form = self.form

        decision_number = self.decision_number

        decided_on = self.decided_on.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "level": level,
                "form": form,
                "decision_number": decision_number,
                "decided_on": decided_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        level = d.pop("level")

        form = d.pop("form")

        decision_number = d.pop("decision_number")

        decided_on = datetime.date.fromisoformat(d.pop("decided_on"))

        commendation_public = cls(
            id=id,
            organisation=organisation,
            level=level,
            form=form,
            decision_number=decision_number,
            decided_on=decided_on,
        )

        commendation_public.additional_properties = d
        return commendation_public

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
