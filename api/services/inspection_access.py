"""Who comes to an inspection: those who inspect, those inspected, and whom an overdue finding has climbed to."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, NotFound
from api.models.inspections import Finding, Inspection, InspectionTeamMember
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.inspections import (
    FINDINGS_SEEN_BY_INSPECTED,
    NEEDED,
    SEEN_BY_INSPECTED,
    TRANSITIONS,
    InspectionAction,
    InspectionState,
    Needed,
    Side,
    actions_from,
)
from api.services.access import allowed, in_scope
from api.services.context import Context


@dataclass(frozen=True)
class Subject:
    """An inspection, who inspects and where, and how the actor stands to it.

    ``own``: the actor is the person inspected; ``inspects``: reads it on the inspecting side, or where one of its
    findings has climbed to; ``inspected``: may speak for those inspected.
    """

    inspection: Inspection
    organisation: Organisation
    place: Organisation
    own: bool
    on_team: bool
    inspects: bool
    inspected: bool

    @property
    def sees_findings(self) -> bool:
        """Whether the actor reads what was found."""
        return self.inspects or self.inspection.state in FINDINGS_SEEN_BY_INSPECTED


def load(ctx: Context, inspection_id: uuid.UUID, *, lock: bool = False) -> Subject:
    """An inspection for whoever it concerns; ``lock`` keeps others waiting until the transaction ends.

    Raises:
        NotFound: there is none, or it is out of scope.
        Forbidden: the inspecting organisation is in scope without the right, or those inspected were not told yet.
    """
    inspection = ctx.session.get(Inspection, inspection_id, with_for_update=lock or None, populate_existing=lock)
    if inspection is None:
        raise NotFound
    organisation = ctx.session.get_one(Organisation, inspection.organisation_id)
    place = ctx.session.get_one(Organisation, inspection.subject_organisation_id)
    own = ctx.actor.member_id is not None and ctx.actor.member_id == inspection.subject_member_id
    on_team = not own and _is_on_team(ctx, inspection_id)
    reads = allowed(ctx.actor, Permission.INSPECTION_READ, organisation.path)
    subject = Subject(
        inspection=inspection,
        organisation=organisation,
        place=place,
        own=own,
        on_team=on_team,
        inspects=not own and (on_team or reads or _climbed_to(ctx, inspection_id)),
        inspected=own
        or (inspection.subject_member_id is None and allowed(ctx.actor, Permission.INSPECTION_ANSWER, place.path)),
    )
    if not (subject.inspects or (subject.inspected and inspection.state in SEEN_BY_INSPECTED)):
        if in_scope(ctx.actor, organisation.path):
            raise Forbidden("forbidden", permission=str(Permission.INSPECTION_READ))
        raise NotFound
    return subject


def require_action(ctx: Context, subject: Subject, action: InspectionAction) -> InspectionState:
    """The state an action leads to, if the actor may take it now.

    Raises:
        Forbidden: without the right; nobody inspects themselves.
        Conflict: ``inspection_state_refused``, with what is allowed.
    """
    require_side(ctx, subject, NEEDED[action])
    state = TRANSITIONS[action].get(subject.inspection.state)
    if state is None:
        refused = subject.inspection.state
        raise Conflict("inspection_state_refused", allowed=allowed_actions(ctx, subject), state=str(refused))
    return state


def allowed_actions(ctx: Context, subject: Subject) -> tuple[InspectionAction, ...]:
    """What the actor may do with an inspection now."""
    return tuple(action for action in actions_from(subject.inspection.state) if may_act(ctx, subject, NEEDED[action]))


def require_side(ctx: Context, subject: Subject, needed: Needed) -> None:
    """Refuse who is not on the side that may act, or lacks the right there.

    Raises:
        Forbidden: with the permission that is missing.
    """
    if not may_act(ctx, subject, needed):
        raise Forbidden("forbidden", permission=str(needed.permission))


def may_act(ctx: Context, subject: Subject, needed: Needed) -> bool:
    """Whether the actor is on the side that may act, with the right or by being on the team."""
    if needed.side is Side.INSPECTED:
        return subject.inspected
    if subject.own:
        return False
    return (needed.team and subject.on_team) or allowed(ctx.actor, needed.permission, subject.organisation.path)


def _is_on_team(ctx: Context, inspection_id: uuid.UUID) -> bool:
    if ctx.actor.member_id is None:
        return False
    return ctx.session.get(InspectionTeamMember, (inspection_id, ctx.actor.member_id)) is not None


def _climbed_to(ctx: Context, inspection_id: uuid.UUID) -> bool:
    """Whether an overdue finding of the inspection has climbed to where the actor reads inspections."""
    paths: Iterable[str] = ctx.session.execute(
        select(col(Organisation.path))
        .join(Finding, col(Finding.held_by_id) == col(Organisation.id))
        .where(col(Finding.inspection_id) == inspection_id, col(Finding.times_overdue) > 0)
        .distinct()
    ).scalars()
    return any(allowed(ctx.actor, Permission.INSPECTION_READ, path) for path in paths)
