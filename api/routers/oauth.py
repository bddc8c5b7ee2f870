"""OAuth 2.0 for programs: client credentials exchanged for short-lived access tokens."""

import base64
import binascii
from typing import Annotated
from urllib.parse import unquote_plus

from fastapi import Form, Request
from fastapi.responses import JSONResponse

from api.core.errors import Unauthenticated
from api.dependencies import CallerDependency
from api.routing import Router
from api.schemas.oauth import ClientAccess, OAuthError
from api.services import client_credentials
from api.transactions import translated_errors

router = Router(tags=["tokens"])


@router.post(
    "/oauth/token",
    operation_id="oauth_token",
    response_model=ClientAccess,
    summary="Exchange client credentials",
    responses={
        400: {"model": OAuthError, "description": "Not a request for client credentials."},
        401: {"model": OAuthError, "description": "The client is unknown, or its secret is wrong."},
    },
    openapi_extra={"x-public": True, "x-own-errors": [400, 401]},
)
def token(
    request: Request,
    caller: CallerDependency,
    grant_type: Annotated[str, Form(max_length=100, description="Always `client_credentials`.")] = "",
    client_id: Annotated[str, Form(max_length=100, description="The id of a service or personal token.")] = "",
    client_secret: Annotated[str, Form(max_length=200, description="The token itself.")] = "",
    scope: Annotated[str, Form(max_length=4000, description="Not needed: the answer says what was given.")] = "",
) -> JSONResponse:
    """Give an access token for minutes (RFC 6749, 4.4). The client may also name itself by HTTP Basic."""
    if grant_type != "client_credentials":
        return _error(400, "unsupported_grant_type", "Only client_credentials is understood here.")
    named = _basic(request.headers.get("authorization", "")) or (client_id, client_secret)
    try:
        with translated_errors():
            issued = client_credentials.exchange(caller.installation, *named, caller.source, caller.at)
    except Unauthenticated:
        return _error(401, "invalid_client", "The client is unknown, or its secret is wrong.")
    given = ClientAccess(
        access_token=issued.access_token,
        token_type="Bearer",  # noqa: S106  (the name of a scheme)
        expires_in=issued.seconds,
        scope=" ".join(issued.permissions),
    )
    return JSONResponse(given.model_dump(), headers={"Pragma": "no-cache"})


def _basic(header: str) -> tuple[str, str] | None:
    """Id and secret of HTTP Basic, each form-encoded (RFC 6749, 2.3.1); None when the header is something else."""
    scheme, _, value = header.partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, _, secret = base64.b64decode(value.strip(), validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return "", ""
    return unquote_plus(name), unquote_plus(secret)


def _error(status: int, error: str, description: str) -> JSONResponse:
    headers = {"WWW-Authenticate": 'Basic realm="oauth"'} if status == 401 else {}
    return JSONResponse(OAuthError(error=error, error_description=description).model_dump(), status, headers)
