"""One person's story in one call, and who may read it."""

from datetime import date

from api.models.members import MemberStatus
from api.rules.access import Role
from api.rules.pledges import PledgeState
from tests.make import clients
from tests.make import members as make
from tests.make import pledges as make_pledge
from tests.make.organisations import small_tree
from tests.world import World


def test_everything_in_one_call(world: World) -> None:
    with world.session() as session:
        tree = small_tree(session)
        member = make.member(session, tree.cell, key_leader=True, status=MemberStatus.PROBATIONARY)
        make.position(session, member, tree.cell, since=date(2021, 2, 3))
        make.membership(session, member.id, tree.lone_cell, since=date(2022, 1, 1), until=date(2022, 7, 1))
        make_pledge.year(session, 2026)
        make_pledge.pledge(session, member, tree.cell, 2026, state=PledgeState.REGISTERED)
    staff = clients.with_role(world, Role.COMMITTEE_STAFF, tree.root)
    transfer = {
        "member_id": str(member.id),
        "organisation_id": str(tree.foreign_cell.id),
        "introduced_on": "2026-03-02",
    }
    made = staff.post("/api/v1/transfers", json=transfer).json()
    staff.post(f"/api/v1/transfers/{made['id']}/receipt", json={"received_on": "2026-03-10"})
    status = {"status": "official", "valid_from": "2026-04-01", "decision_number": "5-QĐ/ĐU"}
    staff.post(f"/api/v1/members/{member.id}/statuses", json=status)

    answer = staff.get(f"/api/v1/members/{member.id}/timeline")
    assert answer.status_code == 200, answer.text
    entries = answer.json()["entries"]
    days = [entry["on"] for entry in entries]
    assert days == sorted(days, reverse=True)
    story = {(entry["on"], entry["kind"], entry["what"], entry["until"]) for entry in entries}
    assert story >= {
        ("2026-04-01", "status", "official", None),
        ("2020-01-01", "status", "probationary", "2026-04-01"),
        ("2026-03-02", "transfer", "introduced", None),
        ("2026-03-10", "transfer", "received", None),
        ("2026-03-10", "membership", "official", None),
        ("2020-01-01", "membership", "official", "2026-03-10"),
        ("2022-01-01", "membership", "temporary", "2022-07-01"),
        ("2021-02-03", "position", "secretary", "2026-03-10"),
        ("2020-01-01", "key_leader", "key_leader", None),
    }
    assert {entry["year"] for entry in entries if entry["kind"] == "pledge"} == {2026}
    named = {entry["kind"]: entry["organisation_name"] for entry in entries}
    assert named["position"] == "Chi bộ Văn phòng"
    assert named["status"] is None

    assert clients.of_member(world, member).get(f"/api/v1/members/{member.id}/timeline").status_code == 200
    with world.session() as session:
        comrade = make.member(session, tree.foreign_cell, "Trần Văn Bình")
    plain = clients.of_member(world, comrade)
    assert plain.get(f"/api/v1/members/{member.id}").status_code == 200
    assert plain.get(f"/api/v1/members/{member.id}/timeline").status_code == 403
