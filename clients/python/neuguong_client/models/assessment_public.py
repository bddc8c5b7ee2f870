from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="AssessmentPublic")


@_attrs_define
class AssessmentPublic:
    """The collective's remark; the one with the highest number holds.

    Attributes:
        id (UUID):
        number (int):
        assessed_on (datetime.date):
        rating (str):
        remark (str):
        written_by (Named | None):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        written_at (datetime.datetime):
    """

    id: UUID
    number: int
    assessed_on: datetime.date
    rating: str
    remark: str
    written_by: Named | None
    organisation: Named
    written_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        number = self.number

        assessed_on = self.assessed_on.isoformat()

        rating = self.rating

        remark = self.remark

        written_by: dict[str, Any] | None
        if isinstance(self.written_by, Named):
            written_by = self.written_by.to_dict()
        else:
            written_by = self.written_by

        organisation = self.organisation.to_dict()

        written_at = self.written_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "assessed_on": assessed_on,
                "rating": rating,
                "remark": remark,
                "written_by": written_by,
                "organisation": organisation,
                "written_at": written_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        assessed_on = datetime.date.fromisoformat(d.pop("assessed_on"))

        rating = d.pop("rating")

        remark = d.pop("remark")

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

        organisation = Named.from_dict(d.pop("organisation"))

        written_at = datetime.datetime.fromisoformat(d.pop("written_at"))

        assessment_public = cls(
            id=id,
            number=number,
            assessed_on=assessed_on,
            rating=rating,
            remark=remark,
            written_by=written_by,
            organisation=organisation,
            written_at=written_at,
        )

        assessment_public.additional_properties = d
        return assessment_public

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
