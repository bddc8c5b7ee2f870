import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.comparison_public import ComparisonPublic
from ...models.problem import Problem
from ...models.statistics_compare_indicator_type_0_item import (
    StatisticsCompareIndicatorType0Item,
)
from ...models.structure import Structure
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    organisation_id: list[UUID],
    year: int,
    to_year: int | None | Unset = UNSET,
    as_of: datetime.date | None | Unset = UNSET,
    structure: Structure | Unset = UNSET,
    indicator: list[StatisticsCompareIndicatorType0Item] | None | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_organisation_id = []
    for organisation_id_item_data in organisation_id:
        organisation_id_item = str(organisation_id_item_data)
        json_organisation_id.append(organisation_id_item)

    params["organisation_id"] = json_organisation_id

    params["year"] = year

    json_to_year: int | None | Unset
    if isinstance(to_year, Unset):
        json_to_year = UNSET
    else:
        json_to_year = to_year
    params["to_year"] = json_to_year

    json_as_of: None | str | Unset
    if isinstance(as_of, Unset):
        json_as_of = UNSET
    elif isinstance(as_of, datetime.date):
        json_as_of = as_of.isoformat()
    else:
        json_as_of = as_of
    params["as_of"] = json_as_of

    json_structure: str | Unset = UNSET
    if not isinstance(structure, Unset):
        json_structure = structure.value

    params["structure"] = json_structure

    json_indicator: list[str] | None | Unset
    if isinstance(indicator, Unset):
        json_indicator = UNSET
    elif isinstance(indicator, list):
        json_indicator = []
        for indicator_type_0_item_data in indicator:
            indicator_type_0_item = indicator_type_0_item_data.value
            json_indicator.append(indicator_type_0_item)

    else:
        json_indicator = indicator
    params["indicator"] = json_indicator

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/statistics/comparison",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ComparisonPublic | Problem | None:
    if response.status_code == 200:
        response_200 = ComparisonPublic.from_dict(response.json())

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
) -> Response[ComparisonPublic | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: list[UUID],
    year: int,
    to_year: int | None | Unset = UNSET,
    as_of: datetime.date | None | Unset = UNSET,
    structure: Structure | Unset = UNSET,
    indicator: list[StatisticsCompareIndicatorType0Item] | None | Unset = UNSET,
) -> Response[ComparisonPublic | Problem]:
    """Compare

     The figures of several organisations side by side.

    Args:
        organisation_id (list[UUID]): Organisations; repeat it.
        year (int): The year, or the first of several.
        to_year (int | None | Unset): The last year of several, included.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        structure (Structure | Unset): On which tree figures are added up: that of the day asked
            about, or restated on today's.
        indicator (list[StatisticsCompareIndicatorType0Item] | None | Unset): Indicators to show;
            repeat it. The headlines when left out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ComparisonPublic | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        year=year,
        to_year=to_year,
        as_of=as_of,
        structure=structure,
        indicator=indicator,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: list[UUID],
    year: int,
    to_year: int | None | Unset = UNSET,
    as_of: datetime.date | None | Unset = UNSET,
    structure: Structure | Unset = UNSET,
    indicator: list[StatisticsCompareIndicatorType0Item] | None | Unset = UNSET,
) -> ComparisonPublic | Problem | None:
    """Compare

     The figures of several organisations side by side.

    Args:
        organisation_id (list[UUID]): Organisations; repeat it.
        year (int): The year, or the first of several.
        to_year (int | None | Unset): The last year of several, included.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        structure (Structure | Unset): On which tree figures are added up: that of the day asked
            about, or restated on today's.
        indicator (list[StatisticsCompareIndicatorType0Item] | None | Unset): Indicators to show;
            repeat it. The headlines when left out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ComparisonPublic | Problem
    """

    return sync_detailed(
        client=client,
        organisation_id=organisation_id,
        year=year,
        to_year=to_year,
        as_of=as_of,
        structure=structure,
        indicator=indicator,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: list[UUID],
    year: int,
    to_year: int | None | Unset = UNSET,
    as_of: datetime.date | None | Unset = UNSET,
    structure: Structure | Unset = UNSET,
    indicator: list[StatisticsCompareIndicatorType0Item] | None | Unset = UNSET,
) -> Response[ComparisonPublic | Problem]:
    """Compare

     The figures of several organisations side by side.

    Args:
        organisation_id (list[UUID]): Organisations; repeat it.
        year (int): The year, or the first of several.
        to_year (int | None | Unset): The last year of several, included.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        structure (Structure | Unset): On which tree figures are added up: that of the day asked
            about, or restated on today's.
        indicator (list[StatisticsCompareIndicatorType0Item] | None | Unset): Indicators to show;
            repeat it. The headlines when left out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ComparisonPublic | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        year=year,
        to_year=to_year,
        as_of=as_of,
        structure=structure,
        indicator=indicator,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: list[UUID],
    year: int,
    to_year: int | None | Unset = UNSET,
    as_of: datetime.date | None | Unset = UNSET,
    structure: Structure | Unset = UNSET,
    indicator: list[StatisticsCompareIndicatorType0Item] | None | Unset = UNSET,
) -> ComparisonPublic | Problem | None:
    """Compare

     The figures of several organisations side by side.

    Args:
        organisation_id (list[UUID]): Organisations; repeat it.
        year (int): The year, or the first of several.
        to_year (int | None | Unset): The last year of several, included.
        as_of (datetime.date | None | Unset): The civil date (Viet Nam) whose state is asked for;
            today when left out.
        structure (Structure | Unset): On which tree figures are added up: that of the day asked
            about, or restated on today's.
        indicator (list[StatisticsCompareIndicatorType0Item] | None | Unset): Indicators to show;
            repeat it. The headlines when left out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ComparisonPublic | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            organisation_id=organisation_id,
            year=year,
            to_year=to_year,
            as_of=as_of,
            structure=structure,
            indicator=indicator,
        )
    ).parsed
