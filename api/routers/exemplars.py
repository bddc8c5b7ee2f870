"""Exemplars (điển hình, mô hình, gương): found by everyone once recognised, dealt with by dossier."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.rules.exemplars import ExemplarKind, ExemplarState
from api.schemas.common import PageOf, Year, page_public
from api.schemas.exemplars import (
    ExemplarDossier,
    ExemplarEnding,
    ExemplarLine,
    ExemplarPage,
    ExemplarPropose,
    ExemplarPublished,
    ExemplarRecognition,
    ExemplarReturn,
    ExemplarStory,
    ExemplarUpdate,
    ExemplarVerification,
    ObstaclePublic,
)
from api.schemas.reference import Code
from api.services import exemplar_obstacles, exemplar_search, exemplar_views, exemplars
from api.services.exemplar_search import Wanted
from api.transactions import Reply

router = Router(tags=["exemplars"])

Text = Annotated[
    str | None,
    Query(max_length=200, description="Words in any order, without marks if need be.", examples=["hien dat"]),
]
PlaceText = Annotated[str | None, Query(max_length=200, description="Words of the place.", examples=["bat xat"])]
Fields = Annotated[
    Sequence[Code], Query(max_length=20, alias="field", description="Codes of `exemplar_field`; repeat for several.")
]
Kinds = Annotated[Sequence[ExemplarKind], Query(max_length=3, alias="kind", description="Repeat for several.")]
States = Annotated[Sequence[ExemplarState], Query(max_length=8, alias="state", description="Repeat for several.")]
RecognisedIn = Annotated[Year | None, Query(description="The calendar year of the recognition.")]
InRound = Annotated[PathId | None, Query(description="Only what was proposed in this round.")]
OfMember = Annotated[PathId | None, Query(description="The member who would be proposed; left out: the unit itself.")]


@router.get(
    "/exemplars",
    operation_id="exemplars_search",
    response_model=PageOf[ExemplarPublished],
    responses=documented(401, 422),
)
def search(
    ctx: Ctx,
    text: Text = None,
    place: PlaceText = None,
    fields: Fields = (),
    kinds: Kinds = (),
    recognised_in: RecognisedIn = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, object]:
    """Find recognised exemplars by field, place, kind and text; the latest recognised first."""
    wanted = Wanted(text, place, fields, kinds, recognised_in)
    return page_public(exemplar_search.search(ctx, wanted, limit, cursor))


@router.post(
    "/exemplars",
    operation_id="exemplars_propose",
    response_model=ExemplarDossier,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def propose(ctx: Ctx, body: ExemplarPropose) -> Reply[ExemplarDossier]:
    """Propose an exemplar; what stands against it must be overridden with a reason."""
    made = exemplars.propose(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/exemplars/{made.id}/dossier")


@router.get(
    "/exemplars/{exemplar_id}",
    operation_id="exemplars_get",
    response_model=ExemplarPage,
    responses=documented(401, 404),
)
def get(ctx: Ctx, exemplar_id: PathId) -> ExemplarPage:
    """A recognised exemplar with everything that followed, for everyone signed in."""
    return exemplar_search.get(ctx, exemplar_id)


@router.get(
    "/exemplars/{exemplar_id}/dossier",
    operation_id="exemplars_dossier",
    response_model=ExemplarDossier,
    responses=documented(401, 403, 404),
)
def dossier(ctx: Ctx, exemplar_id: PathId) -> Reply[ExemplarDossier]:
    """Everything about an exemplar, for those who deal with it and for the exemplar themselves."""
    return _reply(exemplar_views.dossier(ctx, exemplar_id))


@router.get(
    "/organisations/{organisation_id}/exemplars",
    operation_id="exemplars_below",
    response_model=PageOf[ExemplarLine],
    responses=documented(401, 403, 404, 422),
)
def below(
    ctx: Ctx,
    organisation_id: PathId,
    states: States = (),
    kinds: Kinds = (),
    round_id: InRound = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, object]:
    """The exemplars of a subtree in every state, the latest proposed first."""
    return page_public(exemplar_views.below(ctx, organisation_id, states, kinds, round_id, limit, cursor))


@router.get(
    "/organisations/{organisation_id}/exemplar-obstacles",
    operation_id="exemplars_obstacles",
    response_model=Sequence[ObstaclePublic],
    responses=documented(401, 403, 404, 422),
)
def obstacles(ctx: Ctx, organisation_id: PathId, member_id: OfMember = None) -> Sequence[ObstaclePublic]:
    """What would stand against a unit or a member of it if it were proposed today."""
    return exemplar_obstacles.listed(ctx, organisation_id, member_id)


@router.patch(
    "/exemplars/{exemplar_id}",
    operation_id="exemplars_edit",
    response_model=ExemplarDossier,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def edit(ctx: Ctx, exemplar_id: PathId, body: ExemplarUpdate, if_match: IfMatch) -> Reply[ExemplarDossier]:
    """Change a proposal that nobody has verified yet."""
    return _reply(exemplars.edit(ctx, exemplar_id, body, if_match))


@router.put(
    "/exemplars/{exemplar_id}/story",
    operation_id="exemplars_tell",
    response_model=ExemplarDossier,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def tell(ctx: Ctx, exemplar_id: PathId, body: ExemplarStory, if_match: IfMatch) -> Reply[ExemplarDossier]:
    """Write the story and name the photo; what changes loses the consent to it."""
    return _reply(exemplars.tell(ctx, exemplar_id, body, if_match))


@router.post(
    "/exemplars/{exemplar_id}/verification",
    operation_id="exemplars_verify",
    response_model=ExemplarDossier,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def verify(ctx: Ctx, exemplar_id: PathId, body: ExemplarVerification, if_match: IfMatch) -> Reply[ExemplarDossier]:
    """Write down what was found on the spot; whoever proposed it does not verify it."""
    return _reply(exemplars.verify(ctx, exemplar_id, body, if_match))


@router.post(
    "/exemplars/{exemplar_id}/return",
    operation_id="exemplars_return",
    response_model=ExemplarDossier,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def return_(ctx: Ctx, exemplar_id: PathId, body: ExemplarReturn, if_match: IfMatch) -> Reply[ExemplarDossier]:
    """Give a verified proposal back to those who made it."""
    return _reply(exemplars.return_(ctx, exemplar_id, body, if_match))


@router.post(
    "/exemplars/{exemplar_id}/recognition",
    operation_id="exemplars_recognise",
    response_model=ExemplarDossier,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def recognise(ctx: Ctx, exemplar_id: PathId, body: ExemplarRecognition, if_match: IfMatch) -> Reply[ExemplarDossier]:
    """Recognise an exemplar by a committee's decision; person and unit are kept as they were."""
    return _reply(exemplars.recognise(ctx, exemplar_id, body, if_match))


@router.post(
    "/exemplars/{exemplar_id}/declination",
    operation_id="exemplars_decline",
    response_model=ExemplarDossier,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def decline(ctx: Ctx, exemplar_id: PathId, body: ExemplarEnding, if_match: IfMatch) -> Reply[ExemplarDossier]:
    """Decline a proposal, with the reason."""
    return _reply(exemplars.decline(ctx, exemplar_id, body, if_match))


@router.post(
    "/exemplars/{exemplar_id}/withdrawal",
    operation_id="exemplars_withdraw",
    response_model=ExemplarDossier,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def withdraw(ctx: Ctx, exemplar_id: PathId, body: ExemplarEnding, if_match: IfMatch) -> Reply[ExemplarDossier]:
    """Take an exemplar back, with the reason; the dossier keeps everything."""
    return _reply(exemplars.withdraw(ctx, exemplar_id, body, if_match))


def _reply(found: ExemplarDossier) -> Reply[ExemplarDossier]:
    return Reply(found, version=found.version)
