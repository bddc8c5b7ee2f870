from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.sign_on_started import SignOnStarted
from ...types import UNSET, Response, Unset


def _get_kwargs(
    provider: str,
    *,
    idempotency_key: None | str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/providers/{provider}/sign-on".format(
            provider=quote(str(provider), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | SignOnStarted | None:
    if response.status_code == 201:
        response_201 = SignOnStarted.from_dict(response.json())

        return response_201

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

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
) -> Response[Problem | SignOnStarted]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    provider: str,
    *,
    client: AuthenticatedClient | Client,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | SignOnStarted]:
    """Begin

     Begin to sign in with a provider: go to the address given; the cookie set here must come back within
    minutes.

    Args:
        provider (str): Code of the provider.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignOnStarted]
    """

    kwargs = _get_kwargs(
        provider=provider,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    provider: str,
    *,
    client: AuthenticatedClient | Client,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | SignOnStarted | None:
    """Begin

     Begin to sign in with a provider: go to the address given; the cookie set here must come back within
    minutes.

    Args:
        provider (str): Code of the provider.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignOnStarted
    """

    return sync_detailed(
        provider=provider,
        client=client,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    provider: str,
    *,
    client: AuthenticatedClient | Client,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | SignOnStarted]:
    """Begin

     Begin to sign in with a provider: go to the address given; the cookie set here must come back within
    minutes.

    Args:
        provider (str): Code of the provider.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignOnStarted]
    """

    kwargs = _get_kwargs(
        provider=provider,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    provider: str,
    *,
    client: AuthenticatedClient | Client,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | SignOnStarted | None:
    """Begin

     Begin to sign in with a provider: go to the address given; the cookie set here must come back within
    minutes.

    Args:
        provider (str): Code of the provider.
        idempotency_key (None | str | Unset): Makes a repeated POST answer as the first did
            instead of acting twice.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignOnStarted
    """

    return (
        await asyncio_detailed(
            provider=provider,
            client=client,
            idempotency_key=idempotency_key,
        )
    ).parsed
