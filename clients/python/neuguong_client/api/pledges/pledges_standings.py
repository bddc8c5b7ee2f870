from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.page_of_standing_public import PageOfStandingPublic
from ...models.pledge_state import PledgeState
from ...models.problem import Problem
from ...models.standing import Standing
from ...types import UNSET, Response, Unset


def _get_kwargs(
    organisation_id: UUID,
    *,
    year: int,
    standing: None | Standing | Unset = UNSET,
    state: None | PledgeState | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["year"] = year

    json_standing: None | str | Unset
    if isinstance(standing, Unset):
        json_standing = UNSET
    elif isinstance(standing, Standing):
        json_standing = standing.value
    else:
        json_standing = standing
    params["standing"] = json_standing

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, PledgeState):
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
        "url": "/api/v1/organisations/{organisation_id}/pledges".format(
            organisation_id=quote(str(organisation_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOfStandingPublic | Problem | None:
    if response.status_code == 200:
        response_200 = PageOfStandingPublic.from_dict(response.json())

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
) -> Response[PageOfStandingPublic | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    organisation_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    year: int,
    standing: None | Standing | Unset = UNSET,
    state: None | PledgeState | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfStandingPublic | Problem]:
    """Standings Of

     Who has registered and how far it has come, who has not and why, at and below an organisation.

    Args:
        organisation_id (UUID):
        year (int): Programme year.
        standing (None | Standing | Unset): Needed above the level of a cell; a cell's whole list
            begins with who is missing.
        state (None | PledgeState | Unset): Only registered pledges in this state.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfStandingPublic | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        year=year,
        standing=standing,
        state=state,
        limit=limit,
        cursor=cursor,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    organisation_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    year: int,
    standing: None | Standing | Unset = UNSET,
    state: None | PledgeState | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfStandingPublic | Problem | None:
    """Standings Of

     Who has registered and how far it has come, who has not and why, at and below an organisation.

    Args:
        organisation_id (UUID):
        year (int): Programme year.
        standing (None | Standing | Unset): Needed above the level of a cell; a cell's whole list
            begins with who is missing.
        state (None | PledgeState | Unset): Only registered pledges in this state.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfStandingPublic | Problem
    """

    return sync_detailed(
        organisation_id=organisation_id,
        client=client,
        year=year,
        standing=standing,
        state=state,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    organisation_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    year: int,
    standing: None | Standing | Unset = UNSET,
    state: None | PledgeState | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfStandingPublic | Problem]:
    """Standings Of

     Who has registered and how far it has come, who has not and why, at and below an organisation.

    Args:
        organisation_id (UUID):
        year (int): Programme year.
        standing (None | Standing | Unset): Needed above the level of a cell; a cell's whole list
            begins with who is missing.
        state (None | PledgeState | Unset): Only registered pledges in this state.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfStandingPublic | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        year=year,
        standing=standing,
        state=state,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    organisation_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    year: int,
    standing: None | Standing | Unset = UNSET,
    state: None | PledgeState | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfStandingPublic | Problem | None:
    """Standings Of

     Who has registered and how far it has come, who has not and why, at and below an organisation.

    Args:
        organisation_id (UUID):
        year (int): Programme year.
        standing (None | Standing | Unset): Needed above the level of a cell; a cell's whole list
            begins with who is missing.
        state (None | PledgeState | Unset): Only registered pledges in this state.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfStandingPublic | Problem
    """

    return (
        await asyncio_detailed(
            organisation_id=organisation_id,
            client=client,
            year=year,
            standing=standing,
            state=state,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
