import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.member_status import MemberStatus
from ...models.membership_kind import MembershipKind
from ...models.page_of_member_line import PageOfMemberLine
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    organisation_id: None | Unset | UUID = UNSET,
    below: bool | Unset = True,
    q: None | str | Unset = UNSET,
    status: list[MemberStatus] | Unset = UNSET,
    key_leader: bool | None | Unset = UNSET,
    membership: MembershipKind | Unset = UNSET,
    former: bool | Unset = False,
    as_of: datetime.date | None | Unset = UNSET,
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

    params["below"] = below

    json_q: None | str | Unset
    if isinstance(q, Unset):
        json_q = UNSET
    else:
        json_q = q
    params["q"] = json_q

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item = status_item_data.value
            json_status.append(status_item)

    params["status"] = json_status

    json_key_leader: bool | None | Unset
    if isinstance(key_leader, Unset):
        json_key_leader = UNSET
    else:
        json_key_leader = key_leader
    params["key_leader"] = json_key_leader

    json_membership: str | Unset = UNSET
    if not isinstance(membership, Unset):
        json_membership = membership.value

    params["membership"] = json_membership

    params["former"] = former

    json_as_of: None | str | Unset
    if isinstance(as_of, Unset):
        json_as_of = UNSET
    elif isinstance(as_of, datetime.date):
        json_as_of = as_of.isoformat()
    else:
        json_as_of = as_of
    params["as_of"] = json_as_of

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
        "url": "/api/v1/members",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOfMemberLine | Problem | None:
    if response.status_code == 200:
        response_200 = PageOfMemberLine.from_dict(response.json())

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
) -> Response[PageOfMemberLine | Problem]:
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
    below: bool | Unset = True,
    q: None | str | Unset = UNSET,
    status: list[MemberStatus] | Unset = UNSET,
    key_leader: bool | None | Unset = UNSET,
    membership: MembershipKind | Unset = UNSET,
    former: bool | Unset = False,
    as_of: datetime.date | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfMemberLine | Problem]:
    """List Members

     Members in the order of names: given name, family name, middle name.

    With `as_of` membership, status and flag are those of that day, in cells as they stand in today's
    tree.

    Args:
        organisation_id (None | Unset | UUID): This organisation; everything in reach when left
            out.
        below (bool | Unset): Also everything below the organisation. Default: True.
        q (None | str | Unset): Beginnings of words of the name, marks or not, in any order.
        status (list[MemberStatus] | Unset): Any of these.
        key_leader (bool | None | Unset): Key leaders only, or all the others only.
        membership (MembershipKind | Unset): ``official`` carries the duties; ``temporary`` and
            ``residence`` (nơi cư trú) stand beside it.
        former (bool | Unset): People without an official cell (gone, or about to come) instead.
            Default: False.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfMemberLine | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        below=below,
        q=q,
        status=status,
        key_leader=key_leader,
        membership=membership,
        former=former,
        as_of=as_of,
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
    below: bool | Unset = True,
    q: None | str | Unset = UNSET,
    status: list[MemberStatus] | Unset = UNSET,
    key_leader: bool | None | Unset = UNSET,
    membership: MembershipKind | Unset = UNSET,
    former: bool | Unset = False,
    as_of: datetime.date | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfMemberLine | Problem | None:
    """List Members

     Members in the order of names: given name, family name, middle name.

    With `as_of` membership, status and flag are those of that day, in cells as they stand in today's
    tree.

    Args:
        organisation_id (None | Unset | UUID): This organisation; everything in reach when left
            out.
        below (bool | Unset): Also everything below the organisation. Default: True.
        q (None | str | Unset): Beginnings of words of the name, marks or not, in any order.
        status (list[MemberStatus] | Unset): Any of these.
        key_leader (bool | None | Unset): Key leaders only, or all the others only.
        membership (MembershipKind | Unset): ``official`` carries the duties; ``temporary`` and
            ``residence`` (nơi cư trú) stand beside it.
        former (bool | Unset): People without an official cell (gone, or about to come) instead.
            Default: False.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfMemberLine | Problem
    """

    return sync_detailed(
        client=client,
        organisation_id=organisation_id,
        below=below,
        q=q,
        status=status,
        key_leader=key_leader,
        membership=membership,
        former=former,
        as_of=as_of,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
    below: bool | Unset = True,
    q: None | str | Unset = UNSET,
    status: list[MemberStatus] | Unset = UNSET,
    key_leader: bool | None | Unset = UNSET,
    membership: MembershipKind | Unset = UNSET,
    former: bool | Unset = False,
    as_of: datetime.date | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfMemberLine | Problem]:
    """List Members

     Members in the order of names: given name, family name, middle name.

    With `as_of` membership, status and flag are those of that day, in cells as they stand in today's
    tree.

    Args:
        organisation_id (None | Unset | UUID): This organisation; everything in reach when left
            out.
        below (bool | Unset): Also everything below the organisation. Default: True.
        q (None | str | Unset): Beginnings of words of the name, marks or not, in any order.
        status (list[MemberStatus] | Unset): Any of these.
        key_leader (bool | None | Unset): Key leaders only, or all the others only.
        membership (MembershipKind | Unset): ``official`` carries the duties; ``temporary`` and
            ``residence`` (nơi cư trú) stand beside it.
        former (bool | Unset): People without an official cell (gone, or about to come) instead.
            Default: False.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfMemberLine | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        below=below,
        q=q,
        status=status,
        key_leader=key_leader,
        membership=membership,
        former=former,
        as_of=as_of,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
    below: bool | Unset = True,
    q: None | str | Unset = UNSET,
    status: list[MemberStatus] | Unset = UNSET,
    key_leader: bool | None | Unset = UNSET,
    membership: MembershipKind | Unset = UNSET,
    former: bool | Unset = False,
    as_of: datetime.date | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfMemberLine | Problem | None:
    """List Members

     Members in the order of names: given name, family name, middle name.

    With `as_of` membership, status and flag are those of that day, in cells as they stand in today's
    tree.

    Args:
        organisation_id (None | Unset | UUID): This organisation; everything in reach when left
            out.
        below (bool | Unset): Also everything below the organisation. Default: True.
        q (None | str | Unset): Beginnings of words of the name, marks or not, in any order.
        status (list[MemberStatus] | Unset): Any of these.
        key_leader (bool | None | Unset): Key leaders only, or all the others only.
        membership (MembershipKind | Unset): ``official`` carries the duties; ``temporary`` and
            ``residence`` (nơi cư trú) stand beside it.
        former (bool | Unset): People without an official cell (gone, or about to come) instead.
            Default: False.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfMemberLine | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            organisation_id=organisation_id,
            below=below,
            q=q,
            status=status,
            key_leader=key_leader,
            membership=membership,
            former=former,
            as_of=as_of,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
