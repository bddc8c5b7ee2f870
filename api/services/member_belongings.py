"""What names a person beside their dated facts: grades, sessions, inspections …, given to another record of theirs."""

import uuid
from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import aliased
from sqlmodel import SQLModel, col

from api.models.contests import ContestEntry
from api.models.exemplars import Exemplar
from api.models.gradings import Grading
from api.models.inspections import Inspection, InspectionTeamMember
from api.models.members import Transfer
from api.models.plans import PlanTask
from api.models.privacy import PrivacyRequest
from api.models.study_sessions import Attendance, Opinion, SessionTask, StudySession, StudySessionInvitation
from api.rules.inspections import TeamRole
from api.services.context import Context

NAMED_IN: tuple[tuple[str, type[SQLModel], str], ...] = (
    ("transfer", Transfer, "member_id"),
    ("exemplar", Exemplar, "member_id"),
    ("inspection", Inspection, "subject_member_id"),
    ("plan_task", PlanTask, "owner_member_id"),
    ("study_session", StudySession, "chair_id"),
    ("study_session", StudySession, "presenter_id"),
    ("study_session", StudySession, "minute_taker_id"),
    ("opinion", Opinion, "member_id"),
    ("session_task", SessionTask, "member_id"),
    ("contest_entry", ContestEntry, "member_id"),
    ("privacy_request", PrivacyRequest, "member_id"),
)
"""What a row is called in the answer, its table, and its column. A person may stand in any number of these rows."""

ONCE_IN: tuple[tuple[str, type[SQLModel], tuple[str, ...]], ...] = (
    ("grading", Grading, ("period", "year", "number")),
    ("attendance", Attendance, ("study_session_id",)),
    ("study_session_invitation", StudySessionInvitation, ("study_session_id",)),
    ("inspection_team_member", InspectionTeamMember, ("inspection_id",)),
)
"""As ``NAMED_IN``, of what a person may have one of: for each grading period, session or inspection."""

_DROPPED = (Attendance, StudySessionInvitation, InspectionTeamMember)
"""What both records were noted in counts once; a grade that was given to both stays where it was given."""


def hand_over(ctx: Context, duplicate_id: uuid.UUID, kept_id: uuid.UUID) -> Counter[str]:
    """Let everything that names one record name another; gives how many rows of each kind."""
    moved: Counter[str] = Counter()
    for noun, table, name in NAMED_IN:
        moved[noun] += repoint(ctx, table, name, duplicate_id, kept_id)
    _keep_heads(ctx, duplicate_id, kept_id)
    for noun, table, key in ONCE_IN:
        moved[noun] += repoint(ctx, table, "member_id", duplicate_id, kept_id, ~_both(table, key, kept_id))
        if table in _DROPPED:
            ctx.session.execute(
                delete(table).where(_column(table, "member_id") == duplicate_id).execution_options(**_UNSEEN)
            )
    ctx.session.expire_all()
    return moved


_UNSEEN: Mapping[str, Any] = {"synchronize_session": False}


def _keep_heads(ctx: Context, duplicate_id: uuid.UUID, kept_id: uuid.UUID) -> None:
    """Where both records were on one team, and the one given up was its head, the other one is from now on."""
    headed = list(
        ctx.session.execute(
            select(col(InspectionTeamMember.inspection_id)).where(
                col(InspectionTeamMember.member_id) == duplicate_id,
                col(InspectionTeamMember.role) == TeamRole.HEAD,
                _both(InspectionTeamMember, ("inspection_id",), kept_id),
            )
        ).scalars()
    )
    team = col(InspectionTeamMember.inspection_id).in_(headed)
    for member_id, role in ((duplicate_id, TeamRole.MEMBER), (kept_id, TeamRole.HEAD)):
        ctx.session.execute(
            update(InspectionTeamMember)
            .where(team, col(InspectionTeamMember.member_id) == member_id)
            .values(role=role)
            .execution_options(**_UNSEEN)
        )


def _both(table: type[SQLModel], key: tuple[str, ...], kept_id: uuid.UUID) -> Any:
    """The SQL condition that the remaining record has a row of the same key."""
    other: Any = aliased(table)
    same = (getattr(other, name) == _column(table, name) for name in key)
    return select(other.member_id).where(other.member_id == kept_id, *same).correlate(table).exists()


def repoint(
    ctx: Context, table: type[SQLModel], name: str, old_id: uuid.UUID, new_id: uuid.UUID, *conditions: Any
) -> int:
    """Let the rows that name one record in a column name another; gives how many. Loaded objects stay as they were."""
    statement = update(table).where(_column(table, name) == old_id, *conditions).values({name: new_id})
    result = ctx.session.execute(statement.execution_options(**_UNSEEN))
    return int(result.rowcount)  # type: ignore[attr-defined]  # an update gives a CursorResult


def _column(table: type[SQLModel], name: str) -> Any:
    return getattr(table, name)
