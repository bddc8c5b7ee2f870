"""Grading rule sets: worked on, issued from a day on, and then never changed (bộ tiêu chí đánh giá, xếp loại)."""

import uuid
from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session, col

from api.core.clock import FOREVER
from api.core.errors import Conflict, Invalid, NotFound
from api.models.gradings import GradingRuleSet
from api.rules.access import Permission
from api.rules.gradings import RULE_SET_TRANSITIONS, GradingSubject, RuleSetAction, RuleSetState
from api.schemas.grading_rules import GradingRules, RuleSetCreate, RuleSetIssue, RuleSetPublic, RuleSetUpdate
from api.services import events
from api.services.access import anywhere, require_everywhere
from api.services.context import Context, check_version
from api.services.reference import read_data


def load_defaults(session: Session) -> None:
    """Add the rule sets that come with the software, where a kind of subject has none yet."""
    known = set(session.execute(select(col(GradingRuleSet.subject))).scalars())
    for row in read_data("grading.yaml"):
        if GradingSubject(row["subject"]) not in known:
            rules = GradingRules.model_validate(row.pop("rules")).model_dump(mode="json")
            own = {"number": 1, "state": RuleSetState.ISSUED, "valid_to": FOREVER, "rules": rules}
            session.add(GradingRuleSet.model_validate(row | own))


def in_force(session: Session, subject: GradingSubject, day: date) -> GradingRuleSet | None:
    """The rule set of a kind of subject on a day; None when there is none."""
    return session.execute(
        select(GradingRuleSet).where(
            col(GradingRuleSet.subject) == subject,
            col(GradingRuleSet.state) == RuleSetState.ISSUED,
            col(GradingRuleSet.valid_from) <= day,
            col(GradingRuleSet.valid_to) > day,
        )
    ).scalar_one_or_none()


def rules_of(rule_set: GradingRuleSet) -> GradingRules:
    """The rules of a set, read."""
    return GradingRules.model_validate(rule_set.rules)


def listed(ctx: Context) -> Sequence[RuleSetPublic]:
    """All rule sets, newest first; drafts are shown to who may manage them."""
    rows = ctx.session.execute(
        select(GradingRuleSet).order_by(col(GradingRuleSet.subject), col(GradingRuleSet.number).desc())
    ).scalars()
    manages = _manages(ctx)
    return [_public(ctx, row) for row in rows if manages or row.state is RuleSetState.ISSUED]


def get(ctx: Context, rule_set_id: uuid.UUID) -> RuleSetPublic:
    """One rule set.

    Raises:
        NotFound: there is none that the actor may see.
    """
    return _public(ctx, readable(ctx, rule_set_id))


def create(ctx: Context, body: RuleSetCreate) -> RuleSetPublic:
    """Begin a draft."""
    require_everywhere(ctx, Permission.GRADING_MANAGE_RULES)
    last = ctx.session.execute(
        select(func.max(col(GradingRuleSet.number))).where(col(GradingRuleSet.subject) == body.subject)
    ).scalar()
    draft = GradingRuleSet(
        subject=body.subject,
        number=(last or 0) + 1,
        state=RuleSetState.DRAFT,
        title=body.title,
        rules=body.rules.model_dump(mode="json"),
    )
    ctx.session.add(draft)
    return _stepped(ctx, "grading.rules_drafted", draft)


def edit(ctx: Context, rule_set_id: uuid.UUID, body: RuleSetUpdate, expected: int | None) -> RuleSetPublic:
    """Change a draft.

    Raises:
        Conflict: ``rule_set_state_refused`` once it is no draft.
    """
    draft = _managed(ctx, rule_set_id, expected)
    _step(draft, RuleSetAction.EDIT)
    changes = body.changes()
    if "rules" in changes:
        changes["rules"] = changes["rules"].model_dump(mode="json")
    for field, value in changes.items():
        setattr(draft, field, value)
    draft.updated_at = ctx.at
    return _stepped(ctx, "grading.rules_edited", draft)


