from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.account_kind import AccountKind
from ...models.account_state import AccountState
from ...models.page_of_account_public import PageOfAccountPublic
from ...models.problem import Problem
from ...models.role import Role
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    q: None | str | Unset = UNSET,
    organisation_id: None | Unset | UUID = UNSET,
    role: None | Role | Unset = UNSET,
    state: AccountState | None | Unset = UNSET,
    kind: AccountKind | None | Unset = UNSET,
    member_id: None | Unset | UUID = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_q: None | str | Unset
    if isinstance(q, Unset):
        json_q = UNSET
    else:
        json_q = q
    params["q"] = json_q

    json_organisation_id: None | str | Unset
    if isinstance(organisation_id, Unset):
        json_organisation_id = UNSET
    elif isinstance(organisation_id, UUID):
        json_organisation_id = str(organisation_id)
    else:
        json_organisation_id = organisation_id
    params["organisation_id"] = json_organisation_id

    json_role: None | str | Unset
    if isinstance(role, Unset):
        json_role = UNSET
    elif isinstance(role, Role):
        json_role = role.value
    else:
        json_role = role
    params["role"] = json_role

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, AccountState):
        json_state = state.value
    else:
        json_state = state
    params["state"] = json_state

    json_kind: None | str | Unset
    if isinstance(kind, Unset):
        json_kind = UNSET
    elif isinstance(kind, AccountKind):
        json_kind = kind.value
    else:
        json_kind = kind
    params["kind"] = json_kind

    json_member_id: None | str | Unset
    if isinstance(member_id, Unset):
        json_member_id = UNSET
    elif isinstance(member_id, UUID):
        json_member_id = str(member_id)
    else:
        json_member_id = member_id
    params["member_id"] = json_member_id

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
        "url": "/api/v1/accounts",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOfAccountPublic | Problem | None:
    if response.status_code == 200:
        response_200 = PageOfAccountPublic.from_dict(response.json())

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
) -> Response[PageOfAccountPublic | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    organisation_id: None | Unset | UUID = UNSET,
    role: None | Role | Unset = UNSET,
    state: AccountState | None | Unset = UNSET,
    kind: AccountKind | None | Unset = UNSET,
    member_id: None | Unset | UUID = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfAccountPublic | Problem]:
    """Search

     Find accounts where the caller may read them, ordered by login name.

    Args:
        q (None | str | Unset): Words of the name, or how the login begins.
        organisation_id (None | Unset | UUID): Standing at or below this organisation.
        role (None | Role | Unset): To whom this role is granted today.
        state (AccountState | None | Unset): In this state.
        kind (AccountKind | None | Unset): Of persons or of systems.
        member_id (None | Unset | UUID): The account of this member.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfAccountPublic | Problem]
    """

    kwargs = _get_kwargs(
        q=q,
        organisation_id=organisation_id,
        role=role,
        state=state,
        kind=kind,
        member_id=member_id,
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
    q: None | str | Unset = UNSET,
    organisation_id: None | Unset | UUID = UNSET,
    role: None | Role | Unset = UNSET,
    state: AccountState | None | Unset = UNSET,
    kind: AccountKind | None | Unset = UNSET,
    member_id: None | Unset | UUID = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfAccountPublic | Problem | None:
    """Search

     Find accounts where the caller may read them, ordered by login name.

    Args:
        q (None | str | Unset): Words of the name, or how the login begins.
        organisation_id (None | Unset | UUID): Standing at or below this organisation.
        role (None | Role | Unset): To whom this role is granted today.
        state (AccountState | None | Unset): In this state.
        kind (AccountKind | None | Unset): Of persons or of systems.
        member_id (None | Unset | UUID): The account of this member.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfAccountPublic | Problem
    """

    return sync_detailed(
        client=client,
        q=q,
        organisation_id=organisation_id,
        role=role,
        state=state,
        kind=kind,
        member_id=member_id,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    organisation_id: None | Unset | UUID = UNSET,
    role: None | Role | Unset = UNSET,
    state: AccountState | None | Unset = UNSET,
    kind: AccountKind | None | Unset = UNSET,
    member_id: None | Unset | UUID = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfAccountPublic | Problem]:
    """Search

     Find accounts where the caller may read them, ordered by login name.

    Args:
        q (None | str | Unset): Words of the name, or how the login begins.
        organisation_id (None | Unset | UUID): Standing at or below this organisation.
        role (None | Role | Unset): To whom this role is granted today.
        state (AccountState | None | Unset): In this state.
        kind (AccountKind | None | Unset): Of persons or of systems.
        member_id (None | Unset | UUID): The account of this member.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfAccountPublic | Problem]
    """

    kwargs = _get_kwargs(
        q=q,
        organisation_id=organisation_id,
        role=role,
        state=state,
        kind=kind,
        member_id=member_id,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    organisation_id: None | Unset | UUID = UNSET,
    role: None | Role | Unset = UNSET,
    state: AccountState | None | Unset = UNSET,
    kind: AccountKind | None | Unset = UNSET,
    member_id: None | Unset | UUID = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfAccountPublic | Problem | None:
    """Search

     Find accounts where the caller may read them, ordered by login name.

    Args:
        q (None | str | Unset): Words of the name, or how the login begins.
        organisation_id (None | Unset | UUID): Standing at or below this organisation.
        role (None | Role | Unset): To whom this role is granted today.
        state (AccountState | None | Unset): In this state.
        kind (AccountKind | None | Unset): Of persons or of systems.
        member_id (None | Unset | UUID): The account of this member.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfAccountPublic | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            q=q,
            organisation_id=organisation_id,
            role=role,
            state=state,
            kind=kind,
            member_id=member_id,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
