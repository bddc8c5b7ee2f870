"""Reading the figures of a demonstration through the API, and opening them down to the rows behind them."""

from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlmodel import col

from api.models.accounts import Account
from api.rules.indicators import INDICATORS
from tests.world import World

STATISTICS = "/api/v1/statistics"


def administrator(world: World) -> TestClient:
    with world.session() as session:
        account = session.execute(select(Account).where(col(Account.login) == "quantri")).scalar_one()
    return world.client(account)


def get(client: TestClient, path: str, **parameters: Any) -> Any:
    answer = client.get(path, params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


def named(client: TestClient, text: str, as_of: str) -> str:
    found = get(client, "/api/v1/organisations", text=text, as_of=as_of)["items"]
    assert len(found) == 1, found
    return str(found[0]["id"])


def indicators(client: TestClient, organisation: str, year: int, as_of: str, *codes: str) -> dict[str, tuple[int, Any]]:
    """Numerator and denominator by code; the units directly below add up to each."""
    asked = {"organisation_id": organisation, "year": year, "as_of": as_of, "indicator": codes}
    answer = get(client, STATISTICS, **asked)
    shown = {
        unit["relation"]: unit["years"][0]["indicators"] for unit in answer["units"] if unit["relation"] == "itself"
    }["itself"]
    for place, value in enumerate(shown):
        parts = [unit["years"][0]["indicators"][place] for unit in answer["units"] if unit["relation"] != "itself"]
        assert sum(part["numerator"] for part in parts) == value["numerator"], value["code"]
    return {each["code"]: (each["numerator"], each["denominator"]) for each in shown}


def opened(client: TestClient, organisation: str, year: int, as_of: str, code: str) -> int:
    """What the records behind an indicator counted from records add up to, page by page."""
    asked = {"organisation_id": organisation, "year": year, "as_of": as_of, "column": INDICATORS[code].numerator}
    added, cursor, seen = 0, None, set()
    while True:
        page = get(client, f"{STATISTICS}/records", limit=200, **asked, **({"cursor": cursor} if cursor else {}))
        added += sum(line["number"] for line in page["items"])
        seen.update(line["id"] for line in page["items"])
        cursor = page["next_cursor"]
        if cursor is None:
            assert page["total"] == added
            return added


def recounted(client: TestClient, organisation: str, year: int, as_of: str, family: str) -> bool:
    """Whether a family's figures are what its records give one by one."""
    body = {"organisation_id": organisation, "year": year, "as_of": as_of, "family": family}
    answer = client.post(f"{STATISTICS}/records/recount", json=body)
    assert answer.status_code == 200, answer.text
    found: bool = answer.json()["equal"]
    return found
