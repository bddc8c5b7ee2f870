"""Yearly plans of study sessions on the wire (kế hoạch sinh hoạt chuyên đề năm)."""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from api.rules.study_plans import StudyPlanAction, StudyPlanState
from api.rules.study_sessions import StudySessionKind
from api.schemas.common import CivilDate, Id, Line, Named, Partial, Public, ShortLine, Strict, Year, omitted
from api.schemas.study_sessions import ThemedPart


class PlanItemIn(Strict):
    """One line of a plan: what is held by when."""

    kind: StudySessionKind = Field(examples=["themed"])
    themed_part: ThemedPart = False
    title: Line = Field(examples=["Học tập phong cách nêu gương của Bác"])
    theme_id: Id | None = None
    held_on: CivilDate = Field(description="A day of the plan's year.", examples=["2026-03-20"])
    site: Line | None = Field(default=None, examples=["Khu di tích K9"])


class StudyPlanCreate(Strict):
    """A draft of an organisation's plan for a year."""

    organisation_id: Id
    year: Year
    title: Line = Field(examples=["Kế hoạch sinh hoạt chuyên đề năm 2026"])
    document_number: ShortLine | None = Field(default=None, examples=["15-KH/ĐU"])
    for_cells: bool = Field(
        default=False, description="Whether every cell of the subtree holds each line, rather than the organisation."
    )
    items: Sequence[PlanItemIn] = Field(default=(), max_length=60)


class StudyPlanUpdate(Partial):
    """A change of a draft; ``items`` replaces all lines."""

    title: Line = omitted()
    document_number: ShortLine | None = omitted()
    for_cells: bool = omitted()
    items: Sequence[PlanItemIn] = omitted()


class PlanItemPublic(Public):
    """One line, with how far its sessions have come."""

    id: Id
    number: int
    kind: StudySessionKind
    themed_part: bool
    title: str
    theme_id: Id | None
    held_on: date
    site: str | None
    sessions: int = Field(description="Sessions planned from this line; 0 before it was issued.")
    held: int = Field(description="How many of them took place.")
    cancelled: int


class StudyPlanPublic(Public):
    """A plan with its lines."""

    id: Id
    organisation: Named
    year: int
    number: int
    state: StudyPlanState
    title: str
    document_number: str | None
    for_cells: bool
    issued_on: date | None
    items: Sequence[PlanItemPublic]
    allowed_actions: Sequence[StudyPlanAction] = Field(description="For who may manage it; empty for others.")
    version: int
