"""The notebook on the wire (Sổ tay "Làm theo gương Bác"): a person's year as one document with all its stages."""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from api.rules.figures import Standing
from api.rules.notebooks import Task
from api.rules.pledges import Action, PledgeState
from api.schemas.assessments import AssessmentPublic
from api.schemas.comments import CommentPublic
from api.schemas.common import Id, Named, Public
from api.schemas.exceptions import ExceptionPublic
from api.schemas.pledges import PledgePublic, ProxyEntryPublic, ReasonPublic
from api.schemas.reports import ProgressPublic, SelfReportPublic
from api.schemas.themes import ThemePublic
from api.schemas.years import OrganisationYearPublic


class NextTask(Public):
    """The one thing to do next."""

    task: Task
    due_on: date | None = Field(description="Last day; null where none is set.")
    days_left: int | None = Field(description="Until the last day; below 0: late.")
    mine: bool = Field(description="Whether it waits for the member; otherwise it waits for the cell.")


class OtherYear(Public):
    """Another year of the same person."""

    year: int
    pledge_id: Id
    state: PledgeState
    rating: str | None


class NotebookPublic(Public):
    """One person's year. What the caller may not see of it is null or empty."""

    member: Named
    year: int
    organisation: Named | None = Field(description="The cell of record; null when the person is in no cell.")
    key_leader: bool
    standing: Standing | None = Field(description="How the person stands towards the year's duty; null: in no cell.")
    calendar: OrganisationYearPublic | None = Field(description="The year as it holds for the cell.")
    themes: Sequence[ThemePublic]
    pledge: PledgePublic | None
    comments: Sequence[CommentPublic]
    progress: Sequence[ProgressPublic]
    self_reports: Sequence[SelfReportPublic] = Field(description="Newest first; the first holds.")
    assessments: Sequence[AssessmentPublic] = Field(description="Newest first; the first holds.")
    proxy_entries: Sequence[ProxyEntryPublic]
    reasons: Sequence[ReasonPublic]
    exception: ExceptionPublic | None
    next_task: NextTask | None = Field(description="Null when nothing is left to do.")
    allowed_actions: Sequence[Action] = Field(description="What this caller may do with it now.")
    may_create: bool = Field(description="Whether this caller may begin the pledge: there is none yet.")
    other_years: Sequence[OtherYear] = Field(description="The person's other years, newest first.")
