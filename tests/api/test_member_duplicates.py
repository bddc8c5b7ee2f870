"""Doubles found, weighed and merged: everything moves or is dropped with trace, nobody counts twice."""

import uuid
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import SQLModel, select

from api.core.clock import FOREVER
from api.models.accounts import Account
from api.models.events import Event
from api.models.gradings import Grading, GradingRuleSet
from api.models.inspections import InspectionTeamMember
from api.models.members import ExternalKey, Member, Membership, MemberStatus, MemberStatusPeriod, Precision
from api.models.pledges import Pledge
from api.models.study_sessions import Attendance
from api.rules.access import Role
from api.rules.gradings import GradingPeriod, GradingState, GradingSubject
from api.rules.inspections import TeamRole
from api.rules.pledges import PledgeState
from api.rules.study_sessions import Mark
from api.services import counters, member_belongings
from api.services.counted_years import drift
from tests.make import accounts, clients, inspections
from tests.make import members as make
from tests.make import pledges as make_pledge
from tests.make.organisations import SmallTree, small_tree
from tests.make.study_sessions import study_session
from tests.world import World

BORN: dict[str, Any] = {"birth_date": date(1958, 4, 2), "birth_precision": Precision.DAY, "birth_year": 1958}
YEAR_ONLY: dict[str, Any] = {"birth_date": date(1958, 1, 1), "birth_precision": Precision.YEAR, "birth_year": 1958}


@pytest.fixture
def tree(world: World) -> SmallTree:
    with world.session() as session:
        return small_tree(session)


@pytest.fixture
def staff(world: World, tree: SmallTree) -> TestClient:
    return clients.with_role(world, Role.COMMITTEE_STAFF, tree.root)


@pytest.fixture
def pair(world: World, tree: SmallTree) -> tuple[Member, Member]:
    """One person twice: first in a cell since 2010, then entered anew in another since 2020."""
    with world.session() as session:
        kept = make.member(session, tree.other_cell, "Lê Thị Hoà", since=date(2020, 1, 1), **BORN)
        double = make.member(
            session, tree.cell, "Le Thi Hoa", since=date(2010, 1, 1), national_id="001158000001", **YEAR_ONLY
        )
    return kept, double


def merge(client: TestClient, kept: Member, double: Member, **headers: str) -> Any:
    if not headers:
        headers = {"If-Match": client.get(f"/api/v1/members/{kept.id}").headers["etag"]}
    body = {"duplicate_id": str(double.id), "reason": "Nhập hai lần"}
    return client.post(f"/api/v1/members/{kept.id}/merger", json=body, headers=headers)


def test_found_by_name_and_birth(world: World, tree: SmallTree, staff: TestClient, pair: tuple[Member, Member]) -> None:
    kept, double = pair
    with world.session() as session:
        make.member(
            session, tree.cell, "Lê Thị Hoa", birth_date=date(1990, 1, 1), birth_year=1990, birth_precision="day"
        )
        make.member(session, tree.cell, "Lê Văn Hoà", **BORN)
    found = staff.get(f"/api/v1/members/{kept.id}/duplicates").json()
    assert [(each["member"]["id"], each["evidence"]) for each in found] == [
        (str(double.id), ["same_name", "same_birth_year"])
    ]
    groups = staff.get("/api/v1/member-duplicates", params={"organisation_id": str(tree.root.id)}).json()["items"]
    assert [{line["id"] for line in group["members"]} for group in groups] == [{str(kept.id), str(double.id)}]
    secretary = clients.with_role(world, Role.SECRETARY, tree.other_cell)
    assert secretary.get(f"/api/v1/members/{kept.id}/duplicates").status_code == 403
    narrow = clients.with_role(world, Role.COMMITTEE_STAFF, tree.other_cell)
    assert narrow.get(f"/api/v1/members/{kept.id}/duplicates").json() == []
    assert narrow.get("/api/v1/member-duplicates", params={"organisation_id": str(tree.root.id)}).status_code == 404


def test_pages_of_groups(sqlite_world: World) -> None:
    with sqlite_world.session() as session:
        tree = small_tree(session)
        for name in ("Lê Thị Hoa", "Trần Văn Bình", "Đỗ Thị Cúc"):
            make.member(session, tree.cell, name, **BORN)
            make.member(session, tree.other_cell, name, **BORN)
    staff = clients.with_role(sqlite_world, Role.COMMITTEE_STAFF, tree.root)
    names, cursor = [], None
    while True:
        params = {"organisation_id": str(tree.root.id), "limit": 1} | ({"cursor": cursor} if cursor else {})
        body = staff.get("/api/v1/member-duplicates", params=params).json()
        names += [group["members"][0]["full_name"] for group in body["items"]]
        cursor = body["next_cursor"]
        if cursor is None:
            break
    assert names == ["Đỗ Thị Cúc", "Lê Thị Hoa", "Trần Văn Bình"]


