"""Deeds of a pledge: checked against reference data, themes and directives, written, and read with their grounds."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlmodel import Session, col

from api.core.errors import FieldError, Invalid
from api.core.ids import new_id
from api.models.directives import Directive, Theme
from api.models.pledges import Deed, DeedGround
from api.models.standards import StandardItem
from api.rules.pledges import GroundKind
from api.schemas.deeds import DeedPublic, DeedWrite, GroundPublic, GroundWrite
from api.services import reference, standard_items, themes
from api.services.context import Context

_DEEDS = select(
    col(Deed.pledge_id),
    col(Deed.id),
    col(Deed.number),
    col(Deed.action),
    col(Deed.measure),
    col(Deed.quantity),
    col(Deed.unit),
    col(Deed.due_on),
    col(Deed.rhythm),
    col(Deed.duty),
).order_by(col(Deed.pledge_id), col(Deed.number))
_GROUNDS = (
    select(
        col(DeedGround.deed_id),
        col(DeedGround.kind),
        col(DeedGround.theme_id),
        col(DeedGround.directive_id),
        col(DeedGround.standard_item_id),
        col(DeedGround.citation),
        func.coalesce(col(Theme.title), col(StandardItem.text), col(Directive.number)).label("title"),
    )
    .join(Deed, col(Deed.id) == col(DeedGround.deed_id))
    .outerjoin(Theme, col(Theme.id) == col(DeedGround.theme_id))
    .outerjoin(Directive, col(Directive.id) == col(DeedGround.directive_id))
    .outerjoin(StandardItem, col(StandardItem.id) == col(DeedGround.standard_item_id))
    .order_by(col(DeedGround.deed_id), col(DeedGround.number))
)


def of_pledges(session: Session, pledge_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, Sequence[DeedPublic]]:
    """The deeds of pledges in their order; a pledge without deeds has an empty list."""
    grounds: defaultdict[uuid.UUID, list[GroundPublic]] = defaultdict(list)
    for row in session.execute(_GROUNDS.where(col(Deed.pledge_id).in_(pledge_ids))):
        fields = dict(row._mapping)
        grounds[fields.pop("deed_id")].append(GroundPublic(**fields))
    found: dict[uuid.UUID, list[DeedPublic]] = {pledge_id: [] for pledge_id in pledge_ids}
    for row in session.execute(_DEEDS.where(col(Deed.pledge_id).in_(pledge_ids))):
        fields = dict(row._mapping)
        found[fields.pop("pledge_id")].append(DeedPublic(**fields, grounds=grounds.get(row.id, [])))
    return found


def check(
    ctx: Context,
    deeds: Sequence[DeedWrite],
    organisation_id: uuid.UUID,
    year: int,
    known: Collection[uuid.UUID] = (),
) -> None:
    """Check deeds before they are written. ``known``: the deeds the pledge has now.

    Raises:
        Invalid: at each wrong value: too many deeds, a deed that is not the pledge's or named twice, a rhythm that is
            not in the catalogue, a ground that is incomplete or does not reach the cell.
    """
    errors: list[FieldError] = []
    maximum = reference.setting(ctx.session, "deeds_per_pledge", ctx.today)["maximum"]
    if len(deeds) > maximum:
        errors.append(FieldError("/deeds", "list_too_long", {"max_length": maximum}))
    rhythms = {item.code for item in reference.items(ctx.session, "rhythm", ctx.today)}
    citable = _citable(ctx, deeds, organisation_id, year)
    unused = set(known)
    for place, deed in enumerate(deeds):
        pointer = f"/deeds/{place}"
        if deed.id is not None and deed.id not in unused:
            errors.append(FieldError(f"{pointer}/id", "deed_unknown"))
        unused.discard(deed.id or uuid.UUID(int=0))
        if deed.rhythm is not None and deed.rhythm not in rhythms:
            errors.append(FieldError(f"{pointer}/rhythm", "choice_invalid"))
        if deed.due_on is not None and deed.due_on.year != year:
            errors.append(FieldError(f"{pointer}/due_on", "due_outside_year", {"year": year}))
        for number, ground in enumerate(deed.grounds):
            wrong = _wrong_ground(ground, citable)
            if wrong is not None:
                field, code = wrong
                errors.append(FieldError(f"{pointer}/grounds/{number}/{field}", code))
    if errors:
        raise Invalid("invalid", errors=errors)


def replace_all(ctx: Context, pledge_id: uuid.UUID, deeds: Sequence[DeedWrite]) -> None:
    """Write the deeds of a pledge anew; those that are kept keep their id."""
    mine = select(col(Deed.id)).where(col(Deed.pledge_id) == pledge_id)
    ctx.session.execute(delete(DeedGround).where(col(DeedGround.deed_id).in_(mine)))
    ctx.session.execute(delete(Deed).where(col(Deed.pledge_id) == pledge_id))
    write(ctx, {pledge_id: deeds})


def write(ctx: Context, deeds_by_pledge: Mapping[uuid.UUID, Sequence[DeedWrite]]) -> None:
    """Insert the deeds of new pledges, all in two statements."""
    deed_rows: list[dict[str, Any]] = []
    ground_rows: list[dict[str, Any]] = []
    for pledge_id, deeds in deeds_by_pledge.items():
        for number, deed in enumerate(deeds, start=1):
            deed_id = deed.id or new_id()
            deed_rows.append(
                {
                    "id": deed_id,
                    "created_at": ctx.at,
                    "updated_at": ctx.at,
                    "version": 1,
                    "pledge_id": pledge_id,
                    "number": number,
                    **deed.model_dump(exclude={"id", "grounds"}),
                }
            )
            ground_rows += [
                {"deed_id": deed_id, "number": place, **ground.model_dump()}
                for place, ground in enumerate(deed.grounds, start=1)
            ]
    if deed_rows:
        ctx.session.execute(insert(Deed), deed_rows)
    if ground_rows:
        ctx.session.execute(insert(DeedGround), ground_rows)


def check_quantities(session: Session, pledge_id: uuid.UUID, quantities: Mapping[uuid.UUID, float]) -> dict[str, float]:
    """The reached numbers as they are stored.

    Raises:
        Invalid: ``deed_unknown`` at a deed that is not the pledge's.
    """
    known = set(session.execute(select(col(Deed.id)).where(col(Deed.pledge_id) == pledge_id)).scalars())
    wrong = [FieldError(f"/quantities/{deed_id}", "deed_unknown") for deed_id in quantities if deed_id not in known]
    if wrong:
        raise Invalid("invalid", errors=wrong)
    return {str(deed_id): number for deed_id, number in quantities.items()}


@dataclass(frozen=True)
class _Citable:
    """What the deeds of a pledge may cite by its id, of all that they do cite."""

    themes: Collection[uuid.UUID]
    directives: Collection[uuid.UUID]
    standard_items: Collection[uuid.UUID]


def _citable(ctx: Context, deeds: Sequence[DeedWrite], organisation_id: uuid.UUID, year: int) -> _Citable:
    grounds = [ground for deed in deeds for ground in deed.grounds]
    items = {ground.standard_item_id for ground in grounds if ground.standard_item_id}
    days = date(year, 1, 1), date(year, 12, 31)
    return _Citable(
        themes=_reaching_themes(ctx, grounds, organisation_id, year),
        directives=_existing_directives(ctx.session, grounds),
        standard_items=standard_items.citable(ctx.session, items, organisation_id, *days, ctx.today),
    )


def _reaching_themes(
    ctx: Context, grounds: Sequence[GroundWrite], organisation_id: uuid.UUID, year: int
) -> Collection[uuid.UUID]:
    if not any(ground.theme_id for ground in grounds):
        return ()
    return {theme.id for theme in themes.reaching_in_year(ctx.session, organisation_id, year, ctx.today)}


def _existing_directives(session: Session, grounds: Sequence[GroundWrite]) -> Collection[uuid.UUID]:
    asked = {ground.directive_id for ground in grounds if ground.directive_id}
    if not asked:
        return ()
    return set(session.execute(select(col(Directive.id)).where(col(Directive.id).in_(asked))).scalars())


_BY_ID = {
    GroundKind.THEME: "theme_id",
    GroundKind.DIRECTIVE: "directive_id",
    GroundKind.STANDARD: "standard_item_id",
}
"""Which field names a ground of each kind; every other kind is cited in words."""


def _wrong_ground(ground: GroundWrite, citable: _Citable) -> tuple[str, str] | None:
    """The field at fault and the code; None when the ground is right. Standards may also be cited in words."""
    needed = _BY_ID.get(ground.kind, "citation")
    if ground.kind is GroundKind.STANDARD and ground.standard_item_id is None:
        needed = "citation"
    if getattr(ground, needed) is None:
        return needed, "missing"
    for field in set(_BY_ID.values()) - {needed}:
        if getattr(ground, field) is not None:
            return field, "ground_of_other_kind"
    if ground.theme_id is not None and ground.theme_id not in citable.themes:
        return "theme_id", "theme_unknown"
    if ground.directive_id is not None and ground.directive_id not in citable.directives:
        return "directive_id", "directive_unknown"
    if ground.standard_item_id is not None and ground.standard_item_id not in citable.standard_items:
        return "standard_item_id", "standard_item_unknown"
    return None
