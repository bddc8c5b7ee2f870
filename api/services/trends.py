"""How a year went week by week, and how many different people stand behind the turns of several years."""

import uuid
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import CTE, ColumnElement, CompoundSelect, func, literal, select, union_all
from sqlmodel import col

from api.models.pledges import PastStage, Pledge
from api.rules.access import Permission
from api.rules.figures import Bucket, FigureSource
from api.rules.pledges import STAGES
from api.schemas.statistics import DistinctPublic, PeoplePublic, TrendPublic, Week
from api.services.context import Context
from api.services.counting import lines_on
from api.services.histories import requirements_for
from api.services.questions import Asking, Checked, check, name_on
from api.services.tree import subtrees

_WEEK = timedelta(days=7)
_STAGE_DATES = {stage.value: col(getattr(Pledge, f"{stage.value}_on")) for stage in STAGES}


def weeks(ctx: Context, organisation_id: uuid.UUID, asking: Asking) -> TrendPublic:
    """How many people due reached each stage in each week of a year, up to the day asked about.

    Weeks begin on Monday, from that of 1 January or of the first registration, whichever is earlier. A stage taken
    back by the day asked about does not appear.
    """
    checked = check(ctx, Permission.STATISTICS_READ, organisation_id, asking)
    question = checked.question
    [year] = question.years
    lines = _lines(ctx, checked, year, subtrees([organisation_id], question.structure_on))
    due = lines.c.bucket == Bucket.DUE.value
    reached: list[Any] = [
        select(literal(stage).label("stage"), on.label("day"), func.count().label("number"))
        .join(lines, lines.c.pledge_id == col(Pledge.id))
        .where(due, on <= question.as_of)
        .group_by(on)
        for stage, on in _STAGE_DATES.items()
    ]
    held = (
        select(col(PastStage.stage), col(PastStage.valid_from), func.count())
        .join(lines, lines.c.pledge_id == col(PastStage.pledge_id))
        .where(due, col(PastStage.valid_from) <= question.as_of, col(PastStage.valid_to) > question.as_of)
        .group_by(col(PastStage.stage), col(PastStage.valid_from))
    )
    statement: CompoundSelect[Any] = union_all(*reached, held)
    numbers: dict[str, Counter[date]] = {stage.value: Counter() for stage in STAGES}
    for stage, day, number in ctx.session.execute(statement):
        numbers[stage][day - timedelta(days=day.weekday())] += number
    first = min([date(year, 1, 1), *(day for days in numbers.values() for day in days)])
    last = max([min(question.as_of, date(year, 12, 31)), *(day for days in numbers.values() for day in days)])
    return TrendPublic(
        **checked.asked({year: FigureSource.ROWS}),
        organisation=name_on(ctx.session, checked.organisation, question.structure_on),
        due=ctx.session.execute(select(func.count()).select_from(lines).where(due)).scalar_one(),
        weeks=_weeks(numbers, first, last),
    )


def people(ctx: Context, organisation_id: uuid.UUID, asking: Asking) -> DistinctPublic:
    """Turns and different people of an organisation over several years, counted apart."""
    checked = check(ctx, Permission.STATISTICS_READ, organisation_id, asking)
    question = checked.question
    cells = subtrees([organisation_id], question.structure_on)
    lines = union_all(*(select(_lines(ctx, checked, year, cells)) for year in question.years)).subquery("lines").c
    pledged = lines.stages >= 1
    due = lines.bucket == Bucket.DUE.value
    member = lines.member_id

    def counts(whom: ColumnElement[bool]) -> list[Any]:
        return [
            func.count(member.distinct()).filter(whom, due),
            func.count(member.distinct()).filter(whom, due, pledged),
            func.count(member.distinct()).filter(whom, pledged),
            func.count().filter(whom, pledged),
        ]

    row = ctx.session.execute(select(*counts(literal(value=True)), *counts(lines.key_leader))).one()
    return DistinctPublic(
        **checked.asked(dict.fromkeys(question.years, FigureSource.ROWS)),
        organisation=name_on(ctx.session, checked.organisation, question.structure_on),
        everybody=_people(row[:4]),
        key_leaders=_people(row[4:]),
    )


def _lines(ctx: Context, checked: Checked, year: int, cells: CTE) -> CTE:
    question = checked.question
    requirements = requirements_for(ctx.session, [year], question.as_of)[year]
    return lines_on(year, question.as_of, requirements, today=question.today, cells=select(cells.c.organisation_id))


def _people(numbers: Any) -> PeoplePublic:
    due, registered, with_pledge, turns = numbers
    return {"due": due, "registered": registered, "with_pledge": with_pledge, "turns": turns}


def _weeks(numbers: Mapping[str, Counter[date]], first: date, last: date) -> list[Week]:
    """Every week from that of ``first`` to that of ``last``; ``numbers`` by stage and Monday."""
    weeks: list[Week] = []
    sums = Counter[str]()
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        new = {stage: days[monday] for stage, days in numbers.items()}
        sums.update(new)
        weeks.append(
            {
                "starts_on": monday,
                "registered": new["registered"],
                "publicised": new["publicised"],
                "self_reported": new["self_reported"],
                "assessed": new["assessed"],
                "registered_in_all": sums["registered"],
                "publicised_in_all": sums["publicised"],
                "self_reported_in_all": sums["self_reported"],
                "assessed_in_all": sums["assessed"],
            }
        )
        monday += _WEEK
    return weeks
