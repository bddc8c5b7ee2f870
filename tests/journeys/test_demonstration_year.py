"""The finished year of the demonstration: what the articles tell of, asked of the API and opened down to the rows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.rules.indicators import FAMILIES, INDICATORS
from tests.databases import close_database
from tests.demonstration import DATABASE, copied
from tests.journeys.demonstration_figures import administrator, get, indicators, named, opened, recounted
from tests.world import World, Worlds


@pytest.fixture
def lao_cai(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, sqlite_worlds: Worlds) -> Iterator[World]:
    data = copied("lao-cai", tmp_path_factory.getbasetemp().parent, tmp_path)
    world = sqlite_worlds.opened(f"sqlite:///{data}/{DATABASE}")
    yield world
    close_database(world.database)


def test_the_finished_year(lao_cai: World) -> None:
    client, year = administrator(lao_cai), lao_cai.today.year - 1
    root = named(client, "Đảng bộ tỉnh Lào Cai", "2026-01-01")
    day, today = f"{year}-12-31", lao_cai.today.isoformat()
    study_sessions_are_held_in_every_quarter(client, root, year, day)
    papers_are_issued(client, root, year, day)
    exemplars_are_commended_by_hundreds(client, root, year, day)
    limitations_are_put_right(client, root, year, today)
    everybody_is_graded_within_the_cap(client, root, year, today)
    reports_are_sealed(client, root, year, today)
    for family in FAMILIES:
        assert recounted(client, root, year, today, family), family


def shown(client: TestClient, root: str, year: int, as_of: str, family: str) -> dict[str, tuple[int, Any]]:
    """All figures of a family, the first of them opened to its rows."""
    codes = [indicator.code for indicator in FAMILIES[family].indicators]
    figures = indicators(client, root, year, as_of, *codes)
    assert opened(client, root, year, as_of, codes[0]) == figures[codes[0]][0], INDICATORS[codes[0]].numerator
    return figures


def study_sessions_are_held_in_every_quarter(client: TestClient, root: str, year: int, day: str) -> None:
    """S0: themed sessions every quarter, four themes, visits to three sites; S2: contests and workshops."""
    figures = shown(client, root, year, day, "study_sessions")
    done, expected = figures["study_sessions_fulfilled"]
    assert expected == 347 * 4
    assert done + figures["study_sessions_missing"][0] == expected
    assert 0.95 < done / expected < 1
    assert figures["study_sessions_contests"][0] > 10
    assert figures["study_sessions_workshops"][0] > 10
    present, base = figures["study_sessions_attendance"]
    assert 5_246 * 3 < present < base < 5_500 * 4
    visits = get(client, "/api/v1/study-sessions", organisation_id=root, year=year, kind="field_visit", limit=200)
    assert len({each["site"] for each in visits["items"]}) == 3
    cell = visits["items"][0]["organisation"]["id"]
    themes = get(client, f"/api/v1/organisations/{cell}/themes", as_of=day)
    assert len(themes["items"]) == 4


def papers_are_issued(client: TestClient, root: str, year: int, day: str) -> None:
    """S2: standards written, amended, supplemented; five tasks that are tracked."""
    standards = shown(client, root, year, day, "standards")
    assert standards["standards_issued"][0] > 5
    assert standards["standards_revised"][0] > 10
    plans = shown(client, root, year, day, "plans")
    issued = plans["plans_issued"][0]
    assert plans["plans_tasks_on_time"][1] == 5 * issued
    assert plans["plans_tasks_on_time"][0] > 4 * issued


def exemplars_are_commended_by_hundreds(client: TestClient, root: str, year: int, day: str) -> None:
    """S1: hundreds of commended exemplars, people and collectives, and a yearbook; S4: 20 models."""
    figures = shown(client, root, year, day, "exemplars")
    assert (figures["exemplars_individual"], figures["exemplars_collective"]) == ((170, 230), (40, 230))
    assert figures["exemplars_model"] == (20, 230)
    assert figures["exemplars_commendations"] == (230, None)
    assert figures["exemplars_replications"][0] > 50
    for part in ("field", "level"):
        split = [number for code, (number, _) in figures.items() if code.startswith(f"exemplars_{part}_")]
        assert sum(split) == 230, part
    found = get(client, "/api/v1/exemplars", text="bò giống", limit=5)
    assert found["items"]
    assert all(each["recognised_on"] for each in found["items"])


def limitations_are_put_right(client: TestClient, root: str, year: int, today: str) -> None:
    """S0, S3: limitations are found and put right, some of them late."""
    figures = shown(client, root, year, today, "inspections")
    assert figures["inspections_concluded"][0] == 12
    assert figures["inspections_missed"][0] > 0
    found, settled = figures["inspections_limitations"][0], figures["inspections_settled"][0]
    assert found == settled + figures["inspections_open"][0]


def everybody_is_graded_within_the_cap(client: TestClient, root: str, year: int, today: str) -> None:
    """S0, S1: the year's result is a criterion of grading; a fifth of the good ones may be at the top."""
    figures = shown(client, root, year, today, "gradings")
    for of in ("members", "units"):
        levels = [figures[f"gradings_{of}_{rank}"][0] for rank in range(1, 5)]
        assert sum(levels) == figures[f"gradings_{of}"][0]
        assert 0 < levels[0] <= (levels[0] + levels[1]) / 5
    assert figures["gradings_units"][0] == 392


def reports_are_sealed(client: TestClient, root: str, year: int, today: str) -> None:
    """S3, S4: the report of every organisation, sealed from the cells up; what it says is what the rows say."""
    figures = shown(client, root, year, today, "reports")
    assert figures["reports_submitted"] == (394, 394)
    assert 380 <= figures["reports_on_time"][0] < 394
    above = get(client, f"/api/v1/organisations/{root}/summary-reports-below", year=year, period="year")
    assert above["expected"] == above["submitted"] == 2
    for line in above["items"]:
        address = f"/api/v1/summary-reports/{line['report_id']}"
        [issue] = get(client, f"{address}/issues")
        assert issue["intact"]
        assert issue["verdict"]["accepted"]
        assert issue["content"]["below"]
        assert get(client, f"{address}/differences", before=1)["figures"] == []
        shown_in_it = {each["code"]: each["numerator"] for each in issue["content"]["figures"][0]["indicators"]}
        assert shown_in_it["gradings_members"] > 1_000
