from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.page_of_grant_public import PageOfGrantPublic
from ...models.problem import Problem
from ...models.role import Role
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    account_id: None | Unset | UUID = UNSET,
    organisation_id: None | Unset | UUID = UNSET,
    role: None | Role | Unset = UNSET,
    in_force: bool | Unset = False,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_account_id: None | str | Unset
    if isinstance(account_id, Unset):
        json_account_id = UNSET
    elif isinstance(account_id, UUID):
        json_account_id = str(account_id)
    else:
        json_account_id = account_id
    params["account_id"] = json_account_id

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

    params["in_force"] = in_force

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
        "url": "/api/v1/grants",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOfGrantPublic | Problem | None:
    if response.status_code == 200:
        response_200 = PageOfGrantPublic.from_dict(response.json())

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
) -> Response[PageOfGrantPublic | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    account_id: None | Unset | UUID = UNSET,
    organisation_id: None | Unset | UUID = UNSET,
    role: None | Role | Unset = UNSET,
    in_force: bool | Unset = False,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfGrantPublic | Problem]:
    """Search

     Find who was given which role where the caller may read that, newest first.

    Args:
        account_id (None | Unset | UUID): Given to this account.
        organisation_id (None | Unset | UUID): On this very organisation.
        role (None | Role | Unset): Of this role.
        in_force (bool | Unset): Only those that hold today. Default: False.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfGrantPublic | Problem]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        organisation_id=organisation_id,
        role=role,
        in_force=in_force,
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
    account_id: None | Unset | UUID = UNSET,
    organisation_id: None | Unset | UUID = UNSET,
    role: None | Role | Unset = UNSET,
    in_force: bool | Unset = False,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfGrantPublic | Problem | None:
    """Search

     Find who was given which role where the caller may read that, newest first.

    Args:
        account_id (None | Unset | UUID): Given to this account.
        organisation_id (None | Unset | UUID): On this very organisation.
        role (None | Role | Unset): Of this role.
        in_force (bool | Unset): Only those that hold today. Default: False.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfGrantPublic | Problem
    """

    return sync_detailed(
        client=client,
        account_id=account_id,
        organisation_id=organisation_id,
        role=role,
        in_force=in_force,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    account_id: None | Unset | UUID = UNSET,
    organisation_id: None | Unset | UUID = UNSET,
    role: None | Role | Unset = UNSET,
    in_force: bool | Unset = False,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfGrantPublic | Problem]:
    """Search

     Find who was given which role where the caller may read that, newest first.

    Args:
        account_id (None | Unset | UUID): Given to this account.
        organisation_id (None | Unset | UUID): On this very organisation.
        role (None | Role | Unset): Of this role.
        in_force (bool | Unset): Only those that hold today. Default: False.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfGrantPublic | Problem]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        organisation_id=organisation_id,
        role=role,
        in_force=in_force,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    account_id: None | Unset | UUID = UNSET,
    organisation_id: None | Unset | UUID = UNSET,
    role: None | Role | Unset = UNSET,
    in_force: bool | Unset = False,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfGrantPublic | Problem | None:
    """Search

     Find who was given which role where the caller may read that, newest first.

    Args:
        account_id (None | Unset | UUID): Given to this account.
        organisation_id (None | Unset | UUID): On this very organisation.
        role (None | Role | Unset): Of this role.
        in_force (bool | Unset): Only those that hold today. Default: False.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfGrantPublic | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            account_id=account_id,
            organisation_id=organisation_id,
            role=role,
            in_force=in_force,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
