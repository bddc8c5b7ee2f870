"""The list of limitations that inspections found, with what has become of them."""

from collections.abc import Iterator

from api.core.paging import MAXIMUM_LIMIT
from api.services import finding_views
from api.services.context import Context
from api.services.exports.asked import Asked
from api.services.exports.columns import day, word
from api.services.exports.pages import every_row
from api.services.sheets import Cell


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row a limitation that the organisation or one below it sees to, the latest first."""
    for finding in every_row(
        lambda cursor: finding_views.limitations(ctx, asked.organisation_id, (), None, MAXIMUM_LIMIT, cursor)
    ):
        yield {
            "inspection": finding.inspection_title,
            "subject": finding.subject.name,
            "text": finding.text,
            "state": word("finding_state", finding.state, ctx.language),
            "due_on": day(finding.due_on),
            "overdue": word("yes_no", "yes" if finding.overdue else "no", ctx.language),
            "times_overdue": finding.times_overdue,
            "held_by": finding.held_by.name,
        }
