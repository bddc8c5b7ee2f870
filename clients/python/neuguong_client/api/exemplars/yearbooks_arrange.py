from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.yearbook_arrange import YearbookArrange
from ...models.yearbook_public import YearbookPublic
from ...types import UNSET, Response, Unset


def _get_kwargs(
    organisation_id: UUID,
    year: int,
    *,
    body: YearbookArrange,
    if_match: None | str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/v1/organisations/{organisation_id}/yearbooks/{year}/sections".format(
            organisation_id=quote(str(organisation_id), safe=""),
            year=quote(str(year), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | YearbookPublic | None:
    if response.status_code == 200:
        response_200 = YearbookPublic.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 412:
        response_412 = Problem.from_dict(response.json())

        return response_412

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 428:
        response_428 = Problem.from_dict(response.json())

        return response_428

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
) -> Response[Problem | YearbookPublic]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    organisation_id: UUID,
    year: int,
    *,
    client: AuthenticatedClient | Client,
    body: YearbookArrange,
    if_match: None | str | Unset = UNSET,
) -> Response[Problem | YearbookPublic]:
    """Arrange

     Put the whole of a yearbook in another order.

    Args:
        organisation_id (UUID):
        year (int): Programme year.
        if_match (None | str | Unset): The ETag the change is based on, for example `"3"`.
        body (YearbookArrange): The whole order of a yearbook. Every entry that can be read is
            named once.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | YearbookPublic]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        year=year,
        body=body,
        if_match=if_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    organisation_id: UUID,
    year: int,
    *,
    client: AuthenticatedClient | Client,
    body: YearbookArrange,
    if_match: None | str | Unset = UNSET,
) -> Problem | YearbookPublic | None:
    """Arrange

     Put the whole of a yearbook in another order.

    Args:
        organisation_id (UUID):
        year (int): Programme year.
        if_match (None | str | Unset): The ETag the change is based on, for example `"3"`.
        body (YearbookArrange): The whole order of a yearbook. Every entry that can be read is
            named once.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | YearbookPublic
    """

    return sync_detailed(
        organisation_id=organisation_id,
        year=year,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    organisation_id: UUID,
    year: int,
    *,
    client: AuthenticatedClient | Client,
    body: YearbookArrange,
    if_match: None | str | Unset = UNSET,
) -> Response[Problem | YearbookPublic]:
    """Arrange

     Put the whole of a yearbook in another order.

    Args:
        organisation_id (UUID):
        year (int): Programme year.
        if_match (None | str | Unset): The ETag the change is based on, for example `"3"`.
        body (YearbookArrange): The whole order of a yearbook. Every entry that can be read is
            named once.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | YearbookPublic]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        year=year,
        body=body,
        if_match=if_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    organisation_id: UUID,
    year: int,
    *,
    client: AuthenticatedClient | Client,
    body: YearbookArrange,
    if_match: None | str | Unset = UNSET,
) -> Problem | YearbookPublic | None:
    """Arrange

     Put the whole of a yearbook in another order.

    Args:
        organisation_id (UUID):
        year (int): Programme year.
        if_match (None | str | Unset): The ETag the change is based on, for example `"3"`.
        body (YearbookArrange): The whole order of a yearbook. Every entry that can be read is
            named once.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | YearbookPublic
    """

    return (
        await asyncio_detailed(
            organisation_id=organisation_id,
            year=year,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed
