"""SCIM 2.0 at ``/scim/v2``: outside our own contract, since SCIM describes itself (``/Schemas``)."""

import json
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from scim2_models import Resource, ResponseParameters, SCIMException, UnauthorizedException
from scim2_server.handler import ScimHandler
from scim2_server.requests import ScimRequest
from scim2_server.responses import ScimResponse
from scim2_server.routing import Operation
from scim2_server.service import ScimService

from api.core.errors import Refusal
from api.dependencies import CallerDependency
from api.rules.access import Permission
from api.services.access import require_anywhere
from api.services.scim.resources import provider
from api.services.scim.storage import AccountStorage
from api.transactions import open_context, translated_errors

PREFIX = "/scim/v2"

router = APIRouter(prefix=PREFIX, include_in_schema=False)


class _Service(ScimService):
    """Answers a PATCH with what has become of the resource: not every client asks again after a 204."""

    def patch_response(
        self, base_url: str, resource: Resource[Any], response_parameters: ResponseParameters[Any]
    ) -> ScimResponse:
        """Give the whole resource."""
        return self.replacement_response(base_url, resource, response_parameters)


async def _body(request: Request) -> bytes:
    return await request.body()


@router.api_route("", methods=["GET", "POST"])
@router.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def serve(
    request: Request, caller: CallerDependency, body: Annotated[bytes, Depends(_body)], path: str = ""
) -> Response:
    """Answer one request of an identity system, a bulk of them in one transaction."""
    service = _Service(provider(caller.installation.settings.max_body_bytes))
    asked = ScimRequest(
        method=request.method,
        base_url=str(request.base_url).rstrip("/") + PREFIX,
        path=f"/{path}",
        query=dict(request.query_params),
        headers=list(request.headers.items()),
        body=body,
    )
    try:
        if service.match(asked).operation is Operation.service_provider_config:
            return _sent(service.service_provider_config(asked.url, asked.query))
        with translated_errors(), open_context(caller) as ctx:
            require_anywhere(ctx, Permission.SCIM_PROVISION)
            return _sent(ScimHandler(service, AccountStorage(ctx, writes=caller.writes)).handle(asked))
    except SCIMException as error:
        return _sent(service.error_response(error))
    except Refusal as refusal:
        return _sent(service.error_response(_told(refusal)))


def _told(refusal: Refusal) -> SCIMException:
    if refusal.status == HTTPStatus.UNAUTHORIZED:
        return UnauthorizedException(detail=refusal.code)
    error = SCIMException(detail=refusal.code)
    error.status = refusal.status
    return error


def _sent(response: ScimResponse) -> Response:
    content = b"" if response.body is None else json.dumps(response.body, ensure_ascii=False).encode()
    headers = {name: value for name, value in response.headers.items() if name != "Content-Type" or content}
    return Response(content, int(response.status), headers)
