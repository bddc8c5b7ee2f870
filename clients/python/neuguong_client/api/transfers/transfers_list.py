from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.direction import Direction
from ...models.page_of_transfer_public import PageOfTransferPublic
from ...models.problem import Problem
from ...models.transfer_state import TransferState
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    organisation_id: UUID,
    direction: Direction | Unset = UNSET,
    below: bool | Unset = True,
    state: None | TransferState | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_organisation_id = str(organisation_id)
    params["organisation_id"] = json_organisation_id

    json_direction: str | Unset = UNSET
    if not isinstance(direction, Unset):
        json_direction = direction.value

    params["direction"] = json_direction

    params["below"] = below

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, TransferState):
        json_state = state.value
    else:
        json_state = state
    params["state"] = json_state

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/transfers",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOfTransferPublic | Problem | None:
    if response.status_code == 200:
        response_200 = PageOfTransferPublic.from_dict(response.json())

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
) -> Response[PageOfTransferPublic | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: UUID,
    direction: Direction | Unset = UNSET,
    below: bool | Unset = True,
    state: None | TransferState | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfTransferPublic | Problem]:
    """Find

     Transfers into or out of an organisation, the latest first.

    Args:
        organisation_id (UUID): The organisation seen from.
        direction (Direction | Unset): Seen from the organisation asked about.
        below (bool | Unset): Also everything below the organisation. Default: True.
        state (None | TransferState | Unset): Only in this state.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfTransferPublic | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        direction=direction,
        below=below,
        state=state,
        limit=limit,
        cursor=cursor,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: UUID,
    direction: Direction | Unset = UNSET,
    below: bool | Unset = True,
    state: None | TransferState | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfTransferPublic | Problem | None:
    """Find

     Transfers into or out of an organisation, the latest first.

    Args:
        organisation_id (UUID): The organisation seen from.
        direction (Direction | Unset): Seen from the organisation asked about.
        below (bool | Unset): Also everything below the organisation. Default: True.
        state (None | TransferState | Unset): Only in this state.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfTransferPublic | Problem
    """

    return sync_detailed(
        client=client,
        organisation_id=organisation_id,
        direction=direction,
        below=below,
        state=state,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: UUID,
    direction: Direction | Unset = UNSET,
    below: bool | Unset = True,
    state: None | TransferState | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfTransferPublic | Problem]:
    """Find

     Transfers into or out of an organisation, the latest first.

    Args:
        organisation_id (UUID): The organisation seen from.
        direction (Direction | Unset): Seen from the organisation asked about.
        below (bool | Unset): Also everything below the organisation. Default: True.
        state (None | TransferState | Unset): Only in this state.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfTransferPublic | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        direction=direction,
        below=below,
        state=state,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: UUID,
    direction: Direction | Unset = UNSET,
    below: bool | Unset = True,
    state: None | TransferState | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfTransferPublic | Problem | None:
    """Find

     Transfers into or out of an organisation, the latest first.

    Args:
        organisation_id (UUID): The organisation seen from.
        direction (Direction | Unset): Seen from the organisation asked about.
        below (bool | Unset): Also everything below the organisation. Default: True.
        state (None | TransferState | Unset): Only in this state.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfTransferPublic | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            organisation_id=organisation_id,
            direction=direction,
            below=below,
            state=state,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
