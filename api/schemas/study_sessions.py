"""Study sessions on the wire (sinh hoạt chuyên đề)."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import Field

from api.rules.study_sessions import Mark, SessionAction, SessionState, StudySessionKind
from api.schemas.common import CivilDate, Id, Line, Named, Paragraphs, Partial, Public, Strict, omitted
from api.schemas.reading_materials import MaterialFile

ThemedPart = Annotated[
    bool, Field(description="Whether a regular session has a themed part; every other kind counts as themed anyway.")
]

TimeOfDay = Annotated[
    str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", description="Hour and minute.", examples=["08:00"])
]


class StudySessionCreate(Strict):
    """A planned session; what is not known yet may come later, until it is convened."""

    organisation_id: Id
    kind: StudySessionKind = Field(examples=["themed"])
    themed_part: ThemedPart = False
    title: Line = Field(examples=["Học tập phong cách nêu gương của Bác"])
    held_on: CivilDate = Field(description="The day it is planned for.", examples=["2026-03-20"])
    begins_at: TimeOfDay | None = None
    place: Line | None = None
    site: Line | None = Field(default=None, description="Where a field visit goes.", examples=["Khu di tích K9"])
    theme_id: Id | None = Field(default=None, description="A theme that reaches the organisation on the day.")
    agenda: Paragraphs | None = None
    chair_id: Id | None = None
    presenter_id: Id | None = None
    presenter_name: Line | None = Field(default=None, description="A presenter from elsewhere.")
    minute_taker_id: Id | None = None


class StudySessionUpdate(Partial):
    """A change of a session that has not been held yet."""

    title: Line = omitted()
    held_on: CivilDate = omitted()
    begins_at: TimeOfDay | None = omitted()
    place: Line | None = omitted()
    site: Line | None = omitted()
    theme_id: Id | None = omitted()
    agenda: Paragraphs | None = omitted()
    chair_id: Id | None = omitted()
    presenter_id: Id | None = omitted()
    presenter_name: Line | None = omitted()
    minute_taker_id: Id | None = omitted()


class Convocation(Strict):
    """Calls the session together: everybody of the base is invited, and who else is named."""

    also_invited: Sequence[Id] = Field(
        default=(), max_length=2000, description="People of the organisations below, or who need not come."
    )


class Holding(Strict):
    """Says that the session took place."""

    held_on: CivilDate | None = Field(default=None, description="The day it took place; the planned day when left out.")


class SessionCancellation(Strict):
    """Why a session does not take place."""

    reason: Line = Field(examples=["Trùng lịch họp của cấp trên"])


class MaterialsSent(Strict):
    """Reading materials sent to those invited."""

    material_ids: Sequence[Id] = Field(min_length=1, max_length=50)
    sent_on: CivilDate | None = Field(default=None, description="Today when left out.")


class Excuse(Strict):
    """Why somebody cannot come, told in advance. ``member_id``: an officer writes it down for that person."""

    reason: Line = Field(examples=["Đi công tác dài ngày"])
    member_id: Id | None = None


class SentMaterial(Public):
    """A reading material with the day it was sent."""

    id: Id
    kind: str
    title: str
    text: str | None
    link: str | None
    file: MaterialFile | None = Field(description="Taken with `GET /reading-materials/{id}/file`.")
    source: str
    sent_on: date


class AttendanceSummary(Public):
    """Attendance in numbers; ``expected`` is the base, ``also_present`` came without being of it."""

    expected: int
    present: int
    excused: int
    absent: int
    on_duty: int
    also_present: int


class StudySessionPublic(Public):
    """A session. ``themed``: it counts as a themed one. ``attendance`` null: not taken yet."""

    id: Id
    organisation: Named
    kind: StudySessionKind
    state: SessionState
    themed: bool
    title: str
    theme: Named | None
    plan_item_id: Id | None = Field(description="The line of a yearly plan it comes from.")
    held_on: date
    begins_at: TimeOfDay | None
    place: str | None
    site: str | None
    agenda: str | None
    chair: Named | None
    presenter: Named | None
    presenter_name: str | None
    minute_taker: Named | None
    convened_on: date | None
    cancellation_reason: str | None
    materials: Sequence[SentMaterial]
    materials_due_on: date = Field(
        description="The last day to send materials, by the setting `materials_days_ahead` on the day of the session."
    )
    attendance: AttendanceSummary | None
    allowed_actions: Sequence[SessionAction] = Field(description="For who may manage it; empty for others.")
    version: int


class InvitationPublic(Public):
    """Somebody invited; ``expected``: of the base on the day. ``excuse`` null: none was given."""

    member: Named
    expected: bool
    excuse: str | None


class AttendanceMark(Strict):
    """What is noted of one person."""

    member_id: Id
    mark: Mark
    reason: Line | None = Field(default=None, description="Needed for `excused` and `on_duty`.")


class AttendanceTake(Strict):
    """The attendance of the whole cell in one call; it replaces what was taken before.

    Everybody of the base who is not named gets their advance excuse, or else the mark of the rest.
    """

    rest: Mark = Field(default=Mark.PRESENT, examples=["present"])
    marks: Sequence[AttendanceMark] = Field(default=(), max_length=2000)


class AttendanceLine(Public):
    """One person's line."""

    member: Named
    mark: Mark
    expected: bool
    reason: str | None


class AttendancePublic(Public):
    """The attendance of a session with the rule of its base."""

    study_session_id: Id
    held_on: date
    base_rule: str
    summary: AttendanceSummary | None = Field(description="Null: not taken yet.")
    lines: Sequence[AttendanceLine]
    version: int = Field(description="The version of the session.")
