from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.consent_subject import ConsentSubject

T = TypeVar("T", bound="ExemplarConsentPublic")


@_attrs_define
class ExemplarConsentPublic:
    """A consent. ``revoked_on`` null: it stands.

    Attributes:
        id (UUID):
        subject (ConsentSubject): What a consent is about.
        given_by (str):
        given_on (datetime.date):
        evidence (None | str):
        revoked_on (datetime.date | None):
    """

    id: UUID
    subject: ConsentSubject
    given_by: str
    given_on: datetime.date
    evidence: None | str
    revoked_on: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        subject = self.subject.value

        given_by = self.given_by

        given_on = self.given_on.isoformat()

        evidence: None | str
        evidence = self.evidence

        revoked_on: None | str
        if isinstance(self.revoked_on, datetime.date):
            revoked_on = self.revoked_on.isoformat()
        else:
            revoked_on = self.revoked_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "subject": subject,
                "given_by": given_by,
                "given_on": given_on,
                "evidence": evidence,
                "revoked_on": revoked_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        subject = ConsentSubject(d.pop("subject"))

        given_by = d.pop("given_by")

        given_on = datetime.date.fromisoformat(d.pop("given_on"))

        def _parse_evidence(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        evidence = _parse_evidence(d.pop("evidence"))

        def _parse_revoked_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                revoked_on_type_0 = datetime.date.fromisoformat(data)

                return revoked_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        revoked_on = _parse_revoked_on(d.pop("revoked_on"))

        exemplar_consent_public = cls(
            id=id,
            subject=subject,
            given_by=given_by,
            given_on=given_on,
            evidence=evidence,
            revoked_on=revoked_on,
        )

        exemplar_consent_public.additional_properties = d
        return exemplar_consent_public

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
