"""What a request for a reorganisation refers to, who may ask for it, and which changes it means."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from api.core.errors import FieldError, Forbidden, Invalid, NotFound
from api.core.ids import new_id
from api.models.organisations import Organisation
from api.rules.access import Permission, Role
from api.rules.reorganisations import (
    CaseFault,
    Changes,
    Describing,
    Description,
    Moving,
    Opening,
    Resettling,
    dissolving,
    merging,
    recodings,
    splitting,
)
from api.schemas.organisations import NewUnit
from api.schemas.reorganisations import (
    ChangeKindRequest,
    DissolveRequest,
    EstablishRequest,
    MergeRequest,
    MoveRequest,
    RenameRequest,
    ReorganisationCreate,
    SplitRequest,
)
from api.services import tree
from api.services.access import allowed, in_scope
from api.services.context import Actor, Context


@dataclass(frozen=True)
class Reference:
    """An organisation that a request names. What happens to it is decided ``above`` it; what comes to it, by itself."""

    pointer: str
    organisation_id: uuid.UUID
    above: bool = False


def with_ids(request: ReorganisationCreate) -> ReorganisationCreate:
    """The request with an id for every new unit."""
    if isinstance(request, EstablishRequest):
        return request.model_copy(update={"unit": _with_id(request.unit)})
    if isinstance(request, MergeRequest) and request.unit is not None:
        return request.model_copy(update={"unit": _with_id(request.unit)})
    if isinstance(request, SplitRequest):
        return request.model_copy(update={"units": [_with_id(unit) for unit in request.units]})
    return request


def check(ctx: Context, request: ReorganisationCreate) -> None:
    """Refuse a request that contradicts itself, names what the actor cannot see, or asks for what they may not do.

    Raises:
        Invalid: values that contradict each other.
        NotFound: an organisation is missing or out of scope; the pointer says which.
        Forbidden: in scope, without the right.
    """
    _check_shape(request)
    references = list(references_of(request))
    paths = _paths(ctx.session, {each.organisation_id for each in references})
    missing = [
        each
        for each in references
        if each.organisation_id not in paths or not in_scope(ctx.actor, paths[each.organisation_id])
    ]
    if missing:
        raise NotFound(errors=[FieldError(each.pointer, "not_found") for each in missing])
    permission = Permission.ORGANISATION_REORGANISE
    for each in references:
        path = paths[each.organisation_id]
        if not allowed(ctx.actor, permission, parent_path(path) if each.above else path):
            raise Forbidden("forbidden", permission=str(permission))
    if any(unit.parent_id is None for unit in _new_units(request)) and not may_establish_root(ctx):
        raise Forbidden("forbidden", permission=str(permission))


def parent_path(path: str) -> str:
    """The path one level up; a root's is its own, since nothing is above it."""
    above = path[: path.rstrip(".").rfind(".") + 1]
    return above or path


def may_establish_root(ctx: Context) -> bool:
    """Whether the actor may begin a tree: the administrator of one, or whoever comes before there is any."""
    if ctx.actor.is_system or _administers_a_root(ctx.actor):
        return True
    return ctx.session.execute(select(col(Organisation.id)).limit(1)).first() is None


def references_of(request: ReorganisationCreate) -> Iterator[Reference]:
    """Every existing organisation a request names."""
    for pointer, unit in _pointed_units(request):
        if unit.parent_id is not None:
            yield Reference(f"{pointer}/parent_id", unit.parent_id)
    match request:
        case RenameRequest() | ChangeKindRequest() | SplitRequest():
            yield Reference("/organisation_id", request.organisation_id, above=True)
        case MoveRequest():
            for number, each in enumerate(request.organisation_ids):
                yield Reference(f"/organisation_ids/{number}", each, above=True)
            yield Reference("/parent_id", request.parent_id)
        case MergeRequest():
            for number, each in enumerate(request.source_ids):
                yield Reference(f"/source_ids/{number}", each, above=True)
            if request.into_id is not None:
                yield Reference("/into_id", request.into_id)
        case DissolveRequest():
            yield Reference("/organisation_id", request.organisation_id, above=True)
            yield Reference("/heir_id", request.heir_id)
            for pointer, destination_id in _destinations(request):
                yield Reference(pointer, destination_id)
        case EstablishRequest():
            pass
    if isinstance(request, SplitRequest | DissolveRequest):
        for number, child in enumerate(request.children):
            yield Reference(f"/children/{number}/organisation_id", child.organisation_id, above=True)


