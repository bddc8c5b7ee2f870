"""Steps of a pledge's lifecycle: one conditional UPDATE, one change of the counters, one event.

The state a step starts from, the version and the open year stand in the UPDATE itself, so of two who move the same
pledge at the same time one wins and the other is told.
"""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import and_, bindparam, exists, func, insert, or_, select, update
from sqlmodel import col

from api.core.errors import Stale
from api.core.ids import new_id
from api.core.prepared import Prepared
from api.models.base import table_of
from api.models.pledges import PastStage, Pledge, PledgeReason
from api.models.years import ClosedCell
from api.rules.pledges import STAGES, Action, PledgeState, ReasonKind, reached, sources, stage_field
from api.services import counters, events
from api.services.context import Context
from api.services.pledge_access import Row, Subject, load, require_state
from api.services.year_holds import hold_open

YEAR_CLOSED = exists().where(
    and_(col(ClosedCell.year) == col(Pledge.year), col(ClosedCell.organisation_id) == col(Pledge.organisation_id))
)
"""The SQL condition that a pledge's cell has closed its year."""

EVENTS = {
    Action.EDIT: "pledge.edited",
    Action.REGISTER: "pledge.registered",
    Action.WITHDRAW: "pledge.withdrawn",
    Action.RETURN: "pledge.returned",
    Action.PUBLISH: "pledge.published",
    Action.AMEND: "pledge.amended",
    Action.SELF_REPORT: "pledge.self_reported",
    Action.ASSESS: "pledge.assessed",
    Action.REOPEN: "pledge.reopened",
    Action.CLOSE: "pledge.closed",
    Action.END: "pledge.ended",
}
"""What each step is called in the trail."""


def move(
    ctx: Context,
    subject: Subject,
    action: Action,
    *,
    on: date | None = None,
    expected: int | None = None,
    rating: int | None = None,
    changes: dict[str, Any] | None = None,
) -> Subject:
    """Take a step that the actor has been let take. Gives the pledge as it has become.

    ``on``: the civil day of the step, today when None. ``rating``: the rank an assessment gives. ``changes``:
    what changed in words, for the detail of the event.

    Raises:
        Conflict: ``pledge_state_refused`` or ``year_closed``, when somebody was quicker too.
        Stale: the version is no longer the one expected, or somebody changed the pledge at the same time.
    """
    before = subject.row
    state = require_state(ctx, subject, action, expected)
    values = step_values(before, state, on or ctx.today, rating)
    hold_open(ctx, before.year)
    ctx.session.flush()
    written = {"pledge": before.id, "based_on": before.version, "at": ctx.at}
    written |= {f"new_{name}": value for name, value in values.items()}
    if _step(action, tuple(values)).run(ctx.session, [written]) != 1:
        require_state(ctx, load(ctx, before.id), action, expected)
        raise Stale("changed_meanwhile")
    after = replace(before, **values, version=before.version + 1)
    keep_past_stages(ctx, [(before, after)])
    counters.pledge_changed(ctx, after.organisation_id, after.year, before.facts, after.facts)
    record(ctx, action, before, after, changes)
    return replace(subject, row=after)


@cache
def _step(action: Action, fields: tuple[str, ...]) -> Prepared:
    """The UPDATE of an action that changes these columns."""
    pledge = table_of(Pledge).c
    return Prepared(
        update(table_of(Pledge))
        .where(
            pledge.id == bindparam("pledge"),
            or_(*(pledge.state == state for state in sources(action))),
            pledge.version == bindparam("based_on"),
            ~YEAR_CLOSED,
        )
        .values({name: bindparam(f"new_{name}") for name in fields})
        .values(version=pledge.version + 1, updated_at=bindparam("at"))
    )


def step_values(before: Row, state: PledgeState, on: date, rating: int | None = None) -> dict[str, Any]:
    """The columns a step from a row to a state changes: dates of stages gained and lost, and the rating."""
    values: dict[str, Any] = {"state": state}
    if state is PledgeState.ENDED:
        return values | {"ended_on": on}
    if state is PledgeState.CLOSED:
        return values | {"closed_on": on}
    if before.state is PledgeState.CLOSED:
        values["closed_on"] = None
    for number, stage in enumerate(STAGES, start=1):
        field = stage_field(stage)
        if number > reached(state):
            values[field] = None
        elif getattr(before, field) is None:
            values[field] = on
    if reached(state) < len(STAGES):
        values["rating"] = None
    elif rating is not None:
        values["rating"] = rating
    return values


def keep_past_stages(ctx: Context, steps: Sequence[tuple[Row, Row]]) -> None:
    """Keep what steps backwards take away, so that any day before can be counted again.

    A stage reached and taken back on one day leaves nothing.
    """
    rows: list[dict[str, Any]] = []
    for before, after in steps:
        for stage in STAGES:
            since = getattr(before, stage_field(stage))
            taken_back = since is not None and getattr(after, stage_field(stage)) is None
            if taken_back and since < ctx.today:
                rows.append(
                    {
                        "pledge_id": before.id,
                        "stage": stage,
                        "year": before.year,
                        "organisation_id": before.organisation_id,
                        "rating": before.rating if stage is STAGES[-1] else None,
                        "valid_from": since,
                        "valid_to": ctx.today,
                    }
                )
    if not rows:
        return
    numbers: dict[uuid.UUID, int] = {
        row[0]: row[1]
        for row in ctx.session.execute(
            select(col(PastStage.pledge_id), func.max(col(PastStage.number)))
            .where(col(PastStage.pledge_id).in_({row["pledge_id"] for row in rows}))
            .group_by(col(PastStage.pledge_id))
        )
    }
    for row in rows:
        row["number"] = numbers[row["pledge_id"]] = numbers.get(row["pledge_id"], 0) + 1
    ctx.session.execute(insert(PastStage), rows)


def record(ctx: Context, action: Action, before: Row, after: Row, changes: dict[str, Any] | None = None) -> None:
    """Note a step for the trail."""
    events.record(
        ctx,
        EVENTS[action],
        after.id,
        organisation_id=after.organisation_id,
        data={
            "member_id": after.member_id,
            "year": after.year,
            "from": before.state,
            "to": after.state,
            "rating": after.rating,
        },
        changes=changes,
    )


def give_reason(
    ctx: Context, pledge_id: uuid.UUID, kind: ReasonKind, reason: str | None, on: date | None = None
) -> None:
    """Keep why a step was taken, or that it came late."""
    ctx.session.execute(
        insert(PledgeReason).values(
            id=new_id(),
            created_at=ctx.at,
            updated_at=ctx.at,
            version=1,
            pledge_id=pledge_id,
            kind=kind,
            reason=reason,
            account_id=ctx.actor.account_id,
            on=on or ctx.today,
        )
    )
