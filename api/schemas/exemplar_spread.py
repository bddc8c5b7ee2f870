"""What follows the recognition of an exemplar, on the wire: commendation, publicity, replication, consent."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from api.rules.exemplars import ExemplarPart
from api.schemas.common import CivilDate, Id, Line, Named, Paragraphs, Public, ShortLine, Strict
from api.schemas.reference import Code

Link = Annotated[
    str,
    StringConstraints(min_length=8, max_length=1000, pattern=r"^https?://[^\s<>\"]+$"),
    Field(description="A page."),
]
"""The address of a page; nothing here ever opens it."""


class CommendationCreate(Strict):
    """A commendation by decision of a committee, the unit's own or one above it."""

    organisation_id: Id = Field(description="The committee that records it.")
    level: Code = Field(description="Of the catalogue `commendation_level`.", examples=["commune"])
    form: Code = Field(description="Of the catalogue `commendation_form`.", examples=["certificate"])
    decision_number: ShortLine = Field(examples=["118-QĐ/ĐU"])
    decided_on: CivilDate = Field(examples=["2026-05-19"])


class CommendationPublic(Public):
    """A commendation."""

    id: Id
    organisation: Named
    level: str
    form: str
    decision_number: str
    decided_on: date


class PublicityCreate(Strict):
    """The exemplar was made known through a channel."""

    organisation_id: Id = Field(description="Who saw to it: the unit or one above it.")
    channel: Code = Field(description="Of the catalogue `publicity_channel`.", examples=["newspaper"])
    title: Line | None = Field(default=None, examples=["Người giữ lửa ở Bản Qua"])
    link: Link | None = Field(default=None, examples=["https://example.vn/ban-qua"])
    count: Annotated[int, Field(ge=1, le=100_000)] = Field(
        default=1, description="How many times: articles, broadcasts, meetings.", examples=[2]
    )
    published_on: CivilDate = Field(examples=["2026-06-01"])


class PublicityPublic(Public):
    """Publicity of an exemplar through one channel."""

    id: Id
    organisation: Named
    channel: str
    title: str | None
    link: str | None
    count: int
    published_on: date


class ReplicationCreate(Strict):
    """Another organisation took the exemplar up."""

    organisation_id: Id = Field(description="The organisation that took it up; never the exemplar's own unit.")
    started_on: CivilDate = Field(examples=["2026-07-01"])
    evidence: Paragraphs = Field(examples=["Nghị quyết chi bộ tháng 7; 12 hộ đã hiến đất."])
    link: Link | None = Field(default=None, examples=["https://example.vn/nhan-rong"])


class ReplicationPublic(Public):
    """An organisation that took an exemplar up."""

    id: Id
    organisation: Named
    started_on: date
    evidence: str
    link: str | None


class ExemplarConsentGive(Strict):
    """Notes that the member, the person named or the unit allows the story or the photo to be printed."""

    part: ExemplarPart
    given_by: ShortLine | None = Field(
        default=None, description="Who spoke for the unit; needed when the exemplar is one.", examples=["Trần Thị Bình"]
    )
    given_on: CivilDate | None = Field(
        default=None, description="Not ahead; today when left out.", examples=["2026-06-02"]
    )
    evidence: Paragraphs | None = Field(
        default=None,
        description="Where it can be seen. Needed unless a member gives it themselves.",
        examples=["Giấy đồng ý ngày 02/6/2026"],
    )
