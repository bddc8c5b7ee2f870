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

T = TypeVar("T", bound="ConsentOfOrganisation")


@_attrs_define
class ConsentOfOrganisation:
    """The consent of an organisation.

    Attributes:
        kind (Literal['organisation']):
        organisation_id (UUID):
        given_by (str): Who spoke for it.
    """

    kind: Literal["organisation"]
    organisation_id: UUID
    given_by: str

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        organisation_id = str(self.organisation_id)

        given_by = self.given_by

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "organisation_id": organisation_id,
                "given_by": given_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["organisation"], d.pop("kind"))
        if kind != "organisation":
            raise ValueError(f"kind must match const 'organisation', got '{kind}'")

        organisation_id = UUID(d.pop("organisation_id"))

        given_by = d.pop("given_by")

        consent_of_organisation = cls(
            kind=kind,
            organisation_id=organisation_id,
            given_by=given_by,
        )

        return consent_of_organisation
