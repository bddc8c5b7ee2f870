"""The plan of a reorganisation: what it will do to units, members, pledges and rights, and what stands in its way."""

import hashlib
import uuid
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from api.core.canonical import canonical_json
from api.core.clock import FOREVER
from api.models.organisations import Organisation
from api.models.years import ClosedCell, YearClosing
from api.rules.dated_trees import Tree, Unit, faults_of
from api.rules.organisations import Kinds
from api.rules.reorganisations import (
    CaseFault,
    Change,
    Changes,
    Closing,
    Describing,
    Moving,
    Opening,
    after,
    order_faults,
)
from api.schemas.reorganisations import EstablishRequest, PlanContent, PlannedUnit, ReorganisationCreate
from api.services import organisation_checks as checks
from api.services import resettlement, tree
from api.services.access import AFTER_EVERY_PATH
from api.services.context import Context
from api.services.reorganisation_requests import changes_of

_FIELD_OF = {
    "kind_not_root": "kind",
    "kind_not_under": "kind",
    "parent_ends": "parent_id",
    "tree_cycle": "parent_id",
}
"""Fault of an organisation's place → the field of the request that causes it."""

Action = Literal["opens", "moves", "changes", "closes"]
_ACTIONS: tuple[tuple[type[Change], Action], ...] = (
    (Opening, "opens"),
    (Moving, "moves"),
    (Describing, "changes"),
    (Closing, "closes"),
)
"""What a change is called in the plan, the most telling first."""


@dataclass(frozen=True)
class Plan:
    """What a case does, worked out on the tree as it is decided now."""

    content: PlanContent
    faults: Sequence[CaseFault]
    digest: str
    changes: Changes
    after: Tree
    settlement: resettlement.Settlement


def make(ctx: Context, request: ReorganisationCreate) -> Plan:
    """Work out what a request does."""
    session, day = ctx.session, request.effective_on
    changes, faults = changes_of(session, request)
    closing = [each.organisation_id for each in changes.closings]
    retyped = [each.organisation_id for each in changes.describings if "kind" in each.fields]
    children = tree.children_since(session, [*closing, *retyped], day)
    below = [child for siblings in children.values() for child in siblings]
    before = tree.units_since(session, {*_involved(changes), *below}, day)
    kinds = checks.kinds_on(session, day)
    made = after(before, changes, day)
    faults += order_faults(before, changes, day)
    faults += _tree_faults(made, changes, below, kinds, day)
    faults += _value_faults(session, changes, made, kinds, day)
    settlement = resettlement.plan(session, changes, made, kinds, day)
    faults += settlement.faults
    faults += _closed_year_faults(session, changes, settlement, day)
    faults += _decision_faults(request)
    content = PlanContent(
        effective_on=day,
        state_after="scheduled" if day > ctx.today else "applied",
        units=_units(session, changes, before, made, day),
        members=settlement.members,
        pledges=settlement.pledges,
        positions=settlement.positions,
        grants=settlement.grants,
    )
    distinct = list({(each.code, each.pointer, each.organisation_id): each for each in faults}.values())
    return Plan(content, distinct, digest_of(content), changes, made, settlement)


def digest_of(content: PlanContent) -> str:
    """The hash that stands for a plan; people's names are left out, a corrected name changes nothing."""
    plain = content.model_dump(mode="json")
    for member in plain["members"]:
        del member["full_name"]
    return hashlib.sha256(canonical_json(plain)).hexdigest()


def _involved(changes: Changes) -> set[uuid.UUID]:
    """Every organisation whose dated facts decide whether the case may be applied."""
    found = {each.organisation_id for each in changes.everything()}
    found.update(each.heir_id for each in changes.closings)
    found.update(each.parent_id for each in changes.movings)
    found.update(each.parent_id for each in changes.openings if each.parent_id is not None)
    for resettling in changes.resettlings:
        found.update(resettling.by_member.values())
        if resettling.rest_to is not None:
            found.add(resettling.rest_to)
    return found


