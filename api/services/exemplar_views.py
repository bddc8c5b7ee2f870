"""Exemplars as those who deal with them read them: the dossier, and the list of a subtree in every state."""

import uuid
from collections.abc import Collection

from sqlalchemy import select
from sqlmodel import col

from api.core.paging import Page, decode_cursor, page_of
from api.models.exemplars import Exemplar, ExemplarDeed, FormerAward
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.exemplars import ExemplarKind, ExemplarState
from api.schemas.common import Named
from api.schemas.exemplars import (
    DeedLine,
    ExemplarDossier,
    ExemplarLine,
    ExemplarSnapshot,
    FormerAwardLine,
    ObstaclePublic,
)
from api.services import exemplar_consents, exemplar_obstacles, exemplar_spread, restrictions
from api.services.access import require
from api.services.context import Context
from api.services.exemplar_access import Subject, allowed_actions, load, require_reader
from api.services.tree import subtree_now


def dossier(ctx: Context, exemplar_id: uuid.UUID) -> ExemplarDossier:
    """Everything about an exemplar, for who deals with it and for the exemplar themselves.

    Raises:
        NotFound: there is none to see.
        Forbidden: in scope without the right.
    """
    subject = load(ctx, exemplar_id)
    require_reader(ctx, subject)
    return of_subject(ctx, subject)


def of_subject(ctx: Context, subject: Subject) -> ExemplarDossier:
    """The dossier of an exemplar that the actor has been let come to."""
    exemplar = subject.exemplar
    member = None if exemplar.member_id is None else ctx.session.get(Member, exemplar.member_id)
    committee = None if exemplar.recognised_by_id is None else ctx.session.get(Organisation, exemplar.recognised_by_id)
    standing = exemplar.state in (ExemplarState.PROPOSED, ExemplarState.VERIFIED)
    now = exemplar_obstacles.against(ctx, exemplar.organisation_id, exemplar.member_id) if standing else []
    return ExemplarDossier(
        **exemplar.model_dump(include=_PLAIN_FIELDS),
        organisation=Named(id=subject.unit.id, name=subject.unit.name),
        person_name=exemplar.person_name if member is None else member.full_name,
        deeds=_deeds(ctx, exemplar.id),
        former_awards=_awards(ctx, exemplar.id),
        obstacles_at_proposal=[ObstaclePublic.model_validate(each) for each in exemplar.obstacles],
        obstacles_now=exemplar_obstacles.public(now),
        recognised_by=None if committee is None else Named(id=committee.id, name=committee.name),
        snapshot=None if exemplar.snapshot is None else ExemplarSnapshot.model_validate(exemplar.snapshot),
        consents=exemplar_consents.of_exemplar(ctx, exemplar),
        commendations=exemplar_spread.commendations(ctx, exemplar.id),
        publicity=exemplar_spread.publicity(ctx, exemplar.id),
        replicated_by=exemplar_spread.replications(ctx, exemplar.id),
        allowed_actions=allowed_actions(ctx, subject),
    )


def below(
    ctx: Context,
    organisation_id: uuid.UUID,
    states: Collection[ExemplarState],
    kinds: Collection[ExemplarKind],
    round_id: uuid.UUID | None,
    limit: int,
    cursor: str | None,
) -> Page[ExemplarLine]:
    """The exemplars of an organisation's subtree in every state asked for (none asked: all), newest first.

    What a restriction withholds of a person stays in the list, without its title.
    """
    organisation = require(ctx, Permission.EXEMPLAR_READ, organisation_id)
    statement = (
        select(Exemplar, col(Organisation.name), col(Organisation.path), col(Member.full_name))
        .join(Organisation, col(Organisation.id) == col(Exemplar.organisation_id))
        .outerjoin(Member, col(Member.id) == col(Exemplar.member_id))
        .where(subtree_now(organisation.path))
        .order_by(col(Exemplar.id).desc())
        .limit(limit + 1)
    )
    if states:
        statement = statement.where(col(Exemplar.state).in_(states))
    if kinds:
        statement = statement.where(col(Exemplar.kind).in_(kinds))
    if round_id is not None:
        statement = statement.where(col(Exemplar.round_id) == round_id)
    if cursor is not None:
        statement = statement.where(col(Exemplar.id) < decode_cursor(cursor, (uuid.UUID,))[0])
    rows = ctx.session.execute(statement).all()
    restricted = restrictions.among(ctx.session, {row[0].member_id for row in rows if row[0].member_id is not None})
    lines = [
        ExemplarLine(
            **exemplar.model_dump(include=_LINE_FIELDS - {"title"}),
            title=None if exemplar.member_id in restricted and _keeps_back(ctx, exemplar, path) else exemplar.title,
            organisation=Named(id=exemplar.organisation_id, name=unit),
            person_name=exemplar.person_name if name is None else name,
        )
        for exemplar, unit, path, name in rows
    ]
    return page_of(lines, limit, lambda line: (str(line.id),))


def _keeps_back(ctx: Context, exemplar: Exemplar, unit_path: str) -> bool:
    """Whether a restriction of the person withholds what an exemplar says from the actor."""
    return exemplar.member_id is not None and restrictions.keeps_from(
        ctx, exemplar.member_id, Permission.EXEMPLAR_READ, unit_path
    )


def _deeds(ctx: Context, exemplar_id: uuid.UUID) -> list[DeedLine]:
    rows = ctx.session.execute(
        select(col(ExemplarDeed.text), col(ExemplarDeed.result))
        .where(col(ExemplarDeed.exemplar_id) == exemplar_id)
        .order_by(col(ExemplarDeed.number))
    )
    return [DeedLine.model_construct(text=row.text, result=row.result) for row in rows]


def _awards(ctx: Context, exemplar_id: uuid.UUID) -> list[FormerAwardLine]:
    rows = ctx.session.execute(
        select(FormerAward).where(col(FormerAward.exemplar_id) == exemplar_id).order_by(col(FormerAward.number))
    ).scalars()
    return [FormerAwardLine.model_validate(row.model_dump(exclude={"exemplar_id", "number"})) for row in rows]


_LINE_FIELDS = {"id", "round_id", "kind", "state", "title", "field", "proposed_on", "recognised_on", "version"}

_PLAIN_FIELDS = _LINE_FIELDS | {
    "member_id",
    "place",
    "summary",
    "story",
    "photo_link",
    "override_reason",
    "verified_on",
    "verification",
    "decision_number",
    "ended_on",
    "ended_reason",
    "ended_decision",
}
