"""Minutes of a session on the wire (biên bản): opinions, conclusion, tasks, and the pledges dealt with."""

from collections.abc import Sequence
from datetime import date, datetime

from pydantic import Field

from api.schemas.common import CivilDate, Id, Line, Named, Paragraphs, Public, Strict


class OpinionIn(Strict):
    """What somebody said; ``member_id`` null: the session as a whole."""

    member_id: Id | None = None
    text: Paragraphs = Field(examples=["Cần làm mẫu trước, nói sau."])


class TaskIn(Strict):
    """A task given, with its deadline; ``member_id`` null: the whole cell."""

    text: Paragraphs = Field(examples=["Rà soát chuẩn mực đạo đức của chi bộ"])
    member_id: Id | None = None
    due_on: CivilDate = Field(examples=["2026-06-30"])


class SessionPledgeIn(Strict):
    """A pledge that was publicised or assessed in the session."""

    pledge_id: Id
    publicised: bool = False
    assessed: bool = False


class MinutesWrite(Strict):
    """The minutes as a whole; written again, they replace what was there."""

    opinions: Sequence[OpinionIn] = Field(default=(), max_length=200)
    conclusion: Paragraphs = Field(examples=["Chi bộ thống nhất mỗi đồng chí chọn một việc làm theo trong quý."])
    tasks: Sequence[TaskIn] = Field(default=(), max_length=100)
    pledges: Sequence[SessionPledgeIn] = Field(default=(), max_length=2000)


class MinutesReturn(Strict):
    """Why the minutes have to be written again."""

    reason: Line = Field(examples=["Thiếu ý kiến của đồng chí phụ trách"])


class MinutesApproval(Strict):
    """Approves the minutes at a later session of the same organisation."""

    approved_in_id: Id = Field(description="The session at which they were approved.")


class SessionTaskCompletion(Strict):
    """What became of a task."""

    done_on: CivilDate | None = Field(default=None, description="Today when left out.")
    result: Paragraphs = Field(examples=["Đã sửa xong hai chuẩn mực"])


class OpinionPublic(Public):
    """An opinion in its order."""

    number: int
    member: Named | None
    text: str | None = Field(description="Null: the speaker has restricted it to the unit, and the reader is above.")


class TaskPublic(Public):
    """A task given in a session. ``overdue``: not done, and its deadline has passed."""

    id: Id
    study_session_id: Id
    number: int
    text: str
    member: Named | None
    due_on: date
    done_on: date | None
    result: str | None
    overdue: bool
    version: int


class SessionPledgePublic(Public):
    """A pledge dealt with in a session."""

    pledge_id: Id
    member: Named
    publicised: bool
    assessed: bool


class MinutesPublic(Public):
    """The minutes of a session, and how they were approved."""

    study_session_id: Id
    opinions: Sequence[OpinionPublic]
    conclusion: str
    tasks: Sequence[TaskPublic]
    pledges: Sequence[SessionPledgePublic]
    written_by: Named | None = Field(description="Null: the installation itself.")
    written_at: datetime
    return_reason: str | None = Field(description="Why they were last returned, until they are written again.")
    approved_in_id: Id | None
    approved_by: Named | None
    approved_on: date | None
    version: int = Field(description="The version of the session.")
