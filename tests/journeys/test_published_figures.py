"""The figures of the source articles, from records and through the API, before and after the reorganisation of 2025."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.services.demo.load import load
from tests.databases import close_database
from tests.demonstration import DATABASE, copied
from tests.journeys.demonstration_figures import STATISTICS, administrator, get, indicators, named
from tests.journeys.demonstration_figures import opened as records_opened
from tests.world import World, Worlds

BEFORE, AFTER = "2025-06-30", "2025-07-01"


@pytest.fixture
def lao_cai(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, sqlite_worlds: Worlds) -> Iterator[World]:
    data = copied("lao-cai", tmp_path_factory.getbasetemp().parent, tmp_path)
    world = sqlite_worlds.opened(f"sqlite:///{data}/{DATABASE}")
    yield world
    close_database(world.database)


@pytest.fixture
def kon_tum(postgresql_worlds: Worlds) -> Iterator[World]:
    world = postgresql_worlds.make()
    with world.acting() as ctx:
        load(ctx, "kon-tum")
    yield world
    postgresql_worlds.remove(world)


def figures(client: TestClient, organisation: str, first: int, last: int, as_of: str, structure: str) -> Any:
    return get(
        client, STATISTICS, organisation_id=organisation, year=first, to_year=last, as_of=as_of, structure=structure
    )


def itself(answer: Any) -> Any:
    return next(unit for unit in answer["units"] if unit["relation"] == "itself")


def parts(answer: Any) -> list[Any]:
    return [unit for unit in answer["units"] if unit["relation"] != "itself"]


def assert_sums_up(answer: Any) -> None:
    """Every number of an organisation is the sum of its own cell's and its children's."""
    whole = itself(answer)
    for place, year in enumerate(whole["years"]):
        for group in ("everybody", "key_leaders"):
            for column, number in year[group].items():
                found = sum(part["years"][place][group][column] for part in parts(answer))
                assert found == number, (place, group, column)


def opened(client: TestClient, organisation: str, year: int, column: str, as_of: str, structure: str) -> int:
    """How many different people stand behind a number, page by page."""
    seen: list[str] = []
    cursor = None
    while True:
        page = get(
            client,
            f"{STATISTICS}/rows",
            organisation_id=organisation,
            year=year,
            column=column,
            as_of=as_of,
            structure=structure,
            limit=200,
            **({"cursor": cursor} if cursor else {}),
        )
        seen += [line["member_id"] for line in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            assert len(seen) == len(set(seen)) == page["total"]
            return len(seen)


def test_lao_cai(lao_cai: World) -> None:
    client = administrator(lao_cai)
    province = named(client, "Đảng bộ tỉnh Lào Cai", "2026-01-01")
    khoi = named(client, "khoi co quan", "2021-12-31")

    counts = get(client, f"/api/v1/organisations/{khoi}/counts", as_of="2021-12-31")
    kinds = {line["kind"]: line["count"] for line in counts["by_kind"] if line["grassroots"]}
    assert kinds == {"grassroots_committee": 45, "grassroots_cell": 46}
    assert counts["grassroots_total"] == 91
    assert {line["sector"]: line["count"] for line in counts["grassroots_by_sector"]} == {
        "administration": 51,
        "public_service": 10,
        "enterprise": 30,
    }

    then = figures(client, khoi, 2017, 2021, "2021-12-31", "as_of")
    assert_sums_up(then)
    span = itself(then)["span"]
    assert (span["everybody"]["turns"], span["key_leaders"]["turns"]) == (33_622, 3_508)
    assert span["everybody"]["registered"] == span["everybody"]["due"] == 33_622
    assert round(100 * span["everybody"]["rated_good"] / span["everybody"]["assessed"]) == 98
    last = itself(then)["years"][-1]["everybody"]
    assert (last["members"], last["missing"]) == (5_246, 0)

    restated = figures(client, province, 2017, 2021, "2021-12-31", "today")
    assert_sums_up(restated)
    assert itself(restated)["span"] == span
    heirs = [part for part in parts(restated) if part["relation"] == "child"]
    assert len(heirs) == 2
    assert all(part["span"]["everybody"]["turns"] > 0 for part in heirs)

    for day, present in ((BEFORE, 1), (AFTER, 2)):
        answer = figures(client, province, 2025, 2025, day, "as_of")
        assert_sums_up(answer)
        assert len([part for part in parts(answer) if part["relation"] == "child"]) == present
        assert itself(answer)["years"][0]["everybody"]["turns"] == 6_929

    year = itself(then)["years"][-1]
    for column in ("registered", "rated_good", "rated_3", "missing"):
        assert opened(client, khoi, 2021, column, "2021-12-31", "as_of") == year["everybody"][column]
    assert opened(client, khoi, 2021, "leader_turns", "2021-12-31", "as_of") == year["key_leaders"]["turns"]
    heir = heirs[0]
    assert (
        opened(client, heir["organisation"]["id"], 2021, "rated_4", "2021-12-31", "today")
        == heir["years"][-1]["everybody"]["rated_4"]
    )

    people = get(client, f"{STATISTICS}/people", organisation_id=khoi, year=2017, to_year=2021, as_of="2021-12-31")
    assert people["everybody"]["turns"] == 33_622
    assert 6_846 <= people["everybody"]["with_pledge"] < 33_622

    for organisation, day, structure in ((khoi, "2021-12-31", "as_of"), (province, "2021-12-31", "today")):
        body = {"organisation_id": organisation, "year": 2021, "as_of": day, "structure": structure}
        recount = client.post(f"{STATISTICS}/recount", json=body).json()
        assert recount["equal"], (recount["counted"], recount["stated"])


def test_kon_tum(kon_tum: World) -> None:
    client = administrator(kon_tum)
    khoi = named(client, "khoi cac co quan", "2022-12-31")
    answer = figures(client, khoi, 2022, 2022, "2022-12-31", "as_of")
    assert_sums_up(answer)
    year = itself(answer)["years"][0]["everybody"]
    assert (year["registered"], year["due"]) == (3_481, 3_481)
    assert opened(client, khoi, 2022, "registered", "2022-12-31", "as_of") == 3_481
    models = indicators(client, khoi, 2022, "2022-12-31", "exemplars_model", "exemplars_commendations")
    assert models == {"exemplars_model": (20, 95), "exemplars_commendations": (95, None)}
    assert records_opened(client, khoi, 2022, "2022-12-31", "exemplars_model") == 20