def _tree_faults(
    made: Tree, changes: Changes, below: Sequence[uuid.UUID], kinds: Kinds, day: date
) -> Iterator[CaseFault]:
    """What would be wrong with the tree on some day from the effective date on."""
    closing = {each.organisation_id: each for each in changes.closings}
    causes: dict[uuid.UUID, Change] = {
        each.organisation_id: each
        for each in changes.everything()
        if not isinstance(each, Closing) and (not isinstance(each, Describing) or "kind" in each.fields)
    }
    for organisation_id in dict.fromkeys([*causes, *below]):
        if organisation_id not in made:
            continue
        for fault in faults_of(made, organisation_id, kinds, day):
            above = _closing_parent(made[organisation_id], closing, day)
            if fault.code == "parent_ends" and above is not None:
                yield CaseFault("children_remain", above.pointer, organisation_id)
            elif fault.code != "kind_unknown":
                pointer = _pointer(causes.get(organisation_id), fault.code)
                yield CaseFault(fault.code, pointer, organisation_id)


def _closing_parent(unit: Unit, closing: dict[uuid.UUID, Closing], day: date) -> Closing | None:
    return next(
        (
            closing[each.parent_id]
            for each in unit.placements
            if each.valid_to > day and each.parent_id is not None and each.parent_id in closing
        ),
        None,
    )


def _pointer(cause: Change | None, code: str) -> str:
    """Where the request says what is wrong. A child of an organisation that changes its kind points at the kind."""
    if cause is None or isinstance(cause, Describing):
        return "/new_kind"
    if isinstance(cause, Opening):
        return f"{cause.pointer}/{_FIELD_OF.get(code, 'kind')}"
    return cause.pointer


def _value_faults(session: Session, changes: Changes, made: Tree, kinds: Kinds, day: date) -> Iterator[CaseFault]:
    """New kinds, sectors, codes and ids that cannot be given."""
    sectors, length = checks.sectors_on(session, day), checks.code_length(session, day)
    given: dict[str, str] = {}
    leaving = [each.organisation_id for each in changes.closings]
    leaving += [each.organisation_id for each in changes.describings if "code" in each.fields]
    codes: list[tuple[str, str, uuid.UUID]] = []
    given_profiles: list[Opening | Describing] = [*changes.openings, *changes.describings]
    for change in given_profiles:
        described = vars(change.description) if isinstance(change, Opening) else dict(change.fields)
        for name, code in checks.value_faults(described, kinds, sectors, length):
            yield CaseFault(code, _field(change, name), change.organisation_id, {"length": length})
        if described.get("code") is not None:
            codes.append((str(described["code"]), _field(change, "code"), change.organisation_id))
    taken = checks.codes_taken(session, [code for code, _, _ in codes], day, leaving)
    for code, pointer, organisation_id in codes:
        if code in taken or code in given:
            yield CaseFault("organisation_code_taken", pointer, organisation_id)
        given[code] = pointer
    opened = {each.organisation_id: each for each in changes.openings}
    for organisation_id in checks.ids_taken(session, list(opened)):
        yield CaseFault("id_taken", f"{opened[organisation_id].pointer}/id", organisation_id)


def _field(change: Opening | Describing, name: str) -> str:
    if isinstance(change, Opening):
        return f"{change.pointer}/{name}"
    if change.pointer:  # a new code beside a move
        return change.pointer
    return "/new_kind" if name == "kind" else f"/{name}"


