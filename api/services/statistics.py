"""Figures of an organisation and of what stands under it, with everything that is needed to judge them."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import BindParameter, Date, and_, bindparam, func, select
from sqlmodel import col

from api.core.columns import Identifier
from api.core.errors import Invalid
from api.core.prepared import Prepared
from api.models.organisations import Organisation, OrganisationProfile, Placement
from api.rules.access import Permission
from api.schemas.statistics import MAXIMUM_UNITS, ComparisonPublic, StatisticsPublic, UnitFigures, UnitNamed
from api.services import roll_ups
from api.services.access import in_scope
from api.services.context import Context
from api.services.facts import roll_ups as fact_sums
from api.services.figure_sheets import sheet_for
from api.services.questions import Asking, Checked, check, name_on, names_on
from api.services.roll_ups import Question, RollUp, Tally


def get(
    ctx: Context, organisation_id: uuid.UUID, asking: Asking, indicators: Sequence[str] | None = None
) -> StatisticsPublic:
    """The figures of an organisation itself and by direct child, for one year or several.

    ``indicators`` None: the headlines.
    """
    checked = check(ctx, Permission.STATISTICS_READ, organisation_id, asking)
    question = checked.question
    sheet = sheet_for(ctx.session, indicators, question.years, question.as_of)
    hanging = _hanging_under(ctx, checked)
    found = roll_ups.by_child(ctx.session, organisation_id, hanging.units, question)
    facts = fact_sums.by_child(ctx.session, organisation_id, question, sheet.families)
    itself = name_on(ctx.session, checked.organisation, question.structure_on)

    def unit(relation: str, named: UnitNamed | None, parts: Sequence[uuid.UUID]) -> UnitFigures:
        tallies = _by_year(found, parts, question.years)
        return sheet.unit(relation, named, tallies, _facts_by_year(facts, parts, question))

    units = [
        unit("itself", itself, [organisation_id, *hanging.shown, *hanging.hidden]),
        unit("own", itself, [organisation_id]),
        *(unit("child", named, [child]) for child, named in hanging.shown.items()),
    ]
    if hanging.hidden:
        units.append(unit("elsewhere", None, hanging.hidden))
    return StatisticsPublic(
        **checked.asked(found.sources),
        organisation=itself,
        indicators=sheet.definitions(),
        units=units,
    )


def compare(
    ctx: Context, organisation_ids: Sequence[uuid.UUID], asking: Asking, indicators: Sequence[str] | None = None
) -> ComparisonPublic:
    """The figures of several organisations side by side, in the order asked for.

    Raises:
        Invalid: an organisation named twice, or more than ``MAXIMUM_UNITS``.
    """
    if len(organisation_ids) > MAXIMUM_UNITS:
        raise Invalid.at("?organisation_id", "list_too_long", max_length=MAXIMUM_UNITS)
    if len(set(organisation_ids)) != len(organisation_ids):
        raise Invalid.at("?organisation_id", "organisation_twice")
    checked = [check(ctx, Permission.STATISTICS_READ, each, asking) for each in organisation_ids]
    question = checked[0].question
    sheet = sheet_for(ctx.session, indicators, question.years, question.as_of)
    found = roll_ups.of_units(ctx.session, organisation_ids, question)
    facts = fact_sums.of_units(ctx.session, organisation_ids, question, sheet.families)
    names = names_on(ctx.session, organisation_ids, question.structure_on)
    return ComparisonPublic(
        **checked[0].asked(found.sources),
        indicators=sheet.definitions(),
        units=[
            sheet.unit(
                "itself",
                names[each],
                _by_year(found, [each], question.years),
                _facts_by_year(facts, [each], question),
            )
            for each in organisation_ids
        ],
    )


@dataclass(frozen=True)
class _Hanging:
    """What hangs directly under an organisation on a day, and in which unit each is counted."""

    units: dict[uuid.UUID, uuid.UUID]
    shown: dict[uuid.UUID, UnitNamed]
    hidden: list[uuid.UUID]


def _hanging_under(ctx: Context, checked: Checked) -> _Hanging:
    """Children of the structure's day. Hidden: what has gone elsewhere since, out of the actor's scope."""
    root, day = checked.organisation, checked.question.structure_on
    rows = _HANGING.all(ctx.session, {"parent": root.id, "day": day})
    hanging = _Hanging({}, {}, [])
    for child, path, inherited, name, kind in rows:
        hanging.units[child] = root.id if inherited else child
        if inherited:
            continue
        if path.startswith(root.path) or in_scope(ctx.actor, path):
            hanging.shown[child] = {"id": child, "name": name, "kind": kind}
        else:
            hanging.hidden.append(child)
    return hanging


_DAY: BindParameter[date] = bindparam("day", type_=Date())
_HANGING = Prepared(
    select(
        col(Organisation.id),
        col(Organisation.path),
        col(Placement.inherited),
        func.coalesce(col(OrganisationProfile.name), col(Organisation.name)),
        func.coalesce(col(OrganisationProfile.kind), col(Organisation.kind)),
    )
    .join(Placement, col(Placement.organisation_id) == col(Organisation.id))
    .outerjoin(
        OrganisationProfile,
        and_(
            col(OrganisationProfile.organisation_id) == col(Organisation.id),
            col(OrganisationProfile.valid_from) <= _DAY,
            col(OrganisationProfile.valid_to) > _DAY,
        ),
    )
    .where(
        col(Placement.parent_id) == bindparam("parent", type_=Identifier()),
        col(Placement.valid_from) <= _DAY,
        col(Placement.valid_to) > _DAY,
    )
    .order_by(col(Organisation.path))
)
"""What hangs under an organisation on a day, named as on that day."""


def _by_year(found: RollUp, units: Sequence[uuid.UUID], years: Sequence[int]) -> dict[int, Tally]:
    by_year: dict[int, Tally] = {}
    for year in years:
        tallies = [found.tallies[unit, year] for unit in units if (unit, year) in found.tallies]
        by_year[year] = tallies[0] if len(tallies) == 1 else roll_ups.total(tallies)
    return by_year


def _facts_by_year(
    facts: fact_sums.Found, units: Sequence[uuid.UUID], question: Question
) -> dict[int, fact_sums.Numbers]:
    return {moment.year: fact_sums.total(facts, units, moment) for moment in fact_sums.moments_of(question)}
