"""One request, one transaction, one thread: opened around the endpoint, committed before the answer is sent.

An endpoint that takes ``ctx: Ctx`` runs inside a transaction (writing for POST, PUT, PATCH and DELETE, reading
otherwise). What it returns is checked against the route's response model and turned to JSON here, so that nothing
is left to do after the commit but to send.
"""

import functools
import inspect
from collections.abc import Callable, Container, Coroutine, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar, cast

import structlog
from fastapi import Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel, TypeAdapter
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session
from starlette.datastructures import QueryParams

from api.core.errors import Conflict, FieldError, Invalid, Stale, Unavailable
from api.core.passwords import HashingBusy
from api.core.storage_faults import storage_fault
from api.dependencies import Caller, get_caller
from api.schemas.common import PageOf
from api.services import days, events, idempotency
from api.services.authentication import authenticate, note_use
from api.services.context import Actor, Context

log = structlog.get_logger("database")

STORAGE_RETRY_AFTER = 60
"""Seconds after which asking again is worth it where somebody has to make room first."""

Content = TypeVar("Content")


@dataclass(frozen=True)
class Reply(Generic[Content]):
    """An answer with headers of its own. ``version`` becomes the ETag. (A page's ``Link`` is added to every page.)"""

    content: Content
    version: int | None = None
    location: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def all_headers(self) -> dict[str, str]:
        """The headers to send."""
        headers = dict(self.headers)
        if self.version is not None:
            headers["ETag"] = f'"{self.version}"'
        if self.location is not None:
            headers["Location"] = self.location
        return headers


@contextmanager
def open_context(caller: Caller, *, unfinished: bool = False, snapshot: bool = False) -> Iterator[Context]:
    """The context of a request: a writing transaction that commits when the block ends, or a reading one.

    ``unfinished``: see ``authenticate``. ``snapshot``: everything read is of one moment.
    """
    installation = caller.installation
    _turn_days(caller)
    reading = installation.database.snapshot if snapshot else installation.database.read
    opened = installation.database.begin if caller.writes else reading
    with opened() as session:
        signed = authenticate(
            session,
            caller.credentials,
            installation.keys,
            installation.settings,
            caller.at,
            caller.today,
            unfinished=unfinished,
        )
        ctx = _context(caller, session, signed.actor)
        yield ctx
        if caller.writes:
            events.write_pending(ctx, installation.seal_key)
            if not signed.use_is_noted:
                note_use(session, signed.actor, caller.at, caller.today)
    if ctx.reads:
        with installation.database.writing.begin() as connection:
            events.write_reads(connection, ctx)
    if not (caller.writes or signed.use_is_noted):
        # a reading answer does not fail because its note has to wait too long
        with suppress(DBAPIError), installation.database.begin() as session:
            note_use(session, signed.actor, caller.at, caller.today)


@contextmanager
def open_as(caller: Caller, actor: Actor) -> Iterator[Context]:
    """A writing transaction for somebody who is not signed in yet: the edge has found out who it is."""
    installation = caller.installation
    _turn_days(caller)
    with installation.database.begin() as session:
        ctx = _context(caller, session, actor)
        yield ctx
        events.write_pending(ctx, installation.seal_key)


def _turn_days(caller: Caller) -> None:
    installation = caller.installation
    days.ensure_turned(installation.database, caller.at, caller.today, installation.settings, installation.seal_key)


def _context(caller: Caller, session: Session, actor: Actor) -> Context:
    return Context(
        session=session,
        actor=actor,
        at=caller.at,
        today=caller.today,
        request_id=caller.request_id,
        settings=caller.installation.settings,
        language=caller.language,
    )


