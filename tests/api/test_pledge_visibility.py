"""Who sees the text of a pledge: canary words in every text, looked for in every reply, on both databases."""

import pytest
from sqlalchemy import select
from sqlmodel import col

from api.models.accounts import Account
from api.models.events import ReadLogEntry
from api.models.pledges import Pledge, PledgeComment, ProgressReport
from api.rules.pledges import CommentKind, PledgeState
from tests.make.casts import Cast, cast, recount
from tests.make.members import member
from tests.make.pledges import pledge
from tests.world import World

DRAFT, REGISTERED, PUBLICISED, REPORTED = "canhnhap", "canhdangky", "canhcongkhai", "canhbaocao"
NOTE, PROGRESS, COMMENT = "canhghichu", "canhtiendo", "canhgopy"

# What each may find, over all addresses below.
SIGHTS = {
    "owners": {DRAFT, REGISTERED, PUBLICISED, REPORTED, NOTE, PROGRESS, COMMENT},
    "secretary": {REGISTERED, PUBLICISED, REPORTED, NOTE, PROGRESS, COMMENT},
    "deputy": {REGISTERED, PUBLICISED, REPORTED, NOTE, PROGRESS, COMMENT},
    "comrade": {PUBLICISED, REPORTED, PROGRESS, COMMENT},
    "staff": {REGISTERED, PUBLICISED, REPORTED, NOTE, PROGRESS, COMMENT},
    "inspector": {REGISTERED, PUBLICISED, REPORTED, NOTE, PROGRESS, COMMENT},
    "administrator": set(),
    "auditor": set(),
    "service": set(),
    "parent_secretary": set(),
    "outsider": set(),
    "nobody": set(),
}
# How a pledge in each state answers: own draft, registered, publicised.
STATUSES = {
    "secretary": (404, 200, 200),
    "deputy": (404, 200, 200),
    "comrade": (404, 404, 200),
    "staff": (404, 200, 200),
    "inspector": (404, 200, 200),
    "administrator": (404, 403, 403),
    "auditor": (404, 403, 403),
    "service": (404, 403, 403),
    "parent_secretary": (404, 404, 404),
    "outsider": (404, 404, 404),
    "nobody": (404, 404, 404),
}


@pytest.fixture
def shown(world: World) -> tuple[Cast, list[Pledge]]:
    people = cast(world)
    with world.session() as session:
        owners = [member(session, people.cell, f"Nguyễn Thị {name}") for name in ("Hoa", "Huệ", "Lan", "Mai")]
        states = (PledgeState.DRAFT, PledgeState.REGISTERED, PledgeState.PUBLICISED, PledgeState.ASSESSED)
        made = [
            pledge(session, owner, people.cell, state=state, actions=[f"Đọc sách {text}"])
            for owner, state, text in zip(owners, states, (DRAFT, REGISTERED, PUBLICISED, REPORTED), strict=True)
        ]
        public = made[2]
        session.add(ProgressReport(pledge_id=public.id, reported_on=world.today, text=PROGRESS))
        session.add(PledgeComment(pledge_id=public.id, kind=CommentKind.COMMENT, text=COMMENT))
        session.add(PledgeComment(pledge_id=public.id, kind=CommentKind.TRANSFER_NOTE, text=NOTE))
    recount(world)
    return people, made


def addresses(people: Cast, made: list[Pledge]) -> list[str]:
    cell = f"/api/v1/organisations/{people.cell.id}"
    root = f"/api/v1/organisations/{people.tree.root.id}"
    found = [
        f"{cell}/pledges?year={people.year}",
        f"{root}/pledges?year={people.year}&standing=registered",
        f"{root}/pledges?year={people.year}&standing=missing",
        f"{cell}/notice-board?year={people.year}",
        f"{cell}/assessment-queue?year={people.year}",
    ]
    for each in made:
        found += [
            f"/api/v1/pledges/{each.id}",
            f"/api/v1/pledges/{each.id}/revisions",
            f"/api/v1/pledges/{each.id}/comments",
            f"/api/v1/members/{each.member_id}/notebooks/{people.year}",
        ]
    return found


