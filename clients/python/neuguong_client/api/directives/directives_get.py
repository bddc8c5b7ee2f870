from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.directive_public import DirectivePublic
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    directive_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/directives/{directive_id}".format(
            directive_id=quote(str(directive_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DirectivePublic | Problem | None:
    if response.status_code == 200:
        response_200 = DirectivePublic.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DirectivePublic | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    directive_id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DirectivePublic | Problem]:
    """Get

     One directive, in force or not.

    Args:
        directive_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DirectivePublic | Problem]
    """

    kwargs = _get_kwargs(
        directive_id=directive_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    directive_id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> DirectivePublic | Problem | None:
    """Get

     One directive, in force or not.

    Args:
        directive_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DirectivePublic | Problem
    """

    return sync_detailed(
        directive_id=directive_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    directive_id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DirectivePublic | Problem]:
    """Get

     One directive, in force or not.

    Args:
        directive_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DirectivePublic | Problem]
    """

    kwargs = _get_kwargs(
        directive_id=directive_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    directive_id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> DirectivePublic | Problem | None:
    """Get

     One directive, in force or not.

    Args:
        directive_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DirectivePublic | Problem
    """

    return (
        await asyncio_detailed(
            directive_id=directive_id,
            client=client,
        )
    ).parsed
