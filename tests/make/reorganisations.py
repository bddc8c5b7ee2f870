"""Reorganisations as their staff carry them out over HTTP."""

from datetime import date
from typing import Any

from fastapi.testclient import TestClient

from api.models.organisations import Organisation
from api.rules.access import Role
from tests.make import accounts as make_accounts
from tests.world import World

URL = "/api/v1/reorganisations"
UNITS = "/api/v1/organisations"
DECISION = {"decision_number": "12-QĐ/TU", "decided_on": "2026-01-02", "reason": "Theo Đề án sắp xếp"}


def client_of(world: World, role: Role, organisation: Organisation) -> TestClient:
    with world.session() as session:
        account = make_accounts.account(session, role, organisation)
    return world.client(account)


def drafted(client: TestClient, kind: str, effective_on: date | str, **request: Any) -> str:
    body = DECISION | {"kind": kind, "effective_on": str(effective_on)} | request
    answer = client.post(URL, json=body)
    assert answer.status_code == 201, answer.text
    assert answer.json()["state"] == "draft"
    return f"{URL}/{answer.json()['id']}"


def planned(client: TestClient, case: str) -> dict[str, Any]:
    answer = client.get(f"{case}/plan")
    assert answer.status_code == 200, answer.text
    plan: dict[str, Any] = answer.json()
    return plan


def applied(client: TestClient, case: str, state: str = "applied") -> dict[str, Any]:
    plan = planned(client, case)
    assert plan["blockers"] == []
    answer = client.post(f"{case}/application", json={"plan_hash": plan["plan_hash"]})
    assert answer.status_code == 200, answer.text
    assert answer.json()["state"] == state
    return plan


def blockers(client: TestClient, case: str) -> dict[str, str]:
    plan = planned(client, case)
    found = {each["pointer"]: each["code"] for each in plan["blockers"]}
    refused = client.post(f"{case}/application", json={"plan_hash": plan["plan_hash"]})
    assert refused.status_code == 409, refused.text
    assert refused.json()["code"] == "reorganisation_blocked"
    assert {each["pointer"]: each["code"] for each in refused.json()["errors"]} == found
    return found


def unit(client: TestClient, organisation_id: object, as_of: object = None) -> dict[str, Any]:
    answer = client.get(f"{UNITS}/{organisation_id}", params={"as_of": str(as_of)} if as_of else {})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def above(client: TestClient, organisation_id: object, as_of: object = None) -> list[str]:
    return [each["name"] for each in unit(client, organisation_id, as_of)["ancestors"]]
