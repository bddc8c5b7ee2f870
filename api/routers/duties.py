"""Duties (việc phải làm): the derived calendar, who has not done one, excuses, and reminding by hand."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.rules.duties import DutyState
from api.schemas.common import PageOf, Year, page_public
from api.schemas.duties import (
    DutyAsked,
    DutyCode,
    DutyCounts,
    DutyExcuseCreate,
    DutyExcusePublic,
    DutyRow,
    OwnDuty,
    PeriodNumber,
)
from api.schemas.jobs import JobPublic
from api.services import duties, duty_excuses, jobs, reminders
from api.transactions import Reply

router = Router(tags=["duties"])

UNIT = "/organisations/{organisation_id}"
AskedYear = Annotated[Year, Query()]


@router.get(
    "/me/duties", operation_id="duties_own", response_model=Sequence[OwnDuty], responses=documented(401, 404, 422)
)
def own(ctx: Ctx, year: AskedYear) -> Sequence[OwnDuty]:
    """Your own duties of a year, and those of the units you answer for, by their last day."""
    return duties.own(ctx, year)


@router.get(
    UNIT + "/duties",
    operation_id="duties_calendar",
    response_model=Sequence[DutyCounts],
    responses=documented(401, 403, 404, 422),
)
def calendar(ctx: Ctx, organisation_id: PathId, year: AskedYear) -> Sequence[DutyCounts]:
    """How an organisation and everything below it stands towards each duty of a year."""
    return duties.calendar(ctx, organisation_id, year)


@router.get(
    UNIT + "/duty-rows",
    operation_id="duties_rows",
    response_model=PageOf[DutyRow],
    responses=documented(401, 403, 404, 422),
)
def rows(
    ctx: Ctx,
    organisation_id: PathId,
    duty: Annotated[DutyCode, Query()],
    year: AskedYear,
    number: Annotated[PeriodNumber, Query()] = 1,
    state: Annotated[DutyState | None, Query(description="Only who stands so.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, object]:
    """Who stands how towards a duty at and below an organisation, in the order of the tree, then of names."""
    return page_public(duties.rows(ctx, organisation_id, (duty, year, number), state, limit, cursor))


@router.post(
    UNIT + "/duty-reminders",
    operation_id="duties_remind",
    response_model=JobPublic,
    status_code=202,
    responses=documented(401, 403, 404, 422),
)
def remind(ctx: Ctx, organisation_id: PathId, body: DutyAsked) -> JobPublic:
    """Have those reminded who have not done a duty when the reminder is sent; at most once a day each."""
    return jobs.public(ctx, reminders.ask(ctx, organisation_id, body))


@router.get(
    UNIT + "/duty-excuses",
    operation_id="duties_excuses",
    response_model=Sequence[DutyExcusePublic],
    responses=documented(401, 403, 404, 422),
)
def list_excuses(ctx: Ctx, organisation_id: PathId, year: AskedYear) -> Sequence[DutyExcusePublic]:
    """The units excused from a duty of a year, at and below an organisation, newest first."""
    return duty_excuses.listed(ctx, organisation_id, year)


@router.post(
    UNIT + "/duty-excuses",
    operation_id="duties_excuse",
    response_model=DutyExcusePublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def excuse(ctx: Ctx, organisation_id: PathId, body: DutyExcuseCreate) -> Reply[DutyExcusePublic]:
    """Excuse a unit from a duty of one period, with the reason."""
    return Reply(duty_excuses.create(ctx, organisation_id, body))


@router.post(
    "/duty-excuses/{excuse_id}/withdrawal",
    operation_id="duties_withdraw_excuse",
    response_model=DutyExcusePublic,
    responses=documented(401, 403, 404, 409),
)
def withdraw_excuse(ctx: Ctx, excuse_id: PathId) -> DutyExcusePublic:
    """Take an excuse back: the duty is asked of the unit again."""
    return duty_excuses.withdraw(ctx, excuse_id)
