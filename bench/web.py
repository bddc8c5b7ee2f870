"""A1–A4: our server and the bare asynchronous one over HTTP, one process each, 16 connections, rounds in turn.

A second column says how much processor time the server's own process spent on a request; on a busy machine it is the
steadier of the two.
"""

import asyncio
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median

from sqlalchemy import text

from api.services import counters
from bench.installations import Installed, places
from bench.rounds import Measured
from bench.servers import Server, serving

CONNECTIONS = 16
SECONDS = 2.0
ROUNDS = 3
MAXIMUM_FAULTS = 0


@dataclass(frozen=True)
class Case:
    """What is asked of both: the requests of ours, and the paths of the bare one that do the same."""

    code: str
    what: str
    method: str
    ours: Sequence[str]
    bare: Sequence[str]
    target: str


def endpoints(installed: Installed) -> Iterator[Measured]:
    """A1–A4, each against the bare endpoint and against the bare endpoint that checks the same sign-in."""
    with ExitStack() as stack:
        ours = stack.enter_context(serving("ours", "api.main:served_app", installed))
        bare = stack.enter_context(serving("bare", "bench.bare:create", installed))
        for case in _cases(installed):
            yield from _measure(case, installed, ours, bare)
    with installed.database.begin() as session:
        counters.rebuild(installed.context(session), installed.year)


def _cases(installed: Installed) -> Iterator[Case]:
    where = places(installed)
    with installed.reading() as ctx:
        cells = ctx.session.execute(
            text(
                "SELECT organisation_id, count(*) FROM member WHERE organisation_id IS NOT NULL "
                "GROUP BY organisation_id HAVING count(*) BETWEEN 10 AND 60"
            )
        ).all()
        members = ctx.session.execute(text("SELECT id FROM member WHERE organisation_id IS NOT NULL LIMIT 500")).all()
    lists = [f"/members?organisation_id={_uuid(cell[0])}" for cell in cells]
    yield Case("A1", "list of a cell's members", "GET", lists, lists, "≥ 0.65")
    gets = [f"/members/{_uuid(member[0])}" for member in members]
    yield Case("A2", "one member", "GET", gets, gets, "≥ 0.65")
    report = [f"/statistics?organisation_id={where['upper committee']}&year={installed.year}"]
    yield Case("A3", "figures by child", "GET", report, report, "≥ 0.65")
    yield Case("A4", "publication of a pledge", "POST", (), (), "≥ 0.65")


def _measure(case: Case, installed: Installed, ours: Server, bare: Server) -> Iterator[Measured]:
    rates: dict[str, list[tuple[float, float]]] = {"ours": [], "/signed": [], "/bare": []}
    for _ in range(ROUNDS):
        for name, rounds in rates.items():
            server, prefix = (ours, "/api/v1") if name == "ours" else (bare, name)
            paths = case.ours if name == "ours" else case.bare
            if case.method == "POST":
                paths = [f"/pledges/{identifier}/publication" for identifier in _registered_pledges(installed)]
            rounds.append(_load(server, case.method, [prefix + path for path in paths], installed.token))
    rate = {name: median(each[0] for each in rounds) for name, rounds in rates.items()}
    spent = {name: median(each[1] for each in rounds) for name, rounds in rates.items()}
    for name, reference in (("/signed", "bare endpoint, signed in"), ("/bare", "bare endpoint, nobody asked")):
        cost = f"; processor {spent['ours'] * 1e6:.0f} and {spent[name] * 1e6:.0f} µs a request" if spent[name] else ""
        yield Measured(
            case.code,
            case.what + cost,
            installed.kind,
            reference,
            rate["ours"],
            rate[name],
            "requests/s",
            rate["ours"] / rate[name],
            case.target if name == "/signed" else "",
        )


def _registered_pledges(installed: Installed) -> list[str]:
    """Let every pledge of the running year be registered and no further, and name them in no order."""
    with installed.database.begin() as session:
        session.execute(
            text(
                "UPDATE pledge SET state = 'registered', publicised_on = NULL, self_reported_on = NULL, "
                "assessed_on = NULL, rating = NULL WHERE year = :year AND registered_on IS NOT NULL"
            ),
            {"year": installed.year},
        )
        rows = session.execute(
            text("SELECT id FROM pledge WHERE year = :year AND state = 'registered'"), {"year": installed.year}
        ).all()
    found = [_uuid(row[0]) for row in rows]
    random.Random(len(found)).shuffle(found)
    return found


def _load(server: Server, method: str, paths: Sequence[str], token: str) -> tuple[float, float]:
    """Requests a second and processor seconds a request. A POST uses each path once.

    Raises:
        RuntimeError: an answer was no success; errors must not count as speed.
    """
    before, begun = server.processor_seconds, time.perf_counter()
    done, refused = asyncio.run(_drive(server.port, method, paths, token))
    passed = time.perf_counter() - begun
    if refused:
        raise RuntimeError(f"{server.name}: {refused[0]}")
    return done / passed, (server.processor_seconds - before) / max(done, 1)


async def _drive(port: int, method: str, paths: Sequence[str], token: str) -> tuple[int, list[str]]:
    end = time.perf_counter() + SECONDS
    refused: list[str] = []
    ends = {"content-length: 0": ""} if method == "POST" else {}
    head = f"Host: localhost\r\nAuthorization: Bearer {token}\r\n" + "".join(f"{line}\r\n" for line in ends)
    remaining = iter(paths)

    async def connection(number: int) -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        chance, done = random.Random(number), 0
        while time.perf_counter() < end:
            path = next(remaining, None) if method == "POST" else chance.choice(paths)
            if path is None:
                break
            writer.write(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode())
            headers = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = int(headers.split(b"content-length: ")[1].split(b"\r\n")[0])
            body = await reader.readexactly(length)
            if not headers.startswith(b"http/1.1 2"):
                refused.append(f"{method} {path}: {headers[:15].decode()} {body[:300].decode()}")
                break
            done += 1
        writer.close()
        return done

    done = await asyncio.gather(*(connection(number) for number in range(CONNECTIONS)))
    return sum(done), refused


def _uuid(value: object) -> str:
    import uuid

    return str(uuid.UUID(bytes=value)) if isinstance(value, bytes) else str(value)
