from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.cap_advice import CapAdvice
from ...models.grading_period import GradingPeriod
from ...models.grading_subject import GradingSubject
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    organisation_id: UUID,
    *,
    subject: GradingSubject,
    year: int,
    period: GradingPeriod | Unset = UNSET,
    number: int | Unset = 1,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_subject = subject.value
    params["subject"] = json_subject

    params["year"] = year

    json_period: str | Unset = UNSET
    if not isinstance(period, Unset):
        json_period = period.value

    params["period"] = json_period

    params["number"] = number

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/organisations/{organisation_id}/grading-cap".format(
            organisation_id=quote(str(organisation_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CapAdvice | Problem | None:
    if response.status_code == 200:
        response_200 = CapAdvice.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[CapAdvice | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    organisation_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    subject: GradingSubject,
    year: int,
    period: GradingPeriod | Unset = UNSET,
    number: int | Unset = 1,
) -> Response[CapAdvice | Problem]:
    """Cap

     What the cap on the top level allows in a unit, and who stands above it.

    Args:
        organisation_id (UUID):
        subject (GradingSubject): Who is graded.
        year (int): Programme year.
        period (GradingPeriod | Unset): What a grade is given for. A term is named by its first
            year.
        number (int | Unset): Which quarter, from 1; 1 for a year or a term. Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CapAdvice | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        subject=subject,
        year=year,
        period=period,
        number=number,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    organisation_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    subject: GradingSubject,
    year: int,
    period: GradingPeriod | Unset = UNSET,
    number: int | Unset = 1,
) -> CapAdvice | Problem | None:
    """Cap

     What the cap on the top level allows in a unit, and who stands above it.

    Args:
        organisation_id (UUID):
        subject (GradingSubject): Who is graded.
        year (int): Programme year.
        period (GradingPeriod | Unset): What a grade is given for. A term is named by its first
            year.
        number (int | Unset): Which quarter, from 1; 1 for a year or a term. Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CapAdvice | Problem
    """

    return sync_detailed(
        organisation_id=organisation_id,
        client=client,
        subject=subject,
        year=year,
        period=period,
        number=number,
    ).parsed


async def asyncio_detailed(
    organisation_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    subject: GradingSubject,
    year: int,
    period: GradingPeriod | Unset = UNSET,
    number: int | Unset = 1,
) -> Response[CapAdvice | Problem]:
    """Cap

     What the cap on the top level allows in a unit, and who stands above it.

    Args:
        organisation_id (UUID):
        subject (GradingSubject): Who is graded.
        year (int): Programme year.
        period (GradingPeriod | Unset): What a grade is given for. A term is named by its first
            year.
        number (int | Unset): Which quarter, from 1; 1 for a year or a term. Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CapAdvice | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        subject=subject,
        year=year,
        period=period,
        number=number,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    organisation_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    subject: GradingSubject,
    year: int,
    period: GradingPeriod | Unset = UNSET,
    number: int | Unset = 1,
) -> CapAdvice | Problem | None:
    """Cap

     What the cap on the top level allows in a unit, and who stands above it.

    Args:
        organisation_id (UUID):
        subject (GradingSubject): Who is graded.
        year (int): Programme year.
        period (GradingPeriod | Unset): What a grade is given for. A term is named by its first
            year.
        number (int | Unset): Which quarter, from 1; 1 for a year or a term. Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CapAdvice | Problem
    """

    return (
        await asyncio_detailed(
            organisation_id=organisation_id,
            client=client,
            subject=subject,
            year=year,
            period=period,
            number=number,
        )
    ).parsed
