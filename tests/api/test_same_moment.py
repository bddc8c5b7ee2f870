"""Several do the same at the same moment: a table of what is done once, what each may do, and what losers are told."""

from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from api.models.notices import Notice, NoticeKind
from api.models.reference import DatedSetting
from api.models.study_sessions import StudySessionInvitation
from api.rules.exemplars import ExemplarState
from api.rules.study_sessions import SessionState
from api.services import audit
from tests.make import accounts, exemplars
from tests.make.casts import Cast, cast
from tests.make.members import member
from tests.make.study_sessions import study_session
from tests.world import World

AT_ONCE = 6
Deed = Callable[[], Any]
Told = dict[tuple[int, str | None], int]


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def same_moment(deeds: Iterable[Deed]) -> list[Any]:
    waiting = list(deeds)
    barrier = Barrier(len(waiting))

    def one(deed: Deed) -> Any:
        barrier.wait()
        return deed()

    with ThreadPoolExecutor(len(waiting)) as pool:
        return list(pool.map(one, waiting))


def told(answers: Iterable[Any]) -> Told:
    """How often each status was given, with the code where it was a refusal."""
    return dict(
        Counter((each.status_code, None if each.status_code < 400 else each.json()["code"]) for each in answers)
    )


def days_from(people: Cast) -> list[date]:
    return [people.world.today + timedelta(days=number) for number in range(AT_ONCE)]


def _entries(people: Cast, catalogue: str, entries: Iterable[dict[str, Any]]) -> list[Deed]:
    client, address = people.client("administrator"), f"/api/v1/catalogues/{catalogue}/items"
    named = {"name_vi": "Mới", "name_en": "New"}
    return [lambda entry=entry: client.post(address, json=named | entry) for entry in entries]  # type: ignore[misc]


def an_entry_from_several_days(people: Cast) -> list[Deed]:
    days = days_from(people)
    return _entries(people, "sector", [{"code": "border", "rank": 9, "valid_from": f"{day}"} for day in days])


def ratings_of_one_rank(people: Cast) -> list[Deed]:
    rating = {"rank": 5, "valid_from": f"{people.world.today}", "data": {"good": False}}
    return _entries(people, "rating_level", [{**rating, "code": f"level_{number}"} for number in range(AT_ONCE)])


def a_draft_of_standards(people: Cast) -> list[Deed]:
    client, whose = people.client("staff"), {"organisation_id": str(people.tree.committee.id)}
    return [lambda: client.post("/api/v1/standards", params=whose, json={"title": "Chuẩn mực"})] * AT_ONCE


def a_name_of_one_s_own_token(people: Cast) -> list[Deed]:
    client, address = people.client("staff"), f"/api/v1/accounts/{people.accounts['staff'].id}/tokens"
    end = f"{people.world.today + timedelta(days=30)}T00:00:00Z"
    body = {"name": "Báo cáo", "permissions": ["member:read"], "expires_at": end}
    return [lambda: client.post(address, json=body)] * AT_ONCE


def an_entry_leaves_the_yearbook(people: Cast) -> list[Deed]:
    with people.world.session() as session:
        made = exemplars.exemplar(session, people.cell, state=ExemplarState.RECOGNISED)
        entry = exemplars.everything_after(session, made, people.tree.foreign_cell)["_yearbook_entry"]
    client = people.client("staff")
    return [lambda: client.delete(f"/api/v1/yearbook-entries/{entry}")] * AT_ONCE


def a_notice_is_read(people: Cast) -> list[Deed]:
    with people.world.session() as session:
        notice = Notice(
            account_id=people.accounts["member"].id,
            kind=NoticeKind.REMINDER,
            duty="pledge",
            year=people.year,
            number=1,
            step=1,
            organisation_id=people.cell.id,
            own=True,
            due_on=people.world.today,
            undone=1,
        )
        session.add(notice)
    client = people.client("member")
    return [lambda: client.post(f"/api/v1/me/notices/{notice.id}/reading")] * AT_ONCE


