"""The service says that it lives, that it is ready, and answers every error as a problem."""

from tests.make.accounts import account
from tests.world import World


def test_live_and_ready(world: World) -> None:
    client = world.anonymous()
    assert client.get("/health/live").json()["status"] == "ok"
    assert client.get("/health/ready").status_code == 200


def test_unknown_address_is_a_problem(sqlite_world: World) -> None:
    answer = sqlite_world.anonymous().get("/api/v1/nothing", headers={"Accept-Language": "en"})
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "not_found"
    assert answer.json()["detail"] == "Not found."
    assert answer.json()["request_id"] == answer.headers["x-request-id"]


def test_wrong_method_names_the_right_ones(sqlite_world: World) -> None:
    answer = sqlite_world.anonymous().post("/health/live")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET"


def test_a_misspelt_parameter_is_refused(sqlite_world: World) -> None:
    with sqlite_world.session() as session:
        somebody = account(session)
    answer = sqlite_world.client(somebody).get("/api/v1/directives", params={"limits": "5"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "?limits"
