from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.transfer_public import TransferPublic
from ...models.transfer_receive import TransferReceive
from ...types import UNSET, Response, Unset


def _get_kwargs(
    transfer_id: UUID,
    *,
    body: TransferReceive,
    idempotency_key: None | str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/transfers/{transfer_id}/receipt".format(
            transfer_id=quote(str(transfer_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | TransferPublic | None:
    if response.status_code == 200:
        response_200 = TransferPublic.from_dict(response.json())

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
) -> Response[Problem | TransferPublic]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    transfer_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: TransferReceive,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | TransferPublic]:
    """Receive

     Receive a person: for the officers of the new cell. Posts at the old cell end on that day.

    Args:
        transfer_id (UUID):
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (TransferReceive): The new cell has received the person.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | TransferPublic]
    """

    kwargs = _get_kwargs(
        transfer_id=transfer_id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    transfer_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: TransferReceive,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | TransferPublic | None:
    """Receive

     Receive a person: for the officers of the new cell. Posts at the old cell end on that day.

    Args:
        transfer_id (UUID):
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (TransferReceive): The new cell has received the person.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | TransferPublic
    """

    return sync_detailed(
        transfer_id=transfer_id,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    transfer_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: TransferReceive,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | TransferPublic]:
    """Receive

     Receive a person: for the officers of the new cell. Posts at the old cell end on that day.

    Args:
        transfer_id (UUID):
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (TransferReceive): The new cell has received the person.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | TransferPublic]
    """

    kwargs = _get_kwargs(
        transfer_id=transfer_id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    transfer_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: TransferReceive,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | TransferPublic | None:
    """Receive

     Receive a person: for the officers of the new cell. Posts at the old cell end on that day.

    Args:
        transfer_id (UUID):
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.
        body (TransferReceive): The new cell has received the person.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | TransferPublic
    """

    return (
        await asyncio_detailed(
            transfer_id=transfer_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
