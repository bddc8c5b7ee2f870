"""What follows the recognition of an exemplar: commendation, publicity, replication; and striking out mistakes."""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar, cast

from sqlalchemy import exists, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict, Invalid, NotFound
from api.models.exemplars import Commendation, Exemplar, Publicity, Replication
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.exemplars import NEEDED, PUBLISHED, ExemplarAction, furthest
from api.schemas.common import Named, Public
from api.schemas.exemplar_spread import (
    CommendationCreate,
    CommendationPublic,
    PublicityCreate,
    PublicityPublic,
    ReplicationCreate,
    ReplicationPublic,
)
from api.services import events, reference
from api.services.access import require
from api.services.context import Context
from api.services.exemplar_access import Subject, load, require_action, require_committee, require_state

Following = Commendation | Publicity | Replication
Shown = TypeVar("Shown", bound=Public)

_LINES: dict[ExemplarAction, tuple[type[Following], str]] = {
    ExemplarAction.COMMEND: (Commendation, "exemplar.commendation_struck"),
    ExemplarAction.PUBLICISE: (Publicity, "exemplar.publicity_struck"),
    ExemplarAction.REPLICATE: (Replication, "exemplar.replication_struck"),
}
"""What each action writes, and what the trail says when that is struck out."""


def commend(ctx: Context, exemplar_id: uuid.UUID, body: CommendationCreate) -> CommendationPublic:
    """Record a commendation.

    Raises:
        Invalid: ``choice_invalid``, ``day_ahead``, ``date_too_early``, ``exemplar_not_below``.
        Conflict: ``commendation_exists``, ``exemplar_state_refused``.
    """
    subject = load(ctx, exemplar_id, lock=True)
    subject.exemplar.state = require_action(ctx, subject, ExemplarAction.COMMEND)
    require_committee(ctx, subject, body.organisation_id, Permission.EXEMPLAR_RECOGNISE)
    reference.require_word(ctx.session, "commendation_level", body.level, body.decided_on, "/level")
    reference.require_word(ctx.session, "commendation_form", body.form, body.decided_on, "/form")
    _require_since_recognition(ctx, subject, body.decided_on, "/decided_on")
    made = Commendation(exemplar_id=exemplar_id, **body.model_dump())
    _add(ctx, made, "commendation_exists")
    _record(ctx, "exemplar.commended", subject, made)
    return commendations(ctx, exemplar_id, made.id)[0]


def publicise(ctx: Context, exemplar_id: uuid.UUID, body: PublicityCreate) -> PublicityPublic:
    """Record that an exemplar was made known.

    Raises:
        Invalid: ``choice_invalid``, ``day_ahead``, ``date_too_early``, ``exemplar_not_below``.
        Conflict: ``exemplar_state_refused``.
    """
    subject = load(ctx, exemplar_id, lock=True)
    subject.exemplar.state = require_action(ctx, subject, ExemplarAction.PUBLICISE)
    require_committee(ctx, subject, body.organisation_id, Permission.EXEMPLAR_PUBLICISE)
    reference.require_word(ctx.session, "publicity_channel", body.channel, body.published_on, "/channel")
    _require_since_recognition(ctx, subject, body.published_on, "/published_on")
    made = Publicity(exemplar_id=exemplar_id, **body.model_dump())
    _add(ctx, made, "constraint")
    _record(ctx, "exemplar.publicised", subject, made)
    return publicity(ctx, exemplar_id, made.id)[0]


def replicate(ctx: Context, exemplar_id: uuid.UUID, body: ReplicationCreate) -> ReplicationPublic:
    """Record that another organisation took a recognised exemplar up; any organisation may, wherever it stands.

    Raises:
        Invalid: ``replication_by_itself``, ``day_ahead``, ``date_too_early``.
        Conflict: ``replication_exists``, ``exemplar_state_refused``.
    """
    require(ctx, Permission.EXEMPLAR_REPLICATE, body.organisation_id)
    subject = _published(ctx, exemplar_id)
    subject.exemplar.state = require_state(ctx, subject, ExemplarAction.REPLICATE)
    if body.organisation_id == subject.unit.id:
        raise Invalid.at("/organisation_id", "replication_by_itself")
    _require_since_recognition(ctx, subject, body.started_on, "/started_on")
    made = Replication(exemplar_id=exemplar_id, **body.model_dump())
    _add(ctx, made, "replication_exists")
    _record(ctx, "exemplar.replicated", subject, made)
    return replications(ctx, exemplar_id, made.id)[0]


