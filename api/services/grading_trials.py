"""Trying a rule set, issued or not, on grades already given: nothing is written."""

import uuid
from collections import Counter, defaultdict
from decimal import Decimal

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Invalid
from api.models.gradings import Grading, GradingRuleSet
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.gradings import carried_over, ceiling, rank_for
from api.schemas.grading_rules import Trial, TriedGrade
from api.schemas.gradings import GradingAsked
from api.services import grading_decisions, grading_rules
from api.services.access import require
from api.services.context import Context
from api.services.grading_subjects import of_period
from api.services.histories import batches
from api.services.tree import subtree_now


def attempt(ctx: Context, rule_set_id: uuid.UUID, organisation_id: uuid.UUID, asked: GradingAsked) -> Trial:
    """What a rule set would make of the grades of a period at and below an organisation.

    Levels are compared by rank, as scales may name them otherwise; ceilings are those of each unit, added up.

    Raises:
        Invalid: ``choice_invalid`` when the rule set grades the other kind of subject.
    """
    tried_set = grading_rules.readable(ctx, rule_set_id)
    organisation = require(ctx, Permission.GRADING_READ, organisation_id)
    if tried_set.subject is not asked.subject:
        raise Invalid.at("?subject", "choice_invalid")
    tried = grading_rules.rules_of(tried_set)
    rows = (
        ctx.session.execute(
            select(Grading)
            .join(Organisation, col(Organisation.id) == col(Grading.organisation_id))
            .where(subtree_now(organisation.path), *of_period(asked))
        )
        .scalars()
        .all()
    )
    rules = {
        row.id: grading_rules.rules_of(row)
        for row in ctx.session.execute(
            select(GradingRuleSet).where(col(GradingRuleSet.id).in_({row.rule_set_id for row in rows}))
        ).scalars()
    }
    given: dict[uuid.UUID, dict[str, Decimal]] = {}
    for batch in batches([row.id for row in rows]):
        given |= grading_decisions.latest_points(ctx, batch)
    now: Counter[int] = Counter()
    then: Counter[int] = Counter()
    by_unit: defaultdict[uuid.UUID, list[int]] = defaultdict(list)
    unknown: set[str] = set()
    raised = lowered = 0
    for row in rows:
        present = row.decided_rank or row.appraised_rank or row.self_rank
        if row.id not in given or present is None:
            continue
        points, missing = carried_over(rules[row.rule_set_id].looked_at, tried.looked_at, given[row.id])
        rank = rank_for(tried.thresholds, points)
        now[present] += 1
        then[rank] += 1
        by_unit[row.unit_id].append(rank)
        unknown |= set(missing)
        raised += rank < present
        lowered += rank > present
    limit = tried.limit
    return Trial(
        gradings=now.total(),
        levels=[
            TriedGrade(level=level.code, now=now[rank], tried=then[rank])
            for rank, level in enumerate(tried.levels, start=1)
        ],
        raised=raised,
        lowered=lowered,
        ceiling=None if limit is None else sum(ceiling(limit, ranks)[1] for ranks in by_unit.values()),
        criteria_unknown=sorted(unknown),
    )
