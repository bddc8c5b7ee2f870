"""Organisations (tổ chức đảng): beginning them, one or thousands, their contact data, and the turn of the day."""

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import FieldError, Forbidden, Invalid, Refusal
from api.core.ids import new_id
from api.models.organisations import Organisation, OrganisationProfile, Placement
from api.rules.access import Permission, Role
from api.rules.dated_trees import Unit, faults_of
from api.rules.reorganisations import Description, Opening, opened
from api.schemas.organisations import ContactUpdate, OrganisationCreate, OrganisationPublic
from api.schemas.reorganisations import EstablishRequest
from api.services import events, organisation_views, reorganisation_effects, reorganisations, tree
from api.services import organisation_checks as checks
from api.services.access import in_scope, require
from api.services.context import Context, Right, check_version
from api.services.organisation_facts import NewOrganisation, insert_organisations, refresh_today
from api.services.reorganisation_requests import may_establish_root
from api.services.turning_days import first_day_after

_CASE_FIELDS = frozenset({"effective_on", "decision_number", "decided_on", "reason"})


def establish(ctx: Context, request: OrganisationCreate) -> tuple[OrganisationPublic, int]:
    """Establish an organisation: under another, as a case of its own, or as the root of a tree; and its version.

    Raises:
        Invalid: a value that cannot be.
        NotFound: the parent is missing or out of scope.
        Forbidden: in scope, without the right.
    """
    sent = request.model_dump(exclude_unset=True)
    if request.parent_id is None:
        description = Description(request.kind, request.name, request.short_name, request.sector, request.code)
        contact = {"address": request.address, "telephone": request.telephone, "email": request.email}
        row = NewOrganisation(request.id or new_id(), None, description, request.effective_on, contact)
        root_id = establish_root(ctx, row)
        return organisation_views.get(_as_founder(ctx, root_id), root_id, None)
    case = {name: sent.pop(name) for name in _CASE_FIELDS & sent.keys()}
    with _pointers_without("/unit"):
        made_id = reorganisations.establish(
            ctx, EstablishRequest.model_validate({"kind": "establish", "unit": sent, **case})
        )
    made = ctx.session.get_one(Organisation, made_id)
    if not in_scope(ctx.actor, made.path):  # a right that does not reach below makes nothing there
        raise Forbidden("forbidden", permission=str(Permission.ORGANISATION_REORGANISE))
    return organisation_views.get(ctx, made_id, None)


def establish_root(ctx: Context, row: NewOrganisation) -> uuid.UUID:
    """Begin a tree. The account that does it, if any, becomes the root's administrator.

    Raises:
        Invalid: a value that cannot be.
        Forbidden: there is a tree, and the actor does not administer the root of one.
    """
    tree.lock(ctx.session)
    if not may_establish_root(ctx):
        raise Forbidden("forbidden", permission=str(Permission.ORGANISATION_REORGANISE))
    with _pointers_without("/0"):
        create_many(ctx, [row])
    reorganisation_effects.give_first_right(ctx, row.organisation_id, row.valid_from)
    return row.organisation_id


def create_many(ctx: Context, rows: Sequence[NewOrganisation]) -> None:
    """Begin many organisations at once, parents before children; for imports, demonstrations and set-up.

    Whether the actor may do so is for the caller to ask.

    Raises:
        Invalid: every row that cannot be, at ``/<number>/<field>``.
    """
    if not rows:
        return
    tree.lock(ctx.session)
    errors = list(faults_of_rows(ctx, rows))
    if errors:
        raise Invalid("invalid", errors=errors)
    insert_organisations(ctx.session, rows)
    for row in rows:
        events.record(
            ctx,
            "organisation.established",
            row.organisation_id,
            organisation_id=row.organisation_id,
            data={"effective_on": row.valid_from, "parent_id": row.parent_id},
            changes={
                "name": [None, row.description.name],
                "kind": [None, row.description.kind],
                "code": [None, row.description.code],
            },
        )


