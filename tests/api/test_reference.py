"""Catalogues and dated settings: what a rule book changes, without rewriting what held before."""

from datetime import timedelta
from typing import Any

import jsonschema_rs
import pytest

from api.schemas.reference import CATALOGUES, SETTINGS
from api.services import reference
from tests.make.casts import cast
from tests.world import World


def test_every_catalogue_and_setting_has_a_shape_that_its_defaults_keep() -> None:
    catalogues, settings = reference.read_data("reference.yaml"), reference.read_data("settings.yaml")
    assert set(catalogues) == set(CATALOGUES)
    assert set(settings) == set(SETTINGS)
    for name, items in catalogues.items():
        for item in items:
            CATALOGUES[name].validate_python(item.get("data", {}))
    for key, values in settings.items():
        for value in values:
            SETTINGS[key].validate_python(value["value"])


def test_entries_begin_and_end(world: World) -> None:
    people = cast(world)
    administrator = people.client("administrator")
    today = world.today.isoformat()
    ward = {
        "code": "ward_committee",
        "name_vi": "Đảng bộ phường",
        "name_en": "Ward committee",
        "rank": 6,
        "valid_from": today,
        "data": {"under": ["upper_committee"], "root": False, "holds_members": False, "grassroots": True},
    }
    address = "/api/v1/catalogues/organisation_kind"
    made = administrator.post(f"{address}/items", json=ward)
    assert made.status_code == 201, made.text
    assert administrator.post(f"{address}/items", json=ward).json()["code"] == "entry_in_force"
    listed = people.client("nobody").get(address).json()["items"]
    assert [each["code"] for each in listed][-1] == "ward_committee"
    yesterday = (world.today - timedelta(days=1)).isoformat()
    earlier = people.client("nobody").get(address, params={"as_of": yesterday}).json()["items"]
    assert len(earlier) == len(listed) - 1
    end = f"/api/v1/reference-items/{made.json()['id']}/ending"
    assert administrator.post(end, json={"ends_on": yesterday}).json()["errors"][0]["code"] == "interval_empty"
    tomorrow = (world.today + timedelta(days=1)).isoformat()
    assert administrator.post(end, json={"ends_on": tomorrow}).json()["valid_to"] == tomorrow
    assert administrator.post(end, json={"ends_on": tomorrow}).json()["code"] == "already_ended"
    again = administrator.post(f"{address}/items", json=ward | {"valid_from": tomorrow})
    assert again.status_code == 201


def test_data_keeps_its_catalogues_shape(sqlite_world: World) -> None:
    people = cast(sqlite_world)
    administrator = people.client("administrator")
    today = sqlite_world.today.isoformat()
    base = {"code": "xyz", "name_vi": "X", "name_en": "X", "rank": 5, "valid_from": today}
    cases = [
        ("position_kind", {"data": {"role": "administrator"}}, "/data/role", "value_invalid"),
        ("position_kind", {"data": {"rolle": "deputy"}}, "/data/rolle", "unknown_field"),
        ("rating_level", {"data": {}}, "/data/good", "missing"),
        ("rating_level", {"data": {"good": True}, "rank": 6}, "/rank", "rank_outside"),
        ("rating_level", {"data": {"good": True}, "rank": 1}, "/rank", "rank_taken"),
        ("sector", {"code": "Not a code"}, "/code", "pattern_mismatch"),
    ]
    for catalogue, changes, pointer, code in cases:
        answer = administrator.post(f"/api/v1/catalogues/{catalogue}/items", json=base | changes)
        assert answer.status_code == 422, catalogue
        assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [(pointer, code)]
    assert administrator.get("/api/v1/catalogues/nothing").status_code == 404
    for part in ("staff", "secretary", "service"):
        assert people.client(part).post("/api/v1/catalogues/sector/items", json=base).status_code == 403


def test_a_setting_changes_from_a_day_on(world: World) -> None:
    people = cast(world)
    administrator = people.client("administrator")
    tomorrow = world.today + timedelta(days=1)
    body = {"value": 0.9, "valid_from": tomorrow.isoformat(), "source": "Hướng dẫn 05-HD/TU"}
    answer = administrator.put("/api/v1/settings/likeness_threshold", json=body)
    assert answer.status_code == 200, answer.text

    def value(**query: str) -> object:
        items = administrator.get("/api/v1/settings", params=query).json()["items"]
        return next(each["value"] for each in items if each["key"] == "likeness_threshold")

    assert (value(), value(as_of=tomorrow.isoformat())) == (0.75, 0.9)
    again = administrator.put("/api/v1/settings/likeness_threshold", json=body)
    assert again.json()["code"] == "setting_decided_later"
    for wrong in ({"value": 2}, {"value": "high"}, {"value": None}):
        refused = administrator.put("/api/v1/settings/likeness_threshold", json=body | wrong)
        assert refused.json()["errors"][0]["pointer"] == "/value"
    past = administrator.put("/api/v1/settings/likeness_threshold", json=body | {"valid_from": "2020-01-01"})
    assert past.json()["errors"][0]["code"] == "day_past"
    assert administrator.put("/api/v1/settings/nothing", json=body).status_code == 404
    assert people.client("staff").put("/api/v1/settings/likeness_threshold", json=body).status_code == 403


def test_who_must_register_is_counted_anew_when_the_rule_changes(world: World) -> None:
    people = cast(world)
    rule = {"probationary": "voluntary", "official": "voluntary", "exempt": "exempt", "suspended": "not_required"}
    body = {"value": rule, "valid_from": world.today.isoformat()}
    answer = people.client("administrator").put("/api/v1/settings/status_requirements", json=body)
    assert answer.status_code == 200, answer.text
    missing = f"/api/v1/organisations/{people.tree.root.id}/pledges?year={people.year}&standing=missing"
    assert people.client("staff").get(missing).json()["items"] == []


@pytest.mark.parametrize(
    ("key", "value", "pointers"),
    [
        ("summary_report_indicators", ["registered", "nonsense"], ["/value/1"]),
        (
            "discipline_statuses",
            {"statuses": ["expelled", "late"], "months": -1},
            ["/value/statuses/1", "/value/months"],
        ),
        (
            "session_quality",
            [{"code": "talk", "name_vi": "Thảo luận", "name_en": "Discussion", "maximum": 0}],
            ["/value/0/maximum"],
        ),
    ],
)
def test_a_form_is_drawn_from_the_shape_and_errors_stand_at_their_fields(
    sqlite_world: World, key: str, value: Any, pointers: list[str]
) -> None:
    administrator = cast(sqlite_world).client("administrator")
    settings = {each["key"]: each for each in administrator.get("/api/v1/settings").json()["items"]}
    validator = jsonschema_rs.Draft202012Validator(settings[key]["shape"])
    assert validator.is_valid(settings[key]["value"])
    assert not validator.is_valid(value)
    body = {"value": value, "valid_from": str(sqlite_world.today), "source": "Hướng dẫn"}
    refused = administrator.put(f"/api/v1/settings/{key}", json=body).json()
    assert [error["pointer"] for error in refused["errors"]] == pointers
