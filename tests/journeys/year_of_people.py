"""What people do in the year: themes and standards, pledges, an exemplar, self-reports and what is said of them."""

from datetime import date

from tests.journeys.committee import Answer, Committee

EXEMPLAR = {
    "kind": "individual",
    "title": "Đi từng ngõ, gõ từng nhà",
    "field": "countryside",
    "place": "Thôn Nà Hai",
    "summary": "Vận động nhân dân hiến đất làm đường.",
    "deeds": [{"text": "Vận động 32 hộ hiến đất", "result": "1,8 km đường"}],
}


def the_year_is_opened_and_its_theme_issued(at: Committee) -> str:
    windows = {
        "registration_opens_on": at.day(1, 5),
        "registration_closes_on": at.day(3, 31),
        "report_opens_on": at.day(11, 1),
        "report_closes_on": at.day(12, 15),
        "assessment_closes_on": at.day(12, 31),
    }
    at.post("administrator", "/years", year=at.year, **windows)
    theme = at.post(
        "clerk",
        f"/organisations/{at.committee.id}/themes",
        term="year",
        title="Gần dân, sát dân, giữ lời hứa với dân",
        valid_from=at.day(1, 4),
        valid_to=str(date(at.year + 1, 1, 1)),
    )
    reaching = at.call("member_0", "GET", f"/organisations/{at.cells[0].id}/themes")["items"]
    assert [(each["title"], each["issued_by"]["name"]) for each in reaching] == [
        ("Gần dân, sát dân, giữ lời hứa với dân", "Đảng bộ xã Bản Qua")
    ]
    return str(theme["id"])


def standards_are_issued_after_consultation(at: Committee) -> str:
    """The committee's standards come into force, changed by what a member said; gives the item that was added."""
    at.on(1, 12)
    draft = at.call("clerk", "POST", "/standards", {"title": "Chuẩn mực đạo đức"}, organisation_id=str(at.committee.id))
    address = f"/standards/{draft['id']}"
    items = {"items": [{"text": "Gần dân, trọng dân"}, {"text": "Nói đi đôi với làm"}]}
    draft = at.call("clerk", "PATCH", address, items, version=draft["version"])
    at.post("clerk", f"{address}/consultation", draft["version"], closes_on=at.day(1, 31))
    said = at.post("member_1", f"{address}/comments", text="Nên thêm: giữ lời hứa với dân")
    at.call("clerk", "PUT", f"/standard-comments/{said['id']}/answer", {"answer": "Tiếp thu"})
    at.on(2, 1)
    consulted = at.call("clerk", "GET", address)
    draft = at.call("clerk", "DELETE", f"{address}/consultation", version=consulted["version"])
    items["items"].append({"text": "Giữ lời hứa với dân"})
    draft = at.call("clerk", "PATCH", address, items, version=draft["version"])
    issued = {"decision_number": "21-QĐ/ĐU", "issued_on": at.day(2, 1), "valid_from": at.day(2, 2)}
    version = at.post("clerk", f"{address}/issue", draft["version"], **issued)["version"]
    at.on(2, 2)
    in_force = at.call("member_2", "GET", f"/organisations/{at.cells[2].id}/standards-in-force")
    assert [each["text"] for each in in_force["items"]] == [
        "Gần dân, trọng dân",
        "Nói đi đôi với làm",
        "Giữ lời hứa với dân",
    ]
    edited = at.refused("clerk", address, version, "PATCH", title="Khác")
    assert edited == (409, "standard_state_refused"), "what is issued is never edited"
    return str(in_force["items"][-1]["id"])


def everybody_registers(at: Committee, theme: str, standard_item: str) -> dict[str, str]:
    at.on(2, 20)
    deed = {
        "action": "Mỗi tuần dành một buổi hướng dẫn bà con làm thủ tục qua mạng tại nhà văn hoá thôn",
        "measure": "Bà con tự nộp được hồ sơ",
        "quantity": 40,
        "unit": "buổi",
        "duty": "Tổ công nghệ số cộng đồng",
        "grounds": [
            {"kind": "theme", "theme_id": theme},
            {"kind": "standard", "standard_item_id": standard_item},
        ],
    }
    pledges = {}
    for who in at.people:
        made = at.post(who, "/pledges", year=at.year, deeds=[deed])
        assert [each["title"] for each in made["deeds"][0]["grounds"]][1] == "Giữ lời hứa với dân"
        pledges[who] = str(made["id"])
        at.post(who, f"/pledges/{made['id']}/registration")
    return pledges


def the_cells_publicise(at: Committee, pledges: dict[str, str]) -> None:
    for who, pledge in pledges.items():
        at.post(f"secretary_{who[-1]}", f"/pledges/{pledge}/publication")
    board = at.call("member_0", "GET", f"/organisations/{at.cells[0].id}/notice-board", year=at.year)
    assert len(board["items"]) == len(at.people_of(0))


def an_exemplar_is_recognised_commended_publicised_and_replicated(at: Committee) -> None:
    at.on(5, 10)
    person, home = at.people["member_0"], at.cells[0]
    found = at.post("secretary_0", "/exemplars", organisation_id=str(home.id), member_id=str(person.id), **EXEMPLAR)
    address = f"/exemplars/{found['id']}"
    found = at.post("clerk", f"{address}/verification", found["version"], verification="Có thật, hiệu quả")
    at.on(5, 19)
    by = {"organisation_id": str(at.committee.id), "decision_number": "112-QĐ/ĐU", "decided_on": at.day(5, 19)}
    at.post("clerk", f"{address}/recognition", found["version"], **by)
    at.post("clerk", f"{address}/commendations", **by, level="commune", form="certificate")
    told = {"channel": "newspaper", "link": "https://example.vn/a", "count": 2, "published_on": at.day(5, 19)}
    at.post("clerk", f"{address}/publicity", organisation_id=str(at.committee.id), **told)
    at.on(6, 1)
    taken_up = {"organisation_id": str(at.cells[1].id), "started_on": at.day(6, 1), "evidence": "Nghị quyết tháng 6"}
    at.post("secretary_1", f"{address}/replications", **taken_up)
    page = at.call("member_2", "GET", address)
    assert (page["state"], page["replications"]) == ("replicated", 1)
    assert at.figures(
        at.committee, "exemplars_recognised", "exemplars_commendations", "exemplars_publicity", "exemplars_replications"
    ) == {
        "exemplars_recognised": (1, None),
        "exemplars_commendations": (1, None),
        "exemplars_publicity": (2, None),
        "exemplars_replications": (1, None),
    }


def members_report(at: Committee, pledges: dict[str, str]) -> None:
    at.on(11, 20)
    for who, pledge in pledges.items():
        at.post(who, f"/pledges/{pledge}/self-reports", done="38 buổi", not_done="2 buổi", next="Tiếp tục")


def the_collective_assesses(at: Committee, pledges: dict[str, str]) -> None:
    for who, pledge in pledges.items():
        own = who.startswith("secretary")
        writer, rating = f"{'deputy' if own else 'secretary'}_{who[-1]}", "fair" if who == "member_2" else "good"
        said: Answer = {"rating": rating, "remark": "Thực hiện nghiêm túc"}
        if own:
            assert at.refused(who, f"/pledges/{pledge}/assessments", **said)[0] == 403, "never on one's own"
        at.post(writer, f"/pledges/{pledge}/assessments", **said)
