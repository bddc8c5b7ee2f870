"""R2, R6 and W1: our statements, as the services send them, beside references, straight through the driver."""

import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from statistics import median
from typing import Any
from uuid import UUID

from sqlalchemy import event, select, text

from api.rules.figures import Bucket, PledgeFacts, Standing
from api.services import counters, roll_ups, standings
from api.services.roll_ups import Question, RollUp
from api.services.tallies import COUNTERS
from bench.installations import Installed, places
from bench.rounds import Measured, Work, seconds

SECONDS = 0.6
"""How long one round of writers runs."""

TARGETS = {"whole programme": "≥ 20", "upper committee": "≥ 20", "grassroots committee": "≥ 3"}

COUNT_ROWS = """
WITH RECURSIVE below(id, branch) AS (
    SELECT id, id FROM organisation WHERE parent_id = {root}
    UNION ALL SELECT o.id, b.branch FROM organisation o JOIN below b ON o.parent_id = b.id)
SELECT b.branch, count(py.member_id), sum(CASE WHEN py.bucket = 'due' THEN 1 ELSE 0 END),
    sum(CASE WHEN py.bucket = 'due' AND p.registered_on IS NOT NULL THEN 1 ELSE 0 END),
    sum(CASE WHEN py.bucket = 'due' AND p.publicised_on IS NOT NULL THEN 1 ELSE 0 END),
    sum(CASE WHEN py.bucket = 'due' AND p.self_reported_on IS NOT NULL THEN 1 ELSE 0 END),
    sum(CASE WHEN py.bucket = 'due' AND p.assessed_on IS NOT NULL THEN 1 ELSE 0 END),
    sum(CASE WHEN py.key_leader AND p.registered_on IS NOT NULL THEN 1 ELSE 0 END)
FROM below b JOIN person_year py ON py.organisation_id = b.id AND py.year = {year}
    LEFT JOIN pledge p ON p.member_id = py.member_id AND p.year = py.year
GROUP BY b.branch ORDER BY b.branch
"""

NOT_REGISTERED = """
WITH RECURSIVE below(id) AS (
    SELECT id FROM organisation WHERE id = {root}
    UNION ALL SELECT o.id FROM organisation o JOIN below b ON o.parent_id = b.id)
SELECT m.id, m.full_name, o.name FROM below b JOIN organisation o ON o.id = b.id
    JOIN person_year py ON py.organisation_id = b.id AND py.year = {year} AND py.bucket = 'due'
    JOIN member m ON m.id = py.member_id
WHERE NOT EXISTS (
    SELECT 1 FROM pledge p WHERE p.member_id = m.id AND p.year = {year} AND p.registered_on IS NOT NULL)
ORDER BY m.name_sort, m.id LIMIT 50 OFFSET 0
"""


@contextmanager
def captured(installed: Installed) -> Iterator[list[tuple[str, Any]]]:
    """The statements that are sent to the driver in the block, without the beginnings of transactions."""
    sent: list[tuple[str, Any]] = []

    def keep(_connection: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: bool) -> None:
        if not statement.startswith("BEGIN"):
            sent.append((statement, parameters))

    for engine in (installed.database.reading, installed.database.writing):
        event.listen(engine, "before_cursor_execute", keep)
    try:
        yield sent
    finally:
        for engine in (installed.database.reading, installed.database.writing):
            event.remove(engine, "before_cursor_execute", keep)


def roll_up(installed: Installed) -> Iterator[Measured]:
    """R2: a year by direct child, from the counters and by counting rows."""
    for place, unit_id in places(installed).items():
        with installed.reading() as ctx, captured(installed) as sent:
            question = Question((installed.year,), ctx.today, ctx.today, ctx.today)
            found = roll_ups.by_child(ctx.session, unit_id, {}, question)
        with _raw(installed) as fetch:
            counted = COUNT_ROWS.format(root=_literal(installed, unit_id), year=installed.year)
            _agree(fetch, counted, found, unit_id, installed.year)
            times = seconds({"ours": _replay(fetch, sent), "theirs": lambda: fetch(counted, ())})  # noqa: B023  (called within its round of the loop)
        yield _line("R2", f"year by child, {place}", installed, "recursive count of rows", times, TARGETS[place])


def not_registered(installed: Installed) -> Iterator[Measured]:
    """R6: the first page of those who have not registered."""
    for place, unit_id in places(installed).items():
        with installed.reading() as ctx, captured(installed) as sent:
            standings.search(ctx, unit_id, installed.year, Standing.MISSING, None, 50, None)
        ours = [each for each in sent if "_year" in each[0] and "programme_year" not in each[0]]
        with _raw(installed) as fetch:
            naive = NOT_REGISTERED.format(root=_literal(installed, unit_id), year=installed.year)
            times = seconds({"ours": _replay(fetch, ours), "theirs": lambda: fetch(naive, ())})  # noqa: B023  (called within its round of the loop)
        yield _line("R6", f"not registered, {place}", installed, "anti-join, order by name", times, "≥ 10")


