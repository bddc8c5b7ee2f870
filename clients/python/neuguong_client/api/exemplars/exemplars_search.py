from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.exemplar_kind import ExemplarKind
from ...models.page_of_exemplar_published import PageOfExemplarPublished
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    text: None | str | Unset = UNSET,
    place: None | str | Unset = UNSET,
    field: list[str] | Unset = UNSET,
    kind: list[ExemplarKind] | Unset = UNSET,
    recognised_in: int | None | Unset = UNSET,
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

    json_place: None | str | Unset
    if isinstance(place, Unset):
        json_place = UNSET
    else:
        json_place = place
    params["place"] = json_place

    json_field: list[str] | Unset = UNSET
    if not isinstance(field, Unset):
        json_field = field

    params["field"] = json_field

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item = kind_item_data.value
            json_kind.append(kind_item)

    params["kind"] = json_kind

    json_recognised_in: int | None | Unset
    if isinstance(recognised_in, Unset):
        json_recognised_in = UNSET
    else:
        json_recognised_in = recognised_in
    params["recognised_in"] = json_recognised_in

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
        "url": "/api/v1/exemplars",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOfExemplarPublished | Problem | None:
    if response.status_code == 200:
        response_200 = PageOfExemplarPublished.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

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
) -> Response[PageOfExemplarPublished | Problem]:
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
    place: None | str | Unset = UNSET,
    field: list[str] | Unset = UNSET,
    kind: list[ExemplarKind] | Unset = UNSET,
    recognised_in: int | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfExemplarPublished | Problem]:
    """Search

     Find recognised exemplars by field, place, kind and text; the latest recognised first.

    Args:
        text (None | str | Unset): Words in any order, without marks if need be.
        place (None | str | Unset): Words of the place.
        field (list[str] | Unset): Codes of `exemplar_field`; repeat for several.
        kind (list[ExemplarKind] | Unset): Repeat for several.
        recognised_in (int | None | Unset): The calendar year of the recognition.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfExemplarPublished | Problem]
    """

    kwargs = _get_kwargs(
        text=text,
        place=place,
        field=field,
        kind=kind,
        recognised_in=recognised_in,
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
    place: None | str | Unset = UNSET,
    field: list[str] | Unset = UNSET,
    kind: list[ExemplarKind] | Unset = UNSET,
    recognised_in: int | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfExemplarPublished | Problem | None:
    """Search

     Find recognised exemplars by field, place, kind and text; the latest recognised first.

    Args:
        text (None | str | Unset): Words in any order, without marks if need be.
        place (None | str | Unset): Words of the place.
        field (list[str] | Unset): Codes of `exemplar_field`; repeat for several.
        kind (list[ExemplarKind] | Unset): Repeat for several.
        recognised_in (int | None | Unset): The calendar year of the recognition.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfExemplarPublished | Problem
    """

    return sync_detailed(
        client=client,
        text=text,
        place=place,
        field=field,
        kind=kind,
        recognised_in=recognised_in,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    text: None | str | Unset = UNSET,
    place: None | str | Unset = UNSET,
    field: list[str] | Unset = UNSET,
    kind: list[ExemplarKind] | Unset = UNSET,
    recognised_in: int | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[PageOfExemplarPublished | Problem]:
    """Search

     Find recognised exemplars by field, place, kind and text; the latest recognised first.

    Args:
        text (None | str | Unset): Words in any order, without marks if need be.
        place (None | str | Unset): Words of the place.
        field (list[str] | Unset): Codes of `exemplar_field`; repeat for several.
        kind (list[ExemplarKind] | Unset): Repeat for several.
        recognised_in (int | None | Unset): The calendar year of the recognition.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOfExemplarPublished | Problem]
    """

    kwargs = _get_kwargs(
        text=text,
        place=place,
        field=field,
        kind=kind,
        recognised_in=recognised_in,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    text: None | str | Unset = UNSET,
    place: None | str | Unset = UNSET,
    field: list[str] | Unset = UNSET,
    kind: list[ExemplarKind] | Unset = UNSET,
    recognised_in: int | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> PageOfExemplarPublished | Problem | None:
    """Search

     Find recognised exemplars by field, place, kind and text; the latest recognised first.

    Args:
        text (None | str | Unset): Words in any order, without marks if need be.
        place (None | str | Unset): Words of the place.
        field (list[str] | Unset): Codes of `exemplar_field`; repeat for several.
        kind (list[ExemplarKind] | Unset): Repeat for several.
        recognised_in (int | None | Unset): The calendar year of the recognition.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOfExemplarPublished | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            text=text,
            place=place,
            field=field,
            kind=kind,
            recognised_in=recognised_in,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
