"""Plans and their key tasks on the wire (kế hoạch, việc trọng tâm)."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import Field

from api.rules.plans import PlanAction, PlanState, TaskAction, TaskState
from api.schemas.common import CivilDate, Id, Line, Named, Paragraphs, Partial, Public, ShortLine, Strict, Year, omitted

Reason = Annotated[Paragraphs, Field(description="Why.", examples=["Chờ hướng dẫn của cấp trên."])]


class PlanTaskIn(Strict):
    """A key task, in its order."""

    title: Line = Field(examples=["Mỗi chi bộ chọn một việc đột phá gắn với cải cách hành chính"])
    owner_id: Id | None = Field(
        default=None, description="The unit that answers for it; the plan's own organisation when left out."
    )
    owner_member_id: Id | None = Field(default=None, description="The person who answers for it.")
    due_on: CivilDate = Field(description="Last day, in the year of the plan.", examples=["2026-09-30"])


Tasks = Annotated[Sequence[PlanTaskIn], Field(max_length=100)]


class PlanCreate(Strict):
    """A new draft."""

    organisation_id: Id
    year: Year
    title: Line = Field(examples=["Kế hoạch thực hiện chuyên đề năm 2026"])
    basis: Line | None = Field(default=None, description="The paper it carries out.", examples=["Kết luận 01-KL/TW"])
    tasks: Tasks = ()


class PlanUpdate(Partial):
    """A change of a draft; ``tasks`` replaces all tasks."""

    title: Line = omitted()
    basis: Line | None = omitted()
    tasks: Tasks = omitted()


class PlanIssue(Strict):
    """Issues a plan to the subtree."""

    number: ShortLine = Field(description="As printed.", examples=["12-KH/ĐU"])
    issued_on: CivilDate = Field(examples=["2026-02-10"])


class PlanReopening(Strict):
    """Why a closed plan is taken up again."""

    reason: Reason


class PlanTaskCompletion(Strict):
    """What came of a task, and when it was done (today when left out)."""

    result: Paragraphs = Field(examples=["14/14 chi bộ đã chọn việc và báo cáo kết quả."])
    done_on: CivilDate | None = None


class TaskPostponement(Strict):
    """A later last day, with the reason."""

    due_on: CivilDate = Field(description="The new last day.", examples=["2026-10-31"])
    reason: Reason


class TaskReason(Strict):
    """Why a task is cancelled, or taken up again."""

    reason: Reason


class PlanTaskPublic(Public):
    """A key task. ``overdue``: its last day has passed and it is not done."""

    id: Id
    number: int
    title: str
    state: TaskState
    owner: Named
    owner_member: Named | None
    due_on: date
    done_on: date | None
    result: str | None
    reason: str | None
    overdue: bool
    allowed_actions: Sequence[TaskAction]
    version: int


class PlanSummary(Public):
    """A plan in a list, with how many of its tasks stand where."""

    id: Id
    organisation: Named
    year: int
    title: str
    state: PlanState
    number: str | None
    issued_on: date | None
    tasks: int = Field(description="Tasks that were not cancelled.")
    tasks_done: int
    tasks_done_on_time: int = Field(description="Done on their last day or before.")
    tasks_overdue: int


class PlanPublic(Public):
    """A plan with its tasks."""

    id: Id
    organisation: Named
    year: int
    title: str
    basis: str | None
    state: PlanState
    number: str | None
    issued_on: date | None
    closed_on: date | None
    tasks: Sequence[PlanTaskPublic]
    allowed_actions: Sequence[PlanAction]
    version: int
