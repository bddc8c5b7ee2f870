"""The privacy desk over HTTP: requests within their clocks, one person's data, who saw it, incidents, retention."""

import json
import uuid
import zlib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from sqlalchemy import func, select, update
from sqlmodel import SQLModel, col

from api.core.clock import now
from api.models.accounts import Account
from api.models.consents import Consent
from api.models.events import Event, EventDetail
from api.models.members import Member, MemberStatus, MemberStatusPeriod
from api.models.privacy import PrivacyRequest
from api.rules.pledges import PledgeState
from api.services import audit
from api.services.job_kinds import DAILY, KINDS
from api.services.work import Worker
from tests.make.casts import Cast, cast
from tests.make.imports import csv_file, load
from tests.make.pledges import pledge
from tests.world import SEAL_KEY, World

ANSWER = {"answer": "Đã thực hiện ngày 05/03/2026"}


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def of(people: Cast, part: str, path: str) -> str:
    return f"/api/v1/members/{people.members[part].id}/{path}"


def consent(people: Cast) -> None:
    subject = {"kind": "member", "member_id": str(people.members["member"].id)}
    body = {"subject": subject, "purpose": "publish_story"}
    assert people.client("member").post("/api/v1/consents", json=body).status_code == 201


def ask(people: Cast, kind: str, who: str = "member", **body: Any) -> dict[str, Any]:
    sent = {"kind": kind, "text": "Đề nghị giải quyết", **body}
    made = people.client(who).post(of(people, "member", "privacy-requests"), json=sent)
    assert made.status_code == 201, made.text
    found: dict[str, Any] = made.json()
    return found


def step(people: Cast, who: str, request: dict[str, Any], step: str, body: dict[str, Any] | None = None) -> Any:
    return people.client(who).post(
        f"/api/v1/privacy-requests/{request['id']}/{step}",
        json=body,
        headers={"If-Match": f'"{request["version"]}"'},
    )


def fulfilled(people: Cast, kind: str) -> dict[str, Any]:
    in_hand = step(people, "staff", ask(people, kind), "acknowledgement").json()
    done = step(people, "staff", in_hand, "fulfilment", ANSWER)
    assert (done.status_code, done.json()["state"]) == (200, "fulfilled"), done.text
    found: dict[str, Any] = done.json()
    return found


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        ("access", date(2026, 3, 6)),
        ("correct", date(2026, 3, 6)),
        ("restrict", date(2026, 3, 13)),
        ("object", date(2026, 3, 13)),
        ("erase", date(2026, 3, 20)),
    ],
)
def test_clocks_run_in_working_days_over_the_holidays(sqlite_world: World, kind: str, due: date) -> None:
    people = cast(sqlite_world)
    made = ask(people, kind, "staff", received_on="2026-02-13")  # the Friday before Tết
    assert (made["acknowledge_by"], made["due_by"], made["overdue"]) == (
        "2026-02-24",
        str(due),
        sqlite_world.today > date(2026, 2, 24),
    )


def test_a_request_is_acknowledged_answered_and_registered(people: Cast) -> None:
    request = ask(people, "correct")
    refused = step(people, "staff", request, "fulfilment", ANSWER)
    assert (refused.status_code, refused.json()["allowed"]) == (409, ["acknowledge", "withdraw"])
    assert step(people, "member", request, "acknowledgement").status_code == 403
    in_hand = step(people, "staff", request, "acknowledgement").json()
    assert (in_hand["state"], in_hand["allowed_actions"]) == ("acknowledged", ["fulfil", "refuse", "withdraw"])
    no = step(people, "staff", in_hand, "refusal", ANSWER).json()
    assert (no["state"], no["answer"]) == ("refused", ANSWER["answer"])
    register = {"organisation_id": str(people.tree.root.id), "state": "refused"}
    found = people.client("staff").get("/api/v1/privacy-requests", params=register).json()["items"]
    assert [each["member"]["name"] for each in found] == ["Nguyễn Văn An"]
    assert [each["state"] for each in people.client("member").get(of(people, "member", "privacy-requests")).json()] == [
        "refused"
    ]
    assert people.client("comrade").get(of(people, "member", "privacy-requests")).status_code == 403
    assert people.client("outsider").get(f"/api/v1/privacy-requests/{request['id']}").status_code == 404


