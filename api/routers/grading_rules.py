"""Grading rule sets (bộ tiêu chí đánh giá, xếp loại), and trying one on grades already given."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from api.dependencies import Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.rules.gradings import GradingPeriod, GradingSubject
from api.schemas.common import Year
from api.schemas.grading_rules import RuleSetCreate, RuleSetIssue, RuleSetPublic, RuleSetUpdate, Trial
from api.schemas.gradings import GradingAsked, PeriodNumber
from api.services import grading_rules, grading_trials
from api.transactions import Reply

router = Router(tags=["gradings"])

ONE = "/grading-rule-sets/{rule_set_id}"
STEP = documented(401, 403, 404, 409, 412, 422, 428)


@router.get(
    "/grading-rule-sets",
    operation_id="grading_rules_list",
    response_model=Sequence[RuleSetPublic],
    responses=documented(401),
)
def list_rule_sets(ctx: Ctx) -> Sequence[RuleSetPublic]:
    """Every rule set that was issued, newest first; drafts for who may work on them."""
    return grading_rules.listed(ctx)


@router.post(
    "/grading-rule-sets",
    operation_id="grading_rules_create",
    response_model=RuleSetPublic,
    status_code=201,
    responses=documented(401, 403, 422),
)
def create(ctx: Ctx, body: RuleSetCreate) -> Reply[RuleSetPublic]:
    """Begin a draft of a rule set."""
    made = grading_rules.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/grading-rule-sets/{made.id}")


@router.get(ONE, operation_id="grading_rules_get", response_model=RuleSetPublic, responses=documented(401, 404, 422))
def get(ctx: Ctx, rule_set_id: PathId) -> Reply[RuleSetPublic]:
    """One rule set with everything it says."""
    return _reply(grading_rules.get(ctx, rule_set_id))


@router.patch(ONE, operation_id="grading_rules_edit", response_model=RuleSetPublic, responses=STEP)
def edit(ctx: Ctx, rule_set_id: PathId, body: RuleSetUpdate, if_match: IfMatch) -> Reply[RuleSetPublic]:
    """Change a draft of a rule set."""
    return _reply(grading_rules.edit(ctx, rule_set_id, body, if_match))


@router.post(ONE + "/issue", operation_id="grading_rules_issue", response_model=RuleSetPublic, responses=STEP)
def issue(ctx: Ctx, rule_set_id: PathId, body: RuleSetIssue, if_match: IfMatch) -> Reply[RuleSetPublic]:
    """Issue a rule set from a day on; it never changes from then on."""
    return _reply(grading_rules.issue(ctx, rule_set_id, body, if_match))


@router.post(ONE + "/discard", operation_id="grading_rules_discard", response_model=RuleSetPublic, responses=STEP)
def discard(ctx: Ctx, rule_set_id: PathId, if_match: IfMatch) -> Reply[RuleSetPublic]:
    """Give up a draft of a rule set."""
    return _reply(grading_rules.discard(ctx, rule_set_id, if_match))


@router.get(
    ONE + "/trial", operation_id="grading_rules_try", response_model=Trial, responses=documented(401, 403, 404, 422)
)
def attempt(
    ctx: Ctx,
    rule_set_id: PathId,
    organisation_id: Annotated[PathId, Query(description="Whose grades, everything below included.")],
    subject: Annotated[GradingSubject, Query(description="Who is graded.")],
    year: Annotated[Year, Query()],
    period: Annotated[GradingPeriod, Query(description="What the grades were given for.")] = GradingPeriod.YEAR,
    number: Annotated[PeriodNumber, Query()] = 1,
) -> Trial:
    """Try a rule set on grades already given; nothing is written."""
    asked = GradingAsked(subject=subject, period=period, year=year, number=number)
    return grading_trials.attempt(ctx, rule_set_id, organisation_id, asked)


def _reply(rule_set: RuleSetPublic) -> Reply[RuleSetPublic]:
    return Reply(rule_set, version=rule_set.version)