def strike(ctx: Context, action: ExemplarAction, row_id: uuid.UUID) -> None:
    """Strike out what an action wrote, because it was wrong; the trail keeps what it said.

    Raises:
        NotFound: there is none, or the organisation that entered it is out of scope.
        Conflict: ``exemplar_state_refused`` once the exemplar was withdrawn.
    """
    table, kind = _LINES[action]
    row = cast("Following | None", ctx.session.get(table, row_id))
    if row is None:
        raise NotFound
    require(ctx, NEEDED[action].permission, row.organisation_id)
    exemplar = ctx.session.get_one(Exemplar, row.exemplar_id, with_for_update=True, populate_existing=True)
    if exemplar.state not in PUBLISHED:
        raise Conflict("exemplar_state_refused", allowed=(), state=str(exemplar.state))
    said = row.model_dump(exclude={"id", "exemplar_id", "created_at", "updated_at", "version"})
    ctx.session.delete(row)
    ctx.session.flush()
    commended, publicised, replicated = ctx.session.execute(
        select(*(exists().where(col(each.exemplar_id) == exemplar.id) for each, _ in _LINES.values()))
    ).one()
    exemplar.state = furthest(commended=commended, publicised=publicised, replicated=replicated)
    events.record(
        ctx,
        kind,
        exemplar.id,
        organisation_id=exemplar.organisation_id,
        data={"row_id": row_id, "state": exemplar.state},
        changes={field: [value, None] for field, value in said.items()},
    )


def commendations(
    ctx: Context, exemplar_id: uuid.UUID, row_id: uuid.UUID | None = None
) -> Sequence[CommendationPublic]:
    """The commendations of an exemplar by date; with ``row_id`` that one."""
    return _following(ctx, Commendation, CommendationPublic, col(Commendation.decided_on), exemplar_id, row_id)


def publicity(ctx: Context, exemplar_id: uuid.UUID, row_id: uuid.UUID | None = None) -> Sequence[PublicityPublic]:
    """The publicity of an exemplar by date; with ``row_id`` that line."""
    return _following(ctx, Publicity, PublicityPublic, col(Publicity.published_on), exemplar_id, row_id)


def replications(ctx: Context, exemplar_id: uuid.UUID, row_id: uuid.UUID | None = None) -> Sequence[ReplicationPublic]:
    """The organisations that took an exemplar up, by date; with ``row_id`` that one."""
    return _following(ctx, Replication, ReplicationPublic, col(Replication.started_on), exemplar_id, row_id)


def _following(
    ctx: Context,
    table: type[Following],
    shown: type[Shown],
    day: Any,
    exemplar_id: uuid.UUID,
    row_id: uuid.UUID | None,
) -> Sequence[Shown]:
    """What followed recognition, by its day, each with the organisation that entered it."""
    statement = (
        select(table, col(Organisation.name))
        .join(Organisation, col(Organisation.id) == col(table.organisation_id))
        .where(col(table.exemplar_id) == exemplar_id)
        .order_by(day, col(table.id))
    )
    if row_id is not None:
        statement = statement.where(col(table.id) == row_id)
    fields = set(shown.model_fields) - {"organisation"}
    return [
        shown(**row.model_dump(include=fields), organisation=Named(id=row.organisation_id, name=name))
        for row, name in ctx.session.execute(statement)
    ]


def _published(ctx: Context, exemplar_id: uuid.UUID) -> Subject:
    """A recognised exemplar for everyone; one that is not, for those who deal with it."""
    exemplar = ctx.session.get(Exemplar, exemplar_id, with_for_update=True, populate_existing=True)
    if exemplar is None or exemplar.state not in PUBLISHED:
        return load(ctx, exemplar_id)
    return Subject(exemplar, ctx.session.get_one(Organisation, exemplar.organisation_id), own=False, proposed=False)


def _require_since_recognition(ctx: Context, subject: Subject, day: date, pointer: str) -> None:
    recognised_on = subject.exemplar.recognised_on
    if day > ctx.today:
        raise Invalid.at(pointer, "day_ahead")
    if recognised_on is not None and day < recognised_on:
        raise Invalid.at(pointer, "date_too_early")


def _add(ctx: Context, row: Following, taken: str) -> None:
    ctx.session.flush()
    try:
        with ctx.session.begin_nested():
            ctx.session.add(row)
    except IntegrityError as error:
        raise Conflict(taken) from error


def _record(ctx: Context, kind: str, subject: Subject, row: Following) -> None:
    subject.exemplar.updated_at = ctx.at
    ctx.session.flush()
    events.record(
        ctx,
        kind,
        subject.exemplar.id,
        organisation_id=subject.unit.id,
        data={"row_id": row.id, "by": row.organisation_id, "state": subject.exemplar.state},
    )
