from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="ConsentOfPersonOutside")


@_attrs_define
class ConsentOfPersonOutside:
    """The consent of a person who is no member, for one thing.

    Attributes:
        kind (Literal['person_outside']):
        organisation_id (UUID): The organisation that keeps the paper.
        person_name (str):
    """

    kind: Literal["person_outside"]
    organisation_id: UUID
    person_name: str

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        organisation_id = str(self.organisation_id)

        person_name = self.person_name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "organisation_id": organisation_id,
                "person_name": person_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["person_outside"], d.pop("kind"))
        if kind != "person_outside":
            raise ValueError(f"kind must match const 'person_outside', got '{kind}'")

        organisation_id = UUID(d.pop("organisation_id"))

        person_name = d.pop("person_name")

        consent_of_person_outside = cls(
            kind=kind,
            organisation_id=organisation_id,
            person_name=person_name,
        )

        return consent_of_person_outside
