from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.export_kind import ExportKind
from ...models.export_profile import ExportProfile
from ...models.problem import Problem
from ...models.table_format import TableFormat
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    kind: ExportKind,
    *,
    organisation_id: UUID,
    format_: TableFormat | Unset = UNSET,
    year: int | None | Unset = UNSET,
    profile: ExportProfile | Unset = UNSET,
    system: None | str | Unset = UNSET,
    delimiter: str | Unset = ",",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_organisation_id = str(organisation_id)
    params["organisation_id"] = json_organisation_id

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_.value

    params["format"] = json_format_

    json_year: int | None | Unset
    if isinstance(year, Unset):
        json_year = UNSET
    else:
        json_year = year
    params["year"] = json_year

    json_profile: str | Unset = UNSET
    if not isinstance(profile, Unset):
        json_profile = profile.value

    params["profile"] = json_profile

    json_system: None | str | Unset
    if isinstance(system, Unset):
        json_system = UNSET
    else:
        json_system = system
    params["system"] = json_system

    params["delimiter"] = delimiter

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/exports/{kind}".format(
            kind=quote(str(kind), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Problem | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    kind: ExportKind,
    *,
    client: AuthenticatedClient | Client,
    organisation_id: UUID,
    format_: TableFormat | Unset = UNSET,
    year: int | None | Unset = UNSET,
    profile: ExportProfile | Unset = UNSET,
    system: None | str | Unset = UNSET,
    delimiter: str | Unset = ",",
) -> Response[File | Problem]:
    """A list as a file

     Take the list of what an organisation has, itself and below. The columns are those in which lists
    come in.

    Long lists are asked for in the background, see `exports_create`.

    Args:
        kind (ExportKind): ``registrations`` says how far everybody of a year has come, without
            any text; ``pledges`` holds the texts.
        organisation_id (UUID): Whose list: of this organisation and below.
        format_ (TableFormat | Unset): How a table is written.
        year (int | None | Unset): Needed for lists of a year.
        profile (ExportProfile | Unset): ``national``: the columns of the national member list;
            they exist for members only.
        system (None | str | Unset): Add the keys by which this system names the rows.
        delimiter (str | Unset): Between the cells of a CSV file; some Excels want `;`. Default:
            ','.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        kind=kind,
        organisation_id=organisation_id,
        format_=format_,
        year=year,
        profile=profile,
        system=system,
        delimiter=delimiter,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    kind: ExportKind,
    *,
    client: AuthenticatedClient | Client,
    organisation_id: UUID,
    format_: TableFormat | Unset = UNSET,
    year: int | None | Unset = UNSET,
    profile: ExportProfile | Unset = UNSET,
    system: None | str | Unset = UNSET,
    delimiter: str | Unset = ",",
) -> File | Problem | None:
    """A list as a file

     Take the list of what an organisation has, itself and below. The columns are those in which lists
    come in.

    Long lists are asked for in the background, see `exports_create`.

    Args:
        kind (ExportKind): ``registrations`` says how far everybody of a year has come, without
            any text; ``pledges`` holds the texts.
        organisation_id (UUID): Whose list: of this organisation and below.
        format_ (TableFormat | Unset): How a table is written.
        year (int | None | Unset): Needed for lists of a year.
        profile (ExportProfile | Unset): ``national``: the columns of the national member list;
            they exist for members only.
        system (None | str | Unset): Add the keys by which this system names the rows.
        delimiter (str | Unset): Between the cells of a CSV file; some Excels want `;`. Default:
            ','.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        kind=kind,
        client=client,
        organisation_id=organisation_id,
        format_=format_,
        year=year,
        profile=profile,
        system=system,
        delimiter=delimiter,
    ).parsed


async def asyncio_detailed(
    kind: ExportKind,
    *,
    client: AuthenticatedClient | Client,
    organisation_id: UUID,
    format_: TableFormat | Unset = UNSET,
    year: int | None | Unset = UNSET,
    profile: ExportProfile | Unset = UNSET,
    system: None | str | Unset = UNSET,
    delimiter: str | Unset = ",",
) -> Response[File | Problem]:
    """A list as a file

     Take the list of what an organisation has, itself and below. The columns are those in which lists
    come in.

    Long lists are asked for in the background, see `exports_create`.

    Args:
        kind (ExportKind): ``registrations`` says how far everybody of a year has come, without
            any text; ``pledges`` holds the texts.
        organisation_id (UUID): Whose list: of this organisation and below.
        format_ (TableFormat | Unset): How a table is written.
        year (int | None | Unset): Needed for lists of a year.
        profile (ExportProfile | Unset): ``national``: the columns of the national member list;
            they exist for members only.
        system (None | str | Unset): Add the keys by which this system names the rows.
        delimiter (str | Unset): Between the cells of a CSV file; some Excels want `;`. Default:
            ','.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        kind=kind,
        organisation_id=organisation_id,
        format_=format_,
        year=year,
        profile=profile,
        system=system,
        delimiter=delimiter,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    kind: ExportKind,
    *,
    client: AuthenticatedClient | Client,
    organisation_id: UUID,
    format_: TableFormat | Unset = UNSET,
    year: int | None | Unset = UNSET,
    profile: ExportProfile | Unset = UNSET,
    system: None | str | Unset = UNSET,
    delimiter: str | Unset = ",",
) -> File | Problem | None:
    """A list as a file

     Take the list of what an organisation has, itself and below. The columns are those in which lists
    come in.

    Long lists are asked for in the background, see `exports_create`.

    Args:
        kind (ExportKind): ``registrations`` says how far everybody of a year has come, without
            any text; ``pledges`` holds the texts.
        organisation_id (UUID): Whose list: of this organisation and below.
        format_ (TableFormat | Unset): How a table is written.
        year (int | None | Unset): Needed for lists of a year.
        profile (ExportProfile | Unset): ``national``: the columns of the national member list;
            they exist for members only.
        system (None | str | Unset): Add the keys by which this system names the rows.
        delimiter (str | Unset): Between the cells of a CSV file; some Excels want `;`. Default:
            ','.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            kind=kind,
            client=client,
            organisation_id=organisation_id,
            format_=format_,
            year=year,
            profile=profile,
            system=system,
            delimiter=delimiter,
        )
    ).parsed
