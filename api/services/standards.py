"""Ethical standards (chuẩn mực đạo đức): drafting, consulting and issuing versions."""

import uuid
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.organisations import Organisation
from api.models.standards import StandardVersion
from api.rules.access import Permission
from api.rules.standards import (
    OPEN_STATES,
    READABLE_STATES,
    TRANSITIONS,
    StandardAction,
    StandardState,
    actions_from,
    too_long,
    what_changed,
)
from api.schemas.common import Named
from api.schemas.standards import (
    ConsultationOpen,
    ItemChangePublic,
    StandardIssue,
    StandardItemIn,
    StandardItemPublic,
    StandardVersionCreate,
    StandardVersionPublic,
    StandardVersionUpdate,
)
from api.services import events, reference
from api.services.access import allowed, anywhere, concerns
from api.services.context import Context, check_version
from api.services.standard_items import PUBLISHED, copy_items, facts_of, items_of, mappings_of, owned_by, replace_items


def listed(ctx: Context, organisation_id: uuid.UUID | None) -> Sequence[StandardVersionPublic]:
    """An organisation's versions, newest first; None lists the national ones. Drafts are shown to who may manage them.

    Raises:
        NotFound: the organisation's standards do not concern the actor.
    """
    if organisation_id is not None:
        _concerned(ctx, organisation_id)
    rows = ctx.session.execute(
        select(StandardVersion).where(owned_by(organisation_id)).order_by(col(StandardVersion.number).desc())
    ).scalars()
    manages = _manages(ctx, organisation_id)
    return _public(ctx, [row for row in rows if manages or row.state in READABLE_STATES])


def get(ctx: Context, version_id: uuid.UUID) -> StandardVersionPublic:
    """One version with its items.

    Raises:
        NotFound: there is none that the actor may see.
    """
    return _public(ctx, [readable(ctx, version_id)])[0]


def create(ctx: Context, organisation_id: uuid.UUID | None, body: StandardVersionCreate) -> StandardVersionPublic:
    """Begin a draft; an organisation works on one at a time.

    Raises:
        Conflict: ``standard_draft_exists``.
    """
    _require_manager(ctx, organisation_id, Permission.STANDARD_MANAGE)
    own = owned_by(organisation_id)
    opened = ctx.session.execute(
        select(col(StandardVersion.id)).where(own, col(StandardVersion.state).in_(OPEN_STATES))
    ).first()
    if opened is not None:
        raise Conflict("standard_draft_exists")
    last = ctx.session.execute(select(func.max(col(StandardVersion.number))).where(own)).scalar() or 0
    draft = StandardVersion(
        organisation_id=organisation_id,
        number=last + 1,
        state=StandardState.DRAFT,
        title=body.title,
        preamble=body.preamble,
    )
    try:
        with ctx.session.begin_nested():
            ctx.session.add(draft)
    except IntegrityError as error:  # somebody else began one at the same moment
        raise Conflict("standard_draft_exists") from error
    if body.from_present:
        present = _present(ctx, organisation_id)
        if present is not None:
            copy_items(ctx, present.id, draft.id)
    events.record(ctx, "standard.drafted", draft.id, organisation_id=organisation_id, data={"number": draft.number})
    return get(ctx, draft.id)


def edit(
    ctx: Context, version_id: uuid.UUID, body: StandardVersionUpdate, expected: int | None
) -> StandardVersionPublic:
    """Change a draft's words or items.

    Raises:
        Conflict: ``standard_state_refused`` once it is no draft.
        Invalid: an item names a lineage, an upper item or a national item that there is not.
    """
    draft = managed(ctx, version_id, Permission.STANDARD_MANAGE)
    check_version(draft, expected)
    _step(draft, StandardAction.EDIT)
    changes = body.changes()
    items: Sequence[StandardItemIn] | None = changes.pop("items", None)
    for field, value in changes.items():
        setattr(draft, field, value)
    draft.updated_at = ctx.at
    if items is not None:
        replace_items(ctx, draft, items)
    ctx.session.flush()
    events.record(ctx, "standard.edited", draft.id, organisation_id=draft.organisation_id)
    return get(ctx, version_id)


