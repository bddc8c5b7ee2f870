"""Every error as ``application/problem+json`` (RFC 9457), in the caller's language, never repeating what was sent.

Codes are stable; their sentences stand in ``api/data/messages.yaml``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.routing import compile_path

from api.core.errors import FieldError, RateLimit, Refusal, TooMany
from api.services.reference import read_data

MEDIA_TYPE = "application/problem+json"
MAXIMUM_ERRORS = 20

log = structlog.get_logger()


class ProblemField(BaseModel):
    """One wrong value."""

    pointer: str = Field(
        description="JSON pointer into the body, or `?name` for a parameter.", examples=["/deeds/0/action"]
    )
    code: str = Field(description="Stable code.", examples=["missing"])
    detail: str = Field(description="What is wrong, in the caller's language.")


class Problem(BaseModel):
    """Why a request was not carried out (RFC 9457)."""

    type: str = Field(examples=["about:blank"])
    title: str
    status: int
    code: str = Field(description="Stable code for programs.", examples=["pledge_state_refused"])
    detail: str = Field(description="A sentence for people, in the caller's language.")
    request_id: str
    errors: list[ProblemField]
    allowed: list[str] | None = Field(description="What is possible instead; null when that does not apply.")


_PYDANTIC_CODES: Mapping[str, str] = {
    "missing": "missing",
    "extra_forbidden": "unknown_field",
    "string_too_short": "text_too_short",
    "string_too_long": "text_too_long",
    "string_unicode": "text_invalid",
    "string_pattern_mismatch": "pattern_mismatch",
    "greater_than": "number_too_small",
    "greater_than_equal": "number_too_small",
    "less_than": "number_too_large",
    "less_than_equal": "number_too_large",
    "enum": "choice_invalid",
    "literal_error": "choice_invalid",
    "too_long": "list_too_long",
    "too_short": "list_too_short",
    "uuid_parsing": "id_invalid",
    "uuid_type": "id_invalid",
    "value_error": "value_invalid",
    "union_tag_invalid": "choice_invalid",
    "union_tag_not_found": "missing",
}


_HTTP_CODES: Mapping[int, str] = {
    400: "body_unreadable",
    404: "not_found",
    405: "method_not_allowed",
    408: "body_too_slow",
    413: "body_too_large",
    503: "busy",
}

_UNION_TAG_ERRORS = frozenset({"union_tag_invalid", "union_tag_not_found"})


@cache
def _messages() -> Mapping[str, Mapping[str, str]]:
    messages: Mapping[str, Mapping[str, str]] = read_data("messages.yaml")
    return messages


def sentence(code: str, language: str, params: Mapping[str, Any]) -> str:
    """The sentence of a code, filled with its values. An unknown code reads as itself, so that nothing is lost."""
    wording = _messages().get(code)
    if wording is None:
        return code
    try:
        return wording[language].format_map(params)
    except (KeyError, IndexError, ValueError):
        return wording[language]


def problem_response(
    request: Request,
    status: int,
    code: str,
    *,
    params: Mapping[str, Any] | None = None,
    errors: Iterable[FieldError] = (),
    allowed: Sequence[str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    """Build the answer."""
    language = getattr(request.state, "language", "vi")
    request_id = getattr(request.state, "request_id", "")
    problem = Problem(
        type="about:blank",
        title=HTTPStatus(status).phrase,
        status=status,
        code=code,
        detail=sentence(code, language, {**(params or {}), "request_id": request_id}),
        request_id=request_id,
        errors=[
            ProblemField(pointer=error.pointer, code=error.code, detail=sentence(error.code, language, error.params))
            for error in list(errors)[:MAXIMUM_ERRORS]
        ],
        allowed=None if allowed is None else list(allowed),
    )
    return JSONResponse(problem.model_dump(), status, dict(headers or {}), media_type=MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Answer every error of the application in this form."""

    @app.exception_handler(Refusal)
    async def refused(request: Request, error: Refusal) -> JSONResponse:
        headers = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
        if error.status == HTTPStatus.UNAUTHORIZED:
            headers["WWW-Authenticate"] = "Bearer"
        if isinstance(error, TooMany):
            headers |= rate_limit_headers(error.limits)
        return problem_response(
            request,
            error.status,
            error.code,
            params=error.params,
            errors=error.errors,
            allowed=error.allowed,
            headers=headers,
        )

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        found = error.errors()[:MAXIMUM_ERRORS]
        if any(each["type"] == "json_invalid" for each in found):
            return problem_response(request, 400, "body_unreadable")
        return problem_response(request, 422, "invalid", errors=[_field_error(each, error.body) for each in found])

    @app.exception_handler(HTTPException)
    async def http_error(request: Request, error: HTTPException) -> JSONResponse:
        headers = dict(error.headers or {})
        if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            # in a thread: the contract may have to be put together first
            headers["Allow"] = ", ".join(await run_in_threadpool(_allowed_methods, request))
        code = _HTTP_CODES.get(error.status_code, "http_error")
        return problem_response(request, error.status_code, code, headers=headers)

    @app.exception_handler(Exception)
    async def failed(request: Request, error: Exception) -> JSONResponse:
        log.error("request_failed", error=type(error).__name__, exc_info=error)
        return problem_response(request, 500, "internal")


