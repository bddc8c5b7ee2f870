"""The list of exemplars in every state, for those who deal with them."""

from collections.abc import Iterator

from api.core.paging import MAXIMUM_LIMIT
from api.services import exemplar_views
from api.services.context import Context
from api.services.exports.asked import Asked
from api.services.exports.columns import word
from api.services.sheets import Cell


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row an exemplar of the subtree, the latest proposed first."""
    cursor: str | None = None
    while True:
        page = exemplar_views.below(ctx, asked.organisation_id, (), (), None, MAXIMUM_LIMIT, cursor)
        for exemplar in page.items:
            recognised_on = exemplar.recognised_on
            yield {
                "organisation": exemplar.organisation.name,
                "title": exemplar.title,
                "kind": word("exemplar_kind", exemplar.kind, ctx.language),
                "person_name": exemplar.person_name,
                "state": word("exemplar_state", exemplar.state, ctx.language),
                "proposed_on": f"{exemplar.proposed_on:%d/%m/%Y}",
                "recognised_on": None if recognised_on is None else f"{recognised_on:%d/%m/%Y}",
            }
        cursor = page.next_cursor
        if cursor is None:
            return
