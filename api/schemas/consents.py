"""Consents (sự đồng ý) on the wire."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from api.rules.consents import ConsentSubject
from api.schemas.common import CivilDate, Id, Paragraphs, Public, ShortLine, Strict
from api.schemas.reference import Code


class ConsentOfMember(Strict):
    """The consent of a member, who gives it themselves or to an officer."""

    kind: Literal[ConsentSubject.MEMBER]
    member_id: Id


class ConsentOfOrganisation(Strict):
    """The consent of an organisation."""

    kind: Literal[ConsentSubject.ORGANISATION]
    organisation_id: Id
    given_by: ShortLine = Field(description="Who spoke for it.", examples=["Trần Thị Bình"])


class ConsentOfPersonOutside(Strict):
    """The consent of a person who is no member, for one thing."""

    kind: Literal[ConsentSubject.PERSON_OUTSIDE]
    organisation_id: Id = Field(description="The organisation that keeps the paper.")
    person_name: ShortLine = Field(examples=["Lý Thị Mẩy"])


Subject = Annotated[
    ConsentOfMember | ConsentOfOrganisation | ConsentOfPersonOutside,
    Field(
        discriminator="kind",
        description="Whose consent it is.",
        examples=[{"kind": "member", "member_id": "01890a5d-ac96-774b-bcce-b302099a8057"}],
    ),
]


class ConsentCreate(Strict):
    """A consent that a member gives, or that an officer records with the evidence for it."""

    subject: Subject
    purpose: Code = Field(description="A code of the catalogue `consent_purpose`.", examples=["publish_story"])
    about_id: Id | None = Field(
        default=None, description="The one thing it is limited to; null: everything. Of a person outside: needed."
    )
    given_on: CivilDate | None = Field(default=None, description="Not ahead; today when left out.")
    evidence: Paragraphs | None = Field(
        default=None,
        description="Where it can be seen. Needed unless a member gives it themselves.",
        examples=["Giấy đồng ý ký ngày 02/03/2026, lưu tại văn phòng Đảng uỷ"],
    )


class ConsentWithdrawal(Strict):
    """Takes a consent back. What was published before stays a fact; nothing new may rest on it."""

    withdrawn_on: CivilDate | None = Field(default=None, description="From this day on; today when left out.")
    note: Paragraphs | None = Field(default=None, description="What was said, or where it is written.")


class ConsentPublic(Public):
    """One consent of a member, an organisation or a person outside."""

    id: Id
    subject: ConsentSubject
    member_id: Id | None
    organisation_id: Id | None = Field(description="The organisation whose it is, or that keeps the paper; or null.")
    name: str = Field(description="The member, the organisation or the person.", examples=["Nguyễn Văn An"])
    given_by: str | None = Field(description="Who spoke for the organisation.")
    purpose: str = Field(examples=["publish_story"])
    about_id: Id | None
    given_on: date
    evidence: str | None = Field(description="Null: given by the member in the system.")
    recorded_by_id: Id | None = Field(description="The account that recorded it.")
    withdrawn_on: date | None
    withdrawal: str | None
    stands: bool = Field(description="Whether it holds today.")
    version: int
