from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="AssessmentItem")


@_attrs_define
class AssessmentItem:
    """One of many assessments.

    Attributes:
        rating (str): Code of the catalogue `rating_level`.
        remark (str):
        pledge_id (UUID):
        late_reason (None | str | Unset):
        assessed_on (datetime.date | None | Unset): The day of the cell's session; today when left out. The writer held
            office on it.
    """

    rating: str
    remark: str
    pledge_id: UUID
    late_reason: None | str | Unset = UNSET
    assessed_on: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        rating = self.rating

        remark = self.remark

        pledge_id = str(self.pledge_id)

        late_reason: None | str | Unset
        if isinstance(self.late_reason, Unset):
            late_reason = UNSET
        else:
            late_reason = self.late_reason

        assessed_on: None | str | Unset
        if isinstance(self.assessed_on, Unset):
            assessed_on = UNSET
        elif isinstance(self.assessed_on, datetime.date):
            assessed_on = self.assessed_on.isoformat()
        else:
            assessed_on = self.assessed_on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "rating": rating,
                "remark": remark,
                "pledge_id": pledge_id,
            }
        )
        if late_reason is not UNSET:
            field_dict["late_reason"] = late_reason
        if assessed_on is not UNSET:
            field_dict["assessed_on"] = assessed_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        rating = d.pop("rating")

        remark = d.pop("remark")

        pledge_id = UUID(d.pop("pledge_id"))

        def _parse_late_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        late_reason = _parse_late_reason(d.pop("late_reason", UNSET))

        def _parse_assessed_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assessed_on_type_0 = datetime.date.fromisoformat(data)

                return assessed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        assessed_on = _parse_assessed_on(d.pop("assessed_on", UNSET))

        assessment_item = cls(
            rating=rating,
            remark=remark,
            pledge_id=pledge_id,
            late_reason=late_reason,
            assessed_on=assessed_on,
        )

        return assessment_item
