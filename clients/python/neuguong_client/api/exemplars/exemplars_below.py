from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.exemplar_kind import ExemplarKind
from ...models.exemplar_state import ExemplarState
from ...models.page_of_exemplar_line import PageOfExemplarLine
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    organisation_id: UUID,
    *,
    state: list[ExemplarState] | Unset = UNSET,
    kind: list[ExemplarKind] | Unset = UNSET,
    round_id: None | Unset | UUID = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_state: list[str] | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = []
        for state_item_data in state:
            state_item = state_item_data.value
            json_state.append(state_item)

    params["state"] = json_state

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item = kind_item_data.value
            json_kind.append(kind_item)

    params["kind"] = json_kind

    json_round_id: None | str | Unset
    if isinstance(round_id, Unset):
        json_round_id = UNSET
    elif isinstance(round_id, UUID):
        json_round_id = str(round_id)
    else:
        json_round_id = round_id
    params["round_id"] = json_round_id

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
        "url": "/api/v1/organisations/{organisation_id}/exemplars".format(
            organisation_id=quote(str(organisation_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOfExemplarLine | Problem | None:
    if response.status_code == 200:
        response_200 = PageOfExemplarLine.from_dict(response.json())

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
) -> Response[PageOfExemplarLine | Problem]:
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
    state: list[ExemplarState] | Unset = UNSET,
    kind: list[ExemplarKind] | Unset = UNSET,
    round_id: None | Unset | UUID = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfExemplarLine | Problem]:
    """Below

     The exemplars of a subtree in every state, the latest proposed first.

    Args:
        organisation_id (UUID):
        state (list[ExemplarState] | Unset): Repeat for several.
        kind (list[ExemplarKind] | Unset): Repeat for several.
        round_id (None | Unset | UUID): Only what was proposed in this round.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfExemplarLine | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        state=state,
        kind=kind,
        round_id=round_id,
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
    state: list[ExemplarState] | Unset = UNSET,
    kind: list[ExemplarKind] | Unset = UNSET,
    round_id: None | Unset | UUID = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfExemplarLine | Problem | None:
    """Below

     The exemplars of a subtree in every state, the latest proposed first.

    Args:
        organisation_id (UUID):
        state (list[ExemplarState] | Unset): Repeat for several.
        kind (list[ExemplarKind] | Unset): Repeat for several.
        round_id (None | Unset | UUID): Only what was proposed in this round.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfExemplarLine | Problem
    """

    return sync_detailed(
        organisation_id=organisation_id,
        client=client,
        state=state,
        kind=kind,
        round_id=round_id,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    organisation_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    state: list[ExemplarState] | Unset = UNSET,
    kind: list[ExemplarKind] | Unset = UNSET,
    round_id: None | Unset | UUID = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfExemplarLine | Problem]:
    """Below

     The exemplars of a subtree in every state, the latest proposed first.

    Args:
        organisation_id (UUID):
        state (list[ExemplarState] | Unset): Repeat for several.
        kind (list[ExemplarKind] | Unset): Repeat for several.
        round_id (None | Unset | UUID): Only what was proposed in this round.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfExemplarLine | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        state=state,
        kind=kind,
        round_id=round_id,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    organisation_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    state: list[ExemplarState] | Unset = UNSET,
    kind: list[ExemplarKind] | Unset = UNSET,
    round_id: None | Unset | UUID = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfExemplarLine | Problem | None:
    """Below

     The exemplars of a subtree in every state, the latest proposed first.

    Args:
        organisation_id (UUID):
        state (list[ExemplarState] | Unset): Repeat for several.
        kind (list[ExemplarKind] | Unset): Repeat for several.
        round_id (None | Unset | UUID): Only what was proposed in this round.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfExemplarLine | Problem
    """

    return (
        await asyncio_detailed(
            organisation_id=organisation_id,
            client=client,
            state=state,
            kind=kind,
            round_id=round_id,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
