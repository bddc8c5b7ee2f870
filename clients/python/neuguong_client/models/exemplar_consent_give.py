from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.exemplar_part import ExemplarPart
from ..types import UNSET, Unset

T = TypeVar("T", bound="ExemplarConsentGive")


@_attrs_define
class ExemplarConsentGive:
    """Notes that the member, the person named or the unit allows the story or the photo to be printed.

    Attributes:
        part (ExemplarPart): What of an exemplar is published only with consent.
        given_by (None | str | Unset): Who spoke for the unit; needed when the exemplar is one.
        given_on (datetime.date | None | Unset): Not ahead; today when left out.
        evidence (None | str | Unset): Where it can be seen. Needed unless a member gives it themselves.
    """

    part: ExemplarPart
    given_by: None | str | Unset = UNSET
    given_on: datetime.date | None | Unset = UNSET
    evidence: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        part = self.part.value

        given_by: None | str | Unset
        if isinstance(self.given_by, Unset):
            given_by = UNSET
        else:
            given_by = self.given_by

        given_on: None | str | Unset
        if isinstance(self.given_on, Unset):
            given_on = UNSET
        elif isinstance(self.given_on, datetime.date):
            given_on = self.given_on.isoformat()
        else:
            given_on = self.given_on

        evidence: None | str | Unset
        if isinstance(self.evidence, Unset):
            evidence = UNSET
        else:
            evidence = self.evidence

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "part": part,
            }
        )
        if given_by is not UNSET:
            field_dict["given_by"] = given_by
        if given_on is not UNSET:
            field_dict["given_on"] = given_on
        if evidence is not UNSET:
            field_dict["evidence"] = evidence

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        part = ExemplarPart(d.pop("part"))

        def _parse_given_by(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        given_by = _parse_given_by(d.pop("given_by", UNSET))

        def _parse_given_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                given_on_type_0 = datetime.date.fromisoformat(data)

                return given_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        given_on = _parse_given_on(d.pop("given_on", UNSET))

        def _parse_evidence(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        evidence = _parse_evidence(d.pop("evidence", UNSET))

        exemplar_consent_give = cls(
            part=part,
            given_by=given_by,
            given_on=given_on,
            evidence=evidence,
        )

        return exemplar_consent_give