def test_what_is_overdue_is_found(people: Cast) -> None:
    request = ask(people, "access")
    with people.world.session() as session:
        session.execute(update(PrivacyRequest).values(acknowledge_by=people.world.today - timedelta(days=1)))
    for overdue, expected in ((True, [request["id"]]), (False, [])):
        asked = {"organisation_id": str(people.cell.id), "overdue": overdue}
        found = people.client("staff").get("/api/v1/privacy-requests", params=asked).json()["items"]
        assert [each["id"] for each in found] == expected


def test_one_of_ten_answers_wins(people: Cast) -> None:
    in_hand = step(people, "staff", ask(people, "access"), "acknowledgement").json()
    client = people.client("staff")
    url, headers = f"/api/v1/privacy-requests/{in_hand['id']}/refusal", {"If-Match": f'"{in_hand["version"]}"'}
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: client.post(url, json=ANSWER, headers=headers), range(10)))
    assert Counter(answer.status_code for answer in answers) == {200: 1, 412: 9}


def test_all_of_one_persons_data_is_in_one_export(people: Cast) -> None:
    with people.world.session() as session:
        pledge(session, people.members["member"], people.cell, state=PledgeState.ASSESSED, actions=["Việc của An"])
        pledge(session, people.members["comrade"], people.cell, state=PledgeState.ASSESSED, actions=["Việc của Dung"])
    ask(people, "access")
    answer = people.client("member").get(of(people, "member", "personal-data"))
    assert answer.status_code == 200
    tables = answer.json()["tables"]
    assert {
        "member",
        "membership",
        "member_status",
        "pledge",
        "deed",
        "deed_ground",
        "self_report",
        "assessment",
    } <= set(tables)
    assert {"account", "privacy_request"} <= set(tables)
    assert [row["action"] for row in tables["deed"]] == ["Việc của An"]
    assert "Dung" not in answer.text
    proofs = {"password_hash", "totp_secret", "recovery_hashes", "totp_last_step", "invitation_digest"}
    assert not proofs & {name for row in tables["account"] for name in row}


def test_others_export_it_only_while_the_request_is_in_hand_and_the_person_sees_who_did(people: Cast) -> None:
    url = of(people, "member", "personal-data")
    assert people.client("administrator").get(url).status_code == 403
    refused = people.client("staff").get(url)
    assert (refused.status_code, refused.json()["code"]) == (409, "no_access_request")
    step(people, "staff", ask(people, "access"), "acknowledgement")
    assert people.client("staff").get(url).status_code == 200
    seen = people.client("member").get(of(people, "member", "readings")).json()["items"]
    assert [(each["subject"], each["right"]) for each in seen] == [("personal_data", "privacy:export")]
    assert people.client("comrade").get(of(people, "member", "readings")).status_code == 403


def test_erasing_takes_away_what_no_adopted_record_needs(people: Cast) -> None:
    member = people.members["member"]
    with people.world.session() as session:
        pledge(session, member, people.cell, state=PledgeState.ASSESSED)
    staff = people.client("staff")
    kept = staff.get(f"/api/v1/members/{member.id}")
    changed = staff.patch(
        f"/api/v1/members/{member.id}",
        json={"telephone": "0912 345 678"},
        headers={"If-Match": kept.headers["ETag"]},
    )
    assert changed.status_code == 200, changed.text
    consent(people)
    fulfilled(people, "erase")
    with people.world.database.read() as session:
        stored = session.get_one(Member, member.id)
        assert (stored.telephone, stored.email, stored.full_name) == (None, None, "Nguyễn Văn An")
        details = select(func.count()).select_from(EventDetail).join(Event, col(Event.id) == col(EventDetail.event_id))
        assert session.execute(details.where(col(Event.subject_id) == member.id)).scalar() == 0
        assert session.execute(select(col(Consent.withdrawn_on))).scalars().all() == [people.world.today]
    with people.world.database.snapshot() as session:
        verdict = audit.verify(session, SEAL_KEY, None)
        assert not verdict.faults
        assert verdict.erased
    assert people.client("secretary").get(of(people, "member", "consents")).json()[0]["stands"] is False


