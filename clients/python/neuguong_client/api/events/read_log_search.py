import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.page_of_reading_public import PageOfReadingPublic
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    organisation_id: None | Unset | UUID = UNSET,
    member_id: None | Unset | UUID = UNSET,
    account_id: None | Unset | UUID = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_organisation_id: None | str | Unset
    if isinstance(organisation_id, Unset):
        json_organisation_id = UNSET
    elif isinstance(organisation_id, UUID):
        json_organisation_id = str(organisation_id)
    else:
        json_organisation_id = organisation_id
    params["organisation_id"] = json_organisation_id

    json_member_id: None | str | Unset
    if isinstance(member_id, Unset):
        json_member_id = UNSET
    elif isinstance(member_id, UUID):
        json_member_id = str(member_id)
    else:
        json_member_id = member_id
    params["member_id"] = json_member_id

    json_account_id: None | str | Unset
    if isinstance(account_id, Unset):
        json_account_id = UNSET
    elif isinstance(account_id, UUID):
        json_account_id = str(account_id)
    else:
        json_account_id = account_id
    params["account_id"] = json_account_id

    json_since: None | str | Unset
    if isinstance(since, Unset):
        json_since = UNSET
    elif isinstance(since, datetime.datetime):
        json_since = since.isoformat()
    else:
        json_since = since
    params["since"] = json_since

    json_until: None | str | Unset
    if isinstance(until, Unset):
        json_until = UNSET
    elif isinstance(until, datetime.datetime):
        json_until = until.isoformat()
    else:
        json_until = until
    params["until"] = json_until

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
        "url": "/api/v1/read-log",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOfReadingPublic | Problem | None:
    if response.status_code == 200:
        response_200 = PageOfReadingPublic.from_dict(response.json())

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
) -> Response[PageOfReadingPublic | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
    member_id: None | Unset | UUID = UNSET,
    account_id: None | Unset | UUID = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfReadingPublic | Problem]:
    """Who read whose texts

     Give the openings of sensitive texts by rights above the cell, the newest first.

    Args:
        organisation_id (None | Unset | UUID): Only at this organisation and below it, in today's
            tree.
        member_id (None | Unset | UUID): Only texts of this person.
        account_id (None | Unset | UUID): Only what this account did.
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfReadingPublic | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        member_id=member_id,
        account_id=account_id,
        since=since,
        until=until,
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
    organisation_id: None | Unset | UUID = UNSET,
    member_id: None | Unset | UUID = UNSET,
    account_id: None | Unset | UUID = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfReadingPublic | Problem | None:
    """Who read whose texts

     Give the openings of sensitive texts by rights above the cell, the newest first.

    Args:
        organisation_id (None | Unset | UUID): Only at this organisation and below it, in today's
            tree.
        member_id (None | Unset | UUID): Only texts of this person.
        account_id (None | Unset | UUID): Only what this account did.
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfReadingPublic | Problem
    """

    return sync_detailed(
        client=client,
        organisation_id=organisation_id,
        member_id=member_id,
        account_id=account_id,
        since=since,
        until=until,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
    member_id: None | Unset | UUID = UNSET,
    account_id: None | Unset | UUID = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfReadingPublic | Problem]:
    """Who read whose texts

     Give the openings of sensitive texts by rights above the cell, the newest first.

    Args:
        organisation_id (None | Unset | UUID): Only at this organisation and below it, in today's
            tree.
        member_id (None | Unset | UUID): Only texts of this person.
        account_id (None | Unset | UUID): Only what this account did.
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfReadingPublic | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        member_id=member_id,
        account_id=account_id,
        since=since,
        until=until,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
    member_id: None | Unset | UUID = UNSET,
    account_id: None | Unset | UUID = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfReadingPublic | Problem | None:
    """Who read whose texts

     Give the openings of sensitive texts by rights above the cell, the newest first.

    Args:
        organisation_id (None | Unset | UUID): Only at this organisation and below it, in today's
            tree.
        member_id (None | Unset | UUID): Only texts of this person.
        account_id (None | Unset | UUID): Only what this account did.
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfReadingPublic | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            organisation_id=organisation_id,
            member_id=member_id,
            account_id=account_id,
            since=since,
            until=until,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
