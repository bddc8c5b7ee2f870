from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.consent_subject import ConsentSubject

T = TypeVar("T", bound="ConsentPublic")


@_attrs_define
class ConsentPublic:
    """One consent of a member, an organisation or a person outside.

    Attributes:
        id (UUID):
        subject (ConsentSubject): Whose consent it is.

            A member by their record, an organisation (tập thể) by whoever spoke for it, or a person outside the register by
            name. A name alone tells nobody apart, so the consent of a person outside is always for one thing.
        member_id (None | UUID):
        organisation_id (None | UUID): The organisation whose it is, or that keeps the paper; or null.
        name (str): The member, the organisation or the person.
        given_by (None | str): Who spoke for the organisation.
        purpose (str):
        about_id (None | UUID):
        given_on (datetime.date):
        evidence (None | str): Null: given by the member in the system.
        recorded_by_id (None | UUID): The account that recorded it.
        withdrawn_on (datetime.date | None):
        withdrawal (None | str):
        stands (bool): Whether it holds today.
        version (int):
    """

    id: UUID
    subject: ConsentSubject
    member_id: None | UUID
    organisation_id: None | UUID
    name: str
    given_by: None | str
    purpose: str
    about_id: None | UUID
    given_on: datetime.date
    evidence: None | str
    recorded_by_id: None | UUID
    withdrawn_on: datetime.date | None
    withdrawal: None | str
    stands: bool
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        subject = self.subject.value

        member_id: None | str
        if isinstance(self.member_id, UUID):
            member_id = str(self.member_id)
        else:
            member_id = self.member_id

        organisation_id: None | str
        if isinstance(self.organisation_id, UUID):
            organisation_id = str(self.organisation_id)
        else:
            organisation_id = self.organisation_id

        name = self.name

        given_by: None | str
        given_by = self.given_by

        purpose = self.purpose

        about_id: None | str
        if isinstance(self.about_id, UUID):
            about_id = str(self.about_id)
        else:
            about_id = self.about_id

        given_on = self.given_on.isoformat()

        evidence: None | str
        evidence = self.evidence

        recorded_by_id: None | str
        if isinstance(self.recorded_by_id, UUID):
            recorded_by_id = str(self.recorded_by_id)
        else:
            recorded_by_id = self.recorded_by_id

        withdrawn_on: None | str
        if isinstance(self.withdrawn_on, datetime.date):
            withdrawn_on = self.withdrawn_on.isoformat()
        else:
            withdrawn_on = self.withdrawn_on

        withdrawal: None | str
        withdrawal = self.withdrawal

        stands = self.stands

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "subject": subject,
                "member_id": member_id,
                "organisation_id": organisation_id,
                "name": name,
                "given_by": given_by,
                "purpose": purpose,
                "about_id": about_id,
                "given_on": given_on,
                "evidence": evidence,
                "recorded_by_id": recorded_by_id,
                "withdrawn_on": withdrawn_on,
                "withdrawal": withdrawal,
                "stands": stands,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        subject = ConsentSubject(d.pop("subject"))

        def _parse_member_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                member_id_type_0 = UUID(data)

                return member_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        member_id = _parse_member_id(d.pop("member_id"))

        def _parse_organisation_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organisation_id_type_0 = UUID(data)

                return organisation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        organisation_id = _parse_organisation_id(d.pop("organisation_id"))

        name = d.pop("name")

        def _parse_given_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        given_by = _parse_given_by(d.pop("given_by"))

        purpose = d.pop("purpose")

        def _parse_about_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                about_id_type_0 = UUID(data)

                return about_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        about_id = _parse_about_id(d.pop("about_id"))

        given_on = datetime.date.fromisoformat(d.pop("given_on"))

        def _parse_evidence(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        evidence = _parse_evidence(d.pop("evidence"))

        def _parse_recorded_by_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                recorded_by_id_type_0 = UUID(data)

                return recorded_by_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        recorded_by_id = _parse_recorded_by_id(d.pop("recorded_by_id"))

        def _parse_withdrawn_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                withdrawn_on_type_0 = datetime.date.fromisoformat(data)

                return withdrawn_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        withdrawn_on = _parse_withdrawn_on(d.pop("withdrawn_on"))

        def _parse_withdrawal(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        withdrawal = _parse_withdrawal(d.pop("withdrawal"))

        stands = d.pop("stands")

        version = d.pop("version")

        consent_public = cls(
            id=id,
            subject=subject,
            member_id=member_id,
            organisation_id=organisation_id,
            name=name,
            given_by=given_by,
            purpose=purpose,
            about_id=about_id,
            given_on=given_on,
            evidence=evidence,
            recorded_by_id=recorded_by_id,
            withdrawn_on=withdrawn_on,
            withdrawal=withdrawal,
            stands=stands,
            version=version,
        )

        consent_public.additional_properties = d
        return consent_public

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
