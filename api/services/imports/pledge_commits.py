"""Carrying out the plan of a list of pledges."""

from collections.abc import Sequence

from api.services import pledge_lists
from api.services.context import Context
from api.services.counted_years import opened_years
from api.services.imports.plans import PlannedRow, Source
from api.services.year_holds import hold_open


def lock_pledges(ctx: Context, rows: Sequence[PlannedRow]) -> None:
    """Hold the years, so that none is closed meanwhile; planning locks the people of the rows itself."""
    hold_open(ctx, *opened_years(ctx.session))


def commit_pledges(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> None:
    """Write what the rows mean to do; new pledges get their ids in ``subject_id``."""
    for row, pledge_id in zip(rows, pledge_lists.create_many(ctx, [row.intent for row in rows]), strict=True):
        row.subject_id = pledge_id
