"""Ethical standards (chuẩn mực đạo đức): `/standards` are versions; what is in force is asked of an organisation."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, AsOf, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, page_public
from api.schemas.standards import (
    ConsultationOpen,
    EffectiveStandards,
    ItemChangePublic,
    StandardCommentAnswer,
    StandardCommentCreate,
    StandardCommentPublic,
    StandardIssue,
    StandardVersionCreate,
    StandardVersionPublic,
    StandardVersionUpdate,
)
from api.services import standard_comments, standards, standards_in_force
from api.transactions import Reply

router = Router(tags=["standards"])

OrganisationFilter = Annotated[PathId | None, Query(description="Whose versions; left out: the national list.")]


@router.get(
    "/organisations/{organisation_id}/standards-in-force",
    operation_id="standards_in_force",
    response_model=EffectiveStandards,
    responses=documented(401, 403, 404),
)
def in_force(ctx: Ctx, organisation_id: PathId, as_of: AsOf = None) -> EffectiveStandards:
    """What is in force for an organisation on a day, and which level each item comes from."""
    return standards_in_force.in_force(ctx, organisation_id, as_of or ctx.today)


@router.get(
    "/standards",
    operation_id="standards_list",
    response_model=Sequence[StandardVersionPublic],
    responses=documented(401, 404),
)
def list_versions(ctx: Ctx, organisation_id: OrganisationFilter = None) -> Sequence[StandardVersionPublic]:
    """All versions of an organisation's standards, newest first; without one, of the national list."""
    return standards.listed(ctx, organisation_id)


@router.post(
    "/standards",
    operation_id="standards_create",
    response_model=StandardVersionPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409),
)
def create(
    ctx: Ctx, body: StandardVersionCreate, organisation_id: OrganisationFilter = None
) -> Reply[StandardVersionPublic]:
    """Begin a draft; an organisation works on one at a time."""
    made = standards.create(ctx, organisation_id, body)
    return Reply(made, version=made.version, location=f"/api/v1/standards/{made.id}")


@router.get(
    "/standards/{version_id}",
    operation_id="standards_get",
    response_model=StandardVersionPublic,
    responses=documented(401, 404),
)
def get(ctx: Ctx, version_id: PathId) -> Reply[StandardVersionPublic]:
    """One version with its items."""
    return _reply(standards.get(ctx, version_id))


@router.patch(
    "/standards/{version_id}",
    operation_id="standards_edit",
    response_model=StandardVersionPublic,
    responses=documented(401, 403, 404, 409, 412, 428),
)
def edit(ctx: Ctx, version_id: PathId, body: StandardVersionUpdate, if_match: IfMatch) -> Reply[StandardVersionPublic]:
    """Change a draft; `items` replaces all its items."""
    return _reply(standards.edit(ctx, version_id, body, if_match))


@router.get(
    "/standards/{version_id}/changes",
    operation_id="standards_changes",
    response_model=Sequence[ItemChangePublic],
    responses=documented(401, 404),
)
def changes(ctx: Ctx, version_id: PathId) -> Sequence[ItemChangePublic]:
    """What a version changes against the one issued before it."""
    return standards.changes(ctx, version_id)


@router.post(
    "/standards/{version_id}/consultation",
    operation_id="standards_consult",
    response_model=StandardVersionPublic,
    responses=documented(401, 403, 404, 409, 412, 428),
)
def consult(ctx: Ctx, version_id: PathId, body: ConsultationOpen, if_match: IfMatch) -> Reply[StandardVersionPublic]:
    """Open a draft to the comments of the subtree."""
    return _reply(standards.consult(ctx, version_id, body, if_match))


@router.delete(
    "/standards/{version_id}/consultation",
    operation_id="standards_revise",
    response_model=StandardVersionPublic,
    responses=documented(401, 403, 404, 409, 412, 428),
)
def revise(ctx: Ctx, version_id: PathId, if_match: IfMatch) -> Reply[StandardVersionPublic]:
    """Take a version back from consultation to work on it."""
    return _reply(standards.revise(ctx, version_id, if_match))


@router.post(
    "/standards/{version_id}/issue",
    operation_id="standards_issue",
    response_model=StandardVersionPublic,
    responses=documented(401, 403, 404, 409, 412, 428),
)
def issue(ctx: Ctx, version_id: PathId, body: StandardIssue, if_match: IfMatch) -> Reply[StandardVersionPublic]:
    """Issue a version; it never changes from then on, and the one before it is superseded."""
    return _reply(standards.issue(ctx, version_id, body, if_match))


@router.post(
    "/standards/{version_id}/discard",
    operation_id="standards_discard",
    response_model=StandardVersionPublic,
    responses=documented(401, 403, 404, 409, 412, 428),
)
def discard(ctx: Ctx, version_id: PathId, if_match: IfMatch) -> Reply[StandardVersionPublic]:
    """Give up a draft; what was issued stands."""
    return _reply(standards.discard(ctx, version_id, if_match))


@router.get(
    "/standards/{version_id}/comments",
    operation_id="standards_comments",
    response_model=PageOf[StandardCommentPublic],
    responses=documented(401, 404),
)
def list_comments(
    ctx: Ctx, version_id: PathId, limit: Limit = DEFAULT_LIMIT, cursor: Cursor = None
) -> dict[str, object]:
    """What was said of a version, oldest first."""
    return page_public(standard_comments.listed(ctx, version_id, limit, cursor))


@router.post(
    "/standards/{version_id}/comments",
    operation_id="standards_comment",
    response_model=StandardCommentPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409),
)
def comment(ctx: Ctx, version_id: PathId, body: StandardCommentCreate) -> StandardCommentPublic:
    """Comment on a version under consultation, or on one of its items."""
    return standard_comments.create(ctx, version_id, body)


@router.put(
    "/standard-comments/{comment_id}/answer",
    operation_id="standards_answer",
    response_model=StandardCommentPublic,
    responses=documented(401, 403, 404),
)
def answer(ctx: Ctx, comment_id: PathId, body: StandardCommentAnswer) -> StandardCommentPublic:
    """Say what becomes of a comment."""
    return standard_comments.answer(ctx, comment_id, body)


def _reply(version: StandardVersionPublic) -> Reply[StandardVersionPublic]:
    return Reply(version, version=version.version)
