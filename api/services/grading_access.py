"""One grade with who may see it and take which step: the subject, the unit that appraises, the unit that decides."""

import uuid
from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.gradings import Grading, GradingRuleSet, GradingStep
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.gradings import TRANSITIONS, Grader, GradingAction, GradingState, GradingSubject, actions_from
from api.schemas.grading_rules import GradingRules
from api.services import grading_rules
from api.services.access import allowed, in_scope, scope_condition
from api.services.context import Context
from api.services.tree import prefixes_of


@dataclass(frozen=True)
class Loaded:
    """A grade as the actor stands to it. ``own``: the actor is the member graded."""

    row: Grading
    organisation: Organisation
    rules: GradingRules
    own: bool


_PERMISSIONS: dict[GradingAction, Permission] = {
    GradingAction.SELF_GRADE: Permission.GRADING_GRADE,
    GradingAction.RETURN: Permission.GRADING_GRADE,
    GradingAction.APPRAISE: Permission.GRADING_GRADE,
    GradingAction.DECIDE: Permission.GRADING_DECIDE,
    GradingAction.LOCK: Permission.GRADING_LOCK,
    GradingAction.REOPEN: Permission.GRADING_REOPEN,
}


def load(ctx: Context, grading_id: uuid.UUID) -> Loaded:
    """A grade that the actor may see: their own, of a unit whose grades they read, or one they decide on.

    Raises:
        NotFound: there is none, or it is out of scope.
        Forbidden: in scope, without the right.
    """
    row = ctx.session.get(Grading, grading_id)
    if row is None:
        raise NotFound
    organisation = ctx.session.get_one(Organisation, row.organisation_id)
    rules = grading_rules.rules_of(ctx.session.get_one(GradingRuleSet, row.rule_set_id))
    own = row.member_id is not None and row.member_id == ctx.actor.member_id
    loaded = Loaded(row, organisation, rules, own)
    decides = allowed(ctx.actor, Permission.GRADING_DECIDE, place(rules.decided_by, organisation.path))
    if own or decides or allowed(ctx.actor, Permission.GRADING_READ, organisation.path):
        return loaded
    if in_scope(ctx.actor, organisation.path):
        raise Forbidden("forbidden", permission=str(Permission.GRADING_READ))
    raise NotFound


def seen_by(ctx: Context) -> ColumnElement[bool]:
    """As ``load``, over lists: the SQL condition that the actor reads grades of their unit or decides on them."""
    above = aliased(Organisation)
    parent = select(col(above.path)).where(col(above.id) == col(Organisation.parent_id)).scalar_subquery()
    from_above = [
        rule_set.id
        for rule_set in ctx.session.execute(select(GradingRuleSet)).scalars()
        if grading_rules.rules_of(rule_set).decided_by is Grader.UNIT_ABOVE
    ]
    deciding = case(
        (col(Grading.rule_set_id).in_(from_above), func.coalesce(parent, col(Organisation.path))),
        else_=col(Organisation.path),
    )
    return or_(
        scope_condition(ctx.actor, Permission.GRADING_READ, col(Organisation.path)),
        scope_condition(ctx.actor, Permission.GRADING_DECIDE, deciding),
    )


def place(grader: Grader, path: str) -> str:
    """The path of the unit that takes a step on what is graded at a path; at the root, the root itself."""
    return path if grader is Grader.OWN_UNIT else prefixes_of(path)[-2:][0]


def may(ctx: Context, loaded: Loaded, action: GradingAction) -> bool:
    """Whether the actor may take an action. Nobody appraises, decides or reopens their own grade."""
    if loaded.own:
        return action is GradingAction.SELF_GRADE
    path = loaded.organisation.path
    if action in {GradingAction.APPRAISE, GradingAction.RETURN}:
        path = place(loaded.rules.appraised_by, path)
    elif action is not GradingAction.SELF_GRADE:
        path = place(loaded.rules.decided_by, path)
    return allowed(ctx.actor, _PERMISSIONS[action], path)


def allowed_actions(ctx: Context, loaded: Loaded) -> list[GradingAction]:
    """What the actor may do to a grade in its present state."""
    return [action for action in actions_from(loaded.row.state) if may(ctx, loaded, action)]


def require(ctx: Context, loaded: Loaded, action: GradingAction) -> None:
    """Refuse an actor who may not take an action.

    Raises:
        Forbidden: ``own_grading`` on one's own grade, else ``forbidden``.
    """
    if not may(ctx, loaded, action):
        if loaded.own:
            raise Forbidden("own_grading")
        raise Forbidden("forbidden", permission=str(_PERMISSIONS[action]))


def step(
    ctx: Context,
    loaded: Loaded,
    action: GradingAction,
    *,
    text: str | None = None,
    rank: int | None = None,
    points: dict[str, str] | None = None,
) -> None:
    """Take a step of a grade's life and keep what was said at it.

    Raises:
        Conflict: ``grading_locked``, or ``grading_state_refused``.
    """
    row = loaded.row
    reached = TRANSITIONS[action].get(row.state)
    if reached is None:
        code = "grading_locked" if row.state is GradingState.LOCKED else "grading_state_refused"
        raise Conflict(code, allowed=allowed_actions(ctx, loaded))
    row.state, row.updated_at = reached, ctx.at
    ctx.session.flush()  # whoever comes second fails here, before the number is taken
    last = ctx.session.execute(
        select(func.max(col(GradingStep.number))).where(col(GradingStep.grading_id) == row.id)
    ).scalar()
    ctx.session.add(
        GradingStep(
            grading_id=row.id,
            number=(last or 0) + 1,
            action=action,
            on=ctx.today,
            account_id=ctx.actor.account_id,
            rank=rank,
            points=points,
            text=text,
        )
    )
    ctx.session.flush()


def rank_of(rules: GradingRules, level: str, pointer: str) -> int:
    """The rank of a level of a rule set.

    Raises:
        Invalid: ``choice_invalid`` at the pointer.
    """
    rank = rules.rank_of(level)
    if rank is None:
        raise Invalid.at(pointer, "choice_invalid")
    return rank


def subject_of(row: Grading) -> GradingSubject:
    """What kind of subject a grade is of."""
    return GradingSubject.ORGANISATION if row.member_id is None else GradingSubject.MEMBER
