from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.page_of_study_session_public import PageOfStudySessionPublic
from ...models.problem import Problem
from ...models.session_state import SessionState
from ...models.study_session_kind import StudySessionKind
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    organisation_id: UUID,
    year: int,
    kind: list[StudySessionKind] | None | Unset = UNSET,
    state: list[SessionState] | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_organisation_id = str(organisation_id)
    params["organisation_id"] = json_organisation_id

    params["year"] = year

    json_kind: list[str] | None | Unset
    if isinstance(kind, Unset):
        json_kind = UNSET
    elif isinstance(kind, list):
        json_kind = []
        for kind_type_0_item_data in kind:
            kind_type_0_item = kind_type_0_item_data.value
            json_kind.append(kind_type_0_item)

    else:
        json_kind = kind
    params["kind"] = json_kind

    json_state: list[str] | None | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, list):
        json_state = []
        for state_type_0_item_data in state:
            state_type_0_item = state_type_0_item_data.value
            json_state.append(state_type_0_item)

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
        "url": "/api/v1/study-sessions",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOfStudySessionPublic | Problem | None:
    if response.status_code == 200:
        response_200 = PageOfStudySessionPublic.from_dict(response.json())

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
) -> Response[PageOfStudySessionPublic | Problem]:
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
    year: int,
    kind: list[StudySessionKind] | None | Unset = UNSET,
    state: list[SessionState] | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfStudySessionPublic | Problem]:
    """List Sessions

     The sessions of an organisation and of everything below it in a year, the latest first.

    Args:
        organisation_id (UUID): The organisation; everything below it is included.
        year (int): The year of the sessions.
        kind (list[StudySessionKind] | None | Unset): Only these kinds; repeat it.
        state (list[SessionState] | None | Unset): Only in these states; repeat it.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfStudySessionPublic | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        year=year,
        kind=kind,
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
    year: int,
    kind: list[StudySessionKind] | None | Unset = UNSET,
    state: list[SessionState] | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfStudySessionPublic | Problem | None:
    """List Sessions

     The sessions of an organisation and of everything below it in a year, the latest first.

    Args:
        organisation_id (UUID): The organisation; everything below it is included.
        year (int): The year of the sessions.
        kind (list[StudySessionKind] | None | Unset): Only these kinds; repeat it.
        state (list[SessionState] | None | Unset): Only in these states; repeat it.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfStudySessionPublic | Problem
    """

    return sync_detailed(
        client=client,
        organisation_id=organisation_id,
        year=year,
        kind=kind,
        state=state,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: UUID,
    year: int,
    kind: list[StudySessionKind] | None | Unset = UNSET,
    state: list[SessionState] | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfStudySessionPublic | Problem]:
    """List Sessions

     The sessions of an organisation and of everything below it in a year, the latest first.

    Args:
        organisation_id (UUID): The organisation; everything below it is included.
        year (int): The year of the sessions.
        kind (list[StudySessionKind] | None | Unset): Only these kinds; repeat it.
        state (list[SessionState] | None | Unset): Only in these states; repeat it.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfStudySessionPublic | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        year=year,
        kind=kind,
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
    year: int,
    kind: list[StudySessionKind] | None | Unset = UNSET,
    state: list[SessionState] | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfStudySessionPublic | Problem | None:
    """List Sessions

     The sessions of an organisation and of everything below it in a year, the latest first.

    Args:
        organisation_id (UUID): The organisation; everything below it is included.
        year (int): The year of the sessions.
        kind (list[StudySessionKind] | None | Unset): Only these kinds; repeat it.
        state (list[SessionState] | None | Unset): Only in these states; repeat it.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfStudySessionPublic | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            organisation_id=organisation_id,
            year=year,
            kind=kind,
            state=state,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
