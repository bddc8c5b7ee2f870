"""The built front end, the documentation and the headers that protect a browser."""

import gzip
import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api import problems
from api.documentation import add_documentation
from api.frontend import add_frontend
from api.main import create_app
from api.middleware import RequestEnvelope
from tests.world import World
from tests.world import test_settings as settings_for_tests

NAVIGATION = {"Accept": "text/html,application/xhtml+xml"}


@pytest.fixture
def built(tmp_path: Path) -> TestClient:
    (tmp_path / "assets").mkdir()
    for name, text in {
        "index.html": "<!doctype html><title>Sổ tay</title>",
        "assets/index-BkO0V0dn.js": "plain",
        "assets/index-BkO0V0dn.js.br": "brotli",
        "sw.js": "worker",
        "icon.svg": "<svg/>",
        ".vite/manifest.json": "{}",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "assets/index-BkO0V0dn.js.gz").write_bytes(gzip.compress(b"plain"))
    app = FastAPI(docs_url=None)
    problems.install(app)
    add_frontend(app, tmp_path)
    app.add_middleware(RequestEnvelope, requests_at_once=10)
    return TestClient(app)


@pytest.mark.parametrize("address", ["/", "/so-tay/2026", "/to-chuc/01968f3a-7c10-7d3e-9a51-5b0c8f2d4e61?tab=a"])
def test_a_page_of_its_own_is_answered_with_the_first_page(built: TestClient, address: str) -> None:
    answer = built.get(address, headers=NAVIGATION)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


def test_the_first_page_is_there_for_whoever_asks(built: TestClient) -> None:
    assert built.get("/", headers={"Accept": "*/*"}).status_code == 200


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("/assets/gone-AAAAAAAA.js", NAVIGATION),  # a missing part of a page, also when its address is typed
        ("/assets/gone-AAAAAAAA.js", {"Accept": "*/*"}),
        ("/so-tay", {"Accept": "application/json"}),
        ("/api/v1/nothing", NAVIGATION),
        ("/.vite/manifest.json", NAVIGATION),
        ("/assets/index-BkO0V0dn.js.br", {"Accept": "*/*"}),
        ("/../pyproject.toml", {"Accept": "*/*"}),
        ("/assets/%2e%2e/%2e%2e/pyproject.toml", {"Accept": "*/*"}),
    ],
)
def test_what_is_missing_is_missed(built: TestClient, address: str, headers: dict[str, str]) -> None:
    assert built.get(address, headers=headers).status_code == 404


def test_hashed_files_are_kept_for_ever_and_the_others_are_asked_for_again(built: TestClient) -> None:
    hashed = built.get("/assets/index-BkO0V0dn.js")
    assert hashed.headers["cache-control"] == "public, max-age=31536000, immutable"
    worker = built.get("/sw.js")
    assert worker.headers["cache-control"] == "no-cache"
    assert worker.headers["content-type"] == "text/javascript; charset=utf-8"
    again = built.get("/sw.js", headers={"If-None-Match": worker.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("br, gzip", "br"), ("gzip", "gzip"), ("gzip;q=1, br;q=0.5", "br"), ("identity", None), ("", None)],
)
def test_compressed_as_the_browser_likes(built: TestClient, accepted: str, encoding: str | None) -> None:
    with built.stream("GET", "/assets/index-BkO0V0dn.js", headers={"Accept-Encoding": accepted}) as answer:
        assert answer.headers.get("content-encoding") == encoding
        assert answer.headers["vary"] == "Accept-Encoding"


def test_without_a_built_front_end_the_first_page_leads_to_the_documentation(tmp_path: Path) -> None:
    app = FastAPI(docs_url=None)
    problems.install(app)
    add_frontend(app, tmp_path / "nothing")
    app.add_middleware(RequestEnvelope, requests_at_once=10)
    assert TestClient(app).get("/", headers=NAVIGATION, follow_redirects=False).headers["location"] == "/docs"


def test_documentation_needs_no_other_address() -> None:
    app = FastAPI(docs_url=None, title="x", version="1")
    add_documentation(app)
    client = TestClient(app)
    page = client.get("/docs")
    parts = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert parts
    assert all(part.startswith("/") for part in parts)
    for part in [*parts, "/openapi.json"]:
        assert client.get(part).status_code == 200, part
    assert "script-src" not in page.headers["content-security-policy"]
    assert "<script>" not in page.text, "the policy would refuse it"


def test_headers_on_everything(sqlite_world: World) -> None:
    client = sqlite_world.anonymous()
    for address in ("/health/live", "/api/v1/events", "/nothing"):
        headers = client.get(address).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-frame-options"] == "DENY"
        assert headers["cache-control"] == "no-store"
        assert headers["x-request-id"]
        assert "server" not in headers


def test_cors_is_closed_unless_opened(sqlite_world: World, tmp_path: Path) -> None:
    asking = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "GET"}
    closed = sqlite_world.anonymous().options("/api/v1/events", headers=asking)
    assert "access-control-allow-origin" not in closed.headers
    settings = settings_for_tests(f"sqlite:///{tmp_path}/x.sqlite3", tmp_path)
    opened = TestClient(create_app(settings.model_copy(update={"allowed_origins": ["https://hr.example"]})))
    assert "access-control-allow-origin" not in opened.options("/api/v1/events", headers=asking).headers
    asking["Origin"] = "https://hr.example"
    allowed = opened.options("/api/v1/events", headers=asking)
    assert allowed.headers["access-control-allow-origin"] == "https://hr.example"
    assert "access-control-allow-credentials" not in allowed.headers


def test_a_request_id_is_taken_only_when_it_is_plain(sqlite_world: World) -> None:
    client = sqlite_world.anonymous()
    assert client.get("/health/live", headers={"X-Request-Id": "abc-1"}).headers["x-request-id"] == "abc-1"
    assert client.get("/health/live", headers={"X-Request-Id": 'a"b\\n'}).headers["x-request-id"] != 'a"b\\n'
