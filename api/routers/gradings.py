"""Grades (đánh giá, xếp loại chất lượng) of members and of organisations."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.rules.gradings import GradingPeriod, GradingState, GradingSubject
from api.schemas.common import PageOf, Year, page_public
from api.schemas.gradings import (
    Appraisal,
    BallotPublic,
    BallotRecord,
    CapAdvice,
    GradingAsked,
    GradingDecision,
    GradingPublic,
    GradingReason,
    GradingRow,
    GradingsLocked,
    GradingsOpened,
    PeriodNumber,
    SelfGrade,
)
from api.services import grading_ballots, grading_decisions, gradings
from api.transactions import Reply

router = Router(tags=["gradings"])

UNIT = "/organisations/{organisation_id}"
ONE = "/gradings/{grading_id}"
STEP = documented(401, 403, 404, 409, 412, 422, 428)

AskedSubject = Annotated[GradingSubject, Query(description="Who is graded.")]
AskedPeriod = Annotated[GradingPeriod, Query(description="What the grades are given for.")]


@router.get("/me/gradings", operation_id="gradings_own", response_model=Sequence[GradingRow], responses=documented(401))
def own(ctx: Ctx) -> Sequence[GradingRow]:
    """Your own grades, newest first."""
    return gradings.own(ctx)


@router.get(
    UNIT + "/gradings",
    operation_id="gradings_search",
    response_model=PageOf[GradingRow],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    organisation_id: PathId,
    subject: AskedSubject,
    year: Annotated[Year, Query()],
    period: AskedPeriod = GradingPeriod.YEAR,
    number: Annotated[PeriodNumber, Query()] = 1,
    state: Annotated[GradingState | None, Query(description="Only those that have come so far.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, object]:
    """The grades of a period at and below an organisation, in the order of the tree, then of names."""
    asked = GradingAsked(subject=subject, period=period, year=year, number=number)
    return page_public(gradings.search(ctx, organisation_id, asked, state, limit, cursor))


@router.post(
    UNIT + "/gradings",
    operation_id="gradings_open",
    response_model=GradingsOpened,
    responses=documented(401, 403, 404, 409, 422),
)
def open_forms(ctx: Ctx, organisation_id: PathId, body: GradingAsked) -> GradingsOpened:
    """Open the forms of a period for everybody at and below an organisation who has none yet."""
    return GradingsOpened(opened=gradings.open_forms(ctx, organisation_id, body))


@router.get(
    UNIT + "/grading-cap",
    operation_id="gradings_cap",
    response_model=CapAdvice,
    responses=documented(401, 403, 404, 422),
)
def cap(
    ctx: Ctx,
    organisation_id: PathId,
    subject: AskedSubject,
    year: Annotated[Year, Query()],
    period: AskedPeriod = GradingPeriod.YEAR,
    number: Annotated[PeriodNumber, Query()] = 1,
) -> CapAdvice:
    """What the cap on the top level allows in a unit, and who stands above it."""
    asked = GradingAsked(subject=subject, period=period, year=year, number=number)
    return grading_decisions.advise(ctx, organisation_id, asked)


@router.post(
    UNIT + "/grading-decisions",
    operation_id="gradings_decide",
    response_model=CapAdvice,
    responses=documented(401, 403, 404, 409, 422),
)
def decide(ctx: Ctx, organisation_id: PathId, body: GradingDecision) -> CapAdvice:
    """Decide on grades of a unit by one decision; all of them, or none when one cannot be."""
    return grading_decisions.decide(ctx, organisation_id, body)


@router.post(
    UNIT + "/grading-locks",
    operation_id="gradings_lock",
    response_model=GradingsLocked,
    responses=documented(401, 403, 404, 409, 422),
)
def lock(ctx: Ctx, organisation_id: PathId, body: GradingAsked) -> GradingsLocked:
    """Lock the grades of a unit once all are decided."""
    return GradingsLocked(locked=grading_decisions.lock(ctx, organisation_id, body))


@router.get(ONE, operation_id="gradings_get", response_model=GradingPublic, responses=documented(401, 403, 404, 422))
def get(ctx: Ctx, grading_id: PathId) -> Reply[GradingPublic]:
    """One grade with its form, the evidence beside it, every step and ballot."""
    return _reply(gradings.get(ctx, grading_id))


@router.post(ONE + "/self-grade", operation_id="gradings_self_grade", response_model=GradingPublic, responses=STEP)
def self_grade(ctx: Ctx, grading_id: PathId, body: SelfGrade, if_match: IfMatch) -> Reply[GradingPublic]:
    """Write the subject's own view; again until it is appraised."""
    return _reply(gradings.self_grade(ctx, grading_id, body, if_match))


@router.post(ONE + "/appraisal", operation_id="gradings_appraise", response_model=GradingPublic, responses=STEP)
def appraise(ctx: Ctx, grading_id: PathId, body: Appraisal, if_match: IfMatch) -> Reply[GradingPublic]:
    """Write what the appraising unit says and proposes. Nobody appraises themselves."""
    return _reply(gradings.appraise(ctx, grading_id, body, if_match))


@router.post(ONE + "/return", operation_id="gradings_return", response_model=GradingPublic, responses=STEP)
def give_back(ctx: Ctx, grading_id: PathId, body: GradingReason, if_match: IfMatch) -> Reply[GradingPublic]:
    """Give a form one step back, with the reason."""
    return _reply(gradings.give_back(ctx, grading_id, body.reason, if_match))


@router.post(ONE + "/reopening", operation_id="gradings_reopen", response_model=GradingPublic, responses=STEP)
def reopen(ctx: Ctx, grading_id: PathId, body: GradingReason, if_match: IfMatch) -> Reply[GradingPublic]:
    """Open a decided or locked grade again, with the reason."""
    return _reply(gradings.reopen(ctx, grading_id, body.reason, if_match))


@router.post(
    ONE + "/ballots",
    operation_id="gradings_ballot",
    response_model=BallotPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def ballot(ctx: Ctx, grading_id: PathId, body: BallotRecord) -> BallotPublic:
    """Record a paper ballot as the counting team found it."""
    return grading_ballots.record(ctx, grading_id, body)


def _reply(grading: GradingPublic) -> Reply[GradingPublic]:
    return Reply(grading, version=grading.version)
