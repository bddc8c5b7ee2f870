"""P: pages in a browser, by Lighthouse, on the built front end as the application serves it with the demonstration."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import httpx

from api.services.reference import read_data
from bench.installations import Installed
from bench.servers import Server, serving

ROUNDS = 3
ROOT = Path(__file__).parent.parent
NODE = ROOT / "frontend" / "node_modules" / "node" / "bin" / "node"
"""Lighthouse asks for a newer Node than machines have; the front end's tools bring one."""
VISIT = ROOT / "bench" / "lighthouse" / "visit.mjs"
NEEDED = (NODE, ROOT / "frontend" / "dist" / "index.html", VISIT.parent / "node_modules" / "lighthouse")
"""``scripts/frontend.sh lighthouse`` installs and builds them where there is Node."""


@dataclass(frozen=True)
class Page:
    """Where to go. ``login`` None: nobody is signed in. ``device``: mobile (slow network and processor) or desktop."""

    name: str
    path: str
    login: str | None
    device: str
    least_performance: int


@dataclass(frozen=True)
class Visited:
    """A line of the table: medians of all rounds; scores 0–100, times in milliseconds. ``failed``: checks below 100."""

    page: Page
    performance: float
    accessibility: float
    best_practices: float
    first_paint_ms: float
    largest_paint_ms: float
    blocked_ms: float
    shift: float
    failed: Sequence[str]


PAGES = (
    Page("signing in", "/dang-nhap", None, "mobile", 90),
    Page("notebook", "/so-tay", "dangvien", "mobile", 90),
    Page("dashboard", "/to-chuc", "canbo", "desktop", 80),
)


def visited(installed: Installed) -> Iterator[Visited]:
    """Every page, visited in turn in several rounds; none, which is said, where Lighthouse or the build is missing.

    Raises:
        RuntimeError: Lighthouse could not read a page, or was led to another one.
    """
    if missing := [str(path.relative_to(ROOT)) for path in NEEDED if not path.exists()]:
        print(f"Pages are not measured, for these are missing: {', '.join(missing)}")
        return
    rounds: dict[str, list[Mapping[str, Any]]] = {page.name: [] for page in PAGES}
    with serving("ours", "api.main:served_app", installed) as server:
        cookies = {page.login: _signed_in(server, page.login) for page in PAGES if page.login}
        for _ in range(ROUNDS):
            for page in PAGES:
                rounds[page.name].append(_visit(server, page, cookies.get(page.login)))
    for page in PAGES:
        yield _line(page, rounds[page.name])


def _signed_in(server: Server, login: str) -> str:
    """The cookies of somebody of the demonstration, as a browser would send them."""
    answer = httpx.post(
        f"{server.url}/api/v1/auth/session",
        json={"login": login, "password": read_data("demo.yaml")["password"]},
        headers={"Origin": server.url},
    )
    answer.raise_for_status()
    return "; ".join(each.split(";")[0] for each in answer.headers.get_list("set-cookie"))


def _visit(server: Server, page: Page, cookie: str | None) -> Mapping[str, Any]:
    asked = {"url": f"{server.url}{page.path}", "device": page.device, "cookie": cookie}
    done = subprocess.run(
        [str(NODE), str(VISIT), json.dumps(asked)],
        env={"CHROMIUM": "/usr/bin/chromium", **os.environ},
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{page.path}: {done.stderr[-2000:]}")
    told: Mapping[str, Any] = json.loads(done.stdout.splitlines()[-1])
    if told["address"] != page.path:
        raise RuntimeError(f"{page.path} led to {told['address']}")
    return told


def _line(page: Page, rounds: Sequence[Mapping[str, Any]]) -> Visited:
    def middle(name: str) -> float:
        return median(float(each[name]) for each in rounds)

    return Visited(
        page=page,
        performance=100 * middle("performance"),
        accessibility=100 * middle("accessibility"),
        best_practices=100 * middle("best_practices"),
        first_paint_ms=middle("first_paint_ms"),
        largest_paint_ms=middle("largest_paint_ms"),
        blocked_ms=middle("blocked_ms"),
        shift=middle("shift"),
        failed=sorted({name for each in rounds for name in each["failed"]}),
    )


def plain(visit: Visited) -> str:
    """A line for who waits for it, with the checks that failed."""
    failed = f"; not in full: {', '.join(visit.failed)}" if visit.failed else ""
    return (
        f"P   {visit.page.name}, {visit.page.device}: performance {visit.performance:.0f}, "
        f"accessibility {visit.accessibility:.0f}, best practices {visit.best_practices:.0f}, "
        f"largest paint {_seconds(visit.largest_paint_ms)}, blocked {visit.blocked_ms:.0f} ms, "
        f"shift {visit.shift:.3f}{failed}"
    )


def table(visits: Sequence[Visited]) -> str:
    """The section of the document."""
    rows = "\n".join(
        f"| {visit.page.name}, `{visit.page.path}` | {visit.page.device} | **{visit.performance:.0f}** "
        f"(≥ {visit.page.least_performance}) | **{visit.accessibility:.0f}** | **{visit.best_practices:.0f}** | "
        f"{_seconds(visit.first_paint_ms)} | {_seconds(visit.largest_paint_ms)} | {visit.blocked_ms:.0f} ms | "
        f"{visit.shift:.3f} |"
        for visit in visits
    )
    return f"""
## Pages

| page | device | performance | accessibility | best practices | first paint | largest paint | blocked | shift |
|---|---|---|---|---|---|---|---|---|
{rows}

- **P** the built front end in the system's Chromium, served by one process of the application, signed in with the
  demonstration's accounts. Lighthouse's scores from 0 to 100, each the median of {ROUNDS} visits made in turn, with
  nothing kept from the visit before. A mobile visit simulates a slow network and a processor four times as slow.
  Scores for performance differ by up to fifteen points from one run to the next;
  for accessibility and best practices the target is 100.
"""


def _seconds(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.1f} s"
