"""Carrying out the plan of a list of members."""

from collections.abc import Sequence

from api.rules.imports import RowAction
from api.services import member_lists, tree
from api.services.context import Context
from api.services.counted_years import opened_years
from api.services.external_keys import remember
from api.services.imports.people import SUBJECT
from api.services.imports.plans import PlannedRow, Source, new_keys
from api.services.year_holds import hold_open


def lock_members(ctx: Context, rows: Sequence[PlannedRow]) -> None:
    """Hold the tree, the years and everybody whom the rows concern: what the plan rests on stays true."""
    tree.lock(ctx.session)
    hold_open(ctx, *opened_years(ctx.session))
    member_lists.lock(ctx, [row.subject_id for row in rows if row.subject_id is not None])


def commit_members(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> None:
    """Write what the rows mean to do; new people get their ids in ``subject_id``."""
    creating = [row for row in rows if row.action is RowAction.CREATE]
    for row, member_id in zip(creating, member_lists.create_many(ctx, [row.intent for row in creating]), strict=True):
        row.subject_id = member_id
    member_lists.change_many(ctx, [row.intent for row in rows if row.action is RowAction.UPDATE])
    remember(ctx, source.system, SUBJECT, new_keys(rows))
