from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named
    from ..models.sealed_content import SealedContent
    from ..models.verdict_public import VerdictPublic


T = TypeVar("T", bound="IssuePublic")


@_attrs_define
class IssuePublic:
    """A sealed issue. ``intact``: its hash was recomputed just now and is the one it was sealed with.

    Attributes:
        id (UUID):
        number (int):
        restates (int | None):
        as_of (datetime.date):
        sealed_at (datetime.datetime):
        sealed_by (Named | None):
        digest (str): SHA-256, hexadecimal.
        intact (bool):
        verdict (None | VerdictPublic):
        content (SealedContent): What was sent. Its canonical JSON, chained to the issue before, is what ``digest`` is
            the hash of.
    """

    id: UUID
    number: int
    restates: int | None
    as_of: datetime.date
    sealed_at: datetime.datetime
    sealed_by: Named | None
    digest: str
    intact: bool
    verdict: None | VerdictPublic
    content: SealedContent
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.verdict_public import VerdictPublic  # noqa: PLC0415

        id = str(self.id)

        number = self.number

        restates: int | None
        restates = self.restates

        as_of = self.as_of.isoformat()

        sealed_at = self.sealed_at.isoformat()

        sealed_by: dict[str, Any] | None
        if isinstance(self.sealed_by, Named):
            sealed_by = self.sealed_by.to_dict()
        else:
            sealed_by = self.sealed_by

        digest = self.digest

        intact = self.intact

        verdict: dict[str, Any] | None
        if isinstance(self.verdict, VerdictPublic):
            verdict = self.verdict.to_dict()
        else:
            verdict = self.verdict

        content = self.content.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "restates": restates,
                "as_of": as_of,
                "sealed_at": sealed_at,
                "sealed_by": sealed_by,
                "digest": digest,
                "intact": intact,
                "verdict": verdict,
                "content": content,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.sealed_content import SealedContent  # noqa: PLC0415
        from ..models.verdict_public import VerdictPublic  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        def _parse_restates(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        restates = _parse_restates(d.pop("restates"))

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        sealed_at = datetime.datetime.fromisoformat(d.pop("sealed_at"))

        def _parse_sealed_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                sealed_by_type_0 = Named.from_dict(data)

                return sealed_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        sealed_by = _parse_sealed_by(d.pop("sealed_by"))

        digest = d.pop("digest")

        intact = d.pop("intact")

        def _parse_verdict(data: object) -> None | VerdictPublic:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                verdict_type_0 = VerdictPublic.from_dict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | VerdictPublic, data)

        verdict = _parse_verdict(d.pop("verdict"))

        content = SealedContent.from_dict(d.pop("content"))

        issue_public = cls(
            id=id,
            number=number,
            restates=restates,
            as_of=as_of,
            sealed_at=sealed_at,
            sealed_by=sealed_by,
            digest=digest,
            intact=intact,
            verdict=verdict,
            content=content,
        )

        issue_public.additional_properties = d
        return issue_public

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
