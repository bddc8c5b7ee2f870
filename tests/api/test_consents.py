"""Consents over HTTP: given by the person or with evidence, withdrawn once, asked for before anything is published."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from api.core.ids import new_id
from api.models.consents import Consent
from tests.make.casts import Cast, cast
from tests.make.members import member
from tests.world import World

STORY = {"purpose": "publish_story"}
REGISTER = "/api/v1/consents"
PAPER = {"evidence": "Giấy đồng ý ký ngày 02/03/2026"}


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def url(people: Cast, part: str = "member") -> str:
    return f"/api/v1/members/{people.members[part].id}/consents"


def give(people: Cast, giver: str, **body: Any) -> Any:
    subject = {"kind": "member", "member_id": str(people.members["member"].id)}
    return people.client(giver).post(REGISTER, json={"subject": subject, **STORY, **body})


def test_a_person_consents_and_takes_it_back(people: Cast) -> None:
    given = give(people, "member")
    assert given.status_code == 201, given.text
    assert (given.json()["stands"], given.json()["evidence"]) == (True, None)
    assert give(people, "member").json()["code"] == "consent_stands"

    taken = people.client("member").post(f"/api/v1/consents/{given.json()['id']}/withdrawal", json={"note": "Đổi ý"})
    assert (taken.status_code, taken.json()["stands"]) == (200, False)
    again = people.client("member").post(f"/api/v1/consents/{given.json()['id']}/withdrawal", json={})
    assert (again.status_code, again.json()["code"]) == (409, "already_withdrawn")
    assert give(people, "member").status_code == 201
    assert [each["stands"] for each in people.client("secretary").get(url(people)).json()] == [True, False]


def test_an_officer_records_it_with_evidence_only(people: Cast) -> None:
    refused = give(people, "secretary")
    assert [(each["pointer"], each["code"]) for each in refused.json()["errors"]] == [("/evidence", "missing")]
    assert give(people, "secretary", **PAPER).status_code == 201


def test_wrong_values_are_named(people: Cast) -> None:
    tomorrow = str(people.world.today + timedelta(days=1))
    cases: list[tuple[dict[str, Any], str, str]] = [
        ({"given_on": tomorrow}, "/given_on", "day_ahead"),
        ({"purpose": "sell_everything"}, "/purpose", "choice_invalid"),
    ]
    for body, pointer, code in cases:
        answer = give(people, "secretary", **PAPER, **body)
        assert answer.status_code == 422
        assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [(pointer, code)]
    made = give(people, "secretary", **PAPER).json()
    yesterday = str(people.world.today - timedelta(days=1))
    early = people.client("secretary").post(
        f"/api/v1/consents/{made['id']}/withdrawal", json={"withdrawn_on": yesterday}
    )
    assert early.json()["errors"][0]["code"] == "before_beginning"


def test_comrades_do_not_see_consents_and_the_register_is_of_a_subtree(people: Cast) -> None:
    give(people, "member")
    assert people.client("comrade").get(url(people)).status_code == 403
    register = {"organisation_id": str(people.tree.committee.id)}
    found = people.client("staff").get("/api/v1/consents", params=register).json()["items"]
    assert [(each["name"], each["purpose"]) for each in found] == [("Nguyễn Văn An", "publish_story")]
    assert people.client("staff").get("/api/v1/consents", params=register | {"stands": False}).json()["items"] == []
    elsewhere = {"organisation_id": str(people.tree.neighbour.id)}
    assert people.client("staff").get("/api/v1/consents", params=elsewhere).json()["items"] == []


def test_units_and_persons_outside_stand_in_the_same_register(people: Cast) -> None:
    unit = {"kind": "organisation", "organisation_id": str(people.cell.id), "given_by": "Trần Thị Bình"}
    outside = {"kind": "person_outside", "organisation_id": str(people.cell.id), "person_name": "Lý Thị Mẩy"}
    thing = str(new_id())
    assert give(people, "secretary", subject=unit, **PAPER).status_code == 201
    assert give(people, "secretary", subject=unit, about_id=thing, **PAPER).status_code == 201
    given = give(people, "secretary", subject=outside, about_id=thing, **PAPER)
    assert given.status_code == 201, given.text
    register = {"organisation_id": str(people.tree.committee.id)}
    found = people.client("staff").get(REGISTER, params=register).json()["items"]
    assert [(each["subject"], each["name"], each["given_by"]) for each in found] == [
        ("person_outside", "Lý Thị Mẩy", None),
        ("organisation", people.cell.name, "Trần Thị Bình"),
        ("organisation", people.cell.name, "Trần Thị Bình"),
    ]
    taken = people.client("secretary").post(f"{REGISTER}/{given.json()['id']}/withdrawal", json={})
    assert (taken.status_code, taken.json()["stands"]) == (200, False)
    assert give(people, "secretary", subject=outside, about_id=thing, **PAPER).status_code == 201


@pytest.mark.parametrize(
    ("subject", "body", "pointer", "code"),
    [
        ({"kind": "organisation", "given_by": "Trần Thị Bình"}, {}, "/evidence", "missing"),
        ({"kind": "organisation"}, PAPER, "/subject/given_by", "missing"),
        ({"kind": "person_outside", "person_name": "Lý Thị Mẩy"}, PAPER, "/about_id", "missing"),
        ({"kind": "person_outside"}, PAPER, "/subject/person_name", "missing"),
    ],
)
def test_what_a_unit_or_a_person_outside_must_say(
    people: Cast, subject: dict[str, str], body: dict[str, str], pointer: str, code: str
) -> None:
    answer = give(people, "secretary", subject={**subject, "organisation_id": str(people.cell.id)}, **body)
    assert answer.status_code == 422
    assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [(pointer, code)]


def test_nobody_notes_consents_for_units_elsewhere(people: Cast) -> None:
    for giver, status in (("member", 403), ("outsider", 404)):
        unit = {"kind": "organisation", "organisation_id": str(people.cell.id), "given_by": "Trần Thị Bình"}
        assert give(people, giver, subject=unit, **PAPER).status_code == status


@pytest.mark.parametrize(
    ("kind", "limited"),
    [
        ("member", False),
        ("member", True),
        ("organisation", False),
        ("organisation", True),
        ("person_outside", True),
    ],
)
def test_ten_at_once_are_one_consent(people: Cast, kind: str, limited: bool) -> None:
    client = people.client("secretary")
    unit = {"kind": "organisation", "organisation_id": str(people.cell.id), "given_by": "Trần Thị Bình"}
    outside = {"kind": "person_outside", "organisation_id": str(people.cell.id), "person_name": "Lý Thị Mẩy"}
    member = {"kind": "member", "member_id": str(people.members["member"].id)}
    subject = {"member": member, "organisation": unit, "person_outside": outside}[kind]
    body = {"subject": subject, **STORY, **PAPER, "about_id": str(new_id()) if limited else None}
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: client.post(REGISTER, json=body), range(10)))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: 9}


def test_a_merged_record_hands_its_consents_over(people: Cast) -> None:
    with people.world.session() as session:
        twin = member(session, people.cell, "Nguyễn Văn An")
    give(people, "member")
    for purpose in ("publish_story", "publish_photo"):
        given = give(
            people, "secretary", subject={"kind": "member", "member_id": str(twin.id)}, purpose=purpose, **PAPER
        )
        assert given.status_code == 201
    kept = people.client("staff").get(f"/api/v1/members/{people.members['member'].id}")
    merged = people.client("staff").post(
        f"/api/v1/members/{people.members['member'].id}/merger",
        json={"duplicate_id": str(twin.id), "reason": "Nhập hai lần"},
        headers={"If-Match": kept.headers["ETag"]},
    )
    assert merged.status_code == 200, merged.text
    with people.world.database.read() as session:
        rows = session.execute(select(Consent).order_by(col(Consent.id))).scalars().all()
        assert {row.member_id for row in rows} == {people.members["member"].id}
        assert [(row.purpose, row.withdrawn_on is None) for row in rows] == [
            ("publish_story", True),
            ("publish_story", False),
            ("publish_photo", True),
        ]
