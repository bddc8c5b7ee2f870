"""``python -m bench``: measure, print the table and write ``docs/benchmarks.md``."""

import argparse
import os
import platform
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from api.core.clock import civil_date, now
from bench import imports, pages, statements, web
from bench.installations import Installed, installations
from bench.rounds import Measured

MEASURES: dict[str, Callable[[Installed], Iterator[Measured]]] = {
    "R2": statements.roll_up,
    "R6": statements.not_registered,
    "W1": statements.transition,
    "A": web.endpoints,
    "I1": imports.members,
}
"""In this order: the import adds people, so it comes last."""

VISITS = "P"
"""Pages in a browser, before anything is changed; a table of their own."""

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    codes = [VISITS, *MEASURES]
    parser.add_argument("--only", nargs="*", choices=codes, default=codes)
    parser.add_argument("--databases", nargs="*", choices=["sqlite", "postgresql"], default=["sqlite", "postgresql"])
    parser.add_argument("--case", default="lao-cai", help="the demonstration case to measure on")
    parser.add_argument("--write", type=Path, default=PAGE, help="where the table is written")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    lines: list[Measured] = []
    visits: list[pages.Visited] = []
    with installations(asked.databases, asked.case) as made:
        if VISITS in asked.only:
            for visit in pages.visited(made[0]):
                print(pages.plain(visit), flush=True)
                visits.append(visit)
        for code, measure in MEASURES.items():
            for installed in made if code in asked.only else ():
                for line in measure(installed):
                    print(_plain(line), flush=True)
                    lines.append(line)
    asked.write.parent.mkdir(exist_ok=True)
    asked.write.write_text(page(lines, visits, asked.case), encoding="utf-8")


def page(lines: Iterable[Measured], visits: Sequence[pages.Visited], case: str) -> str:
    """The tables as a document; without visits, without theirs."""
    rows = "\n".join(
        f"| {each.code} | {each.what} | {each.database} | {each.reference} | {_number(each.ours)} | "
        f"{_number(each.theirs)} | {each.unit} | **{_number(each.ratio)}** | {each.target} |"
        for each in lines
    )
    version = platform.python_version()
    return f"""# Benchmarks

Written by `make bench` on {civil_date(now()):%d %B %Y}: {os.cpu_count()} processors, Python {version}, the
demonstration case `{case}` on both databases, one run. Each line compares us with a named reference on the same
data; what is compared runs in turn, several rounds, medians are taken. A ratio above 1 is in our favour; milliseconds
and requests a second belong to this machine on that day.

| | what | database | reference | ours | reference | unit | ratio | target |
|---|---|---|---|---|---|---|---|---|
{rows}

- **R2** our statements by direct child, from counters kept with every change, against a recursive count of the rows.
- **R6** the first page of people who have not registered, against the anti-join one would write first. It looks at
  everybody, so what is gained grows with the number of people; here there are few, and few of them are missing.
- **W1** one step of a pledge (read, changed, committed) with its counter, against the same step without the counter.
- **A1–A4** one process each over HTTP with 16 connections. The bare endpoint is FastAPI with asyncpg (SQLite: the
  standard driver called in place), hand-written SQL and orjson, without layers, permissions, events or a response
  model; *signed in* means that it checks the same bearer token and reads the same session and rights first. Our A3
  answers more than twice as many numbers as the bare one, and our A4 also asks for the right, keeps past stages and
  writes the chained event; our A2 notes in the read log who saw whom. Where the time goes is said in decision 15.
- **I1** the file read, checked, planned, kept and committed with its events and counters, against loading the rows it
  wrote (people, their facts and counted lines, keys, trail and receipts), already clean, into empty tables with the
  same indexes.
{pages.table(visits) if visits else ""}"""


def _plain(line: Measured) -> str:
    return (
        f"{line.code:3} {line.database:10} {line.what}: {_number(line.ours)} against {_number(line.theirs)} "
        f"{line.unit} ({line.reference}), ratio {_number(line.ratio)} {line.target}"
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


if __name__ == "__main__":
    main()