def subject_of(request: ReorganisationCreate) -> uuid.UUID:
    """The organisation a case is filed under; it decides who sees the case."""
    match request:
        case EstablishRequest():
            if request.unit.parent_id is None:
                raise Invalid.at("/unit/parent_id", "missing")
            return request.unit.parent_id
        case MoveRequest():
            return request.organisation_ids[0]
        case MergeRequest():
            return request.source_ids[0]
        case _:
            return request.organisation_id


def changes_of(session: Session, request: ReorganisationCreate) -> tuple[Changes, list[CaseFault]]:
    """The changes a request means on the tree as it is decided now, and what it names wrongly."""
    day = request.effective_on
    match request:
        case EstablishRequest():
            return Changes(openings=(opening_of(request.unit, "/unit"),)), []
        case RenameRequest():
            fields = _sent(request, ("name", "short_name", "sector", "code"))
            return Changes(describings=(Describing(request.organisation_id, "", fields),)), []
        case ChangeKindRequest():
            fields = _sent(request, ("name", "short_name", "sector", "code")) | {"kind": request.new_kind}
            return Changes(describings=(Describing(request.organisation_id, "", fields),)), []
        case MoveRequest():
            movings = [
                Moving(each, f"/organisation_ids/{number}", request.parent_id)
                for number, each in enumerate(request.organisation_ids)
            ]
            return Changes(movings=movings, describings=recodings(request.codes, movings)), []
        case MergeRequest():
            opening = None if request.unit is None else opening_of(request.unit, "/unit")
            target_id = request.into_id if opening is None else opening.organisation_id
            if target_id is None:
                raise Invalid.at("/into_id", "missing")
            children = tree.children_since(session, request.source_ids, day)
            return merging(request.source_ids, target_id, opening, children, request.codes), []
        case SplitRequest() | DissolveRequest():
            children = tree.children_since(session, [request.organisation_id], day)
            movings, faults = _child_moves(request, children.get(request.organisation_id, []))
            resettling = Resettling(
                request.organisation_id,
                {each.member_id: each.organisation_id for each in request.members},
                request.members_to,
                "/members_to",
            )
            if isinstance(request, DissolveRequest):
                changes = dissolving(request.organisation_id, request.heir_id, movings, request.codes, resettling)
            else:
                openings = [opening_of(unit, f"/units/{number}") for number, unit in enumerate(request.units)]
                changes = splitting(
                    request.organisation_id, openings, request.heir_id, movings, request.codes, resettling
                )
            return changes, faults


def opening_of(unit: NewUnit, pointer: str) -> Opening:
    """A new unit as the rules see it."""
    if unit.id is None:
        message = "a new unit needs its id before it is planned"
        raise ValueError(message)
    description = Description(unit.kind, unit.name, unit.short_name, unit.sector, unit.code)
    return Opening(unit.id, pointer, unit.parent_id, description)


def contacts_of(request: ReorganisationCreate) -> dict[uuid.UUID, dict[str, str | None]]:
    """Address, telephone and e-mail of the new units."""
    return {
        unit.id: {"address": unit.address, "telephone": unit.telephone, "email": unit.email}
        for unit in _new_units(request)
        if unit.id is not None
    }


def _child_moves(
    request: SplitRequest | DissolveRequest, children: Sequence[uuid.UUID]
) -> tuple[list[Moving], list[CaseFault]]:
    named = {each.organisation_id: (number, each.parent_id) for number, each in enumerate(request.children)}
    faults = [
        CaseFault("not_a_child", f"/children/{number}/organisation_id", organisation_id)
        for organisation_id, (number, _) in named.items()
        if organisation_id not in children
    ]
    movings: list[Moving] = []
    for child in children:
        if child in named:
            number, parent_id = named[child]
            movings.append(Moving(child, f"/children/{number}", parent_id))
        elif request.children_to is not None and child != request.children_to:
            movings.append(Moving(child, "/children_to", request.children_to))
    return movings, faults


