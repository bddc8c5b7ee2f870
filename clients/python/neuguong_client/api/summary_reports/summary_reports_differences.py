from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.differences_public import DifferencesPublic
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    report_id: UUID,
    *,
    before: int,
    after: int | None | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["before"] = before

    json_after: int | None | Unset
    if isinstance(after, Unset):
        json_after = UNSET
    else:
        json_after = after
    params["after"] = json_after

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/summary-reports/{report_id}/differences".format(
            report_id=quote(str(report_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DifferencesPublic | Problem | None:
    if response.status_code == 200:
        response_200 = DifferencesPublic.from_dict(response.json())

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
) -> Response[DifferencesPublic | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    report_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    before: int,
    after: int | None | Unset = UNSET,
) -> Response[DifferencesPublic | Problem]:
    """Differences

     What one issue changed against another, or what a restatement would change now.

    Args:
        report_id (UUID):
        before (int): The earlier issue.
        after (int | None | Unset): The later issue; left out: the rows as they are now, for the
            same day.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DifferencesPublic | Problem]
    """

    kwargs = _get_kwargs(
        report_id=report_id,
        before=before,
        after=after,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    report_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    before: int,
    after: int | None | Unset = UNSET,
) -> DifferencesPublic | Problem | None:
    """Differences

     What one issue changed against another, or what a restatement would change now.

    Args:
        report_id (UUID):
        before (int): The earlier issue.
        after (int | None | Unset): The later issue; left out: the rows as they are now, for the
            same day.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DifferencesPublic | Problem
    """

    return sync_detailed(
        report_id=report_id,
        client=client,
        before=before,
        after=after,
    ).parsed


async def asyncio_detailed(
    report_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    before: int,
    after: int | None | Unset = UNSET,
) -> Response[DifferencesPublic | Problem]:
    """Differences

     What one issue changed against another, or what a restatement would change now.

    Args:
        report_id (UUID):
        before (int): The earlier issue.
        after (int | None | Unset): The later issue; left out: the rows as they are now, for the
            same day.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DifferencesPublic | Problem]
    """

    kwargs = _get_kwargs(
        report_id=report_id,
        before=before,
        after=after,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    report_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    before: int,
    after: int | None | Unset = UNSET,
) -> DifferencesPublic | Problem | None:
    """Differences

     What one issue changed against another, or what a restatement would change now.

    Args:
        report_id (UUID):
        before (int): The earlier issue.
        after (int | None | Unset): The later issue; left out: the rows as they are now, for the
            same day.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DifferencesPublic | Problem
    """

    return (
        await asyncio_detailed(
            report_id=report_id,
            client=client,
            before=before,
            after=after,
        )
    ).parsed