def transition(installed: Installed) -> Iterator[Measured]:
    """W1: a step of a pledge with its counter, beside the same step without: the pledge read, changed, committed."""
    step, counter = _step_statements(installed)
    with installed.reading() as ctx:
        pledges = ctx.session.execute(
            text("SELECT id, organisation_id FROM pledge WHERE year = :year"), {"year": installed.year}
        ).all()
    writers = (1, 8) if installed.kind == "postgresql" else (1,)
    for number in writers:
        rates: dict[str, list[float]] = {"with": [], "without": []}
        for _ in range(5):
            rates["without"].append(_rate(installed, number, pledges, step, None))
            rates["with"].append(_rate(installed, number, pledges, step, counter))
        ours, theirs = median(rates["with"]), median(rates["without"])
        yield Measured(
            "W1",
            f"transition, {number} writer{'s' if number > 1 else ''}",
            installed.kind,
            "the same without a counter",
            ours,
            theirs,
            "per second",
            ours / theirs,
            "≥ 0.85",
        )
    with installed.database.begin() as session:
        counters.rebuild(installed.context(session), installed.year)


def _step_statements(installed: Installed) -> tuple[str, tuple[str, Any]]:
    """The update of a pledge, and our update of its counter as the driver gets it, with its parameters."""
    mark = "%s" if installed.kind == "postgresql" else "?"
    step = (
        f"UPDATE pledge SET state = 'publicised', publicised_on = {mark}, version = version + 1 "
        f"WHERE id = {mark} AND state <> 'draft'"
    )
    facts = [PledgeFacts(stages, None, Bucket.DUE, key_leader=False) for stages in (1, 2)]
    with installed.database.begin() as session, captured(installed) as sent:
        ctx = installed.context(session)
        cell_id = session.execute(select(COUNTERS.c.organisation_id).limit(1)).scalar_one()
        counters.pledge_changed(ctx, cell_id, installed.year, facts[0], facts[1])
        counters.pledge_changed(ctx, cell_id, installed.year, facts[1], facts[0])
    statement, parameters = next(each for each in sent if "UPDATE organisation_year" in each[0])
    return step, (statement, _Swapped(parameters, cell_id if installed.kind == "postgresql" else cell_id.bytes))


class _Swapped:
    """Parameters in which one value is put in anew each time."""

    def __init__(self, parameters: Any, old: object) -> None:
        self.parameters, self.old = parameters, old

    def with_value(self, new: object) -> Any:
        """The parameters with the value in place of the old one."""
        if isinstance(self.parameters, dict):
            return {key: new if value == self.old else value for key, value in self.parameters.items()}
        return tuple(new if value == self.old else value for value in self.parameters)


def _rate(
    installed: Installed, writers: int, pledges: Sequence[Any], step: str, counter: tuple[str, Any] | None
) -> float:
    """Transactions a second of so many writers at once, each on pledges of its own choice."""
    end = time.perf_counter() + SECONDS
    done = [0] * writers
    mark = "%s" if installed.kind == "postgresql" else "?"
    found = f"SELECT state, version, organisation_id FROM pledge WHERE id = {mark}"

    def write(number: int) -> None:
        chance = random.Random(number)
        with closing(installed.database.writing.raw_connection()) as connection:
            cursor = connection.cursor()
            while time.perf_counter() < end:
                pledge_id, cell_id = chance.choice(pledges)
                if installed.kind == "sqlite":
                    cursor.execute("BEGIN IMMEDIATE")
                cursor.execute(found, (pledge_id,))
                cursor.fetchone()
                cursor.execute(step, ("2026-03-01", pledge_id))
                if counter is not None:
                    cursor.execute(counter[0], counter[1].with_value(cell_id))
                connection.commit()
                done[number] += 1

    threads = [threading.Thread(target=write, args=(number,)) for number in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / SECONDS


@contextmanager
def _raw(installed: Installed) -> Iterator[Callable[[str, Any], list[Any]]]:
    """A connection of the driver itself: ``fetch(statement, parameters)``."""
    with closing(installed.database.reading.raw_connection()) as connection:
        cursor = connection.cursor()

        def fetch(statement: str, parameters: Any) -> list[Any]:
            cursor.execute(statement, parameters)
            return list(cursor.fetchall())

        yield fetch
        connection.rollback()


def _replay(fetch: Callable[[str, Any], list[Any]], sent: Sequence[tuple[str, Any]]) -> Work:
    def run() -> None:
        for statement, parameters in sent:
            fetch(statement, parameters)

    return run


def _agree(fetch: Callable[[str, Any], list[Any]], counted: str, found: RollUp, unit_id: UUID, year: int) -> None:
    """Both ways must give the same numbers before they are timed."""
    columns = ("due", "registered", "publicised", "self_reported", "assessed")
    by_rows = [sum(int(row[place]) for row in fetch(counted, ())) for place in range(2, 7)]
    below = [tally for (unit, each), tally in found.tallies.items() if unit != unit_id and each == year]
    by_counters = [sum(tally[column] for tally in below) for column in columns]
    assert by_rows == by_counters, (by_rows, by_counters)


def _literal(installed: Installed, identifier: UUID) -> str:
    return f"'{identifier}'" if installed.kind == "postgresql" else f"X'{identifier.hex}'"


def _line(code: str, what: str, installed: Installed, reference: str, times: dict[str, float], target: str) -> Measured:
    ours, theirs = times["ours"] * 1000, times["theirs"] * 1000
    return Measured(code, what, installed.kind, reference, ours, theirs, "ms", theirs / ours, target)