def consult(ctx: Context, version_id: uuid.UUID, body: ConsultationOpen, expected: int | None) -> StandardVersionPublic:
    """Open a draft to comments.

    Raises:
        Invalid: ``date_in_past``, or ``standard_empty`` when it has no items.
    """
    draft = managed(ctx, version_id, Permission.STANDARD_MANAGE)
    check_version(draft, expected)
    if body.closes_on < ctx.today:
        raise Invalid.at("/closes_on", "date_in_past")
    _require_items(ctx, draft)
    _step(draft, StandardAction.CONSULT)
    draft.consultation_closes_on = body.closes_on
    return _stepped(ctx, draft, "standard.consulted")


def revise(ctx: Context, version_id: uuid.UUID, expected: int | None) -> StandardVersionPublic:
    """Take a version back from consultation to work on it."""
    draft = managed(ctx, version_id, Permission.STANDARD_MANAGE)
    check_version(draft, expected)
    _step(draft, StandardAction.REVISE)
    return _stepped(ctx, draft, "standard.revised")


def issue(ctx: Context, version_id: uuid.UUID, body: StandardIssue, expected: int | None) -> StandardVersionPublic:
    """Issue a version: from then on it never changes, and the one before it ends on the day it begins.

    Raises:
        Invalid: ``standard_empty``, or ``standard_interval`` when it would not begin after the one before.
    """
    draft = managed(ctx, version_id, Permission.STANDARD_ISSUE)
    check_version(draft, expected)
    _require_items(ctx, draft)
    before = _present(ctx, draft.organisation_id)
    _step(draft, StandardAction.ISSUE)
    if before is not None:
        if before.valid_from is not None and body.valid_from <= before.valid_from:
            raise Invalid.at("/valid_from", "standard_interval", valid_from=before.valid_from)
        before.state, before.valid_to = StandardState.SUPERSEDED, body.valid_from
        ctx.session.flush()  # before its successor, since only one may be in force without end
    draft.decision_number, draft.issued_on = body.decision_number, body.issued_on
    draft.valid_from, draft.valid_to, draft.review_by = body.valid_from, FOREVER, body.review_by
    return _stepped(ctx, draft, "standard.issued")


def discard(ctx: Context, version_id: uuid.UUID, expected: int | None) -> StandardVersionPublic:
    """Give up a draft; its number is not used again."""
    draft = managed(ctx, version_id, Permission.STANDARD_MANAGE)
    check_version(draft, expected)
    _step(draft, StandardAction.DISCARD)
    return _stepped(ctx, draft, "standard.discarded")


def changes(ctx: Context, version_id: uuid.UUID) -> Sequence[ItemChangePublic]:
    """What a version changes against the last one issued before it."""
    version = readable(ctx, version_id)
    before = ctx.session.execute(
        select(StandardVersion)
        .where(
            owned_by(version.organisation_id),
            col(StandardVersion.number) < version.number,
            col(StandardVersion.state).in_(PUBLISHED),
        )
        .order_by(col(StandardVersion.number).desc())
        .limit(1)
    ).scalar_one_or_none()
    items = items_of(ctx, [version.id] + ([before.id] if before else []))
    earlier = items[before.id] if before else []
    return [
        ItemChangePublic(
            change=line.change,
            before=line.before.text if line.before else None,
            after=line.after.text if line.after else None,
        )
        for line in what_changed([facts_of(item) for item in earlier], [facts_of(item) for item in items[version.id]])
    ]


def _present(ctx: Context, organisation_id: uuid.UUID | None) -> StandardVersion | None:
    """The version issued and not superseded."""
    found: StandardVersion | None = ctx.session.execute(
        select(StandardVersion).where(owned_by(organisation_id), col(StandardVersion.state) == StandardState.ISSUED)
    ).scalar_one_or_none()
    return found