def everybody_is_excused(people: Cast) -> list[Deed]:
    with people.world.session() as session:
        meeting = study_session(session, people.cell, people.world.today, state=SessionState.CONVENED)
        absent = [member(session, people.cell, f"Nguyễn Văn Số {number}") for number in range(AT_ONCE)]
        for person in absent:
            session.add(StudySessionInvitation(study_session_id=meeting.id, member_id=person.id))
        owners = [accounts.account(session, member=person) for person in absent]
    clients = [people.world.client(owner) for owner in owners]
    address = f"/api/v1/study-sessions/{meeting.id}/excuses"
    return [lambda client=client: client.post(address, json={"reason": "Đi viện"}) for client in clients]  # type: ignore[misc]


LOSERS = AT_ONCE - 1


@pytest.mark.parametrize(
    ("prepare", "expected"),
    [
        (an_entry_from_several_days, {(201, None): 1, (409, "entry_in_force"): LOSERS}),
        (ratings_of_one_rank, {(201, None): 1, (422, "invalid"): LOSERS}),
        (a_draft_of_standards, {(201, None): 1, (409, "standard_draft_exists"): LOSERS}),
        (a_name_of_one_s_own_token, {(201, None): 1, (409, "token_name_taken"): LOSERS}),
        (an_entry_leaves_the_yearbook, {(204, None): 1, (404, "not_found"): LOSERS}),
        (a_notice_is_read, {(200, None): AT_ONCE}),
        (everybody_is_excused, {(204, None): AT_ONCE}),
    ],
)
def test_what_each_is_told(people: Cast, prepare: Callable[[Cast], list[Deed]], expected: Told) -> None:
    assert told(same_moment(prepare(people))) == expected
    with people.world.database.snapshot() as session:
        assert audit.verify(session, people.world.installation.seal_key).faults == ()


def test_the_values_of_a_setting_follow_each_other(people: Cast) -> None:
    client, address = people.client("administrator"), "/api/v1/settings/temporary_password_days"
    deeds = [
        lambda day=day, number=number: client.put(address, json={"value": number, "valid_from": f"{day}"})
        for number, day in enumerate(days_from(people), start=1)
    ]
    assert set(told(same_moment(deeds))) <= {(200, None), (409, "setting_decided_later")}
    with people.world.database.read() as session:
        rows = session.execute(
            select(col(DatedSetting.valid_from), col(DatedSetting.valid_to))
            .where(col(DatedSetting.key) == "temporary_password_days")
            .order_by(col(DatedSetting.valid_from))
        ).all()
    assert [row.valid_to for row in rows[:-1]] == [row.valid_from for row in rows[1:]]


def test_a_heading_of_a_yearbook_stands_once(people: Cast) -> None:
    committee, client = people.tree.committee, people.client("staff")
    address = f"/api/v1/organisations/{committee.id}/yearbooks/{people.year}"
    body = {"organisation_id": str(committee.id), "year": people.year, "with_story": False, "with_photo": False}
    with people.world.session() as session:
        collected = [
            exemplars.exemplar(session, people.cell, state=ExemplarState.RECOGNISED, committee=committee)
            for _ in range(2 + AT_ONCE)
        ]

    def collect(place: int) -> Any:
        return client.post(f"/api/v1/exemplars/{collected[place].id}/yearbook-entries", json=body)

    first, second = (collect(place).json()["id"] for place in range(2))
    sections = [{"title": "Người tốt", "entry_ids": [second]}, {"title": "Việc tốt", "entry_ids": [first]}]

    def arrange() -> Any:
        return client.put(f"{address}/sections", json={"sections": sections}, headers={"If-Match": '"0"'})

    answers = same_moment([arrange, arrange, *(lambda place=place: collect(place) for place in range(2, 2 + AT_ONCE))])
    assert set(told(answers[:2])) <= {(200, None), (412, "changed_meanwhile"), (422, "invalid")}
    assert told(answers[2:]) == {(201, None): AT_ONCE}
    titles = [section["title"] for section in client.get(address).json()["sections"]]
    assert len(titles) == len(set(titles))
