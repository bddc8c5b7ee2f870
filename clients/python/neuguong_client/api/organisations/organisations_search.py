import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.organisations_search_sort import OrganisationsSearchSort
from ...models.page_of_organisation_row import PageOfOrganisationRow
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    text: None | str | Unset = UNSET,
    kind: list[str] | Unset = UNSET,
    sector: list[str] | Unset = UNSET,
    code: None | str | Unset = UNSET,
    below: None | Unset | UUID = UNSET,
    parent_id: None | Unset | UUID = UNSET,
    as_of: datetime.date | None | Unset = UNSET,
    sort: OrganisationsSearchSort | Unset = OrganisationsSearchSort.TREE,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_text: None | str | Unset
    if isinstance(text, Unset):
        json_text = UNSET
    else:
        json_text = text
    params["text"] = json_text

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    json_sector: list[str] | Unset = UNSET
    if not isinstance(sector, Unset):
        json_sector = sector

    params["sector"] = json_sector

    json_code: None | str | Unset
    if isinstance(code, Unset):
        json_code = UNSET
    else:
        json_code = code
    params["code"] = json_code

    json_below: None | str | Unset
    if isinstance(below, Unset):
        json_below = UNSET
    elif isinstance(below, UUID):
        json_below = str(below)
    else:
        json_below = below
    params["below"] = json_below

    json_parent_id: None | str | Unset
    if isinstance(parent_id, Unset):
        json_parent_id = UNSET
    elif isinstance(parent_id, UUID):
        json_parent_id = str(parent_id)
    else:
        json_parent_id = parent_id
    params["parent_id"] = json_parent_id

    json_as_of: None | str | Unset
    if isinstance(as_of, Unset):
        json_as_of = UNSET
    elif isinstance(as_of, datetime.date):
        json_as_of = as_of.isoformat()
    else:
        json_as_of = as_of
    params["as_of"] = json_as_of

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort.value

    params["sort"] = json_sort

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
        "url": "/api/v1/organisations",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOfOrganisationRow | Problem | None:
    if response.status_code == 200:
        response_200 = PageOfOrganisationRow.from_dict(response.json())

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
) -> Response[PageOfOrganisationRow | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    text: None | str | Unset = UNSET,
    kind: list[str] | Unset = UNSET,
    sector: list[str] | Unset = UNSET,
    code: None | str | Unset = UNSET,
    below: None | Unset | UUID = UNSET,
    parent_id: None | Unset | UUID = UNSET,
    as_of: datetime.date | None | Unset = UNSET,
    sort: OrganisationsSearchSort | Unset = OrganisationsSearchSort.TREE,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfOrganisationRow | Problem]:
    """Search

     Organisations that lived on a day, named and placed as on that day.

    Args:
        text (None | str | Unset): Part of the name; marks do not matter.
        kind (list[str] | Unset): Only these kinds.
        sector (list[str] | Unset): Only these sectors.
        code (None | str | Unset): The organisation with this code.
        below (None | Unset | UUID): This organisation and everything below it.
        parent_id (None | Unset | UUID): Directly under this organisation.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        sort (OrganisationsSearchSort | Unset): Order of today's tree, or by name. Default:
            OrganisationsSearchSort.TREE.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfOrganisationRow | Problem]
    """

    kwargs = _get_kwargs(
        text=text,
        kind=kind,
        sector=sector,
        code=code,
        below=below,
        parent_id=parent_id,
        as_of=as_of,
        sort=sort,
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
    text: None | str | Unset = UNSET,
    kind: list[str] | Unset = UNSET,
    sector: list[str] | Unset = UNSET,
    code: None | str | Unset = UNSET,
    below: None | Unset | UUID = UNSET,
    parent_id: None | Unset | UUID = UNSET,
    as_of: datetime.date | None | Unset = UNSET,
    sort: OrganisationsSearchSort | Unset = OrganisationsSearchSort.TREE,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfOrganisationRow | Problem | None:
    """Search

     Organisations that lived on a day, named and placed as on that day.

    Args:
        text (None | str | Unset): Part of the name; marks do not matter.
        kind (list[str] | Unset): Only these kinds.
        sector (list[str] | Unset): Only these sectors.
        code (None | str | Unset): The organisation with this code.
        below (None | Unset | UUID): This organisation and everything below it.
        parent_id (None | Unset | UUID): Directly under this organisation.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        sort (OrganisationsSearchSort | Unset): Order of today's tree, or by name. Default:
            OrganisationsSearchSort.TREE.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfOrganisationRow | Problem
    """

    return sync_detailed(
        client=client,
        text=text,
        kind=kind,
        sector=sector,
        code=code,
        below=below,
        parent_id=parent_id,
        as_of=as_of,
        sort=sort,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    text: None | str | Unset = UNSET,
    kind: list[str] | Unset = UNSET,
    sector: list[str] | Unset = UNSET,
    code: None | str | Unset = UNSET,
    below: None | Unset | UUID = UNSET,
    parent_id: None | Unset | UUID = UNSET,
    as_of: datetime.date | None | Unset = UNSET,
    sort: OrganisationsSearchSort | Unset = OrganisationsSearchSort.TREE,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfOrganisationRow | Problem]:
    """Search

     Organisations that lived on a day, named and placed as on that day.

    Args:
        text (None | str | Unset): Part of the name; marks do not matter.
        kind (list[str] | Unset): Only these kinds.
        sector (list[str] | Unset): Only these sectors.
        code (None | str | Unset): The organisation with this code.
        below (None | Unset | UUID): This organisation and everything below it.
        parent_id (None | Unset | UUID): Directly under this organisation.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        sort (OrganisationsSearchSort | Unset): Order of today's tree, or by name. Default:
            OrganisationsSearchSort.TREE.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfOrganisationRow | Problem]
    """

    kwargs = _get_kwargs(
        text=text,
        kind=kind,
        sector=sector,
        code=code,
        below=below,
        parent_id=parent_id,
        as_of=as_of,
        sort=sort,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    text: None | str | Unset = UNSET,
    kind: list[str] | Unset = UNSET,
    sector: list[str] | Unset = UNSET,
    code: None | str | Unset = UNSET,
    below: None | Unset | UUID = UNSET,
    parent_id: None | Unset | UUID = UNSET,
    as_of: datetime.date | None | Unset = UNSET,
    sort: OrganisationsSearchSort | Unset = OrganisationsSearchSort.TREE,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfOrganisationRow | Problem | None:
    """Search

     Organisations that lived on a day, named and placed as on that day.

    Args:
        text (None | str | Unset): Part of the name; marks do not matter.
        kind (list[str] | Unset): Only these kinds.
        sector (list[str] | Unset): Only these sectors.
        code (None | str | Unset): The organisation with this code.
        below (None | Unset | UUID): This organisation and everything below it.
        parent_id (None | Unset | UUID): Directly under this organisation.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        sort (OrganisationsSearchSort | Unset): Order of today's tree, or by name. Default:
            OrganisationsSearchSort.TREE.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfOrganisationRow | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            text=text,
            kind=kind,
            sector=sector,
            code=code,
            below=below,
            parent_id=parent_id,
            as_of=as_of,
            sort=sort,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
