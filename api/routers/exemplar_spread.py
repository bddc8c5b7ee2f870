"""What follows the recognition of an exemplar: commendation, publicity, replication and consents."""

from api.dependencies import Ctx, PathId
from api.problems import documented
from api.routing import Router
from api.rules.exemplars import ExemplarAction
from api.schemas.consents import ConsentPublic
from api.schemas.exemplar_spread import (
    CommendationCreate,
    CommendationPublic,
    ExemplarConsentGive,
    PublicityCreate,
    PublicityPublic,
    ReplicationCreate,
    ReplicationPublic,
)
from api.services import exemplar_consents, exemplar_spread
from api.transactions import Reply

router = Router(tags=["exemplars"])


@router.post(
    "/exemplars/{exemplar_id}/commendations",
    operation_id="exemplars_commend",
    response_model=CommendationPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def commend(ctx: Ctx, exemplar_id: PathId, body: CommendationCreate) -> CommendationPublic:
    """Record a commendation: level, form, decision number and date."""
    return exemplar_spread.commend(ctx, exemplar_id, body)


@router.post(
    "/exemplars/{exemplar_id}/publicity",
    operation_id="exemplars_publicise",
    response_model=PublicityPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def publicise(ctx: Ctx, exemplar_id: PathId, body: PublicityCreate) -> PublicityPublic:
    """Record that an exemplar was made known through a channel, and how many times."""
    return exemplar_spread.publicise(ctx, exemplar_id, body)


@router.post(
    "/exemplars/{exemplar_id}/replications",
    operation_id="exemplars_replicate",
    response_model=ReplicationPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def replicate(ctx: Ctx, exemplar_id: PathId, body: ReplicationCreate) -> ReplicationPublic:
    """Record that another organisation took a recognised exemplar up, with evidence."""
    return exemplar_spread.replicate(ctx, exemplar_id, body)


@router.post(
    "/exemplars/{exemplar_id}/consents",
    operation_id="exemplars_consent",
    response_model=ConsentPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def consent(ctx: Ctx, exemplar_id: PathId, body: ExemplarConsentGive) -> Reply[ConsentPublic]:
    """Note in the register of consents that the story or the photo may be printed."""
    made = exemplar_consents.give(ctx, exemplar_id, body)
    return Reply(made, version=made.version)


@router.delete(
    "/exemplar-commendations/{commendation_id}",
    operation_id="exemplars_strike_commendation",
    response_model=None,
    status_code=204,
    responses=documented(401, 403, 404, 409),
)
def strike_commendation(ctx: Ctx, commendation_id: PathId) -> None:
    """Strike out a commendation that was entered wrongly; the trail keeps what it said."""
    exemplar_spread.strike(ctx, ExemplarAction.COMMEND, commendation_id)


@router.delete(
    "/exemplar-publicity/{publicity_id}",
    operation_id="exemplars_strike_publicity",
    response_model=None,
    status_code=204,
    responses=documented(401, 403, 404, 409),
)
def strike_publicity(ctx: Ctx, publicity_id: PathId) -> None:
    """Strike out publicity that was entered wrongly; the trail keeps what it said."""
    exemplar_spread.strike(ctx, ExemplarAction.PUBLICISE, publicity_id)


@router.delete(
    "/exemplar-replications/{replication_id}",
    operation_id="exemplars_strike_replication",
    response_model=None,
    status_code=204,
    responses=documented(401, 403, 404, 409),
)
def strike_replication(ctx: Ctx, replication_id: PathId) -> None:
    """Strike out a replication that was entered wrongly; the trail keeps what it said."""
    exemplar_spread.strike(ctx, ExemplarAction.REPLICATE, replication_id)
