from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.recount_public import RecountPublic
from ...models.recount_request import RecountRequest
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: RecountRequest,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/statistics/recount",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | RecountPublic | None:
    if response.status_code == 200:
        response_200 = RecountPublic.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

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
) -> Response[Problem | RecountPublic]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RecountRequest,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | RecountPublic]:
    """Count Again

     The same figure counted by brute force, one person at a time, beside what the figures say, with its
    rows.

    Args:
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (RecountRequest): Which figure to count again, one person at a time.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RecountPublic]
    """

    kwargs = _get_kwargs(
        body=body,
        limit=limit,
        cursor=cursor,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: RecountRequest,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | RecountPublic | None:
    """Count Again

     The same figure counted by brute force, one person at a time, beside what the figures say, with its
    rows.

    Args:
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (RecountRequest): Which figure to count again, one person at a time.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RecountPublic
    """

    return sync_detailed(
        client=client,
        body=body,
        limit=limit,
        cursor=cursor,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RecountRequest,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | RecountPublic]:
    """Count Again

     The same figure counted by brute force, one person at a time, beside what the figures say, with its
    rows.

    Args:
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (RecountRequest): Which figure to count again, one person at a time.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RecountPublic]
    """

    kwargs = _get_kwargs(
        body=body,
        limit=limit,
        cursor=cursor,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: RecountRequest,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | RecountPublic | None:
    """Count Again

     The same figure counted by brute force, one person at a time, beside what the figures say, with its
    rows.

    Args:
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (RecountRequest): Which figure to count again, one person at a time.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RecountPublic
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            limit=limit,
            cursor=cursor,
            idempotency_key=idempotency_key,
        )
    ).parsed