def _check_shape(request: ReorganisationCreate) -> None:
    errors: list[FieldError] = []
    if isinstance(request, RenameRequest) and not _sent(request, ("name", "short_name", "sector", "code")):
        errors.append(FieldError("/name", "missing"))
    if isinstance(request, MoveRequest):
        errors += _repeated("/organisation_ids", request.organisation_ids)
    if isinstance(request, MergeRequest):
        errors += _repeated("/source_ids", request.source_ids)
        if (request.into_id is None) == (request.unit is None):
            errors.append(FieldError("/into_id", "one_of_two", {"one": "into_id", "other": "unit"}))
        if request.into_id in request.source_ids:
            errors.append(FieldError("/into_id", "heir_ends"))
        if request.unit is not None and len(request.source_ids) < 2:
            errors.append(FieldError("/source_ids", "list_too_short", {"min_length": 2}))
    if isinstance(request, SplitRequest):
        errors += _repeated("/units", [unit.id for unit in request.units])
        known = {unit.id for unit in request.units}
        named = [*_destinations(request)]
        if request.heir_id is not None:
            named.append(("/heir_id", request.heir_id))
        errors += [FieldError(pointer, "destination_unknown") for pointer, each in named if each not in known]
    if isinstance(request, SplitRequest | DissolveRequest):
        errors += _repeated("/members", [each.member_id for each in request.members])
        errors += _repeated("/children", [each.organisation_id for each in request.children])
    if errors:
        raise Invalid("invalid", errors=errors)


def _repeated(pointer: str, ids: Sequence[uuid.UUID | None]) -> Iterator[FieldError]:
    seen: set[uuid.UUID] = set()
    for number, each in enumerate(ids):
        if each is None:
            continue
        if each in seen:
            yield FieldError(f"{pointer}/{number}", "repeated")
        seen.add(each)


def _destinations(request: SplitRequest | DissolveRequest) -> Iterator[tuple[str, uuid.UUID]]:
    for number, member in enumerate(request.members):
        yield f"/members/{number}/organisation_id", member.organisation_id
    for number, child in enumerate(request.children):
        yield f"/children/{number}/parent_id", child.parent_id
    if request.members_to is not None:
        yield "/members_to", request.members_to
    if request.children_to is not None:
        yield "/children_to", request.children_to


def _pointed_units(request: ReorganisationCreate) -> Iterator[tuple[str, NewUnit]]:
    if isinstance(request, EstablishRequest | MergeRequest) and request.unit is not None:
        yield "/unit", request.unit
    if isinstance(request, SplitRequest):
        for number, unit in enumerate(request.units):
            yield f"/units/{number}", unit


def _new_units(request: ReorganisationCreate) -> Iterator[NewUnit]:
    for _, unit in _pointed_units(request):
        yield unit


def _with_id(unit: NewUnit) -> NewUnit:
    return unit if unit.id is not None else unit.model_copy(update={"id": new_id()})


def _sent(request: RenameRequest | ChangeKindRequest, names: Sequence[str]) -> dict[str, str | None]:
    return {name: getattr(request, name) for name in names if name in request.model_fields_set}


def _administers_a_root(actor: Actor) -> bool:
    if actor.permissions is not None and Permission.ORGANISATION_REORGANISE not in actor.permissions:
        return False
    return any(
        right.role is Role.ADMINISTRATOR and right.below and parent_path(right.path) == right.path
        for right in actor.rights
    )


def _paths(session: Session, ids: set[uuid.UUID]) -> dict[uuid.UUID, str]:
    rows = session.execute(select(col(Organisation.id), col(Organisation.path)).where(col(Organisation.id).in_(ids)))
    return {row[0]: row[1] for row in rows}
