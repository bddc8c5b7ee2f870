from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReadingPublic")


@_attrs_define
class ReadingPublic:
    """Somebody opened a person's sensitive text.

    Attributes:
        id (UUID):
        at (datetime.datetime):
        account_id (UUID): Who read.
        account_name (str):
        member_id (UUID): Whose text.
        member_name (str):
        organisation_id (None | UUID):
        subject (str):
        subject_id (UUID):
        right (str): By which right.
        request_id (str):
    """

    id: UUID
    at: datetime.datetime
    account_id: UUID
    account_name: str
    member_id: UUID
    member_name: str
    organisation_id: None | UUID
    subject: str
    subject_id: UUID
    right: str
    request_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        at = self.at.isoformat()

        account_id = str(self.account_id)

        account_name = self.account_name

        member_id = str(self.member_id)

        member_name = self.member_name

        organisation_id: None | str
        if isinstance(self.organisation_id, UUID):
            organisation_id = str(self.organisation_id)
        else:
            organisation_id = self.organisation_id

        subject = self.subject

        subject_id = str(self.subject_id)

        right = self.right

        request_id = self.request_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "at": at,
                "account_id": account_id,
                "account_name": account_name,
                "member_id": member_id,
                "member_name": member_name,
                "organisation_id": organisation_id,
                "subject": subject,
                "subject_id": subject_id,
                "right": right,
                "request_id": request_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        account_id = UUID(d.pop("account_id"))

        account_name = d.pop("account_name")

        member_id = UUID(d.pop("member_id"))

        member_name = d.pop("member_name")

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

        subject = d.pop("subject")

        subject_id = UUID(d.pop("subject_id"))

        right = d.pop("right")

        request_id = d.pop("request_id")

        reading_public = cls(
            id=id,
            at=at,
            account_id=account_id,
            account_name=account_name,
            member_id=member_id,
            member_name=member_name,
            organisation_id=organisation_id,
            subject=subject,
            subject_id=subject_id,
            right=right,
            request_id=request_id,
        )

        reading_public.additional_properties = d
        return reading_public

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
