"""What members say of a version under consultation, and what they are answered."""

import uuid
from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.accounts import Account
from api.models.organisations import Organisation
from api.models.standards import StandardComment, StandardVersion
from api.rules.access import Permission
from api.rules.standards import StandardState
from api.schemas.standards import StandardCommentAnswer, StandardCommentCreate, StandardCommentPublic
from api.services import events
from api.services.access import anywhere, concerns
from api.services.context import Context
from api.services.standard_items import items_of
from api.services.standards import managed, readable


def listed(ctx: Context, version_id: uuid.UUID, limit: int, cursor: str | None) -> Page[StandardCommentPublic]:
    """The comments on a version, oldest first."""
    version = readable(ctx, version_id)
    statement = (
        select(StandardComment, col(Account.display_name))
        .join(Account, col(Account.id) == col(StandardComment.author_id))
        .where(col(StandardComment.version_id) == version.id)
        .order_by(col(StandardComment.id))
        .limit(limit + 1)
    )
    if cursor is not None:
        statement = statement.where(col(StandardComment.id) > _id_of(decode_cursor(cursor, [str])[0]))
    rows: Sequence[tuple[StandardComment, str]] = [(row[0], row[1]) for row in ctx.session.execute(statement)]
    return page_of([_public(*row) for row in rows], limit, lambda row: [str(row.id)])


def create(ctx: Context, version_id: uuid.UUID, body: StandardCommentCreate) -> StandardCommentPublic:
    """Comment on a version, or an item of it, while it is under consultation.

    Raises:
        Forbidden: the actor is not of the subtree it is meant for.
        Conflict: ``consultation_closed``.
        Invalid: ``standard_lineage_unknown``.
    """
    version = readable(ctx, version_id)
    if not _may_comment(ctx, version) or ctx.actor.account_id is None:
        raise Forbidden("forbidden", permission=str(Permission.STANDARD_COMMENT))
    closes_on = version.consultation_closes_on
    if version.state is not StandardState.CONSULTATION or (closes_on is not None and closes_on < ctx.today):
        raise Conflict("consultation_closed", allowed=())
    if body.lineage_id is not None:
        lineages = {item.lineage_id for item in items_of(ctx, [version.id])[version.id]}
        if body.lineage_id not in lineages:
            raise Invalid.at("/lineage_id", "standard_lineage_unknown")
    comment = StandardComment(
        version_id=version.id, lineage_id=body.lineage_id, author_id=ctx.actor.account_id, text=body.text
    )
    ctx.session.add(comment)
    ctx.session.flush()
    _record(ctx, "standard.commented", version, comment)
    return _one(ctx, comment.id)


def answer(ctx: Context, comment_id: uuid.UUID, body: StandardCommentAnswer) -> StandardCommentPublic:
    """Say what becomes of a comment; answering again replaces the answer.

    Raises:
        NotFound: there is no such comment to see.
    """
    comment = ctx.session.get(StandardComment, comment_id)
    if comment is None:
        raise NotFound
    version = managed(ctx, comment.version_id, Permission.STANDARD_MANAGE)
    comment.answer, comment.answered_by_id, comment.answered_at = body.answer, ctx.actor.account_id, ctx.at
    ctx.session.flush()
    _record(ctx, "standard.comment_answered", version, comment)
    return _one(ctx, comment_id)


def _record(ctx: Context, kind: str, version: StandardVersion, comment: StandardComment) -> None:
    events.record(ctx, kind, version.id, organisation_id=version.organisation_id, data={"comment_id": comment.id})


def _may_comment(ctx: Context, version: StandardVersion) -> bool:
    if version.organisation_id is None:
        return anywhere(ctx.actor, Permission.STANDARD_COMMENT)
    organisation = ctx.session.get(Organisation, version.organisation_id)
    return organisation is not None and concerns(ctx.actor, Permission.STANDARD_COMMENT, organisation.path)


def _one(ctx: Context, comment_id: uuid.UUID) -> StandardCommentPublic:
    row = ctx.session.execute(
        select(StandardComment, col(Account.display_name))
        .join(Account, col(Account.id) == col(StandardComment.author_id))
        .where(col(StandardComment.id) == comment_id)
    ).one()
    return _public(row[0], row[1])


def _public(comment: StandardComment, author: str) -> StandardCommentPublic:
    return StandardCommentPublic(
        **comment.model_dump(include={"id", "lineage_id", "text", "created_at", "answer", "answered_at"}), author=author
    )


def _id_of(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error
