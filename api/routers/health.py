"""Whether the service lives and whether it is ready, and what it counts of itself."""

import os
from importlib.metadata import version
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest, multiprocess
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from api.core.errors import Unavailable
from api.dependencies import Installation, get_installation
from api.problems import documented
from api.schemas.health import Health

router = APIRouter(tags=["health"])


@router.get("/health/live", operation_id="health_live", response_model=Health)
async def live() -> Health:
    """Answer as long as the process runs; asks nothing of the database."""
    return Health(status="ok", version=version("neuguong"))


@router.get("/health/ready", operation_id="health_ready", response_model=Health, responses=documented(503))
def ready(installation: Annotated[Installation, Depends(get_installation)]) -> Health:
    """Answer when the database can be reached and its tables are those of this version."""
    try:
        with installation.database.read() as session:
            session.execute(text("SELECT length FROM event_chain WHERE chain = 0")).one()
    except SQLAlchemyError as error:
        raise Unavailable("not_ready", retry_after=2) from error
    return Health(status="ok", version=version("neuguong"))


@router.get(
    "/metrics",
    operation_id="health_metrics",
    response_class=Response,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
def metrics() -> Response:
    """What Prometheus reads: requests by operation and status, their duration, jobs waiting."""
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # the library says no types here
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
