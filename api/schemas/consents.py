"""Consents (sự đồng ý) on the wire."""

from datetime import date

from pydantic import Field

from api.schemas.common import CivilDate, Id, Paragraphs, Public, Strict
from api.schemas.reference import Code


class ConsentCreate(Strict):
    """A consent that a person gives, or that an officer records with the evidence for it."""

    purpose: Code = Field(description="A code of the catalogue `consent_purpose`.", examples=["publish_story"])
    about_id: Id | None = Field(default=None, description="The one thing it is limited to; null: everything.")
    given_on: CivilDate | None = Field(default=None, description="Not ahead; today when left out.")
    evidence: Paragraphs | None = Field(
        default=None,
        description="Where it can be seen. Needed unless the person gives it themselves.",
        examples=["Giấy đồng ý ký ngày 02/03/2026, lưu tại văn phòng Đảng uỷ"],
    )


class ConsentWithdrawal(Strict):
    """Takes a consent back. What was published before stays a fact; nothing new may rest on it."""

    withdrawn_on: CivilDate | None = Field(default=None, description="From this day on; today when left out.")
    note: Paragraphs | None = Field(default=None, description="What was said, or where it is written.")


class ConsentPublic(Public):
    """One consent of a person."""

    id: Id
    member_id: Id
    member_name: str = Field(examples=["Nguyễn Văn An"])
    purpose: str = Field(examples=["publish_story"])
    about_id: Id | None
    given_on: date
    evidence: str | None = Field(description="Null: given by the person in the system.")
    recorded_by_id: Id | None = Field(description="The account that recorded it.")
    withdrawn_on: date | None
    withdrawal: str | None
    stands: bool = Field(description="Whether it holds today.")
    version: int
