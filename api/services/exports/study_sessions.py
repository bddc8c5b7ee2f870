"""The list of a year's study sessions, with their attendance in numbers."""

from collections.abc import Iterator
from functools import partial

from api.core.paging import MAXIMUM_LIMIT
from api.schemas.study_sessions import StudySessionPublic
from api.services import study_sessions
from api.services.context import Context
from api.services.exports.asked import Asked
from api.services.exports.columns import day, word
from api.services.exports.pages import every_row
from api.services.sheets import Cell

_MARKS = ("expected", "present", "excused", "absent", "on_duty")


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row a session the actor may see, the latest first."""
    assert asked.year is not None
    read = partial(study_sessions.listed, ctx, asked.organisation_id, asked.year, (), (), MAXIMUM_LIMIT)
    for session in every_row(read):
        yield _row(session, ctx.language)


def _row(session: StudySessionPublic, language: str) -> dict[str, Cell]:
    attendance = session.attendance
    return {
        "organisation": session.organisation.name,
        "held_on": day(session.held_on),
        "title": session.title,
        "kind": word("session_kind", session.kind, language),
        "themed": word("yes_no", "yes" if session.themed else "no", language),
        "state": word("session_state", session.state, language),
        "theme": None if session.theme is None else session.theme.name,
        "place": session.place,
        "chair": None if session.chair is None else session.chair.name,
        **{mark: None if attendance is None else getattr(attendance, mark) for mark in _MARKS},
    }
