"""Exemplars on the wire (điển hình, mô hình, gương): proposals, dossiers, and what everyone may find."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import Field

from api.rules.exemplars import ExemplarAction, ExemplarKind, ExemplarState, ObstacleKind
from api.schemas.common import CivilDate, Id, Line, Named, Paragraphs, Partial, Public, ShortLine, Strict, omitted
from api.schemas.consents import ConsentPublic
from api.schemas.exemplar_spread import (
    CommendationPublic,
    Link,
    PublicityPublic,
    ReplicationPublic,
)
from api.schemas.reference import Code

Reason = Annotated[Paragraphs, Field(examples=["Đã khắc phục xong, có kết luận kiểm tra lại."])]


class DeedLine(Strict):
    """A deed of the exemplar and what came of it."""

    text: Paragraphs = Field(examples=["Vận động 32 hộ hiến 1.200 m² đất mở đường liên thôn"])
    result: Paragraphs | None = Field(default=None, examples=["Đường dài 1,8 km, xong trước hạn hai tháng"])


class FormerAwardLine(Strict):
    """An award from before the proposal."""

    form: Code = Field(description="Of the catalogue `commendation_form`.", examples=["certificate"])
    level: Code = Field(description="Of the catalogue `commendation_level`.", examples=["commune"])
    decision_number: ShortLine | None = Field(default=None, examples=["45-QĐ/ĐU"])
    awarded_on: CivilDate = Field(examples=["2025-09-02"])


Deeds = Annotated[Sequence[DeedLine], Field(min_length=1, max_length=20)]
FormerAwards = Annotated[Sequence[FormerAwardLine], Field(max_length=30)]


class ExemplarPropose(Strict):
    """A proposal. An individual is a member of the unit, or a person named who is no member."""

    organisation_id: Id = Field(description="The unit in which the exemplar stands.")
    round_id: Id | None = Field(default=None, description="The round it is proposed in; null: outside any round.")
    kind: ExemplarKind
    member_id: Id | None = Field(default=None, description="For an individual who is a member of the unit.")
    person_name: ShortLine | None = Field(default=None, description="For an individual who is no member.")
    title: Line = Field(examples=["Bí thư chi bộ đi từng ngõ, gõ từng nhà"])
    field: Code = Field(description="Of the catalogue `exemplar_field`.", examples=["countryside"])
    place: Line = Field(examples=["Thôn Bản Qua, xã Bát Xát"])
    summary: Paragraphs = Field(
        description="What everyone may read once it is recognised.",
        examples=["Vận động nhân dân hiến đất làm đường, không một hộ khiếu nại."],
    )
    deeds: Deeds
    former_awards: FormerAwards = ()
    proposed_on: CivilDate | None = Field(default=None, description="Today when left out; never ahead.")
    override_reason: Reason | None = Field(
        default=None, description="Why it is proposed although something stands against it."
    )


class ExemplarUpdate(Partial):
    """A change of a proposal before it is verified; ``deeds`` and ``former_awards`` replace all of them."""

    title: Line = omitted()
    field: Annotated[Code, Field(examples=["economy"])] = omitted()
    place: Line = omitted()
    summary: Paragraphs = omitted()
    deeds: Deeds = omitted()
    former_awards: FormerAwards = omitted()


class ExemplarStory(Strict):
    """The story and the photo. A change of either ends the consent to it."""

    story: Paragraphs | None = Field(examples=["Ba năm trước, con đường vào thôn còn lầy lội…"])
    photo_link: Link | None = Field(examples=["https://example.vn/anh/ban-qua.jpg"])


class ExemplarVerification(Strict):
    """What was found out on the spot."""

    verification: Paragraphs = Field(examples=["Đã làm việc với thôn; việc làm có thật, hiệu quả rõ."])
    verified_on: CivilDate | None = Field(default=None, description="Today when left out; never ahead.")


class ExemplarRecognition(Strict):
    """A committee recognises an exemplar by a decision."""

    organisation_id: Id = Field(description="The committee: the unit itself or one above it.")
    decision_number: ShortLine = Field(examples=["112-QĐ/ĐU"])
    decided_on: CivilDate = Field(examples=["2026-05-10"])
    override_reason: Reason | None = Field(
        default=None, description="Why it is recognised although something stands against it now."
    )


class ExemplarReturn(Strict):
    """Back to those who proposed it."""

    reason: Paragraphs = Field(examples=["Cần nêu rõ kết quả bằng con số."])


class ExemplarEnding(Strict):
    """Declines a proposal, or withdraws what was recognised."""

    reason: Paragraphs = Field(examples=["Thành tích không đúng như báo cáo."])
    decision_number: ShortLine | None = Field(default=None, examples=["30-QĐ/ĐU"])
    ended_on: CivilDate | None = Field(default=None, description="Today when left out; never ahead.")


class ObstaclePublic(Public):
    """Something that stands against an exemplar."""

    kind: ObstacleKind
    subject_id: Id
    since: date


class ExemplarSnapshot(Public):
    """The person and the unit as they were on the day of recognition."""

    person_name: str | None
    positions: Sequence[str] = Field(description="Posts held, by name.")
    unit_name: str
    unit_kind: str
    above_name: str | None = Field(description="The organisation directly above the unit.")


class ExemplarPublished(Public):
    """What everyone signed in may read of a recognised exemplar. ``story``: only with consent."""

    id: Id
    kind: ExemplarKind
    state: ExemplarState
    title: str
    field: str
    place: str
    summary: str
    story: str | None
    photo_link: str | None
    organisation_id: Id
    snapshot: ExemplarSnapshot
    recognised_by: Named
    recognised_on: date
    decision_number: str
    replications: int = Field(description="How many other organisations took it up.")


class ExemplarPage(ExemplarPublished):
    """A recognised exemplar with everything that followed."""

    commendations: Sequence[CommendationPublic]
    publicity: Sequence[PublicityPublic]
    replicated_by: Sequence[ReplicationPublic]


class ExemplarLine(Public):
    """An exemplar of any state in the list of those who deal with it."""

    id: Id
    organisation: Named
    round_id: Id | None
    kind: ExemplarKind
    state: ExemplarState
    title: str | None = Field(description="Null while a restriction of the person withholds it from you.")
    person_name: str | None
    field: str
    proposed_on: date
    recognised_on: date | None
    version: int


class ExemplarDossier(ExemplarLine):
    """Everything about an exemplar, for those who deal with it and for the exemplar themselves."""

    title: str
    member_id: Id | None
    place: str
    summary: str
    story: str | None
    photo_link: str | None
    deeds: Sequence[DeedLine]
    former_awards: Sequence[FormerAwardLine]
    obstacles_at_proposal: Sequence[ObstaclePublic]
    obstacles_now: Sequence[ObstaclePublic]
    override_reason: str | None
    verified_on: date | None
    verification: str | None
    recognised_by: Named | None
    decision_number: str | None
    snapshot: ExemplarSnapshot | None
    ended_on: date | None
    ended_reason: str | None
    ended_decision: str | None
    consents: Sequence[ConsentPublic]
    commendations: Sequence[CommendationPublic]
    publicity: Sequence[PublicityPublic]
    replicated_by: Sequence[ReplicationPublic]
    allowed_actions: Sequence[ExemplarAction]
