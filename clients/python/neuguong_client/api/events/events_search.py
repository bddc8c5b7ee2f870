import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.event_page import EventPage
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    organisation_id: None | Unset | UUID = UNSET,
    kind: list[str] | None | Unset = UNSET,
    subject: None | str | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    actor_id: None | Unset | UUID = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    after: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
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

    json_kind: list[str] | None | Unset
    if isinstance(kind, Unset):
        json_kind = UNSET
    elif isinstance(kind, list):
        json_kind = kind

    else:
        json_kind = kind
    params["kind"] = json_kind

    json_subject: None | str | Unset
    if isinstance(subject, Unset):
        json_subject = UNSET
    else:
        json_subject = subject
    params["subject"] = json_subject

    json_subject_id: None | str | Unset
    if isinstance(subject_id, Unset):
        json_subject_id = UNSET
    elif isinstance(subject_id, UUID):
        json_subject_id = str(subject_id)
    else:
        json_subject_id = subject_id
    params["subject_id"] = json_subject_id

    json_actor_id: None | str | Unset
    if isinstance(actor_id, Unset):
        json_actor_id = UNSET
    elif isinstance(actor_id, UUID):
        json_actor_id = str(actor_id)
    else:
        json_actor_id = actor_id
    params["actor_id"] = json_actor_id

    json_since: None | str | Unset
    if isinstance(since, Unset):
        json_since = UNSET
    elif isinstance(since, datetime.datetime):
        json_since = since.isoformat()
    else:
        json_since = since
    params["since"] = json_since

    json_until: None | str | Unset
    if isinstance(until, Unset):
        json_until = UNSET
    elif isinstance(until, datetime.datetime):
        json_until = until.isoformat()
    else:
        json_until = until
    params["until"] = json_until

    json_after: None | str | Unset
    if isinstance(after, Unset):
        json_after = UNSET
    else:
        json_after = after
    params["after"] = json_after

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/events",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> EventPage | Problem | None:
    if response.status_code == 200:
        response_200 = EventPage.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[EventPage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
    kind: list[str] | None | Unset = UNSET,
    subject: None | str | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    actor_id: None | Unset | UUID = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    after: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[EventPage | Problem]:
    """Read the trail, or follow it

     Give the events within your scope, the newest first; with `after` those that came since, the oldest
    first.

    Follow what happens by asking again and again with the `resume_after` of the answer before: every
    event is met at
    least once. Old and new values are shown to those who may read them. Facts that begin or end on a
    day decided
    earlier are told on that day (`….begun`, `….expired`).

    Args:
        organisation_id (None | Unset | UUID): Only at this organisation and below it, in today's
            tree.
        kind (list[str] | None | Unset): Only these kinds of event.
        subject (None | str | Unset): Only what happened to this noun.
        subject_id (None | Unset | UUID): Only the history of this one thing.
        actor_id (None | Unset | UUID): Only what this account did.
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        after (None | str | Unset): Follow: only what came after this place (`resume_after` of the
            last answer), the oldest first. `start` begins at the beginning, `latest` at the end.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EventPage | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        kind=kind,
        subject=subject,
        subject_id=subject_id,
        actor_id=actor_id,
        since=since,
        until=until,
        after=after,
        limit=limit,
        cursor=cursor,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
    kind: list[str] | None | Unset = UNSET,
    subject: None | str | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    actor_id: None | Unset | UUID = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    after: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> EventPage | Problem | None:
    """Read the trail, or follow it

     Give the events within your scope, the newest first; with `after` those that came since, the oldest
    first.

    Follow what happens by asking again and again with the `resume_after` of the answer before: every
    event is met at
    least once. Old and new values are shown to those who may read them. Facts that begin or end on a
    day decided
    earlier are told on that day (`….begun`, `….expired`).

    Args:
        organisation_id (None | Unset | UUID): Only at this organisation and below it, in today's
            tree.
        kind (list[str] | None | Unset): Only these kinds of event.
        subject (None | str | Unset): Only what happened to this noun.
        subject_id (None | Unset | UUID): Only the history of this one thing.
        actor_id (None | Unset | UUID): Only what this account did.
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        after (None | str | Unset): Follow: only what came after this place (`resume_after` of the
            last answer), the oldest first. `start` begins at the beginning, `latest` at the end.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EventPage | Problem
    """

    return sync_detailed(
        client=client,
        organisation_id=organisation_id,
        kind=kind,
        subject=subject,
        subject_id=subject_id,
        actor_id=actor_id,
        since=since,
        until=until,
        after=after,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
    kind: list[str] | None | Unset = UNSET,
    subject: None | str | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    actor_id: None | Unset | UUID = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    after: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> Response[EventPage | Problem]:
    """Read the trail, or follow it

     Give the events within your scope, the newest first; with `after` those that came since, the oldest
    first.

    Follow what happens by asking again and again with the `resume_after` of the answer before: every
    event is met at
    least once. Old and new values are shown to those who may read them. Facts that begin or end on a
    day decided
    earlier are told on that day (`….begun`, `….expired`).

    Args:
        organisation_id (None | Unset | UUID): Only at this organisation and below it, in today's
            tree.
        kind (list[str] | None | Unset): Only these kinds of event.
        subject (None | str | Unset): Only what happened to this noun.
        subject_id (None | Unset | UUID): Only the history of this one thing.
        actor_id (None | Unset | UUID): Only what this account did.
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        after (None | str | Unset): Follow: only what came after this place (`resume_after` of the
            last answer), the oldest first. `start` begins at the beginning, `latest` at the end.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EventPage | Problem]
    """

    kwargs = _get_kwargs(
        organisation_id=organisation_id,
        kind=kind,
        subject=subject,
        subject_id=subject_id,
        actor_id=actor_id,
        since=since,
        until=until,
        after=after,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    organisation_id: None | Unset | UUID = UNSET,
    kind: list[str] | None | Unset = UNSET,
    subject: None | str | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    actor_id: None | Unset | UUID = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    after: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
) -> EventPage | Problem | None:
    """Read the trail, or follow it

     Give the events within your scope, the newest first; with `after` those that came since, the oldest
    first.

    Follow what happens by asking again and again with the `resume_after` of the answer before: every
    event is met at
    least once. Old and new values are shown to those who may read them. Facts that begin or end on a
    day decided
    earlier are told on that day (`….begun`, `….expired`).

    Args:
        organisation_id (None | Unset | UUID): Only at this organisation and below it, in today's
            tree.
        kind (list[str] | None | Unset): Only these kinds of event.
        subject (None | str | Unset): Only what happened to this noun.
        subject_id (None | Unset | UUID): Only the history of this one thing.
        actor_id (None | Unset | UUID): Only what this account did.
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        after (None | str | Unset): Follow: only what came after this place (`resume_after` of the
            last answer), the oldest first. `start` begins at the beginning, `latest` at the end.
        limit (int | Unset): How many rows a page holds at most. Default: 50.
        cursor (None | str | Unset): Where the page starts: `next_cursor` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EventPage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            organisation_id=organisation_id,
            kind=kind,
            subject=subject,
            subject_id=subject_id,
            actor_id=actor_id,
            since=since,
            until=until,
            after=after,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
