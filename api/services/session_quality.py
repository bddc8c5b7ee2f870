"""The quality score of a session (chấm chất lượng buổi sinh hoạt), in the groups in force on its day."""

import uuid

from sqlalchemy import delete, select
from sqlmodel import col

from api.core.errors import FieldError, Invalid
from api.models.session_quality import SessionScore
from api.models.study_sessions import StudySession
from api.rules.access import Permission
from api.rules.session_quality import QualityGroup, groups_of, total
from api.rules.study_sessions import SessionAction
from api.schemas.session_quality import GroupScorePublic, SessionQualityPublic, SessionScores
from api.services import reference
from api.services.context import Context
from api.services.session_steps import readable, take, to_change


def get(ctx: Context, study_session_id: uuid.UUID) -> SessionQualityPublic:
    """How a session was scored, group by group."""
    return _public(ctx, readable(ctx, study_session_id, Permission.STUDY_SESSION_READ))


def score(ctx: Context, study_session_id: uuid.UUID, body: SessionScores, expected: int | None) -> SessionQualityPublic:
    """Give a session its points, in place of those before.

    Raises:
        Invalid: ``choice_invalid`` for a group that is not in force or named twice, ``number_too_large`` for more
            points than the group has.
    """
    row = to_change(ctx, study_session_id, SessionAction.SCORE, expected)
    groups = {group.code: group for group in _groups(ctx, row)}
    errors = []
    seen: set[str] = set()
    for place, each in enumerate(body.scores):
        group = groups.get(each.group)
        if group is None or each.group in seen:
            errors.append(FieldError(f"/scores/{place}/group", "choice_invalid"))
        elif each.points > group.maximum:
            errors.append(FieldError(f"/scores/{place}/points", "number_too_large"))
        seen.add(each.group)
    if errors:
        raise Invalid("invalid", errors=errors[:20])
    ctx.session.execute(delete(SessionScore).where(col(SessionScore.study_session_id) == row.id))
    for each in body.scores:
        ctx.session.add(
            SessionScore(study_session_id=row.id, group_code=each.group, points=each.points, note=each.note)
        )
    take(ctx, row, SessionAction.SCORE, points=sum(each.points for each in body.scores))
    return _public(ctx, row)


def _groups(ctx: Context, row: StudySession) -> tuple[QualityGroup, ...]:
    return groups_of(reference.setting(ctx.session, "session_quality", row.held_on))


def _public(ctx: Context, row: StudySession) -> SessionQualityPublic:
    groups = _groups(ctx, row)
    scores = {
        found.group_code: found
        for found in ctx.session.execute(
            select(SessionScore).where(col(SessionScore.study_session_id) == row.id)
        ).scalars()
    }
    points, maximum = total({code: found.points for code, found in scores.items()}, groups)
    return SessionQualityPublic(
        study_session_id=row.id,
        groups=[
            GroupScorePublic(
                group=group.code,
                name_vi=group.name_vi,
                name_en=group.name_en,
                maximum=group.maximum,
                points=scores[group.code].points if group.code in scores else None,
                note=scores[group.code].note if group.code in scores else None,
            )
            for group in groups
        ],
        points=points,
        maximum=maximum,
        scored=all(group.code in scores for group in groups),
        version=row.version,
    )
