from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.directive_list import DirectiveList
from ...models.directives_loaded import DirectivesLoaded
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    *,
    body: DirectiveList,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/v1/directives",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DirectivesLoaded | Problem | None:
    if response.status_code == 200:
        response_200 = DirectivesLoaded.from_dict(response.json())

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
) -> Response[DirectivesLoaded | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: DirectiveList,
) -> Response[DirectivesLoaded | Problem]:
    """Load

     Bring the directives to a list, all of it or nothing. For administrators of the whole programme.

    The list has the form of the file that comes with the software (`api/data/directives.yaml`), as
    JSON.

    Args:
        body (DirectiveList): A whole list, oldest first. What is known by number and issuer is
            corrected; nothing is taken away.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DirectivesLoaded | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: DirectiveList,
) -> DirectivesLoaded | Problem | None:
    """Load

     Bring the directives to a list, all of it or nothing. For administrators of the whole programme.

    The list has the form of the file that comes with the software (`api/data/directives.yaml`), as
    JSON.

    Args:
        body (DirectiveList): A whole list, oldest first. What is known by number and issuer is
            corrected; nothing is taken away.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DirectivesLoaded | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: DirectiveList,
) -> Response[DirectivesLoaded | Problem]:
    """Load

     Bring the directives to a list, all of it or nothing. For administrators of the whole programme.

    The list has the form of the file that comes with the software (`api/data/directives.yaml`), as
    JSON.

    Args:
        body (DirectiveList): A whole list, oldest first. What is known by number and issuer is
            corrected; nothing is taken away.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DirectivesLoaded | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: DirectiveList,
) -> DirectivesLoaded | Problem | None:
    """Load

     Bring the directives to a list, all of it or nothing. For administrators of the whole programme.

    The list has the form of the file that comes with the software (`api/data/directives.yaml`), as
    JSON.

    Args:
        body (DirectiveList): A whole list, oldest first. What is known by number and issuer is
            corrected; nothing is taken away.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DirectivesLoaded | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