def test_merged_with_trace(world: World, tree: SmallTree, staff: TestClient, pair: tuple[Member, Member]) -> None:
    kept, double = pair
    with world.session() as session:
        make.position(session, double, tree.cell, "committee_member", since=date(2012, 1, 1), until=date(2015, 1, 1))
        account = accounts.account(session, member=double)
        session.add(ExternalKey(system="hr", subject="member", key="17", subject_id=double.id))
    answer = merge(staff, kept, double)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert body["moved"] == {"membership": 1, "member_status": 1, "position": 1}
    assert body["dropped"] == {"membership": 1, "member_status": 1}

    with world.session() as session:
        stays = session.execute(
            select(
                Membership.organisation_id, Membership.valid_from, Membership.valid_to, Membership.member_id
            ).order_by(Membership.valid_from)  # type: ignore[arg-type]  # SQLModel types attributes by their values
        ).all()
        statuses = session.execute(
            select(MemberStatusPeriod.valid_from, MemberStatusPeriod.valid_to, MemberStatusPeriod.member_id).order_by(
                MemberStatusPeriod.valid_from
            )  # type: ignore[arg-type]  # SQLModel types attributes by their values
        ).all()
        event = session.execute(select(Event).where(Event.kind == "member.merged")).scalar_one()
        assert session.get_one(Account, account.id).member_id == kept.id
        assert session.execute(select(ExternalKey.subject_id)).scalar_one() == kept.id
    assert [tuple(stay) for stay in stays] == [
        (tree.cell.id, date(2010, 1, 1), date(2020, 1, 1), kept.id),
        (tree.other_cell.id, date(2020, 1, 1), FOREVER, kept.id),
    ]
    assert [tuple(period) for period in statuses] == [
        (date(2010, 1, 1), date(2020, 1, 1), kept.id),
        (date(2020, 1, 1), FOREVER, kept.id),
    ]
    assert event.data["duplicate_id"] == str(double.id)
    assert "001158000001" not in str(event.data)

    old = staff.get(f"/api/v1/members/{double.id}")
    assert old.status_code == 200
    assert old.json()["merged_into_id"] == str(kept.id)
    assert old.json()["allowed_actions"] == old.json()["next_statuses"] == []
    assert staff.get(f"/api/v1/members/{kept.id}").json()["national_id"] == "001158000001"
    found = staff.post("/api/v1/members/search", json={"national_id": "001158000001"}).json()["items"]
    assert [line["id"] for line in found] == [str(kept.id)]
    listed = staff.get("/api/v1/members", params={"q": "hoa"}).json()["items"]
    assert [line["id"] for line in listed] == [str(kept.id)]
    assert staff.get("/api/v1/members", params={"former": True}).json()["items"] == []

    changed = staff.patch(f"/api/v1/members/{double.id}", json={}, headers={"If-Match": old.headers["etag"]})
    assert (changed.status_code, changed.json()["code"]) == (409, "member_merged")
    story = staff.get(f"/api/v1/members/{kept.id}/timeline").json()["entries"]
    assert ("merger", "merged") in {(entry["kind"], entry["what"]) for entry in story}


def test_pledges_count_once(world: World, tree: SmallTree, staff: TestClient, pair: tuple[Member, Member]) -> None:
    kept, double = pair
    with world.session() as session:
        for year in (2024, 2025, 2026):
            make_pledge.year(session, year)
        make_pledge.pledge(session, double, tree.cell, 2024, state=PledgeState.REGISTERED)
        own_draft = make_pledge.pledge(session, kept, tree.other_cell, 2025, state=PledgeState.DRAFT)
        better = make_pledge.pledge(session, double, tree.cell, 2025, state=PledgeState.REGISTERED)
        make_pledge.pledge(session, kept, tree.other_cell, 2026, state=PledgeState.REGISTERED)
        their_draft = make_pledge.pledge(session, double, tree.cell, 2026, state=PledgeState.DRAFT)
    with world.acting() as ctx:
        counters.rebuild(ctx)
    answer = merge(staff, kept, double)
    assert answer.status_code == 200, answer.text
    assert answer.json()["moved"]["pledge"] == 2
    with world.session() as session:
        assert [drift(session, year, world.today) for year in (2024, 2025, 2026)] == [[], [], []]
        pledges = {pledge.id: pledge for pledge in session.execute(select(Pledge)).scalars()}
    assert sorted(each.year for each in pledges.values() if each.member_id == kept.id) == [2024, 2025, 2026]
    assert pledges[better.id].member_id == kept.id
    for draft in (own_draft, their_draft):
        assert (pledges[draft.id].member_id, pledges[draft.id].state) == (double.id, PledgeState.ENDED)
    assert {pledges[own_draft.id].year, pledges[their_draft.id].year} == {2025, 2026}


