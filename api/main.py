"""How the parts are put together: ``create_app(settings)``."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

import anyio.to_thread
from fastapi import APIRouter, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from api import problems
from api.body_limit import BodyLimit
from api.core.logging import configure_logging
from api.core.settings import Settings
from api.documentation import add_documentation
from api.frontend import add_frontend
from api.middleware import RequestEnvelope
from api.openapi import complete_contract
from api.rate_limit import RateLimiter
from api.routers import (
    accounts,
    api_tokens,
    assessments,
    auth,
    comments,
    consents,
    directives,
    duties,
    events,
    exceptions,
    exemplar_rounds,
    exemplar_spread,
    exemplars,
    exports,
    findings,
    grading_rules,
    gradings,
    grants,
    health,
    import_profiles,
    imports,
    inspections,
    jobs,
    key_leaders,
    material_files,
    me,
    member_duplicates,
    member_statuses,
    members,
    memberships,
    minutes,
    notebooks,
    notices,
    oauth,
    organisations,
    plans,
    pledges,
    positions,
    privacy,
    privacy_incidents,
    reading_materials,
    reference,
    reorganisations,
    reports,
    scim,
    second_factor,
    session_records,
    setup,
    sign_on,
    standards,
    statistics,
    study_plans,
    study_sessions,
    summary_reports,
    system,
    themes,
    transfers,
    webhooks,
    yearbooks,
    years,
)
from api.routing import PREFIX, Switchboard
from api.services import outbox
from api.services.installation import open_installation
from api.services.job_kinds import DAILY, KINDS
from api.services.rounds import Rounds
from api.services.work import Worker

ROUTERS: tuple[APIRouter, ...] = (
    auth.router,
    second_factor.router,
    sign_on.router,
    me.router,
    setup.router,
    accounts.router,
    grants.router,
    api_tokens.router,
    oauth.router,
    directives.router,
    themes.router,
    reading_materials.router,
    material_files.router,
    study_sessions.router,
    minutes.router,
    session_records.router,
    study_plans.router,
    reference.router,
    years.router,
    pledges.router,
    reports.router,
    assessments.router,
    comments.router,
    exceptions.router,
    notebooks.router,
    standards.router,
    plans.router,
    duties.router,
    notices.router,
    exemplar_rounds.router,
    exemplars.router,
    exemplar_spread.router,
    yearbooks.router,
    grading_rules.router,
    gradings.router,
    inspections.router,
    findings.router,
    events.router,
    jobs.router,
    organisations.router,
    reorganisations.router,
    statistics.router,
    summary_reports.router,
    members.router,
    member_statuses.router,
    member_duplicates.router,
    memberships.router,
    key_leaders.router,
    positions.router,
    transfers.router,
    consents.router,
    privacy.router,
    privacy_incidents.router,
    imports.uploads,
    imports.router,
    import_profiles.router,
    exports.router,
    webhooks.router,
    system.router,
)
"""One line a resource; all of them stand under ``/api/v1``."""


def create_app(settings: Settings) -> FastAPI:
    """The application for these settings. Its tables must have been migrated and prepared."""
    configure_logging(settings)
    installation = open_installation(settings)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = settings.thread_limit
        installation.database.warm()
        worker = Worker(installation, KINDS, DAILY)
        deliveries = Rounds("outbox", lambda: outbox.work(installation), settings.job_poll_seconds)
        if settings.work_in_process:
            worker.start()
            deliveries.start()
        yield
        worker.stop(settings.shutdown_seconds)
        deliveries.stop(settings.shutdown_seconds)
        installation.database.close()

    app = FastAPI(
        title="Nêu Gương",
        version=version("neuguong"),
        lifespan=lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.installation = installation
    problems.install(app)
    app.include_router(health.router)
    app.include_router(scim.router)
    included = []
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX)
        included.append((router, app.router.routes[-1]))
    complete_contract(app)
    add_documentation(app)
    add_frontend(app, settings.frontend_directory)
    app.router.routes.insert(0, Switchboard(included))
    if settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.allowed_origins,
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=["ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"],
        )
    uploads = settings.max_upload_bytes + settings.max_body_bytes  # the file and what stands around it
    app.add_middleware(
        BodyLimit,
        most=settings.max_body_bytes,
        seconds=settings.max_body_seconds,
        longer={f"{PREFIX}/imports": uploads, f"{PREFIX}{material_files.URL}": uploads},
    )
    if settings.requests_per_minute:
        app.add_middleware(
            RateLimiter,
            a_caller=settings.requests_per_minute,
            an_address=settings.address_requests_per_minute,
            below=(f"{PREFIX}/", "/scim/"),
        )
    app.add_middleware(RequestEnvelope, requests_at_once=settings.requests_at_once)
    app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=settings.trusted_proxies)  # whose word on addresses counts
    return app


def served_app() -> FastAPI:
    """The application for the settings of the environment: what each server process makes for itself."""
    app = create_app(Settings())
    gc.freeze()  # what lives as long as the process: a full collection over it takes a third of a second
    return app
