from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.consent_of_member import ConsentOfMember
    from ..models.consent_of_organisation import ConsentOfOrganisation
    from ..models.consent_of_person_outside import ConsentOfPersonOutside


T = TypeVar("T", bound="ConsentCreate")


@_attrs_define
class ConsentCreate:
    """A consent that a member gives, or that an officer records with the evidence for it.

    Attributes:
        subject (ConsentOfMember | ConsentOfOrganisation | ConsentOfPersonOutside): Whose consent it is.
        purpose (str): A code of the catalogue `consent_purpose`.
        about_id (None | Unset | UUID): The one thing it is limited to; null: everything. Of a person outside: needed.
        given_on (datetime.date | None | Unset): Not ahead; today when left out.
        evidence (None | str | Unset): Where it can be seen. Needed unless a member gives it themselves.
    """

    subject: ConsentOfMember | ConsentOfOrganisation | ConsentOfPersonOutside
    purpose: str
    about_id: None | Unset | UUID = UNSET
    given_on: datetime.date | None | Unset = UNSET
    evidence: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.consent_of_member import ConsentOfMember  # noqa: PLC0415
        from ..models.consent_of_organisation import ConsentOfOrganisation  # noqa: PLC0415

        subject: dict[str, Any]
        if isinstance(self.subject, ConsentOfMember):
            subject = self.subject.to_dict()
        elif isinstance(self.subject, ConsentOfOrganisation):
            subject = self.subject.to_dict()
        else:
            subject = self.subject.to_dict()

        purpose = self.purpose

        about_id: None | str | Unset
        if isinstance(self.about_id, Unset):
            about_id = UNSET
        elif isinstance(self.about_id, UUID):
            about_id = str(self.about_id)
        else:
            about_id = self.about_id

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
                "subject": subject,
                "purpose": purpose,
            }
        )
        if about_id is not UNSET:
            field_dict["about_id"] = about_id
        if given_on is not UNSET:
            field_dict["given_on"] = given_on
        if evidence is not UNSET:
            field_dict["evidence"] = evidence

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.consent_of_member import ConsentOfMember  # noqa: PLC0415
        from ..models.consent_of_organisation import ConsentOfOrganisation  # noqa: PLC0415
        from ..models.consent_of_person_outside import ConsentOfPersonOutside  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_subject(data: object) -> ConsentOfMember | ConsentOfOrganisation | ConsentOfPersonOutside:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                subject_type_0 = ConsentOfMember.from_dict(data)

                return subject_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                subject_type_1 = ConsentOfOrganisation.from_dict(data)

                return subject_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            subject_type_2 = ConsentOfPersonOutside.from_dict(data)

            return subject_type_2

        subject = _parse_subject(d.pop("subject"))

        purpose = d.pop("purpose")

        def _parse_about_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                about_id_type_0 = UUID(data)

                return about_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        about_id = _parse_about_id(d.pop("about_id", UNSET))

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

        consent_create = cls(
            subject=subject,
            purpose=purpose,
            about_id=about_id,
            given_on=given_on,
            evidence=evidence,
        )

        return consent_create
