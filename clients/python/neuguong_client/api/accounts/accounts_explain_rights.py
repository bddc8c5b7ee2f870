from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.rights_explained import RightsExplained
from ...types import UNSET, Response, Unset


def _get_kwargs(
    account_id: UUID,
    *,
    organisation_id: None | Unset | UUID = UNSET,
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

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/accounts/{account_id}/rights".format(
            account_id=quote(str(account_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | RightsExplained | None:
    if response.status_code == 200:
        response_200 = RightsExplained.from_dict(response.json())

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
) -> Response[Problem | RightsExplained]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    account_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
) -> Response[Problem | RightsExplained]:
    """Explain Rights

     Say why an account may do what it may: by grant, by delegation, by post, or by its own cell.

    Args:
        account_id (UUID):
        organisation_id (None | Unset | UUID): Say of each right whether it reaches this
            organisation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RightsExplained]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        organisation_id=organisation_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    account_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
) -> Problem | RightsExplained | None:
    """Explain Rights

     Say why an account may do what it may: by grant, by delegation, by post, or by its own cell.

    Args:
        account_id (UUID):
        organisation_id (None | Unset | UUID): Say of each right whether it reaches this
            organisation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RightsExplained
    """

    return sync_detailed(
        account_id=account_id,
        client=client,
        organisation_id=organisation_id,
    ).parsed


async def asyncio_detailed(
    account_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
) -> Response[Problem | RightsExplained]:
    """Explain Rights

     Say why an account may do what it may: by grant, by delegation, by post, or by its own cell.

    Args:
        account_id (UUID):
        organisation_id (None | Unset | UUID): Say of each right whether it reaches this
            organisation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RightsExplained]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        organisation_id=organisation_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    account_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
) -> Problem | RightsExplained | None:
    """Explain Rights

     Say why an account may do what it may: by grant, by delegation, by post, or by its own cell.

    Args:
        account_id (UUID):
        organisation_id (None | Unset | UUID): Say of each right whether it reaches this
            organisation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RightsExplained
    """

    return (
        await asyncio_detailed(
            account_id=account_id,
            client=client,
            organisation_id=organisation_id,
        )
    ).parsed
