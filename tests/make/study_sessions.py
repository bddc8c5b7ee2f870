"""Study sessions and reading materials for tests: rows as they stand in the table."""

import hashlib
import zlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlmodel import Session

from api.models.jobs import StoredFile
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.reading_materials import ReadingMaterial
from api.models.study_sessions import Attendance, StudySession
from api.rules.study_sessions import Mark, SessionState, StudySessionKind


def study_session(
    session: Session,
    owner: Organisation,
    held_on: date,
    *,
    state: SessionState = SessionState.PLANNED,
    kind: StudySessionKind = StudySessionKind.THEMED,
    themed: bool = True,
    marks: Sequence[tuple[Member, Mark]] = (),
    **fields: Any,
) -> StudySession:
    """A session of an organisation; ``marks``: the attendance of people who were expected."""
    row = StudySession(
        organisation_id=owner.id,
        kind=kind,
        state=state,
        themed=themed,
        held_on=held_on,
        **{"title": "Học tập phong cách nêu gương", **fields},
    )
    session.add(row)
    session.flush()
    for person, mark in marks:
        session.add(Attendance(study_session_id=row.id, member_id=person.id, mark=mark, expected=True))
    session.flush()
    return row


def reading_material(
    session: Session, owner: Organisation, title: str = "Một tấm gương sống", *, file: bytes | None = None
) -> ReadingMaterial:
    """A saying that an organisation offers, with a text file of this content."""
    stored = None
    if file is not None:
        stored = StoredFile(
            name="loi-day.txt",
            media_type="text/plain",
            size=len(file),
            sha256=hashlib.sha256(file).digest(),
            content=zlib.compress(file),
        )
        session.add(stored)
        session.flush()
    row = ReadingMaterial(
        organisation_id=owner.id,
        kind="saying",
        title=title,
        text="Một tấm gương sống còn có giá trị hơn một trăm bài diễn văn tuyên truyền.",
        source="Hồ Chí Minh, Toàn tập",
        file_id=stored and stored.id,
    )
    session.add(row)
    session.flush()
    return row
