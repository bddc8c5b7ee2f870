"""Rounds (đợt) in which exemplars are proposed."""

from collections.abc import Sequence

from api.dependencies import Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.exemplar_rounds import ExemplarRoundCreate, ExemplarRoundPublic, ExemplarRoundUpdate
from api.services import exemplar_rounds
from api.transactions import Reply

router = Router(tags=["exemplars"])


@router.get(
    "/organisations/{organisation_id}/exemplar-rounds",
    operation_id="exemplar_rounds_reaching",
    response_model=Sequence[ExemplarRoundPublic],
    responses=documented(401, 403, 404),
)
def reaching(ctx: Ctx, organisation_id: PathId) -> Sequence[ExemplarRoundPublic]:
    """The rounds of an organisation and of those above it, the latest to close first."""
    return exemplar_rounds.reaching(ctx, organisation_id)


@router.post(
    "/organisations/{organisation_id}/exemplar-rounds",
    operation_id="exemplar_rounds_set",
    response_model=ExemplarRoundPublic,
    status_code=201,
    responses=documented(401, 403, 404, 422),
)
def create(ctx: Ctx, organisation_id: PathId, body: ExemplarRoundCreate) -> Reply[ExemplarRoundPublic]:
    """Set a round for the subtree."""
    made = exemplar_rounds.create(ctx, organisation_id, body)
    return Reply(made, version=made.version, location=f"/api/v1/exemplar-rounds/{made.id}")


@router.get(
    "/exemplar-rounds/{round_id}",
    operation_id="exemplar_rounds_get",
    response_model=ExemplarRoundPublic,
    responses=documented(401, 403, 404),
)
def get(ctx: Ctx, round_id: PathId) -> Reply[ExemplarRoundPublic]:
    """A round of one's own organisations, or of one above them."""
    found = exemplar_rounds.get(ctx, round_id)
    return Reply(found, version=found.version)


@router.patch(
    "/exemplar-rounds/{round_id}",
    operation_id="exemplar_rounds_update",
    response_model=ExemplarRoundPublic,
    responses=documented(401, 403, 404, 412, 422, 428),
)
def update(ctx: Ctx, round_id: PathId, body: ExemplarRoundUpdate, if_match: IfMatch) -> Reply[ExemplarRoundPublic]:
    """Change a round; what was proposed in it stays."""
    changed = exemplar_rounds.update(ctx, round_id, body, if_match)
    return Reply(changed, version=changed.version)
