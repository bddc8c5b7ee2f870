"""Study sessions as the wire has them: names, materials and attendance of a whole list read at once."""

import uuid
from collections import Counter, defaultdict
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlmodel import col

from api.models.directives import Theme
from api.models.jobs import StoredFile
from api.models.organisations import Organisation
from api.models.reading_materials import ReadingMaterial
from api.models.study_sessions import Attendance, StudySession, StudySessionMaterial
from api.rules.access import Permission
from api.rules.study_sessions import Mark, actions_from, materials_due_on
from api.schemas.common import Named
from api.schemas.reading_materials import MaterialFile
from api.schemas.study_sessions import AttendanceSummary, SentMaterial, StudySessionPublic
from api.services import reference
from api.services.access import allowed
from api.services.context import Context
from api.services.session_rosters import names_of


def public(ctx: Context, rows: Sequence[StudySession]) -> list[StudySessionPublic]:
    """Sessions with everything a list shows; six statements whatever their number."""
    if not rows:
        return []
    ids = [row.id for row in rows]
    homes = {
        row.id: row
        for row in ctx.session.execute(
            select(Organisation).where(col(Organisation.id).in_({row.organisation_id for row in rows}))
        ).scalars()
    }
    themes = {
        row[0]: row[1]
        for row in ctx.session.execute(
            select(col(Theme.id), col(Theme.title)).where(col(Theme.id).in_({row.theme_id for row in rows}))
        )
    }
    people = names_of(
        ctx.session, [each for row in rows for each in (row.chair_id, row.presenter_id, row.minute_taker_id)]
    )
    materials, attendance = _materials(ctx, ids), _attendance(ctx, ids)
    days_ahead = reference.setting_by_day(ctx.session, "materials_days_ahead", {row.held_on for row in rows})

    def named(known: dict[uuid.UUID, str], key: uuid.UUID | None) -> Named | None:
        return None if key is None else Named(id=key, name=known[key])

    return [
        StudySessionPublic(
            **row.model_dump(include=_PLAIN_FIELDS),
            organisation=Named(id=row.organisation_id, name=homes[row.organisation_id].name),
            theme=named(themes, row.theme_id),
            chair=named(people, row.chair_id),
            presenter=named(people, row.presenter_id),
            minute_taker=named(people, row.minute_taker_id),
            materials=materials[row.id],
            materials_due_on=materials_due_on(row.held_on, int(days_ahead[row.held_on])),
            attendance=attendance.get(row.id),
            allowed_actions=actions_from(row.state)
            if allowed(ctx.actor, Permission.STUDY_SESSION_MANAGE, homes[row.organisation_id].path)
            else (),
        )
        for row in rows
    ]


def _materials(ctx: Context, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[SentMaterial]]:
    found: defaultdict[uuid.UUID, list[SentMaterial]] = defaultdict(list)
    for session_id, sent_on, material, file_name, media_type, size in ctx.session.execute(
        select(
            col(StudySessionMaterial.study_session_id),
            col(StudySessionMaterial.sent_on),
            ReadingMaterial,
            col(StoredFile.name),
            col(StoredFile.media_type),
            col(StoredFile.size),
        )
        .join(ReadingMaterial, col(ReadingMaterial.id) == col(StudySessionMaterial.material_id))
        .outerjoin(StoredFile, col(StoredFile.id) == col(ReadingMaterial.file_id))
        .where(col(StudySessionMaterial.study_session_id).in_(ids))
        .order_by(col(StudySessionMaterial.sent_on), col(ReadingMaterial.title), col(ReadingMaterial.id))
    ):
        file = None
        if material.file_id is not None:
            file = MaterialFile(id=material.file_id, name=file_name, media_type=media_type, size=size)
        fields = material.model_dump(include={"id", "kind", "title", "text", "link", "source"})
        found[session_id].append(SentMaterial(**fields, file=file, sent_on=sent_on))
    return found


def _attendance(ctx: Context, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, AttendanceSummary]:
    counted: defaultdict[uuid.UUID, Counter[tuple[Mark, bool]]] = defaultdict(Counter)
    for session_id, mark, expected, number in ctx.session.execute(
        select(col(Attendance.study_session_id), col(Attendance.mark), col(Attendance.expected), func.count())
        .where(col(Attendance.study_session_id).in_(ids))
        .group_by(col(Attendance.study_session_id), col(Attendance.mark), col(Attendance.expected))
    ):
        counted[session_id][mark, expected] += number
    return {session_id: summary_of(numbers) for session_id, numbers in counted.items()}


def summary_of(numbers: Counter[tuple[Mark, bool]]) -> AttendanceSummary:
    """Attendance from its marks: (mark, of the base) → people."""
    return AttendanceSummary(
        expected=sum(number for (_, expected), number in numbers.items() if expected),
        present=numbers[Mark.PRESENT, True],
        excused=numbers[Mark.EXCUSED, True],
        absent=numbers[Mark.ABSENT, True],
        on_duty=numbers[Mark.ON_DUTY, True],
        also_present=numbers[Mark.PRESENT, False],
    )


_PLAIN_FIELDS = {
    "id",
    "kind",
    "state",
    "themed",
    "title",
    "plan_item_id",
    "held_on",
    "begins_at",
    "place",
    "site",
    "agenda",
    "presenter_name",
    "convened_on",
    "cancellation_reason",
    "version",
}
