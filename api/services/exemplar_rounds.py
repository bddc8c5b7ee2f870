"""Rounds (đợt) in which an organisation takes proposals from its subtree."""

import uuid
from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.exemplars import ExemplarRound
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.schemas.common import Named
from api.schemas.exemplar_rounds import ExemplarRoundCreate, ExemplarRoundPublic, ExemplarRoundUpdate
from api.services import events, tree
from api.services.access import allowed, concerns, in_scope, require
from api.services.context import Context, check_version

_ROUNDS = select(ExemplarRound, Organisation).join(
    Organisation, col(Organisation.id) == col(ExemplarRound.organisation_id)
)


def reaching(ctx: Context, organisation_id: uuid.UUID) -> Sequence[ExemplarRoundPublic]:
    """The rounds of an organisation and of those above it today, the latest to close first."""
    organisation = require(ctx, Permission.ORGANISATION_READ, organisation_id)
    rows = ctx.session.execute(
        _ROUNDS.where(col(Organisation.path).in_(tree.prefixes_of(organisation.path))).order_by(
            col(ExemplarRound.closes_on).desc(), col(ExemplarRound.id).desc()
        )
    )
    return [_public(ctx, *row) for row in rows]


def create(ctx: Context, organisation_id: uuid.UUID, body: ExemplarRoundCreate) -> ExemplarRoundPublic:
    """Set a round for an organisation's subtree.

    Raises:
        Invalid: ``interval_empty``.
    """
    organisation = require(ctx, Permission.EXEMPLAR_SET_ROUND, organisation_id)
    made = ExemplarRound(organisation_id=organisation_id, **body.model_dump())
    _require_window(made)
    ctx.session.add(made)
    ctx.session.flush()
    _record(ctx, "exemplar_round.set", made)
    return _public(ctx, made, organisation)


def get(ctx: Context, round_id: uuid.UUID) -> ExemplarRoundPublic:
    """A round that concerns the actor."""
    return _public(ctx, *_concerned(ctx, round_id))


def update(ctx: Context, round_id: uuid.UUID, body: ExemplarRoundUpdate, expected: int | None) -> ExemplarRoundPublic:
    """Change a round; what was proposed in it stays.

    Raises:
        Forbidden: it may be seen only.
        Invalid: ``interval_empty``.
    """
    found, organisation = _concerned(ctx, round_id)
    if not allowed(ctx.actor, Permission.EXEMPLAR_SET_ROUND, organisation.path):
        raise Forbidden("forbidden", permission=str(Permission.EXEMPLAR_SET_ROUND))
    check_version(found, expected)
    for field, value in body.changes().items():
        setattr(found, field, value)
    _require_window(found)
    ctx.session.flush()
    _record(ctx, "exemplar_round.updated", found)
    return _public(ctx, found, organisation)


def require_open(ctx: Context, round_id: uuid.UUID, unit: Organisation) -> None:
    """Refuse a proposal that does not fit a round.

    Raises:
        Invalid: ``round_unknown`` when it does not reach the unit.
        Conflict: ``round_not_open`` outside its window.
    """
    row = ctx.session.execute(_ROUNDS.where(col(ExemplarRound.id) == round_id)).first()
    if row is None or not unit.path.startswith(row[1].path):
        raise Invalid.at("/round_id", "round_unknown")
    if not _is_open(ctx, row[0]):
        raise Conflict(
            "round_not_open",
            allowed=(),
            opens_on=row[0].opens_on.strftime("%d/%m/%Y"),
            closes_on=row[0].closes_on.strftime("%d/%m/%Y"),
        )


def _concerned(ctx: Context, round_id: uuid.UUID) -> tuple[ExemplarRound, Organisation]:
    row = ctx.session.execute(_ROUNDS.where(col(ExemplarRound.id) == round_id)).first()
    if row is None or not concerns(ctx.actor, Permission.ORGANISATION_READ, row[1].path):
        if row is not None and in_scope(ctx.actor, row[1].path):  # a token without the permission
            raise Forbidden("forbidden", permission=str(Permission.ORGANISATION_READ))
        raise NotFound
    return row[0], row[1]


def _require_window(found: ExemplarRound) -> None:
    if found.closes_on < found.opens_on:
        raise Invalid.at("/closes_on", "interval_empty")


def _is_open(ctx: Context, found: ExemplarRound) -> bool:
    return found.opens_on <= ctx.today <= found.closes_on


def _record(ctx: Context, kind: str, found: ExemplarRound) -> None:
    events.record(
        ctx,
        kind,
        found.id,
        organisation_id=found.organisation_id,
        data={"opens_on": found.opens_on, "closes_on": found.closes_on},
    )


def _public(ctx: Context, found: ExemplarRound, organisation: Organisation) -> ExemplarRoundPublic:
    return ExemplarRoundPublic(
        **found.model_dump(include={"id", "title", "guidance", "opens_on", "closes_on", "version"}),
        organisation=Named(id=organisation.id, name=organisation.name),
        open=_is_open(ctx, found),
    )