def faults_of_rows(ctx: Context, rows: Sequence[NewOrganisation]) -> Iterator[FieldError]:
    """What is wrong with new organisations, at ``/<number>/<field>``; writes nothing."""
    session, since = ctx.session, min(row.valid_from for row in rows)
    new = {row.organisation_id: opened(_opening(row), row.valid_from) for row in reversed(rows)}  # the first holds
    parents = {row.parent_id for row in rows if row.parent_id is not None} - new.keys()
    units: dict[uuid.UUID, Unit] = {**tree.units_since(session, parents, since), **new}
    days = {row.valid_from for row in rows}
    kinds = {day: checks.kinds_on(session, day) for day in days}
    sectors = {day: checks.sectors_on(session, day) for day in days}
    lengths = {day: checks.code_length(session, day) for day in days}
    ids_taken = checks.ids_taken(session, list(new))
    codes = [row.description.code for row in rows if row.description.code is not None]
    codes_taken = checks.codes_taken(session, codes, since)
    seen: set[uuid.UUID] = set()
    for number, row in enumerate(rows):
        day, code = row.valid_from, row.description.code
        if row.organisation_id in ids_taken or row.organisation_id in seen:
            yield FieldError(f"/{number}/id", "id_taken")
            continue
        seen.add(row.organisation_id)
        if row.parent_id is not None and (
            row.parent_id not in units or (row.parent_id in new and row.parent_id not in seen)
        ):
            yield FieldError(f"/{number}/parent_id", "not_found")
            continue
        for name, fault in checks.value_faults(vars(row.description), kinds[day], sectors[day], lengths[day]):
            yield FieldError(f"/{number}/{name}", fault, {"length": lengths[day]})
        if code is not None and code in codes_taken:
            yield FieldError(f"/{number}/code", "organisation_code_taken")
        if code is not None:
            codes_taken.add(code)
        for each in faults_of(units, row.organisation_id, kinds[day], day):
            if each.code != "kind_unknown":
                name = "parent_id" if each.code == "parent_ends" else "kind"
                yield FieldError(f"/{number}/{name}", each.code)


def update_contact(
    ctx: Context, organisation_id: uuid.UUID, request: ContactUpdate, expected: int | None
) -> Organisation:
    """Change address, telephone or e-mail.

    Raises:
        NotFound, Forbidden: as ``access.require``.
        PreconditionMissing, Stale: as ``check_version``.
    """
    organisation = require(ctx, Permission.ORGANISATION_UPDATE, organisation_id)
    check_version(organisation, expected)
    changes = {
        name: [getattr(organisation, name), value]
        for name, value in request.changes().items()
        if getattr(organisation, name) != value
    }
    if changes:
        for name, (_, value) in changes.items():
            setattr(organisation, name, value)
        ctx.session.flush()
        events.record(
            ctx,
            "organisation.updated",
            organisation.id,
            organisation_id=organisation.id,
            data={"fields": sorted(changes)},
            changes=changes,
        )
    return organisation


def next_turn(ctx: Context, after: date) -> date | None:
    """The first day after a day on which a place or a description begins, or a scheduled case is due."""
    begins = first_day_after(ctx.session, after, col(Placement.valid_from), col(OrganisationProfile.valid_from))
    due = reorganisations.next_turn(ctx, after)
    return min((day for day in (begins, due) if day is not None), default=None)


def turn(ctx: Context, day: date) -> None:
    """Bring today's tree, names and kinds up to the facts that begin on a day; scheduled cases become applied."""
    tree.lock(ctx.session)
    placed, described = (
        ctx.session.execute(select(col(table.organisation_id)).where(col(table.valid_from) == day)).scalars().all()
        for table in (Placement, OrganisationProfile)
    )
    refresh_today(ctx, placed, described, day)
    reorganisations.turn(ctx, day)


@contextmanager
def _pointers_without(prefix: str) -> Iterator[None]:
    """Point at the fields of what the client sent, not of what was made of it."""
    try:
        yield
    except Refusal as refusal:
        refusal.errors = tuple(replace(each, pointer=each.pointer.removeprefix(prefix)) for each in refusal.errors)
        raise


def _as_founder(ctx: Context, root_id: uuid.UUID) -> Context:
    """The context with the right over the root that began just now: the actor's rights were read before."""
    root = ctx.session.get_one(Organisation, root_id)
    right = Right(Role.ADMINISTRATOR, root_id, root.path, below=True)
    return replace(ctx, actor=replace(ctx.actor, rights=(*ctx.actor.rights, right)))


def _opening(row: NewOrganisation) -> Opening:
    return Opening(row.organisation_id, "", row.parent_id, row.description)