def test_each_sees_what_they_may_and_nothing_else(shown: tuple[Cast, list[Pledge]]) -> None:
    people, made = shown
    words = SIGHTS["owners"]
    for part in STATUSES:
        client = people.client(part)
        replies = [client.get(address) for address in addresses(people, made)]
        assert all(reply.status_code in (200, 403, 404) for reply in replies)
        texts = " ".join(reply.text + str(reply.headers) for reply in replies)
        assert {word for word in words if word in texts} == SIGHTS[part], part


def test_owners_see_all_of_their_own(shown: tuple[Cast, list[Pledge]]) -> None:
    people, made = shown
    seen = set()
    with people.world.session() as session:
        accounts = [
            Account.model_validate(
                {
                    "kind": "person",
                    "state": "active",
                    "login": f"chu{number}",
                    "login_folded": f"chu{number}",
                    "display_name": "Chủ",
                    "name_folded": "chu",
                    "member_id": each.member_id,
                }
            )
            for number, each in enumerate(made)
        ]
        session.add_all(accounts)
    for account in accounts:
        text = people.world.client(account).get(f"/api/v1/me/notebooks/{people.year}").text
        seen |= {word for word in SIGHTS["owners"] if word in text}
    assert seen == SIGHTS["owners"]


def test_outside_ones_scope_a_pledge_does_not_exist(shown: tuple[Cast, list[Pledge]]) -> None:
    people, made = shown
    missing = people.client("nobody").get("/api/v1/pledges/0198c9a2-0000-7000-8000-000000000000").json()
    for part, expected in STATUSES.items():
        client = people.client(part)
        replies = [client.get(f"/api/v1/pledges/{each.id}") for each in made[:3]]
        assert tuple(reply.status_code for reply in replies) == expected, part
        for reply in replies:
            if reply.status_code == 404:
                body = reply.json()
                assert {**body, "request_id": ""} == {**missing, "request_id": ""}
                assert reply.headers["content-type"] == "application/problem+json"


def test_reading_from_above_is_logged_and_reading_inside_the_cell_is_not(shown: tuple[Cast, list[Pledge]]) -> None:
    people, made = shown
    for part in ("secretary", "comrade", "administrator", "outsider"):
        people.client(part).get(f"/api/v1/pledges/{made[2].id}")
    with people.world.database.read() as session:
        assert session.execute(select(ReadLogEntry)).first() is None
    people.client("staff").get(f"/api/v1/pledges/{made[2].id}")
    people.client("inspector").get(f"/api/v1/members/{made[1].member_id}/notebooks/{people.year}")
    with people.world.database.read() as session:
        rows = session.execute(select(ReadLogEntry).order_by(col(ReadLogEntry.at))).scalars().all()
        assert [(row.account_id, row.member_id, row.subject_id, row.right) for row in rows] == [
            (people.accounts["staff"].id, made[2].member_id, made[2].id, "pledge:open_text"),
            (people.accounts["inspector"].id, made[1].member_id, made[1].id, "pledge:open_text"),
        ]


def test_hints_give_away_only_what_the_caller_may_read(shown: tuple[Cast, list[Pledge]]) -> None:
    people, made = shown
    for part, sights in (("comrade", {PUBLICISED, REPORTED}), ("deputy", {PUBLICISED, REPORTED})):
        deeds = [{"action": f"Đọc sách {word}"} for word in (DRAFT, REGISTERED, PUBLICISED, REPORTED)]
        reply = people.client(part).post("/api/v1/pledges/hints", json={"year": people.year, "deeds": deeds})
        assert reply.status_code == 200, reply.text
        likenesses = reply.json()["likenesses"]
        exact = {each["action"].split()[-1] for each in likenesses if each["similarity_percent"] == 100}
        assert exact == sights, part
    body = {"year": people.year, "member_id": str(made[2].member_id), "deeds": [{"action": f"Đọc sách {PUBLICISED}"}]}
    reply = people.client("service").post("/api/v1/pledges/hints", json=body)
    assert (reply.status_code, reply.json()["likenesses"]) == (200, [])