def _closed_year_faults(
    session: Session, changes: Changes, settlement: resettlement.Settlement, day: date
) -> Iterator[CaseFault]:
    """Closed years stand still: their tree as on the day they were closed, their people as on the base date."""
    pointers = {each.organisation_id: each.pointer for each in (*changes.movings, *changes.closings)}
    top, cell = aliased(Organisation), aliased(Organisation)
    inside = and_(col(cell.path) >= col(top.path), col(cell.path) < col(top.path).concat(AFTER_EVERY_PATH))
    for organisation_id, year in session.execute(
        select(col(top.id), func.max(col(ClosedCell.year)))
        .join(cell, inside)
        .join(ClosedCell, col(ClosedCell.organisation_id) == col(cell.id))
        .join(YearClosing, col(YearClosing.id) == col(ClosedCell.closing_id))
        .where(col(top.id).in_(pointers), col(YearClosing.closed_on) >= day)
        .group_by(col(top.id))
    ):
        yield CaseFault("year_closed", pointers[organisation_id], organisation_id, {"year": year})
    cells = {each.organisation_id for each in settlement.members}
    cells |= {each.organisation_id_after for each in settlement.members if each.organisation_id_after}
    for organisation_id, year in session.execute(
        select(col(ClosedCell.organisation_id), func.max(col(ClosedCell.year)))
        .where(col(ClosedCell.organisation_id).in_(cells), col(ClosedCell.year) >= day.year)
        .group_by(col(ClosedCell.organisation_id))
    ):
        yield CaseFault("year_closed", "/effective_on", organisation_id, {"year": year})


def _decision_faults(request: ReorganisationCreate) -> Iterator[CaseFault]:
    """Every case but an establishment needs its decision before it is applied."""
    if not isinstance(request, EstablishRequest):
        for name in ("decision_number", "decided_on"):
            if getattr(request, name) is None:
                yield CaseFault("missing", f"/{name}")


def _units(session: Session, changes: Changes, before: Tree, made: Tree, day: date) -> list[PlannedUnit]:
    """One line an organisation, in the order of the changes; none for one that had ended before."""
    along = _moving_along(session, [each.organisation_id for each in changes.movings])
    heirs = {each.organisation_id: each.heir_id for each in changes.closings}
    actions: dict[uuid.UUID, Action] = {}
    for kind, action in _ACTIONS:
        for change in changes.everything():
            if isinstance(change, kind):
                actions.setdefault(change.organisation_id, action)
    return [
        _unit(
            action,
            before.get(organisation_id),
            made[organisation_id],
            day,
            heirs.get(organisation_id),
            along.get(organisation_id, 0),
        )
        for organisation_id, action in actions.items()
        if made[organisation_id].profiles
    ]


def _unit(action: Action, old: Unit | None, new: Unit, day: date, heir_id: uuid.UUID | None, along: int) -> PlannedUnit:
    """What is on the effective date without the case and with it; an organisation that closes shows what it was."""
    was, becomes = old or new, old if action == "closes" and old is not None else new
    profile, profile_after = was.profiled_on(day) or was.profiles[-1], becomes.profiled_on(day) or becomes.profiles[-1]
    place, place_after = was.placed_on(day), becomes.placed_on(day)
    return PlannedUnit(
        organisation_id=new.organisation_id,
        action=action,
        name=profile.name,
        name_after=profile_after.name,
        kind=profile.kind,
        kind_after=profile_after.kind,
        parent_id=None if place is None else place.parent_id,
        parent_id_after=None if place_after is None else place_after.parent_id,
        code=profile.code,
        code_after=profile_after.code,
        heir_id=heir_id,
        moves_along=along,
    )


def _moving_along(session: Session, organisation_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
    """How many living organisations stand below each, in today's tree."""
    top, below = aliased(Organisation), aliased(Organisation)
    inside = and_(col(below.path) > col(top.path), col(below.path) < col(top.path).concat(AFTER_EVERY_PATH))
    rows = session.execute(
        select(col(top.id), func.count())
        .join(below, inside)
        .where(col(top.id).in_(organisation_ids), col(below.valid_to) == FOREVER)
        .group_by(col(top.id))
    )
    return {row[0]: row[1] for row in rows}