class TransactionRoute(APIRoute):
    """A route whose endpoint runs inside ``open_context`` when it asks for ``ctx``."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        """Wrap the endpoint; everything else is FastAPI's."""
        self.is_public = bool((options.get("openapi_extra") or {}).get("x-public"))
        if "ctx" in inspect.signature(endpoint).parameters:
            endpoint = self._in_transaction(endpoint, options)
        super().__init__(path, endpoint, **options)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Refuse a parameter nobody asks for: a misspelt filter would otherwise answer with everything.

        Who is not signed in is told that, and nothing of what else may be wrong.
        """
        handle = super().get_route_handler()
        known = frozenset(_query_parameters(self.dependant))

        async def checked(request: Request) -> Response:
            try:
                errors = list(_faults_of_query(request.query_params, known))
                if errors:
                    raise Invalid("invalid", errors=errors)
                return await handle(request)
            except (RequestValidationError, Invalid):
                if not self.is_public:
                    await run_in_threadpool(_refuse_strangers, await get_caller(request))
                raise

        return checked

    @staticmethod
    def _in_transaction(endpoint: Callable[..., Any], options: dict[str, Any]) -> Callable[..., Any]:
        model = options.get("response_model")
        adapter: TypeAdapter[Any] | None = TypeAdapter(cast("Any", model)) if _is_model(model) else None
        status = options.get("status_code") or 200

        @functools.wraps(endpoint)
        def run(*, ctx: Caller, **values: Any) -> Response:
            with translated_errors():
                return answer(ctx, lambda context: endpoint(ctx=context, **values), adapter, status)

        return run


def _refuse_strangers(caller: Caller) -> None:
    """Authenticate and do nothing else.

    Raises:
        Unauthenticated, Forbidden: as ``authenticate``.
    """
    with translated_errors(), open_context(replace(caller, writes=False), unfinished=True):
        pass


def _faults_of_query(sent: QueryParams, known: Container[str]) -> Iterator[FieldError]:
    for name, value in sent.multi_items():
        if name not in known:
            yield FieldError(f"?{name[:100]}", "unknown_parameter")
        elif "\x00" in value:  # which PostgreSQL cannot hold
            yield FieldError(f"?{name}", "text_invalid")


def _query_parameters(dependant: Dependant) -> Iterator[str]:
    yield from (parameter.alias for parameter in dependant.query_params)
    for needed in dependant.dependencies:
        yield from _query_parameters(needed)


class SnapshotRoute(TransactionRoute):
    """A route that only reads, whatever its method, and sees one moment throughout."""

    @staticmethod
    def _in_transaction(endpoint: Callable[..., Any], options: dict[str, Any]) -> Callable[..., Any]:
        adapter: TypeAdapter[Any] = TypeAdapter(options["response_model"])

        @functools.wraps(endpoint)
        def run(*, ctx: Caller, **values: Any) -> Response:
            with translated_errors(), open_context(replace(ctx, writes=False), snapshot=True) as context:
                return _rendered(endpoint(ctx=context, **values), adapter, 200, ctx)

        return run


def answer(
    caller: Caller, act: Callable[[Context], Any], adapter: TypeAdapter[Any] | None, status: int = 200
) -> Response:
    """Act in one transaction and render what comes of it; a request sent again gets the answer it had."""
    with open_context(caller) as context:
        stored = idempotency.find(context, caller.idempotency_key, caller.request_hash)
        if stored is not None:
            return Response(stored.body, stored.status, {**stored.headers, "Idempotent-Replayed": "true"})
        response = _rendered(act(context), adapter, status, caller)
        given = idempotency.StoredAnswer(response.status_code, dict(response.headers), bytes(response.body))
        idempotency.store(context, caller.idempotency_key, caller.request_hash, given)
        return response


@contextmanager
def translated_errors() -> Iterator[None]:
    """Turn what the database refuses under load into answers a client can act on."""
    try:
        yield
    except StaleDataError as error:
        raise Stale("changed_meanwhile") from error
    except DataError as error:  # what no column can hold, such as a NUL where a shape lets every text through
        raise Invalid("invalid", errors=[FieldError("", "value_invalid")]) from error
    except IntegrityError as error:
        raise Conflict("constraint", constraint=_constraint_of(error)) from error
    except HashingBusy as error:
        raise Unavailable("busy", retry_after=1) from error
    except DBAPIError as error:
        fault = storage_fault(error)
        if fault is not None:
            log.error("storage_unavailable", fault=fault)
            raise Unavailable("storage_unavailable", retry_after=STORAGE_RETRY_AFTER) from error
        if not isinstance(error, OperationalError | InterfaceError):
            raise
        log.warning("database_busy", error=type(error.orig).__name__)
        raise Unavailable("busy", retry_after=1) from error


def _rendered(result: Any, adapter: TypeAdapter[Any] | None, status: int, caller: Caller) -> Response:
    headers: dict[str, str] = {}
    if isinstance(result, Reply):
        headers = result.all_headers()
        result = result.content
    if isinstance(result, Response):
        result.headers.update(headers)
        return result
    if adapter is None:
        return Response(status_code=status, headers=headers)
    content = result if isinstance(result, BaseModel) else adapter.validate_python(result)
    if isinstance(content, PageOf) and content.next_cursor is not None:
        following = caller.url.include_query_params(cursor=content.next_cursor)
        headers["Link"] = f'<{following.path}?{following.query}>; rel="next"'
    return Response(adapter.dump_json(content), status, headers, media_type="application/json")


def _is_model(model: Any) -> bool:
    return model is not None and type(model).__name__ != "DefaultPlaceholder"


def _constraint_of(error: IntegrityError) -> str:
    diagnostics = getattr(error.orig, "diag", None)
    named = getattr(diagnostics, "constraint_name", None)
    return str(named) if named else str(error.orig).rsplit(": ", 1)[-1]