def _concerned(ctx: Context, organisation_id: uuid.UUID) -> Organisation:
    organisation = ctx.session.get(Organisation, organisation_id)
    if organisation is None or not concerns(ctx.actor, Permission.STANDARD_READ, organisation.path):
        raise NotFound
    return organisation


def _manages(ctx: Context, organisation_id: uuid.UUID | None) -> bool:
    if organisation_id is None:
        return anywhere(ctx.actor, Permission.STANDARD_MANAGE_NATIONAL)
    organisation = ctx.session.get(Organisation, organisation_id)
    return organisation is not None and allowed(ctx.actor, Permission.STANDARD_MANAGE, organisation.path)


def _require_manager(ctx: Context, organisation_id: uuid.UUID | None, permission: Permission) -> None:
    if organisation_id is None:
        if not anywhere(ctx.actor, Permission.STANDARD_MANAGE_NATIONAL):
            raise Forbidden("forbidden", permission=str(Permission.STANDARD_MANAGE_NATIONAL))
        return
    organisation = _concerned(ctx, organisation_id)
    if not allowed(ctx.actor, permission, organisation.path):
        raise Forbidden("forbidden", permission=str(permission))


def readable(ctx: Context, version_id: uuid.UUID) -> StandardVersion:
    """A version that the actor may see.

    Raises:
        NotFound: there is none.
    """
    version = ctx.session.get(StandardVersion, version_id)
    if version is None:
        raise NotFound
    if version.organisation_id is not None:
        _concerned(ctx, version.organisation_id)
    if version.state not in READABLE_STATES and not _manages(ctx, version.organisation_id):
        raise NotFound
    return version


def managed(ctx: Context, version_id: uuid.UUID, permission: Permission) -> StandardVersion:
    """A version that the actor may see and work on.

    Raises:
        NotFound: there is none to see.
        Forbidden: it may be seen only.
    """
    version = readable(ctx, version_id)
    _require_manager(ctx, version.organisation_id, permission)
    return version


def _step(version: StandardVersion, action: StandardAction) -> None:
    reached = TRANSITIONS[action].get(version.state)
    if reached is None:
        raise Conflict("standard_state_refused", allowed=actions_from(version.state), state=str(version.state))
    version.state = reached


def _stepped(ctx: Context, version: StandardVersion, kind: str) -> StandardVersionPublic:
    ctx.session.flush()
    events.record(ctx, kind, version.id, organisation_id=version.organisation_id, data={"state": version.state})
    return get(ctx, version.id)


def _require_items(ctx: Context, version: StandardVersion) -> None:
    if not items_of(ctx, [version.id])[version.id]:
        raise Conflict("standard_empty", allowed=[StandardAction.EDIT])


def _public(ctx: Context, versions: Sequence[StandardVersion]) -> list[StandardVersionPublic]:
    """Versions of one owner as the wire has them; the items of all are read at once."""
    if not versions:
        return []
    owner_id = versions[0].organisation_id
    owner = None if owner_id is None else ctx.session.get(Organisation, owner_id)
    manages = _manages(ctx, owner_id)
    items = items_of(ctx, [version.id for version in versions])
    mapped = mappings_of(ctx, [item.id for found in items.values() for item in found])
    words = int(reference.setting(ctx.session, "standard_words_to_remember", ctx.today))
    return [
        StandardVersionPublic(
            **version.model_dump(include=_PLAIN_FIELDS),
            valid_to=None if version.valid_to == FOREVER else version.valid_to,
            issued_by=None if owner is None else Named(id=owner.id, name=owner.name),
            items=[
                StandardItemPublic(
                    **item.model_dump(exclude={"version_id"}),
                    national_item_ids=mapped[item.id],
                    too_long=too_long(item.text, words),
                )
                for item in items[version.id]
            ],
            allowed_actions=actions_from(version.state) if manages else (),
        )
        for version in versions
    ]


_PLAIN_FIELDS = {
    "id",
    "number",
    "state",
    "title",
    "preamble",
    "consultation_closes_on",
    "decision_number",
    "issued_on",
    "valid_from",
    "review_by",
    "version",
}
