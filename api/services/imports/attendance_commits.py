"""Carrying out the plan of a list of attendance, session by session, by the verb that people use."""

import uuid
from collections import defaultdict
from collections.abc import Sequence

from api.models.study_sessions import StudySession
from api.rules.study_sessions import Mark
from api.schemas.study_sessions import AttendanceMark, AttendanceTake
from api.services import attendance
from api.services.context import Context
from api.services.imports.attendance_plans import MarkedPerson, noted
from api.services.imports.plans import PlannedRow, Source


def lock_attendance(ctx: Context, rows: Sequence[PlannedRow]) -> None:
    """Hold the sessions, so that nobody takes their attendance meanwhile."""
    for session_id in sorted({row.subject_id for row in rows if row.subject_id is not None}):
        ctx.session.get(StudySession, session_id, with_for_update=True, populate_existing=True)


def commit_attendance(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> None:
    """Write what the rows mean to do beside what stands already."""
    told: defaultdict[uuid.UUID, dict[uuid.UUID, AttendanceMark]] = defaultdict(dict)
    for row in rows:
        assert isinstance(row.intent, MarkedPerson)
        told[row.intent.study_session_id][row.intent.mark.member_id] = row.intent.mark
    standing = noted(ctx, told.keys())
    for session_id, marks in told.items():
        kept = {
            member_id: AttendanceMark(member_id=member_id, mark=mark, reason=reason)
            for member_id, (mark, reason) in standing.get(session_id, {}).items()
        }
        whole = AttendanceTake(rest=Mark.ABSENT, marks=list((kept | marks).values()))
        attendance.mark(ctx, session_id, whole, ctx.session.get_one(StudySession, session_id).version)
