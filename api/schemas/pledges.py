"""Pledges on the wire (bản đăng ký, cam kết): one person's year and what may be done with it."""

from collections.abc import Sequence
from datetime import date, datetime

from pydantic import Field

from api.rules.pledges import Action, EntryStage, PledgeState, ReasonKind, View
from api.schemas.common import Id, Named, Paragraphs, Public, Strict, Year
from api.schemas.deeds import DeedPublic, DeedWrite
from api.schemas.hints import HintsPublic


class Confirmation(Strict):
    """How a member confirmed what somebody typed for them."""

    confirmed_on: date = Field(examples=["2026-02-03"])
    confirmation: Paragraphs | None = Field(
        default=None, description="How it was confirmed.", examples=["Ký vào bản giấy tại buổi sinh hoạt chi bộ"]
    )


class PledgeCreate(Strict):
    """A new pledge, a draft until it is registered."""

    member_id: Id | None = Field(default=None, description="Whose it is; null: one's own. For another: typed for them.")
    year: Year
    deeds: list[DeedWrite] = Field(default_factory=list, max_length=50)
    confirmed: Confirmation | None = Field(
        default=None, description="For what is typed for another: how they confirmed it, if they have."
    )


class PledgeUpdate(Strict):
    """The deeds as they shall stand. Deeds of the pledge that are not named are taken out."""

    deeds: list[DeedWrite] = Field(max_length=50)


class Amendment(PledgeUpdate):
    """A change after publication; the old text is kept."""

    reason: Paragraphs = Field(examples=["Chuyển công tác từ tháng 6, đổi việc làm cho sát nhiệm vụ mới."])


class LateEntry(Strict):
    """A step after its last day: why it is late, where the rule asks an officer for it."""

    late_reason: Paragraphs | None = Field(default=None, examples=["Đồng chí điều trị tại bệnh viện trong tháng 3."])


class Reason(Strict):
    """Why a step is taken that needs a reason."""

    reason: Paragraphs = Field(examples=["Đề nghị bổ sung con số và thời hạn."])


class PublicationCreate(Strict):
    """Publication of a cell's registered pledges before the cell."""

    year: Year
    pledge_ids: list[Id] | None = Field(
        default=None, min_length=1, max_length=500, description="Which ones; null: every registered pledge of the cell."
    )


class PledgeStatus(Public):
    """How far a pledge has come, without its texts, and what this caller may do with it."""

    id: Id
    member_id: Id
    year: int
    organisation_id: Id = Field(description="The cell of record.")
    state: PledgeState
    rating: str | None = Field(
        description="Code of the catalogue `rating_level`; null until assessed.", examples=["good"]
    )
    registered_on: date | None
    publicised_on: date | None
    self_reported_on: date | None
    assessed_on: date | None
    closed_on: date | None
    ended_on: date | None
    version: int = Field(description="Its ETag.")
    allowed_actions: Sequence[Action] = Field(description="What this caller may do with it now.")


class PledgePublic(PledgeStatus):
    """A pledge with its deeds."""

    member: Named
    organisation: Named
    view: View = Field(description="By which right the caller sees it.")
    deeds: Sequence[DeedPublic]
    amended: bool = Field(description="Whether older texts are kept: see its revisions.")
    hints: HintsPublic = Field(
        description="What may be improved, for the member and the cell's officers until it is reported on."
    )


class PublicationOutcome(Public):
    """What became of one pledge."""

    pledge_id: Id
    published: bool
    code: str | None = Field(description="Why not; null when it was published.", examples=["pledge_state_refused"])


class Publication(Public):
    """What became of each pledge of a publication."""

    published: int
    refused: int
    outcomes: Sequence[PublicationOutcome]


class RevisionPublic(Public):
    """The text as it stood before an amendment or a return."""

    number: int
    state: PledgeState = Field(description="The state in which it stood.")
    replaced_at: datetime
    replaced_by: Named | None
    reason: str | None
    deeds: Sequence[DeedPublic]


class Revisions(Public):
    """Older texts of a pledge, newest first."""

    items: Sequence[RevisionPublic]


class ReasonPublic(Public):
    """A step that needed a reason, or came late."""

    kind: ReasonKind
    reason: str | None = Field(description="Null: late, where the rule accepts that without a word.")
    on: date
    by: Named | None


class ProxyEntryPublic(Public):
    """Somebody typed for the member; who, when, and how the member confirmed it."""

    id: Id
    stage: EntryStage
    typed_by: Named | None
    typed_at: datetime
    confirmed_on: date | None = Field(description="Null until the member has confirmed it.")
    confirmation: str | None
    confirmed_by: Named | None = Field(description="Who wrote the confirmation down.")


class ProxyEntries(Public):
    """Who typed what for the member, in the order of time."""

    items: Sequence[ProxyEntryPublic]
