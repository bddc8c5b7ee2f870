from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="StandardIssue")


@_attrs_define
class StandardIssue:
    """Issues a version; the one before it is superseded on the same day.

    Attributes:
        decision_number (str):
        issued_on (datetime.date):
        valid_from (datetime.date): First day on which it is in force.
        review_by (datetime.date | None | Unset): When it should be looked through again.
    """

    decision_number: str
    issued_on: datetime.date
    valid_from: datetime.date
    review_by: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        decision_number = self.decision_number

        issued_on = self.issued_on.isoformat()

        valid_from = self.valid_from.isoformat()

        review_by: None | str | Unset
        if isinstance(self.review_by, Unset):
            review_by = UNSET
        elif isinstance(self.review_by, datetime.date):
            review_by = self.review_by.isoformat()
        else:
            review_by = self.review_by

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "decision_number": decision_number,
                "issued_on": issued_on,
                "valid_from": valid_from,
            }
        )
        if review_by is not UNSET:
            field_dict["review_by"] = review_by

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        decision_number = d.pop("decision_number")

        issued_on = datetime.date.fromisoformat(d.pop("issued_on"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_review_by(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                review_by_type_0 = datetime.date.fromisoformat(data)

                return review_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        review_by = _parse_review_by(d.pop("review_by", UNSET))

        standard_issue = cls(
            decision_number=decision_number,
            issued_on=issued_on,
            valid_from=valid_from,
            review_by=review_by,
        )

        return standard_issue
