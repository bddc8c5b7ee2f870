"""The list of a year's study sessions, with their attendance in numbers."""

from collections.abc import Iterator

from api.core.paging import MAXIMUM_LIMIT
from api.schemas.study_sessions import StudySessionPublic
from api.services import study_sessions
from api.services.context import Context
from api.services.exports.asked import Asked
from api.services.exports.columns import word
from api.services.sheets import Cell

_MARKS = ("expected", "present", "excused", "absent", "on_duty")


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row a session the actor may see, the latest first."""
    assert asked.year is not None
    cursor: str | None = None
    while True:
        page = study_sessions.listed(ctx, asked.organisation_id, asked.year, (), (), MAXIMUM_LIMIT, cursor)
        for session in page.items:
            yield _row(session, ctx.language)
        cursor = page.next_cursor
        if cursor is None:
            return


def _row(session: StudySessionPublic, language: str) -> dict[str, Cell]:
    attendance = session.attendance
    return {
        "organisation": session.organisation.name,
        "held_on": f"{session.held_on:%d/%m/%Y}",
        "title": session.title,
        "kind": word("session_kind", session.kind, language),
        "themed": word("yes_no", "yes" if session.themed else "no", language),
        "state": word("session_state", session.state, language),
        "theme": None if session.theme is None else session.theme.name,
        "place": session.place,
        "chair": None if session.chair is None else session.chair.name,
        **{mark: None if attendance is None else getattr(attendance, mark) for mark in _MARKS},
    }