def test_erasing_leaves_no_copy(people: Cast) -> None:
    """Neither in lists that came in and their files, nor in answers kept for requests that are sent again."""
    staff = people.client("staff")
    reachable = {"telephone": "0912 345 678", "email": "em@example.org"}
    body = {"full_name": "Ngô Văn Em", "organisation_id": str(people.cell.id), "status": "official"}
    body |= {"valid_from": "2020-05-19", **reachable}
    made = staff.post("/api/v1/members", json=body, headers={"Idempotency-Key": "once"})
    assert made.status_code == 201, made.text
    person = made.json()["id"]
    with people.world.session() as session:
        session.get_one(Account, people.accounts["nobody"].id).member_id = uuid.UUID(person)
        session.get_one(Account, people.accounts["nobody"].id).email = "em@example.org"
    titles = ["Họ và tên", "Chi bộ", "Điện thoại"]
    batch = load(staff, csv_file(titles, ["Ngô Văn Em", people.cell.name, "0912 345 679"]))
    assert residue(people.world, "0912 345", "em@example.org") != []
    asked = staff.post(
        f"/api/v1/members/{person}/privacy-requests", json={"kind": "erase", "text": "Đề nghị xoá"}
    ).json()
    step(people, "staff", step(people, "staff", asked, "acknowledgement").json(), "fulfilment", ANSWER)
    assert residue(people.world, "0912 345", "em@example.org") == []
    undone = staff.post(f"/api/v1/imports/{batch['id']}/reversal", headers={"If-Match": f'"{batch["version"] + 1}"'})
    assert (undone.status_code, undone.json()["code"]) == (409, "import_built_upon")


def residue(world: World, *texts: str) -> list[str]:
    """The tables in which any of these texts stands."""
    found = set()
    with world.database.read() as session:
        for table in SQLModel.metadata.sorted_tables:
            for row in session.execute(select(table)):
                said = " ".join(map(said_in, row))
                found |= {table.name for text in texts if text in said}
    return sorted(found)


def said_in(value: object) -> str:
    """What a stored value says; files are kept compressed."""
    if isinstance(value, bytes):
        with suppress(zlib.error):
            value = zlib.decompress(value)
        return value.decode("utf-8", "replace")
    return json.dumps(value, default=str, ensure_ascii=False)


@pytest.mark.parametrize("kind", ["restrict", "object"])
def test_restricting_and_objecting_stop_publishing(sqlite_world: World, kind: str) -> None:
    people = cast(sqlite_world)
    consent(people)
    fulfilled(people, kind)
    assert [each["stands"] for each in people.client("member").get(of(people, "member", "consents")).json()] == [False]


def test_while_a_restriction_stands_nobody_above_opens_the_texts(people: Cast) -> None:
    with people.world.session() as session:
        made = pledge(
            session, people.members["member"], people.cell, state=PledgeState.PUBLICISED, actions=["Việc của An"]
        )
    address = f"/api/v1/pledges/{made.id}"
    assert people.client("staff").get(address).status_code == 200
    asked = fulfilled(people, "restrict")
    refused = people.client("staff").get(address)
    assert (refused.status_code, refused.json()["code"]) == (403, "data_restricted")
    listed = {"organisation_id": str(people.tree.committee.id), "year": people.year, "format": "csv"}
    export = people.client("staff").get("/api/v1/exports/pledges", params=listed)
    assert export.status_code == 200, export.text
    assert "Nguyễn Văn An" in export.text
    assert "Việc của" not in export.text, "the line counts, its text is withheld"
    for part in ("secretary", "member", "comrade"):
        assert people.client(part).get(address).status_code == 200, "the cell goes on working"
    ended = people.client("member").post(
        f"/api/v1/privacy-requests/{asked['id']}/withdrawal", headers={"If-Match": f'"{asked["version"]}"'}
    )
    assert (ended.status_code, ended.json()["state"]) == (200, "withdrawn")
    assert people.client("staff").get(address).status_code == 200


def incident(people: Cast, **body: Any) -> dict[str, Any]:
    sent = {"organisation_id": str(people.cell.id), "title": "Mất máy tính", "description": "Bị lấy cắp", **body}
    made = people.client("staff").post("/api/v1/privacy-incidents", json=sent)
    assert made.status_code == 201, made.text
    found: dict[str, Any] = made.json()
    return found