def rate_limit_headers(limits: Sequence[RateLimit]) -> dict[str, str]:
    """``RateLimit-Policy`` and ``RateLimit`` as draft-ietf-httpapi-ratelimit-headers has them; none without limits.

    What is left is never told as less than nothing.
    """
    if not limits:
        return {}
    return {
        "RateLimit-Policy": ", ".join(f'"{limit.name}";q={limit.quota};w={limit.window}' for limit in limits),
        "RateLimit": ", ".join(f'"{limit.name}";r={max(limit.remaining, 0)};t={limit.reset}' for limit in limits),
    }


def _field_error(error: Mapping[str, Any], body: Any) -> FieldError:
    place, *steps = error["loc"] or ("body",)
    pointer = "".join(f"/{_escaped(step)}" for step in _steps_in(body, steps))
    if error["type"] in _UNION_TAG_ERRORS:
        pointer += "/" + str(error["ctx"]["discriminator"]).strip("'")
    if place != "body":
        pointer = "?" + "/".join(str(step) for step in steps)
    kind = str(error["type"])
    code = _PYDANTIC_CODES.get(kind)
    if code is None:
        code = "date_invalid" if kind.startswith("date") else "wrong_type"
    context = error.get("ctx") or {}
    params = {key: value for key, value in context.items() if isinstance(value, int | float | str)}
    if kind == "value_error" and getattr(context.get("error"), "code", None):
        code = context["error"].code
    return FieldError(pointer[:300], code, params)


def _steps_in(body: Any, steps: Sequence[Any]) -> Iterator[Any]:
    """The steps that lead through the body itself, without the names of union members Pydantic puts between them."""
    for number, step in enumerate(steps):
        if isinstance(body, Mapping) and step not in body and number < len(steps) - 1:
            continue
        yield step
        if isinstance(body, Mapping):
            body = body.get(step)
        elif isinstance(body, list) and isinstance(step, int) and step < len(body):
            body = body[step]


def _escaped(step: object) -> str:
    text = str(step).encode("utf-8", "replace").decode()
    return text.replace("~", "~0").replace("/", "~1")


def _allowed_methods(request: Request) -> list[str]:
    """All methods of the path, from the contract; Starlette names those of the first route alone."""
    methods: set[str] = set()
    for path, operations in request.app.openapi()["paths"].items():
        pattern, _, _ = compile_path(path)
        if pattern.match(request.url.path):
            methods |= {method.upper() for method in operations}
    return sorted(methods)


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The ``responses=`` of an operation: each status as a problem."""
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in statuses
    }