def test_two_pledges_of_one_year_are_for_people_to_decide(
    world: World, tree: SmallTree, staff: TestClient, pair: tuple[Member, Member]
) -> None:
    kept, double = pair
    with world.session() as session:
        make_pledge.year(session, 2026)
        make_pledge.pledge(session, double, tree.cell, 2026, state=PledgeState.REGISTERED)
        make_pledge.pledge(session, kept, tree.other_cell, 2026, state=PledgeState.REGISTERED)
    refused = merge(staff, kept, double)
    assert (refused.status_code, refused.json()["code"]) == (409, "merge_pledges_clash")
    assert "2026" in refused.json()["detail"]


def test_what_is_refused(world: World, tree: SmallTree, staff: TestClient, pair: tuple[Member, Member]) -> None:
    kept, double = pair
    assert merge(staff, kept, kept).json()["errors"][0]["code"] == "merge_with_itself"
    body = {"duplicate_id": str(double.id), "reason": "Nhập hai lần"}
    assert staff.post(f"/api/v1/members/{kept.id}/merger", json=body).status_code == 428
    assert merge(staff, kept, double, **{"If-Match": '"99"'}).status_code == 412
    missing = Member.model_construct(id=uuid.uuid4())
    assert merge(staff, kept, missing).status_code == 404
    with world.session() as session:
        other = make.member(session, tree.cell, "Lê Thị Hoà", national_id="001158000002")
        gone = make.member(session, tree.cell, "Lê Thị Hoà", status=MemberStatus.LEFT)
    assert merge(staff, other, double).json()["code"] == "merge_numbers_differ"
    assert merge(staff, gone, double).json()["code"] == "merge_into_departed"
    narrow = clients.with_role(world, Role.COMMITTEE_STAFF, tree.other_cell)
    assert merge(narrow, kept, double).status_code == 404
    secretary = clients.with_role(world, Role.SECRETARY, tree.root)
    assert merge(secretary, kept, double).status_code == 403


def test_whatever_names_the_double_names_the_record_that_remains(
    world: World, tree: SmallTree, staff: TestClient, pair: tuple[Member, Member]
) -> None:
    """Both sat in one session and on one team, and were graded for last year; the double alone in the year before."""
    kept, double = pair
    with world.session() as session:
        rule_set = session.execute(
            select(GradingRuleSet).where(GradingRuleSet.subject == GradingSubject.MEMBER)
        ).scalar_one()
        for person, year in ((kept, 2025), (double, 2025), (double, 2024)):
            session.add(
                Grading(
                    rule_set_id=rule_set.id,
                    member_id=person.id,
                    organisation_id=tree.cell.id,
                    unit_id=tree.cell.id,
                    period=GradingPeriod.YEAR,
                    year=year,
                    number=1,
                    state=GradingState.OPENED,
                )
            )
        marks = [(kept, Mark.PRESENT), (double, Mark.ABSENT)]
        study_session(session, tree.cell, date(2026, 1, 5), marks=marks, chair_id=double.id)
        alone = study_session(session, tree.cell, date(2026, 2, 5), marks=[(double, Mark.PRESENT)])
        inspected = inspections.inspection(session, tree.cell, tree.cell, head=double)
        session.add(InspectionTeamMember(inspection_id=inspected.id, member_id=kept.id, role=TeamRole.MEMBER))
    answer = merge(staff, kept, double)
    assert answer.status_code == 200, answer.text
    moved = answer.json()["moved"]
    assert {noun: moved.get(noun) for noun in ("grading", "attendance", "study_session")} == {
        "grading": 1,
        "attendance": 1,
        "study_session": 1,
    }
    with world.session() as session:
        graded = session.execute(select(Grading.member_id, Grading.year).order_by(Grading.year)).all()  # type: ignore[call-overload]  # SQLModel types attributes by their values
        attended = session.execute(select(Attendance)).scalars().all()
        team = session.execute(select(InspectionTeamMember)).scalars().all()
    assert sorted(graded, key=lambda row: (row[1], row[0] == double.id)) == [
        (kept.id, 2024),
        (kept.id, 2025),
        (double.id, 2025),
    ]
    assert {(each.member_id, each.mark) for each in attended} == {(kept.id, Mark.PRESENT)}
    assert alone.id in {each.study_session_id for each in attended}
    assert [(each.member_id, each.role) for each in team] == [(kept.id, TeamRole.HEAD)]


def test_every_column_that_names_a_person_is_handed_over() -> None:
    """No table that is added later is forgotten: what refers to a member is moved here or elsewhere, or stays."""
    handed = {(table.__tablename__, name) for _, table, name in member_belongings.NAMED_IN}
    handed |= {(table.__tablename__, "member_id") for _, table, _ in member_belongings.ONCE_IN}
    elsewhere = {
        ("member", "merged_into_id"),
        ("account", "member_id"),
        *((name, "member_id") for name in ("membership", "member_status", "key_leader", "position")),
        *((name, "member_id") for name in ("pledge", "pledge_exception", "consent")),
    }
    stays = {("read_log", "member_id")}
    referring = {
        (table.name, column.name)
        for table in SQLModel.metadata.sorted_tables
        for column in table.columns
        for key in column.foreign_keys
        if key.target_fullname == "member.id"
    }
    assert referring == handed | elsewhere | stays
