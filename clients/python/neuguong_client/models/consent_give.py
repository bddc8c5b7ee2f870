from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.consent_subject import ConsentSubject
from ..types import UNSET, Unset

T = TypeVar("T", bound="ConsentGive")


@_attrs_define
class ConsentGive:
    """Records the consent of the person, or of the head of the unit, to print the story or the photo.

    Attributes:
        subject (ConsentSubject): What a consent is about.
        given_by (str):
        given_on (datetime.date):
        evidence (None | str | Unset):
    """

    subject: ConsentSubject
    given_by: str
    given_on: datetime.date
    evidence: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        subject = self.subject.value

        given_by = self.given_by

        given_on = self.given_on.isoformat()

        evidence: None | str | Unset
        if isinstance(self.evidence, Unset):
            evidence = UNSET
        else:
            evidence = self.evidence

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "subject": subject,
                "given_by": given_by,
                "given_on": given_on,
            }
        )
        if evidence is not UNSET:
            field_dict["evidence"] = evidence

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        subject = ConsentSubject(d.pop("subject"))

        given_by = d.pop("given_by")

        given_on = datetime.date.fromisoformat(d.pop("given_on"))

        def _parse_evidence(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        evidence = _parse_evidence(d.pop("evidence", UNSET))

        consent_give = cls(
            subject=subject,
            given_by=given_by,
            given_on=given_on,
            evidence=evidence,
        )

        return consent_give
