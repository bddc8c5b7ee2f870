from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.closing_public import ClosingPublic
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    closing_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/year-closings/{closing_id}".format(
            closing_id=quote(str(closing_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ClosingPublic | Problem | None:
    if response.status_code == 200:
        response_200 = ClosingPublic.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

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
) -> Response[ClosingPublic | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    closing_id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ClosingPublic | Problem]:
    """Closing

     One closing, with who closed and reopened it and why.

    Args:
        closing_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ClosingPublic | Problem]
    """

    kwargs = _get_kwargs(
        closing_id=closing_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    closing_id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> ClosingPublic | Problem | None:
    """Closing

     One closing, with who closed and reopened it and why.

    Args:
        closing_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ClosingPublic | Problem
    """

    return sync_detailed(
        closing_id=closing_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    closing_id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ClosingPublic | Problem]:
    """Closing

     One closing, with who closed and reopened it and why.

    Args:
        closing_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ClosingPublic | Problem]
    """

    kwargs = _get_kwargs(
        closing_id=closing_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    closing_id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> ClosingPublic | Problem | None:
    """Closing

     One closing, with who closed and reopened it and why.

    Args:
        closing_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ClosingPublic | Problem
    """

    return (
        await asyncio_detailed(
            closing_id=closing_id,
            client=client,
        )
    ).parsed
