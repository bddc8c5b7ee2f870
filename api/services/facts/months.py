"""How figures counted from records went through a year: each as it stood at the end of every month."""

import calendar
import uuid
from collections.abc import Sequence
from datetime import date

from api.core.errors import Invalid
from api.rules.access import Permission
from api.rules.figures import FigureSource
from api.rules.indicators import FAMILIES, FAMILY_OF, INDICATORS
from api.schemas.statistics import MonthFigures, MonthsPublic
from api.services.context import Context
from api.services.facts.roll_ups import summed
from api.services.facts.sources import Moment
from api.services.figure_sheets import sheet_for
from api.services.questions import Asking, check, name_on
from api.services.tree import subtrees

_DECEMBER = 12


def get(ctx: Context, organisation_id: uuid.UUID, asking: Asking, indicators: Sequence[str]) -> MonthsPublic:
    """Indicators of an organisation at the end of each month of a year, the last one as of the day asked about.

    Raises:
        Invalid: ``choice_invalid`` for an indicator that is not counted from records.
    """
    if any(code not in INDICATORS or FAMILY_OF[code] not in FAMILIES for code in indicators):
        raise Invalid.at("?indicator", "choice_invalid")
    checked = check(ctx, Permission.STATISTICS_READ, organisation_id, asking)
    question = checked.question
    [year] = question.years
    sheet = sheet_for(ctx.session, indicators, question.years, question.as_of)
    moments = [Moment(year, day) for day in month_ends(year, question.as_of)]
    found = summed(ctx.session, subtrees([organisation_id], question.structure_on), moments, sheet.families)
    months: list[MonthFigures] = [
        {"on": moment.as_of, "indicators": sheet.values(found.get((organisation_id, moment), {}))} for moment in moments
    ]
    return MonthsPublic(
        **checked.asked({year: FigureSource.ROWS}),
        organisation=name_on(ctx.session, checked.organisation, question.structure_on),
        indicators=sheet.definitions(),
        months=months,
    )


def month_ends(year: int, as_of: date) -> list[date]:
    """The last days of the months of a year that are over, then the day asked about where it lies in the year."""
    ends = [date(year, month, calendar.monthrange(year, month)[1]) for month in range(1, _DECEMBER + 1)]
    over = [day for day in ends if day <= as_of]
    return [*over, as_of] if date(year, 1, 1) <= as_of < ends[-1] and as_of not in over else over
