"""Who comes to an exemplar: its unit and whoever stands above it, and the exemplar themselves."""

import uuid
from dataclasses import dataclass

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.exemplars import Exemplar
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.exemplars import (
    NEEDED,
    ExemplarAction,
    ExemplarState,
    Place,
    actions_from,
    judges_own,
    target,
)
from api.services import restrictions
from api.services.access import allowed, anywhere, in_scope, require
from api.services.context import Context
from api.services.tree import prefixes_of


@dataclass(frozen=True)
class Subject:
    """An exemplar with its unit, and how the actor stands to it."""

    exemplar: Exemplar
    unit: Organisation
    own: bool
    proposed: bool


def load(ctx: Context, exemplar_id: uuid.UUID, *, lock: bool = False) -> Subject:
    """An exemplar for whoever deals with it; ``lock`` keeps others waiting until the transaction ends.

    Raises:
        NotFound: there is none, or its unit is out of scope and the actor judges nothing from above.
    """
    exemplar = ctx.session.get(Exemplar, exemplar_id, with_for_update=lock or None, populate_existing=lock)
    unit = None if exemplar is None else ctx.session.get(Organisation, exemplar.organisation_id)
    if exemplar is None or unit is None:
        raise NotFound
    own = ctx.actor.member_id is not None and ctx.actor.member_id == exemplar.member_id
    if not (own or in_scope(ctx.actor, unit.path) or holds_above(ctx, Permission.EXEMPLAR_READ, unit.path)):
        raise NotFound
    proposed = exemplar.proposed_by_id is not None and exemplar.proposed_by_id == ctx.actor.account_id
    return Subject(exemplar, unit, own, proposed)


def require_reader(ctx: Context, subject: Subject) -> None:
    """Refuse who may not read the dossier.

    Raises:
        Forbidden: in scope without the right, or ``data_restricted``.
    """
    if not (subject.own or holds_above(ctx, Permission.EXEMPLAR_READ, subject.unit.path)):
        raise Forbidden("forbidden", permission=str(Permission.EXEMPLAR_READ))
    refuse_restricted(ctx, subject)


def refuse_restricted(ctx: Context, subject: Subject) -> None:
    """Refuse to let who stands above an exemplar's unit work with one whose person has restricted their data.

    Raises:
        Forbidden: ``data_restricted``.
    """
    restrictions.refuse(ctx, subject.exemplar.member_id, Permission.EXEMPLAR_READ, subject.unit.path)


def require_action(ctx: Context, subject: Subject, action: ExemplarAction) -> ExemplarState:
    """The state an action leads to, if the actor may take it now.

    Raises:
        Forbidden: without the right; ``own_exemplar`` for who would judge their own case; ``data_restricted``.
        Conflict: ``exemplar_state_refused``, with what is allowed.
    """
    if not _may(ctx, subject, action):
        raise Forbidden("forbidden", permission=str(NEEDED[action].permission))
    if judges_own(action, is_exemplar=subject.own, is_proposer=subject.proposed):
        raise Forbidden("own_exemplar")
    refuse_restricted(ctx, subject)
    return require_state(ctx, subject, action)


def require_state(ctx: Context, subject: Subject, action: ExemplarAction) -> ExemplarState:
    """The state an action leads to, whoever takes it.

    Raises:
        Conflict: ``exemplar_state_refused``, with what is allowed.
    """
    state = target(action, subject.exemplar.state)
    if state is None:
        raise Conflict(
            "exemplar_state_refused", allowed=allowed_actions(ctx, subject), state=str(subject.exemplar.state)
        )
    return state


def require_committee(
    ctx: Context, subject: Subject, organisation_id: uuid.UUID, permission: Permission
) -> Organisation:
    """The committee that acts: the exemplar's unit or one above it, where the actor has the right.

    Raises:
        Invalid: ``exemplar_not_below`` when the exemplar does not stand under it.
    """
    committee = require(ctx, permission, organisation_id)
    if not subject.unit.path.startswith(committee.path):
        raise Invalid.at("/organisation_id", "exemplar_not_below")
    return committee


def allowed_actions(ctx: Context, subject: Subject) -> tuple[ExemplarAction, ...]:
    """What the actor may do with an exemplar now."""
    return tuple(
        action
        for action in actions_from(subject.exemplar.state)
        if _may(ctx, subject, action) and not judges_own(action, is_exemplar=subject.own, is_proposer=subject.proposed)
    )


def holds_above(ctx: Context, permission: Permission, path: str) -> bool:
    """Whether the actor has a permission at an organisation or at any above it."""
    return any(allowed(ctx.actor, permission, prefix) for prefix in prefixes_of(path))


def _may(ctx: Context, subject: Subject, action: ExemplarAction) -> bool:
    needed = NEEDED[action]
    if needed.place is Place.ELSEWHERE:
        return anywhere(ctx.actor, needed.permission)
    if needed.place is Place.UNIT:
        return allowed(ctx.actor, needed.permission, subject.unit.path)
    recognised_by = subject.exemplar.recognised_by_id
    if action is ExemplarAction.WITHDRAW and recognised_by is not None:
        committee = ctx.session.get(Organisation, recognised_by)
        return committee is not None and holds_above(ctx, needed.permission, committee.path)
    return holds_above(ctx, needed.permission, subject.unit.path)
