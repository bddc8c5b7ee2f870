"""Comments of comrades on a publicised pledge, and the note that an old cell leaves when the member moves on."""

import uuid
from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, NotFound
from api.models.accounts import Account
from api.models.members import Membership, MembershipKind
from api.models.organisations import Organisation
from api.models.pledges import PledgeComment
from api.rules.access import Permission
from api.rules.figures import base_date
from api.rules.pledges import Action, CommentKind, View
from api.schemas.comments import CommentCreate, CommentPublic
from api.services import events
from api.services.access import allowed
from api.services.context import Context
from api.services.pledge_access import Subject, hidden, load, require_action, require_view
from api.services.proxies import named
from api.services.year_holds import hold_open


def add(ctx: Context, pledge_id: uuid.UUID, body: CommentCreate) -> CommentPublic:
    """Comment on a publicised pledge, as a comrade, an officer of the cell or the member."""
    subject = load(ctx, pledge_id)
    require_action(ctx, subject, Action.COMMENT)
    hold_open(ctx, subject.row.year)
    return _add(ctx, subject, CommentKind.COMMENT, body.text)


def add_transfer_note(ctx: Context, pledge_id: uuid.UUID, body: CommentCreate) -> CommentPublic:
    """Leave the note of a cell that the member was in this year, for the cell that will assess.

    Raises:
        NotFound: the pledge is not registered, or the actor is an officer of none of its cells.
        Conflict: ``year_closed``.
    """
    subject = load(ctx, pledge_id)
    if not (subject.row.stages and _officer_of_a_cell_of_the_year(ctx, subject)):
        raise hidden(subject)
    if subject.closed:
        raise Conflict("year_closed", allowed=(), year=subject.row.year)
    hold_open(ctx, subject.row.year)
    return _add(ctx, subject, CommentKind.TRANSFER_NOTE, body.text)


def withdraw(ctx: Context, pledge_id: uuid.UUID, comment_id: uuid.UUID) -> Sequence[CommentPublic]:
    """Take a comment back: its author, or an officer of the cell.

    Raises:
        Conflict: ``already_withdrawn``.
    """
    subject = load(ctx, pledge_id)
    require_view(ctx, subject)
    comment = ctx.session.get(PledgeComment, comment_id, with_for_update=True)
    if comment is None or comment.pledge_id != pledge_id:
        raise NotFound
    if comment.kind is CommentKind.TRANSFER_NOTE and subject.view is View.PUBLIC:
        raise NotFound
    author = comment.author_id is not None and comment.author_id == ctx.actor.account_id
    if not (author or Permission.PLEDGE_RETURN in subject.permissions):
        raise Forbidden("forbidden", permission=str(Permission.PLEDGE_RETURN))
    if comment.withdrawn_at is not None:
        raise Conflict("already_withdrawn")
    comment.withdrawn_at = ctx.at
    ctx.session.flush()
    events.record(
        ctx,
        "pledge.comment_withdrawn",
        pledge_id,
        organisation_id=subject.row.organisation_id,
        data={"comment_id": comment_id},
    )
    return of_pledge(ctx, subject)


def listed(ctx: Context, pledge_id: uuid.UUID) -> Sequence[CommentPublic]:
    """The comments on a pledge that the actor may see, oldest first."""
    subject = load(ctx, pledge_id)
    require_view(ctx, subject)
    return of_pledge(ctx, subject)


def of_pledge(ctx: Context, subject: Subject) -> Sequence[CommentPublic]:
    """The comments on a pledge, oldest first; comrades do not see transfer notes."""
    statement = (
        select(PledgeComment, col(Account.display_name))
        .outerjoin(Account, col(Account.id) == col(PledgeComment.author_id))
        .where(col(PledgeComment.pledge_id) == subject.row.id)
        .order_by(col(PledgeComment.created_at), col(PledgeComment.id))
    )
    if subject.view is View.PUBLIC:
        statement = statement.where(col(PledgeComment.kind) == CommentKind.COMMENT)
    return [_public(comment, name) for comment, name in ctx.session.execute(statement)]


def _add(ctx: Context, subject: Subject, kind: CommentKind, text: str) -> CommentPublic:
    comment = PledgeComment(
        pledge_id=subject.row.id, kind=kind, author_id=ctx.actor.account_id, text=text, created_at=ctx.at
    )
    ctx.session.add(comment)
    ctx.session.flush()
    events.record(
        ctx,
        "pledge.commented" if kind is CommentKind.COMMENT else "pledge.transfer_noted",
        subject.row.id,
        organisation_id=subject.row.organisation_id,
        data={"comment_id": comment.id},
    )
    author = None if ctx.actor.account_id is None else ctx.session.get(Account, ctx.actor.account_id)
    return _public(comment, author.display_name if author else None)


def _officer_of_a_cell_of_the_year(ctx: Context, subject: Subject) -> bool:
    year = subject.row.year
    paths = ctx.session.execute(
        select(col(Organisation.path))
        .join(Membership, col(Membership.organisation_id) == col(Organisation.id))
        .where(
            col(Membership.member_id) == subject.row.member_id,
            col(Membership.kind) == MembershipKind.OFFICIAL,
            col(Membership.valid_from) <= base_date(year, ctx.today),
            col(Membership.valid_to) > base_date(year, ctx.today).replace(month=1, day=1),
        )
    ).scalars()
    return any(allowed(ctx.actor, Permission.PLEDGE_RETURN, path) for path in paths)


def _public(comment: PledgeComment, author: str | None) -> CommentPublic:
    return CommentPublic(
        id=comment.id,
        kind=comment.kind,
        author=named(comment.author_id, author),
        text="" if comment.withdrawn_at is not None else comment.text,
        written_at=comment.created_at,
        withdrawn_at=comment.withdrawn_at,
    )
