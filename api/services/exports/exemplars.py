"""The list of exemplars in every state, for those who deal with them."""

from collections.abc import Iterator

from api.core.paging import MAXIMUM_LIMIT
from api.services import exemplar_views
from api.services.context import Context
from api.services.exports.asked import Asked
from api.services.exports.columns import day, word
from api.services.exports.pages import every_row
from api.services.sheets import Cell


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row an exemplar of the subtree, the latest proposed first."""
    for exemplar in every_row(
        lambda cursor: exemplar_views.below(ctx, asked.organisation_id, (), (), None, MAXIMUM_LIMIT, cursor)
    ):
        yield {
            "organisation": exemplar.organisation.name,
            "title": exemplar.title,
            "kind": word("exemplar_kind", exemplar.kind, ctx.language),
            "person_name": exemplar.person_name,
            "state": word("exemplar_state", exemplar.state, ctx.language),
            "proposed_on": day(exemplar.proposed_on),
            "recognised_on": day(exemplar.recognised_on),
        }
