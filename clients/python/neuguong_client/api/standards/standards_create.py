from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.standard_version_create import StandardVersionCreate
from ...models.standard_version_public import StandardVersionPublic
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: StandardVersionCreate,
    organisation_id: None | Unset | UUID = UNSET,
    idempotency_key: None | str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

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
        "method": "post",
        "url": "/api/v1/standards",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | StandardVersionPublic | None:
    if response.status_code == 201:
        response_201 = StandardVersionPublic.from_dict(response.json())

        return response_201

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

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

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
) -> Response[Problem | StandardVersionPublic]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StandardVersionCreate,
    organisation_id: None | Unset | UUID = UNSET,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | StandardVersionPublic]:
    """Create

     Begin a draft; an organisation works on one at a time.

    Args:
        organisation_id (None | Unset | UUID): Whose versions; left out: the national list.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (StandardVersionCreate): A new draft. With ``from_present`` it begins with the items
            of the version in force.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | StandardVersionPublic]
    """

    kwargs = _get_kwargs(
        body=body,
        organisation_id=organisation_id,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: StandardVersionCreate,
    organisation_id: None | Unset | UUID = UNSET,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | StandardVersionPublic | None:
    """Create

     Begin a draft; an organisation works on one at a time.

    Args:
        organisation_id (None | Unset | UUID): Whose versions; left out: the national list.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (StandardVersionCreate): A new draft. With ``from_present`` it begins with the items
            of the version in force.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | StandardVersionPublic
    """

    return sync_detailed(
        client=client,
        body=body,
        organisation_id=organisation_id,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StandardVersionCreate,
    organisation_id: None | Unset | UUID = UNSET,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | StandardVersionPublic]:
    """Create

     Begin a draft; an organisation works on one at a time.

    Args:
        organisation_id (None | Unset | UUID): Whose versions; left out: the national list.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (StandardVersionCreate): A new draft. With ``from_present`` it begins with the items
            of the version in force.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | StandardVersionPublic]
    """

    kwargs = _get_kwargs(
        body=body,
        organisation_id=organisation_id,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: StandardVersionCreate,
    organisation_id: None | Unset | UUID = UNSET,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | StandardVersionPublic | None:
    """Create

     Begin a draft; an organisation works on one at a time.

    Args:
        organisation_id (None | Unset | UUID): Whose versions; left out: the national list.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (StandardVersionCreate): A new draft. With ``from_present`` it begins with the items
            of the version in force.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | StandardVersionPublic
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            organisation_id=organisation_id,
            idempotency_key=idempotency_key,
        )
    ).parsed
