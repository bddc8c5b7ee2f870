"""What a question about figures asks, checked once for every kind of answer."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, Date, and_, bindparam, func, select
from sqlmodel import Session, col

from api.core.columns import Identifier
from api.core.db import read_columns
from api.core.errors import Invalid
from api.core.prepared import Prepared
from api.models.organisations import Organisation, OrganisationProfile
from api.models.years import ProgrammeYear
from api.rules.access import Permission
from api.rules.figures import FigureSource, Structure, base_date
from api.schemas.statistics import MAXIMUM_YEARS, UnitNamed
from api.services.access import Place, require_place
from api.services.context import Context
from api.services.roll_ups import Question


@dataclass(frozen=True)
class Checked:
    """A question that may be answered."""

    organisation: Place
    question: Question
    structure: Structure

    def asked(self, sources: dict[int, FigureSource]) -> dict[str, Any]:
        """The question as every answer repeats it."""
        return {
            "as_of": self.question.as_of,
            "structure": self.structure,
            "structure_on": self.question.structure_on,
            "bases": [
                {"year": year, "base_on": base_date(year, self.question.as_of), "source": sources[year]}
                for year in self.question.years
            ],
        }


@dataclass(frozen=True)
class Asking:
    """What every kind of figure is asked with. ``to_year`` None: the one year; ``as_of`` None: today."""

    year: int
    as_of: date | None
    structure: Structure
    to_year: int | None = None


def check(
    ctx: Context, permission: Permission, organisation_id: uuid.UUID, asking: Asking, place: str = "?"
) -> Checked:
    """Check who asks about what and when. ``place`` begins the pointer to a wrong value: ``?`` or ``/``.

    Raises:
        NotFound: the organisation is missing or out of scope.
        Forbidden: it is in scope without the right.
        Invalid: a day ahead or before the organisation was there, or years that were not opened or are too many.
    """
    organisation = require_place(ctx, permission, organisation_id)
    day = asking.as_of or ctx.today
    if day > ctx.today:
        raise Invalid.at(f"{place}as_of", "date_in_future")
    structure_on = day if asking.structure is Structure.AS_OF else ctx.today
    if organisation.valid_from > structure_on:  # ended, it still has a place: under whoever inherited its figures
        raise Invalid.at(f"{place}as_of", "organisation_not_there", valid_from=f"{organisation.valid_from:%d/%m/%Y}")
    years = _years(ctx.session, asking, place)
    return Checked(organisation, Question(years, day, structure_on, ctx.today), asking.structure)


def name_on(session: Session, organisation: Place, day: date) -> UnitNamed:
    """What an organisation was called on a day; one that had ended goes by its last name."""
    row = _NAME.first(session, {"organisation": organisation.id, "day": day})
    return {"id": row.id, "name": row.name, "kind": row.kind}


def names_on(session: Session, organisation_ids: Iterable[uuid.UUID], day: date) -> dict[uuid.UUID, UnitNamed]:
    """What organisations were called on a day; those that had ended go by their last name."""
    rows = read_columns(session, _NAMES.where(col(Organisation.id).in_(list(organisation_ids))), {"day": day})
    return {row.id: {"id": row.id, "name": row.name, "kind": row.kind} for row in rows}


_DAY: BindParameter[date] = bindparam("day", type_=Date())
_NAMES = select(
    col(Organisation.id),
    func.coalesce(col(OrganisationProfile.name), col(Organisation.name)).label("name"),
    func.coalesce(col(OrganisationProfile.kind), col(Organisation.kind)).label("kind"),
).outerjoin(
    OrganisationProfile,
    and_(
        col(OrganisationProfile.organisation_id) == col(Organisation.id),
        col(OrganisationProfile.valid_from) <= _DAY,
        col(OrganisationProfile.valid_to) > _DAY,
    ),
)
_NAME = Prepared(_NAMES.where(col(Organisation.id) == bindparam("organisation", type_=Identifier())))


def _years(session: Session, asking: Asking, place: str) -> tuple[int, ...]:
    first, last = asking.year, asking.year if asking.to_year is None else asking.to_year
    if last < first:
        raise Invalid.at(f"{place}to_year", "years_reversed")
    if last - first >= MAXIMUM_YEARS:
        raise Invalid.at(f"{place}to_year", "years_too_many", maximum=MAXIMUM_YEARS)
    years = range(first, last + 1)
    opened = {row.year for row in _OPENED.all(session, {"first": first, "last": last})}
    for year in years:
        if year not in opened:
            raise Invalid.at(f"{place}{'year' if year == first else 'to_year'}", "year_not_opened", year=year)
    return tuple(years)


_OPENED = Prepared(
    select(col(ProgrammeYear.year)).where(
        col(ProgrammeYear.year) >= bindparam("first"), col(ProgrammeYear.year) <= bindparam("last")
    )
)
