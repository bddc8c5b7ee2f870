"""Carrying out the plan of a list of exemplars, by the verbs that people use."""

from collections.abc import Sequence

from api.services import exemplar_lists, tree
from api.services.context import Context
from api.services.imports.plans import PlannedRow, Source


def lock_exemplars(ctx: Context, rows: Sequence[PlannedRow]) -> None:
    """Hold the tree, so that units stay where they are."""
    tree.lock(ctx.session)


def commit_exemplars(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> None:
    """Write what the rows mean to do; new exemplars get their ids in ``subject_id``."""
    for row, exemplar_id in zip(rows, exemplar_lists.create_many(ctx, [row.intent for row in rows]), strict=True):
        row.subject_id = exemplar_id
