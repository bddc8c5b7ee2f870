from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.issue_public import IssuePublic
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    report_id: UUID,
    number: int,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/summary-reports/{report_id}/issues/{number}".format(
            report_id=quote(str(report_id), safe=""),
            number=quote(str(number), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> IssuePublic | Problem | None:
    if response.status_code == 200:
        response_200 = IssuePublic.from_dict(response.json())

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
) -> Response[IssuePublic | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    report_id: UUID,
    number: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[IssuePublic | Problem]:
    """Issue

     One sealed issue, complete enough to be printed.

    Args:
        report_id (UUID):
        number (int): The number of the issue; the first is 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IssuePublic | Problem]
    """

    kwargs = _get_kwargs(
        report_id=report_id,
        number=number,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    report_id: UUID,
    number: int,
    *,
    client: AuthenticatedClient | Client,
) -> IssuePublic | Problem | None:
    """Issue

     One sealed issue, complete enough to be printed.

    Args:
        report_id (UUID):
        number (int): The number of the issue; the first is 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IssuePublic | Problem
    """

    return sync_detailed(
        report_id=report_id,
        number=number,
        client=client,
    ).parsed


async def asyncio_detailed(
    report_id: UUID,
    number: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[IssuePublic | Problem]:
    """Issue

     One sealed issue, complete enough to be printed.

    Args:
        report_id (UUID):
        number (int): The number of the issue; the first is 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IssuePublic | Problem]
    """

    kwargs = _get_kwargs(
        report_id=report_id,
        number=number,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    report_id: UUID,
    number: int,
    *,
    client: AuthenticatedClient | Client,
) -> IssuePublic | Problem | None:
    """Issue

     One sealed issue, complete enough to be printed.

    Args:
        report_id (UUID):
        number (int): The number of the issue; the first is 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IssuePublic | Problem
    """

    return (
        await asyncio_detailed(
            report_id=report_id,
            number=number,
            client=client,
        )
    ).parsed