def act(people: Cast, file: dict[str, Any], verb: str, path: str, body: dict[str, Any]) -> Any:
    return people.client("staff").request(
        verb, f"/api/v1/privacy-incidents/{file['id']}{path}", json=body, headers={"If-Match": f'"{file["version"]}"'}
    )


def test_an_incident_is_notified_within_its_clock_and_closed(people: Cast) -> None:
    file = incident(people, discovered_at="2026-03-01T10:00:00+07:00")
    assert (file["notify_by"], file["overdue"]) == ("2026-03-04T03:00:00Z", now() > datetime(2026, 3, 4, 3, tzinfo=UTC))
    file = act(people, file, "PATCH", "", {"measures": "Đã khoá tài khoản", "people_affected": 12}).json()
    in_time = {"notified_to": "Bộ Công an", "notified_at": "2026-03-03T03:00:00Z"}
    notified = act(people, file, "POST", "/notification", in_time).json()
    assert (notified["state"], notified["overdue"]) == ("notified", False)
    closed = act(people, notified, "POST", "/closure", {"note": "Không ai bị ảnh hưởng"}).json()
    assert (closed["state"], closed["allowed_actions"]) == ("closed", [])
    refused = act(people, closed, "PATCH", "", {"title": "Khác"})
    assert (refused.status_code, refused.json()["code"]) == (409, "incident_state_refused")


def test_notifying_late_needs_the_reason(people: Cast) -> None:
    file = incident(people, discovered_at=str(now() - timedelta(hours=73)))
    assert file["overdue"] is True
    late = act(people, file, "POST", "/notification", {"notified_to": "Bộ Công an"})
    assert [(each["pointer"], each["code"]) for each in late.json()["errors"]] == [("/late_reason", "missing")]
    done = act(people, file, "POST", "/notification", {"notified_to": "Bộ Công an", "late_reason": "Mất mạng do bão"})
    assert (done.status_code, done.json()["late_reason"]) == (200, "Mất mạng do bão")
    ahead = people.client("staff").post(
        "/api/v1/privacy-incidents",
        json={
            "organisation_id": str(people.cell.id),
            "title": "Sự cố",
            "description": "Chưa xảy ra",
            "discovered_at": str(now() + timedelta(hours=1)),
        },
    )
    assert ahead.json()["errors"][0]["code"] == "instant_ahead"


def test_a_retention_run_counts_as_a_trial_and_then_removes(people: Cast) -> None:
    gone, here = people.members["retired"], people.members["comrade"]
    long_ago = people.world.today - timedelta(days=400)
    with people.world.session() as session:
        session.execute(update(Member).values(telephone="0912 345 678"))
        session.execute(
            update(MemberStatusPeriod)
            .where(col(MemberStatusPeriod.member_id) == gone.id)
            .values(status=MemberStatus.LEFT, valid_from=long_ago)
        )
    client = people.client("administrator")
    assert people.client("secretary").post("/api/v1/retention-runs", json={}).status_code == 403
    for trial, left in ((True, "0912 345 678"), (False, None), (False, None)):
        asked = client.post("/api/v1/retention-runs", json={"trial": trial})
        assert (asked.status_code, asked.json()["finished_at"]) == (202, None)
        assert Worker(people.world.installation, KINDS, DAILY).do_next()
        with people.world.database.read() as session:
            assert session.get_one(Member, gone.id).telephone == left
            assert session.get_one(Member, here.id).telephone == "0912 345 678"
    runs = client.get("/api/v1/retention-runs").json()["items"]
    counted = [[each["rows"] for each in run["results"] if each["rule"] == "departed_contact"] for run in runs]
    assert counted == [[0], [1], [1]]
    assert all(run["finished_at"] for run in runs)


def test_old_values_go_from_the_trail_which_still_verifies(people: Cast) -> None:
    ask(people, "correct")
    consent(people)
    with people.world.database.read() as session:
        assert session.execute(select(func.count()).select_from(EventDetail)).scalar()
    with time_machine.travel(now() + timedelta(days=3700)):
        people.client("administrator").post("/api/v1/retention-runs", json={"trial": False})
        while Worker(people.world.installation, KINDS, {}).do_next():
            pass
    with people.world.database.read() as session:
        assert session.execute(select(func.count()).select_from(EventDetail)).scalar() == 0
    with people.world.database.snapshot() as session:
        assert not audit.verify(session, SEAL_KEY, None).faults