def issue(ctx: Context, rule_set_id: uuid.UUID, body: RuleSetIssue, expected: int | None) -> RuleSetPublic:
    """Issue a rule set from a day on; grades already given keep the one they were given under.

    Raises:
        Invalid: ``day_past``, or ``interval_empty`` when it would not begin after the one in force.
    """
    draft = _managed(ctx, rule_set_id, expected)
    if body.valid_from < ctx.today:
        raise Invalid.at("/valid_from", "day_past")
    if draft.state is RuleSetState.DRAFT:
        _end_before(ctx, draft, body.valid_from)
    _step(draft, RuleSetAction.ISSUE)
    draft.source, draft.valid_from, draft.valid_to = body.source, body.valid_from, FOREVER
    return _stepped(ctx, "grading.rules_issued", draft)


def discard(ctx: Context, rule_set_id: uuid.UUID, expected: int | None) -> RuleSetPublic:
    """Give up a draft."""
    draft = _managed(ctx, rule_set_id, expected)
    _step(draft, RuleSetAction.DISCARD)
    return _stepped(ctx, "grading.rules_discarded", draft)


def readable(ctx: Context, rule_set_id: uuid.UUID) -> GradingRuleSet:
    """A rule set that the actor may see.

    Raises:
        NotFound: there is none.
    """
    found = ctx.session.get(GradingRuleSet, rule_set_id)
    if found is None or (found.state is not RuleSetState.ISSUED and not _manages(ctx)):
        raise NotFound
    return found


def _end_before(ctx: Context, draft: GradingRuleSet, day: date) -> None:
    """End the rule set in force on the day its successor begins, in the database before the successor."""
    before = ctx.session.execute(
        select(GradingRuleSet)
        .where(
            col(GradingRuleSet.subject) == draft.subject,
            col(GradingRuleSet.state) == RuleSetState.ISSUED,
            col(GradingRuleSet.valid_to) == FOREVER,
        )
        .with_for_update()
    ).scalar_one_or_none()
    if before is None:
        return
    if before.valid_from is not None and day <= before.valid_from:
        raise Invalid.at("/valid_from", "interval_empty")
    before.valid_to = day
    ctx.session.flush()


def _managed(ctx: Context, rule_set_id: uuid.UUID, expected: int | None) -> GradingRuleSet:
    found = readable(ctx, rule_set_id)
    require_everywhere(ctx, Permission.GRADING_MANAGE_RULES)
    check_version(found, expected)
    return found


def _step(rule_set: GradingRuleSet, action: RuleSetAction) -> None:
    reached = RULE_SET_TRANSITIONS[action].get(rule_set.state)
    if reached is None:
        raise Conflict("rule_set_state_refused", allowed=_actions(rule_set.state))
    rule_set.state = reached


def _manages(ctx: Context) -> bool:
    return anywhere(ctx.actor, Permission.GRADING_MANAGE_RULES)


def _actions(state: RuleSetState) -> list[RuleSetAction]:
    return [action for action, steps in RULE_SET_TRANSITIONS.items() if state in steps]


def _stepped(ctx: Context, kind: str, rule_set: GradingRuleSet) -> RuleSetPublic:
    ctx.session.flush()
    data = {"subject": rule_set.subject, "number": rule_set.number, "state": rule_set.state}
    events.record(ctx, kind, rule_set.id, data=data)
    return _public(ctx, rule_set)


def _public(ctx: Context, rule_set: GradingRuleSet) -> RuleSetPublic:
    return RuleSetPublic(
        **rule_set.model_dump(exclude={"rules", "valid_to", "created_at", "updated_at"}),
        rules=rules_of(rule_set),
        valid_to=None if rule_set.valid_to == FOREVER else rule_set.valid_to,
        allowed_actions=_actions(rule_set.state) if _manages(ctx) else [],
    )
