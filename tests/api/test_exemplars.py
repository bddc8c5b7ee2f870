"""Exemplars over HTTP: proposed, verified, recognised, commended, publicised, replicated, withdrawn, and found."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.core.ids import new_id
from api.models.exemplars import Exemplar
from api.models.members import MemberStatus, MemberStatusPeriod
from api.models.organisations import Organisation
from api.rules.access import Role
from api.rules.exemplars import ExemplarState
from tests.make import exemplars as make
from tests.make.casts import Cast, cast
from tests.make.clients import with_role
from tests.world import World

API = "/api/v1/exemplars"
WORDS = {
    "title": "Đi từng ngõ, gõ từng nhà",
    "field": "countryside",
    "place": "Thôn Bản Qua, xã Bát Xát",
    "summary": "Vận động nhân dân hiến đất làm đường.",
    "deeds": [{"text": "Vận động 32 hộ hiến đất", "result": "1,8 km đường"}],
}
AWARD = {"form": "certificate", "level": "district", "decision_number": "45-QĐ", "awarded_on": "2024-09-02"}


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def proposal(people: Cast, **fields: Any) -> dict[str, Any]:
    member = str(people.members["member"].id)
    return {"organisation_id": str(people.cell.id), "kind": "individual", "member_id": member, **WORDS, **fields}


def step(client: TestClient, found: dict[str, Any], name: str, **body: Any) -> Any:
    return client.post(f"{API}/{found['id']}/{name}", json=body, headers={"If-Match": f'"{found["version"]}"'})


def recognised(people: Cast, **fields: Any) -> dict[str, Any]:
    made = people.client("secretary").post(API, json=proposal(people, **fields))
    assert made.status_code == 201, made.text
    staff = people.client("staff")
    verified = step(staff, made.json(), "verification", verification="Có thật, hiệu quả")
    assert verified.status_code == 200, verified.text
    decision = {"organisation_id": str(people.tree.committee.id), "decision_number": "112-QĐ/ĐU"}
    answer = step(staff, verified.json(), "recognition", **decision, decided_on=str(people.world.today))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def dossier(client: TestClient, exemplar_id: str) -> dict[str, Any]:
    answer = client.get(f"{API}/{exemplar_id}/dossier")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def code(answer: Any) -> tuple[int, str | None]:
    return answer.status_code, answer.json().get("code")


def fault(answer: Any) -> tuple[str, str]:
    assert answer.status_code == 422, answer.text
    return answer.json()["errors"][0]["pointer"], answer.json()["errors"][0]["code"]


def test_from_the_proposal_to_the_other_cell(people: Cast) -> None:
    found = recognised(people, former_awards=[AWARD])
    assert found["snapshot"] == {
        "person_name": "Nguyễn Văn An",
        "positions": [],
        "unit_name": "Chi bộ Văn phòng",
        "unit_kind": "cell",
        "above_name": "Đảng bộ Sở Nội vụ",
    }
    staff, outsider = people.client("staff"), people.client("outsider")
    today, cell = str(people.world.today), str(people.cell.id)
    address = f"{API}/{found['id']}"
    by = {"level": "commune", "form": "certificate", "decision_number": "118-QĐ/ĐU", "decided_on": today}
    commended = staff.post(f"{address}/commendations", json={"organisation_id": cell, **by})
    assert commended.status_code == 201, commended.text
    told = {"channel": "newspaper", "link": "https://example.vn/a", "count": 3, "published_on": today}
    assert staff.post(f"{address}/publicity", json={"organisation_id": cell, **told}).status_code == 201
    elsewhere = {"organisation_id": str(people.tree.foreign_cell.id), "started_on": today, "evidence": "Nghị quyết"}
    taken_up = outsider.post(f"{address}/replications", json=elsewhere)
    assert taken_up.status_code == 201, taken_up.text
    assert code(outsider.post(f"{address}/replications", json=elsewhere)) == (409, "replication_exists")

    page = people.client("nobody").get(address).json()
    assert (page["state"], page["replications"]) == ("replicated", 1)
    assert [each["decision_number"] for each in page["commendations"]] == ["118-QĐ/ĐU"]
    assert [(each["channel"], each["count"]) for each in page["publicity"]] == [("newspaper", 3)]
    assert "deeds" not in page, "the dossier stays with those who deal with it"
    assert outsider.get(f"{address}/dossier").status_code == 404

    gone = step(staff, dossier(staff, found["id"]), "withdrawal", reason="Không đúng như báo cáo")
    assert (gone.json()["state"], gone.json()["ended_reason"]) == ("withdrawn", "Không đúng như báo cáo")
    assert len(gone.json()["commendations"]) == 1, "the trace stays"
    assert gone.json()["allowed_actions"] == []
    assert people.client("nobody").get(address).status_code == 404
    assert people.client("nobody").get(API).json()["items"] == []


def test_steps_out_of_order_say_what_is_allowed(people: Cast) -> None:
    made = people.client("secretary").post(API, json=proposal(people)).json()
    staff = people.client("staff")
    decision = {"organisation_id": str(people.cell.id), "decision_number": "1", "decided_on": str(people.world.today)}
    refused = step(staff, made, "recognition", **decision)
    assert code(refused) == (409, "exemplar_state_refused")
    assert refused.json()["allowed"] == ["edit", "tell", "verify", "decline", "withdraw"]
    by = {"organisation_id": str(people.cell.id), "channel": "website", "published_on": str(people.world.today)}
    assert code(staff.post(f"{API}/{made['id']}/publicity", json=by)) == (409, "exemplar_state_refused")
    assert staff.post(f"{API}/{made['id']}/verification", json={"verification": "x"}).status_code == 428
    verified = step(staff, made, "verification", verification="Đúng").json()
    assert step(staff, made, "verification", verification="Đúng").status_code == 409
    returned = step(staff, verified, "return", reason="Nêu số liệu").json()
    assert (returned["state"], returned["verification"]) == ("proposed", None)
    declined = step(staff, returned, "declination", reason="Chưa đủ thuyết phục").json()
    assert (declined["state"], declined["allowed_actions"]) == ("declined", [])


def test_nobody_judges_their_own_case(people: Cast) -> None:
    deputy = str(people.members["deputy"].id)
    made = people.client("secretary").post(API, json=proposal(people, member_id=deputy)).json()
    for part in ("secretary", "deputy"):
        answer = step(people.client(part), made, "verification", verification="Đúng")
        assert code(answer) == (403, "own_exemplar"), part
        assert "verify" not in dossier(people.client(part), made["id"])["allowed_actions"]
    verified = step(people.client("parent_secretary"), made, "verification", verification="Đúng")
    assert verified.status_code == 200, "the committee above judges without reaching into the cell otherwise"


def test_discipline_is_shown_and_overridden_with_a_reason(people: Cast) -> None:
    today = people.world.today
    person = people.members["member"]
    with people.world.session() as session:
        session.add(
            MemberStatusPeriod(
                member_id=person.id,
                status=MemberStatus.SUSPENDED,
                valid_from=today - timedelta(days=3000),
                valid_to=today - timedelta(days=2990),
            )
        )
        session.add(
            MemberStatusPeriod(
                member_id=person.id,
                status=MemberStatus.SUSPENDED,
                valid_from=today - timedelta(days=90),
                valid_to=today - timedelta(days=30),
            )
        )
    secretary = people.client("secretary")
    shown = secretary.get(
        f"/api/v1/organisations/{people.cell.id}/exemplar-obstacles", params={"member_id": str(person.id)}
    ).json()
    assert [(each["kind"], each["since"]) for each in shown] == [("discipline", str(today - timedelta(days=90)))]
    refused = secretary.post(API, json=proposal(people))
    assert code(refused) == (409, "exemplar_obstacles")
    assert refused.json()["allowed"] == ["override_reason"]
    made = secretary.post(API, json=proposal(people, override_reason="Đã sửa chữa")).json()
    assert (len(made["obstacles_at_proposal"]), made["override_reason"]) == (1, "Đã sửa chữa")
    verified = step(people.client("staff"), made, "verification", verification="Đúng").json()
    decision = {"organisation_id": str(people.cell.id), "decision_number": "1", "decided_on": str(today)}
    assert code(step(people.client("staff"), verified, "recognition", **decision)) == (409, "exemplar_obstacles")
    assert step(people.client("staff"), verified, "recognition", **decision, override_reason="Đã rõ").status_code == 200


def test_rounds_take_proposals_within_their_window(people: Cast) -> None:
    today = people.world.today
    with people.world.session() as session:
        past = make.exemplar_round(
            session,
            people.tree.committee,
            opens_on=today - timedelta(days=9),
            closes_on=today - timedelta(days=1),
        )
        foreign = make.exemplar_round(session, people.tree.neighbour)
    staff, secretary = people.client("staff"), people.client("secretary")
    assert code(secretary.post(API, json=proposal(people, round_id=str(past.id)))) == (409, "round_not_open")
    assert fault(secretary.post(API, json=proposal(people, round_id=str(foreign.id)))) == ("/round_id", "round_unknown")
    assert secretary.get(f"/api/v1/exemplar-rounds/{foreign.id}").status_code == 404
    longer = staff.patch(
        f"/api/v1/exemplar-rounds/{past.id}", json={"closes_on": str(today)}, headers={"If-Match": '"1"'}
    )
    assert (longer.status_code, longer.json()["open"]) == (200, True)
    made = secretary.post(API, json=proposal(people, round_id=str(past.id)))
    assert made.status_code == 201, made.text
    listed = staff.get(f"/api/v1/organisations/{people.tree.committee.id}/exemplars", params={"round_id": str(past.id)})
    assert [each["id"] for each in listed.json()["items"]] == [made.json()["id"]]
    wrong = {"title": "Đợt", "opens_on": "2026-03-02", "closes_on": "2026-03-01"}
    answer = staff.post(f"/api/v1/organisations/{people.cell.id}/exemplar-rounds", json=wrong)
    assert fault(answer) == ("/closes_on", "interval_empty")


def test_wrong_values_are_named_and_nothing_is_written(people: Cast) -> None:
    outsider = str(people.members["outsider"].id)
    ahead = str(people.world.today + timedelta(days=1))
    cases = [
        ({"member_id": None}, "/member_id", "person_needed"),
        ({"person_name": "Lò Thị Mai"}, "/member_id", "person_needed"),
        ({"kind": "model"}, "/member_id", "person_not_asked"),
        ({"member_id": outsider}, "/member_id", "member_not_in_cell"),
        ({"field": "astronomy"}, "/field", "choice_invalid"),
        ({"proposed_on": ahead}, "/proposed_on", "day_ahead"),
        ({"deeds": []}, "/deeds", "list_too_short"),
        ({"former_awards": [AWARD | {"awarded_on": "2025-09-02"}]}, "/former_awards/0/level", "choice_invalid"),
        ({"former_awards": [AWARD | {"form": "x"}]}, "/former_awards/0/form", "choice_invalid"),
        ({"state": "recognised"}, "/state", "unknown_field"),
        ({"title": "   "}, "/title", "missing"),
    ]
    for change, pointer, expected in cases:
        answer = people.client("secretary").post(API, json=proposal(people, **change))
        assert fault(answer) == (pointer, expected), change
    listed = people.client("staff").get(f"/api/v1/organisations/{people.cell.id}/exemplars")
    assert listed.json()["items"] == []


def test_what_follows_has_to_follow(people: Cast) -> None:
    found = recognised(people)
    staff = people.client("staff")
    address, cell = f"{API}/{found['id']}", str(people.cell.id)
    early = str(people.world.today - timedelta(days=1))
    by = {"organisation_id": cell, "level": "commune", "form": "praise", "decision_number": "2"}
    today = str(people.world.today)
    cases = [
        ("commendations", {**by, "decided_on": early}, "/decided_on", "date_too_early"),
        ("commendations", {**by, "decided_on": today, "level": "district"}, "/level", "choice_invalid"),
        ("commendations", {**by, "decided_on": today, "form": "cake"}, "/form", "choice_invalid"),
        (
            "commendations",
            {**by, "decided_on": today, "organisation_id": str(people.tree.neighbour.id)},
            "/organisation_id",
            "exemplar_not_below",
        ),
        (
            "publicity",
            {"organisation_id": cell, "channel": "pigeon", "published_on": today},
            "/channel",
            "choice_invalid",
        ),
        (
            "publicity",
            {"organisation_id": cell, "channel": "website", "published_on": today, "link": "javascript:alert(1)"},
            "/link",
            "pattern_mismatch",
        ),
        (
            "replications",
            {"organisation_id": cell, "started_on": today, "evidence": "x"},
            "/organisation_id",
            "replication_by_itself",
        ),
    ]
    for path, body, pointer, expected in cases:
        assert fault(staff.post(f"{address}/{path}", json=body)) == (pointer, expected), body
    first = staff.post(f"{address}/commendations", json={**by, "decided_on": today})
    assert code(staff.post(f"{address}/commendations", json={**by, "decided_on": today})) == (
        409,
        "commendation_exists",
    )
    assert dossier(staff, found["id"])["state"] == "commended"
    assert staff.delete(f"/api/v1/exemplar-commendations/{first.json()['id']}").status_code == 204
    assert dossier(staff, found["id"])["state"] == "recognised", "struck out, and back to what it was"


@dataclass(frozen=True)
class Telling:
    """A recognised exemplar with a story and a photo, and the yearbook it may go into."""

    people: Cast
    address: str
    version: int

    @property
    def book(self) -> dict[str, Any]:
        return {"organisation_id": str(self.people.tree.committee.id), "year": self.people.year}

    def collect(self, *, story: bool, photo: bool) -> Any:
        body = {**self.book, "with_story": story, "with_photo": photo}
        return self.people.client("staff").post(f"{self.address}/yearbook-entries", json=body)

    def printed(self) -> list[str | None]:
        items = self.people.client("nobody").get("/api/v1/yearbook-entries", params=self.book).json()["items"]
        return [each["story"] for each in items]

    def shown(self) -> tuple[str | None, int]:
        """The story as everyone reads it, and how many exemplars a word of it finds."""
        nobody = self.people.client("nobody")
        found = nobody.get(API, params={"text": "lay loi"}).json()["items"]
        return nobody.get(self.address).json()["story"], len(found)


STORY = {"story": "Ba năm trước đường còn lầy lội", "photo_link": "https://example.vn/a.jpg"}


def told(people: Cast, **fields: Any) -> Telling:
    found = recognised(people, **fields)
    address = f"{API}/{found['id']}"
    answer = people.client("staff").put(f"{address}/story", json=STORY, headers={"If-Match": f'"{found["version"]}"'})
    assert answer.status_code == 200, answer.text
    return Telling(people, address, answer.json()["version"])


def test_a_members_story_is_printed_while_the_register_holds_their_consent(people: Cast) -> None:
    telling = told(people)
    himself, member = people.client("member"), people.members["member"].id
    assert telling.shown() == (None, 0)
    assert code(telling.collect(story=True, photo=True)) == (409, "consent_missing")
    without_paper = people.client("secretary").post(f"{telling.address}/consents", json={"part": "story"})
    assert [each["pointer"] for each in without_paper.json()["errors"]] == ["/evidence"]
    given = himself.post(f"{telling.address}/consents", json={"part": "story"})
    assert given.status_code == 201, given.text
    assert himself.get(f"/api/v1/members/{member}/consents").json() == [given.json()], "there is one register"
    assert code(telling.collect(story=True, photo=True)) == (409, "consent_missing"), "a photo is another matter"
    assert telling.collect(story=True, photo=False).status_code == 201
    assert code(telling.collect(story=False, photo=False)) == (409, "yearbook_entry_exists")
    assert (telling.printed(), telling.shown()) == ([STORY["story"]], (STORY["story"], 1))
    himself.post(f"/api/v1/consents/{given.json()['id']}/withdrawal", json={})
    assert (telling.printed(), telling.shown()) == ([None], (None, 0)), "what is not shown is not searched"


def test_a_units_story_is_printed_while_its_consent_stands(people: Cast) -> None:
    bare = recognised(people, kind="model", member_id=None, title="Đường hoa")
    staff, today = people.client("staff"), str(people.world.today)
    consent = {"part": "story", "given_by": "Trần Thị Bình", "evidence": "Giấy đồng ý"}
    assert code(staff.post(f"{API}/{bare['id']}/consents", json=consent)) == (409, "consent_without_text")
    telling = told(people, kind="model", member_id=None)
    given = staff.post(f"{telling.address}/consents", json=consent)
    assert given.status_code == 201, given.text
    assert code(staff.post(f"{telling.address}/consents", json=consent)) == (409, "consent_stands")
    assert telling.collect(story=True, photo=False).status_code == 201
    assert (telling.printed(), telling.shown()) == ([STORY["story"]], (STORY["story"], 1))
    address = f"/api/v1/consents/{given.json()['id']}/withdrawal"
    assert staff.post(address, json={}).json()["withdrawn_on"] == today
    assert code(staff.post(address, json={})) == (409, "already_withdrawn")
    assert (telling.printed(), telling.shown()) == ([None], (None, 0))
    staff.post(f"{telling.address}/consents", json=consent)
    present = dossier(staff, telling.address.rsplit("/", 1)[-1])
    changed = staff.put(
        f"{telling.address}/story", json={**STORY, "story": "Khác"}, headers={"If-Match": f'"{present["version"]}"'}
    ).json()
    assert [each["withdrawn_on"] for each in changed["consents"]] == [today, today], "a new text needs a new consent"


def test_a_story_of_a_person_outside_is_printed_with_their_consent_and_of_no_other_name(people: Cast) -> None:
    telling = told(people, member_id=None, person_name="Lý Thị Mẩy")
    exemplar_id, secretary = telling.address.rsplit("/", 1)[-1], people.client("secretary")
    paper = {"purpose": "publish_story", "about_id": exemplar_id, "evidence": "Giấy đồng ý"}
    outside = {"kind": "person_outside", "organisation_id": str(people.cell.id)}
    for name, shown in (("Lý Thị May", (None, 0)), ("Lý Thị Mẩy", (STORY["story"], 1))):
        given = secretary.post("/api/v1/consents", json={**paper, "subject": {**outside, "person_name": name}})
        assert given.status_code == 201, given.text
        assert telling.shown() == shown
    assert [each["name"] for each in dossier(secretary, exemplar_id)["consents"]] == ["Lý Thị Mẩy"]


def test_a_consent_counts_for_what_it_was_given_for(people: Cast) -> None:
    telling, himself = told(people), people.client("member")
    subject = {"kind": "member", "member_id": str(people.members["member"].id)}
    story = {"subject": subject, "purpose": "publish_story"}
    himself.post("/api/v1/consents", json={**story, "about_id": str(new_id())})
    assert telling.shown() == (None, 0), "another exemplar is another matter"
    himself.post("/api/v1/consents", json=story)
    assert telling.shown() == (STORY["story"], 1)
    present = dossier(people.client("staff"), telling.address.rsplit("/", 1)[-1])
    people.client("staff").put(
        f"{telling.address}/story", json={**STORY, "story": "Khác"}, headers={"If-Match": f'"{present["version"]}"'}
    )
    assert people.client("nobody").get(telling.address).json()["story"] == "Khác", "to everything is to a new text too"


def test_everyone_finds_what_is_recognised_and_nothing_else(people: Cast) -> None:
    today = people.world.today
    with people.world.session() as session:
        cell, foreign = people.cell, people.tree.foreign_cell
        kept = [
            recognised_on(session, cell, "Đường hoa Hoà Bình", today),
            recognised_on(session, foreign, "Tủ sách khuyến học", today - timedelta(days=1), field="education"),
            recognised_on(session, foreign, "Bếp ăn tình thương", today - timedelta(days=1), place="Bệnh viện tỉnh"),
        ]
        make.exemplar(session, cell, "Đường hoa bí mật")
        make.exemplar(session, cell, "Đường hoa đã rút", state=ExemplarState.WITHDRAWN)
    nobody = people.client("nobody")

    def titles(**parameters: Any) -> list[str]:
        answer = nobody.get(API, params=parameters)
        assert answer.status_code == 200, answer.text
        return [each["title"] for each in answer.json()["items"]]

    newest_first = [kept[0].title, kept[2].title, kept[1].title]
    cases: list[tuple[dict[str, Any], list[str]]] = [
        ({}, newest_first),
        ({"text": "duong hoa"}, ["Đường hoa Hoà Bình"]),
        ({"text": "HÒA đuong"}, ["Đường hoa Hoà Bình"]),
        ({"text": "khoa noi sach"}, ["Tủ sách khuyến học"]),
        ({"text": "100%_"}, []),
        ({"text": "bi mat"}, []),
        ({"place": "benh vien"}, ["Bếp ăn tình thương"]),
        ({"field": "education"}, ["Tủ sách khuyến học"]),
        ({"field": ["education", "environment"]}, newest_first),
        ({"kind": "individual"}, []),
        ({"recognised_in": today.year - 5}, []),
    ]
    for asked, expected in cases:
        assert titles(**asked) == expected, asked
    seen, cursor = [], None
    for _ in range(3):
        page = nobody.get(API, params={"limit": 1} | ({"cursor": cursor} if cursor else {})).json()
        seen += [each["title"] for each in page["items"]]
        cursor = page["next_cursor"]
    assert (seen, cursor) == (newest_first, None)
    assert nobody.get(API, params={"cursor": "WyJ4IiwieCJd"}).status_code == 422
    assert people.world.anonymous().get(API).status_code == 401


def recognised_on(session: Any, unit: Organisation, title: str, on: Any, **fields: Any) -> Exemplar:
    return make.exemplar(session, unit, title, state=ExemplarState.RECOGNISED, on=on, **fields)


def test_the_snapshot_outlives_changes(people: Cast) -> None:
    found = recognised(people)
    with people.world.session() as session:
        person = session.get_one(type(people.members["member"]), people.members["member"].id)
        person.full_name = "Nguyễn Văn Đổi"
        session.get_one(Organisation, people.cell.id).name = "Chi bộ đổi tên"
    page = people.client("nobody").get(f"{API}/{found['id']}").json()
    assert (page["snapshot"]["person_name"], page["snapshot"]["unit_name"]) == ("Nguyễn Văn An", "Chi bộ Văn phòng")


def test_a_person_who_is_no_member(people: Cast) -> None:
    body = proposal(people, member_id=None, person_name="Lò Thị Mai")
    found = recognised(people, member_id=None, person_name="Lò Thị Mai")
    assert (body["person_name"], found["snapshot"]["person_name"]) == ("Lò Thị Mai", "Lò Thị Mai")


def test_committees_recognise_only_what_stands_under_them(people: Cast) -> None:
    made = people.client("secretary").post(API, json=proposal(people)).json()
    verified = step(people.client("staff"), made, "verification", verification="Đúng").json()
    decision = {"decision_number": "1", "decided_on": str(people.world.today)}
    foreign = {"organisation_id": str(people.tree.neighbour.id)}
    assert fault(step(people.client("staff"), verified, "recognition", **decision, **foreign)) == (
        "/organisation_id",
        "exemplar_not_below",
    )
    stranger = with_role(people.world, Role.COMMITTEE_STAFF, people.tree.neighbour)
    assert step(stranger, verified, "recognition", **decision, **foreign).status_code == 404
    inspector = people.client("inspector")
    own = {"organisation_id": str(people.cell.id)}
    assert step(inspector, verified, "recognition", **decision, **own).status_code == 403
