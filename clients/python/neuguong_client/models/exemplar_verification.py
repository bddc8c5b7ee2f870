from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExemplarVerification")


@_attrs_define
class ExemplarVerification:
    """What was found out on the spot.

    Attributes:
        verification (str):
        verified_on (datetime.date | None | Unset): Today when left out; never ahead.
    """

    verification: str
    verified_on: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        verification = self.verification

        verified_on: None | str | Unset
        if isinstance(self.verified_on, Unset):
            verified_on = UNSET
        elif isinstance(self.verified_on, datetime.date):
            verified_on = self.verified_on.isoformat()
        else:
            verified_on = self.verified_on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "verification": verification,
            }
        )
        if verified_on is not UNSET:
            field_dict["verified_on"] = verified_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        verification = d.pop("verification")

        def _parse_verified_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verified_on_type_0 = datetime.date.fromisoformat(data)

                return verified_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        verified_on = _parse_verified_on(d.pop("verified_on", UNSET))

        exemplar_verification = cls(
            verification=verification,
            verified_on=verified_on,
        )

        return exemplar_verification
