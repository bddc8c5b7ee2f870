"""Comments on a publicised pledge, and the note of an old cell after a transfer."""

from api.dependencies import Ctx, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.comments import CommentCreate, CommentPublic, Comments
from api.services import comments

router = Router(tags=["comments"])

OF_PLEDGE = "/pledges/{pledge_id}/comments"


@router.get(OF_PLEDGE, operation_id="comments_list", response_model=Comments, responses=documented(401, 403, 404, 422))
def listed(ctx: Ctx, pledge_id: PathId) -> Comments:
    """The comments on a pledge, oldest first."""
    return Comments(items=comments.listed(ctx, pledge_id))


@router.post(
    OF_PLEDGE,
    operation_id="comments_add",
    status_code=201,
    response_model=CommentPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def add(ctx: Ctx, pledge_id: PathId, body: CommentCreate) -> CommentPublic:
    """Comment on a publicised pledge."""
    return comments.add(ctx, pledge_id, body)


@router.post(
    OF_PLEDGE + "/{comment_id}/withdrawal",
    operation_id="comments_withdraw",
    response_model=Comments,
    responses=documented(401, 403, 404, 409, 422),
)
def withdraw(ctx: Ctx, pledge_id: PathId, comment_id: PathId) -> Comments:
    """Take a comment back; its place stays, its text goes."""
    return Comments(items=comments.withdraw(ctx, pledge_id, comment_id))


@router.post(
    "/pledges/{pledge_id}/transfer-notes",
    operation_id="comments_add_transfer_note",
    status_code=201,
    response_model=CommentPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def add_transfer_note(ctx: Ctx, pledge_id: PathId, body: CommentCreate) -> CommentPublic:
    """Leave a note of the cell the member came from, for the cell that will assess."""
    return comments.add_transfer_note(ctx, pledge_id, body)
