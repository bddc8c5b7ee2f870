"""What routers ask of a request, as ``Annotated`` aliases. None of them touches the database: ``transactions`` does."""

import hashlib
import re
import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from fastapi import Depends, Header, Query, Request
from starlette.datastructures import URL, UploadFile

from api.cookies import session_cookie
from api.core.clock import civil_date, now
from api.core.errors import Invalid
from api.core.paging import DEFAULT_LIMIT, MAXIMUM_LIMIT
from api.services.authentication import Credentials
from api.services.context import Context
from api.services.installation import Installation

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_FORMS = ("multipart/", "application/x-www-form-urlencoded")
_ETAG = re.compile(r'"(\d{1,18})"')


@dataclass(frozen=True)
class Caller:
    """One request before anything was asked of the database."""

    installation: Installation
    credentials: Credentials
    at: datetime
    today: date
    request_id: str
    language: str
    writes: bool
    idempotency_key: str | None
    request_hash: bytes
    source: str
    user_agent: str | None
    url: URL


async def get_installation(request: Request) -> Installation:
    """The installation this process serves."""
    installation: Installation = request.app.state.installation
    return installation


async def get_caller(
    request: Request,
    idempotency_key: Annotated[
        str | None,
        Header(
            alias="Idempotency-Key",
            min_length=1,
            max_length=200,
            description="Makes a repeated POST answer as the first did instead of acting twice.",
        ),
    ] = None,
) -> Caller:
    """Gather what the request carries; reading the body again costs nothing, Starlette keeps it."""
    at = now()
    writes = request.method not in SAFE_METHODS
    return Caller(
        installation=request.app.state.installation,
        credentials=credentials_of(request, changes_state=writes),
        at=at,
        today=civil_date(at),
        request_id=request.state.request_id,
        language=request.state.language,
        writes=writes,
        idempotency_key=idempotency_key if request.method == "POST" else None,
        request_hash=await _request_hash(request) if idempotency_key and request.method == "POST" else b"",
        source=source_of(request),
        user_agent=request.headers.get("user-agent"),
        url=request.url,
    )


def credentials_of(request: Request, *, changes_state: bool) -> Credentials:
    """The proofs a request brought."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return Credentials(
        bearer=value.strip() if scheme.lower() == "bearer" else None,
        session_secret=request.cookies.get(session_cookie(request.app.state.installation.settings)),
        csrf_token=request.headers.get("x-csrf-token"),
        changes_state=changes_state,
        source=source_of(request),
    )


def source_of(request: Request) -> str:
    """The address a request came from; behind a trusted proxy the one the proxy names."""
    return request.client.host if request.client else "unknown"


async def get_if_match(
    if_match: Annotated[
        str | None, Header(alias="If-Match", description='The ETag the change is based on, for example `"3"`.')
    ] = None,
) -> int | None:
    """The version a write is based on; None when the client named none.

    Raises:
        Invalid: an ``If-Match`` that is not one of our ETags.
    """
    if if_match is None:
        return None
    found = _ETAG.fullmatch(if_match.strip())
    if found is None:
        raise Invalid.at("?If-Match", "etag_invalid")
    return int(found.group(1))


async def _request_hash(request: Request) -> bytes:
    digest = hashlib.sha256()
    for part in (request.method, request.url.path, request.url.query):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\x00")
    if request.headers.get("content-type", "").startswith(_FORMS):
        # already read as a form; its boundary differs each time, what it says does not
        for name, value in (await request.form()).multi_items():
            digest.update(name.encode("utf-8", "surrogatepass") + b"\x00")
            digest.update(value.encode("utf-8", "surrogatepass") if isinstance(value, str) else await _content(value))
    else:
        digest.update(await request.body())
    return digest.digest()


async def _content(upload: UploadFile) -> bytes:
    content = await upload.read()
    await upload.seek(0)
    return (upload.filename or "").encode("utf-8", "surrogatepass") + b"\x00" + hashlib.sha256(content).digest()


Ctx = Annotated[Context, Depends(get_caller)]
"""The context of one transaction, opened and committed around the endpoint by ``transactions.TransactionRoute``."""

CallerDependency = Annotated[Caller, Depends(get_caller)]
"""A request without a transaction, for the few endpoints that open their own (signing in)."""

IfMatch = Annotated[int | None, Depends(get_if_match)]
Limit = Annotated[int, Query(ge=1, le=MAXIMUM_LIMIT, description="How many rows a page holds at most.")]
Cursor = Annotated[
    str | None, Query(max_length=2000, description="Where the page starts: `next_cursor` of the page before.")
]
AsOf = Annotated[
    date | None,
    Query(
        description="The civil date (Viet Nam) whose state is asked for; today when left out.",
        examples=["2025-06-30"],
    ),
]
PathId = uuid.UUID

__all__ = [
    "DEFAULT_LIMIT",
    "AsOf",
    "Caller",
    "CallerDependency",
    "Ctx",
    "Cursor",
    "IfMatch",
    "Installation",
    "Limit",
    "PathId",
    "get_caller",
    "get_installation",
]
