"""The list of a year's grades, of members and of organisations: its quarters, the year, a term that begins in it."""

from collections.abc import Iterator, Mapping
from functools import partial

from api.core.paging import MAXIMUM_LIMIT
from api.rules.gradings import GradingPeriod, GradingSubject
from api.schemas.gradings import GradingAsked
from api.services import grading_rules, gradings
from api.services.context import Context
from api.services.exports.asked import Asked
from api.services.exports.columns import word
from api.services.exports.pages import every_row
from api.services.sheets import Cell

_QUARTERS = 4


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row a grade: members first, then organisations; each period in the order of the tree."""
    assert asked.year is not None
    levels = _level_names(ctx)
    for subject in GradingSubject:
        for period in GradingPeriod:
            numbers = _QUARTERS if period is GradingPeriod.QUARTER else 1
            for number in range(1, numbers + 1):
                wanted = GradingAsked(subject=subject, period=period, year=asked.year, number=number)
                read = partial(gradings.search, ctx, asked.organisation_id, wanted, None, MAXIMUM_LIMIT)
                for row in every_row(read):
                    yield {
                        "organisation": row.organisation.name,
                        "full_name": None if row.member is None else row.member.name,
                        "period": word("grading_period", row.period, ctx.language),
                        "number": row.number if period is GradingPeriod.QUARTER else None,
                        "state": word("grading_state", row.state, ctx.language),
                        **{
                            name: None if level is None else levels.get(level, level)
                            for name, level in (
                                ("self_level", row.self_level),
                                ("appraised_level", row.appraised_level),
                                ("decided_level", row.decided_level),
                            )
                        },
                    }


def _level_names(ctx: Context) -> Mapping[str, str]:
    """Code of a level → what the latest rule set that has it calls it."""
    return {
        level.code: level.name_vi if ctx.language == "vi" else level.name_en
        for rule_set in reversed(grading_rules.listed(ctx))
        for level in rule_set.rules.levels
    }
