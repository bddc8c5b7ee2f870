"""What a finding points at: the thing in exactly the version that was read, at the place that is inspected."""

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, Invalid
from api.models.exemplars import Exemplar
from api.models.inspections import Finding
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.models.standards import StandardVersion
from api.models.study_sessions import StudySession
from api.rules.inspections import ExaminedKind
from api.schemas.findings import Examined
from api.services.context import Context
from api.services.inspection_access import Subject

Examinable = Pledge | StandardVersion | Exemplar | StudySession

_TABLES: Mapping[ExaminedKind, type[Examinable]] = {
    ExaminedKind.PLEDGE: Pledge,
    ExaminedKind.STANDARD: StandardVersion,
    ExaminedKind.EXEMPLAR: Exemplar,
    ExaminedKind.STUDY_SESSION: StudySession,
}
"""Where each kind is kept; each has a version and an organisation."""


def require_examined(ctx: Context, subject: Subject, body: Examined) -> None:
    """Refuse what was not read in its present version, or does not belong to those inspected.

    Raises:
        Invalid: ``examined_label_needed``, ``examined_version_needed``, ``examined_unknown``.
        Conflict: ``examined_changed`` when it has changed since it was read.
    """
    table = _TABLES.get(body.kind)
    if table is None:
        if body.label is None or body.id is not None or body.version is not None:
            raise Invalid.at("/examined/label", "examined_label_needed")
        return
    if body.id is None or body.version is None:
        raise Invalid.at("/examined/version", "examined_version_needed")
    row = ctx.session.execute(
        select(col(table.version), col(Organisation.path))
        .join(Organisation, col(Organisation.id) == col(table.organisation_id))
        .where(col(table.id) == body.id)
    ).first()
    if row is None or not row.path.startswith(subject.place.path) or not _is_of_person(ctx, subject, table, body.id):
        raise Invalid.at("/examined/id", "examined_unknown")
    if row.version != body.version:
        raise Conflict("examined_changed", version=row.version)


def present_versions(ctx: Context, findings: Sequence[Finding]) -> dict[uuid.UUID, int]:
    """The present version of everything that findings point at, by its id."""
    asked: defaultdict[ExaminedKind, set[uuid.UUID]] = defaultdict(set)
    for finding in findings:
        if finding.examined_id is not None:
            asked[finding.examined_kind].add(finding.examined_id)
    found: dict[uuid.UUID, int] = {}
    for kind, ids in asked.items():
        table = _TABLES[kind]
        for row in ctx.session.execute(select(col(table.id), col(table.version)).where(col(table.id).in_(ids))):
            found[row.id] = row.version
    return found


def _is_of_person(ctx: Context, subject: Subject, table: type[Examinable], row_id: uuid.UUID) -> bool:
    """Whether a pledge is that of the person inspected, when a person is."""
    member_id = subject.inspection.subject_member_id
    if member_id is None or table is not Pledge:
        return True
    return (
        ctx.session.execute(
            select(col(Pledge.id)).where(col(Pledge.id) == row_id, col(Pledge.member_id) == member_id)
        ).first()
        is not None
    )
