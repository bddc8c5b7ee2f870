"""Commands for whoever looks after an installation: checking, counting again, saving, restoring, working, new keys."""

import json
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer
from sqlalchemy.exc import SQLAlchemyError

from api.core.clock import civil_date, now
from api.core.settings import Settings
from api.core.token_keys import add_key
from api.services import audit, outbox, recount
from api.services.audit import Head
from api.services.backup import BackupError, Manifest, back_up, remember, restore
from api.services.job_kinds import DAILY, KINDS
from api.services.rounds import Rounds
from api.services.work import Worker
from api.terminal import fail, opened, say

commands = typer.Typer()

_SHOWN_AT_MOST = 20


@commands.command()
def verify_audit(
    since: Annotated[Path | None, typer.Option(help="Heads written down by an earlier run.")] = None,
    heads: Annotated[Path | None, typer.Option(help="Write the present heads here; keep them elsewhere.")] = None,
) -> None:
    """Recompute the trail of events and name every place where it was bent."""
    known = None if since is None else _read_heads(since)
    with opened() as installation, installation.database.snapshot() as session:
        verdict = audit.verify(session, installation.seal_key, known)
    if heads is not None:
        heads.write_text(json.dumps({n: [head.length, head.digest.hex()] for n, head in verdict.heads.items()}))
    for fault in verdict.faults[:_SHOWN_AT_MOST]:
        typer.echo(f"  chain {fault.chain}, position {fault.position} (+{fault.count - 1}): {fault.kind}", err=True)
    if verdict.faults:
        raise fail(
            f"Nhật ký đã bị can thiệp ở {len(verdict.faults)} chỗ.",
            f"The trail was bent in {len(verdict.faults)} places.",
        )
    say(
        f"Nhật ký nguyên vẹn: {verdict.events} sự kiện.",
        f"The trail is whole: {verdict.events} events, of which {verdict.erased} had their details erased.",
    )


@commands.command("recount")
def check_counters(
    year: Annotated[int | None, typer.Option(help="One programme year; all opened years when left out.")] = None,
) -> None:
    """Count every figure again from its rows and name each counter that differs."""
    number = 0
    with opened() as installation, installation.database.snapshot() as session:
        for drift in recount.drifts(session, civil_date(now()), year):
            number += 1
            if number <= _SHOWN_AT_MOST:
                stored, counted = dict(drift.stored), dict(drift.counted)
                typer.echo(f"  {drift.year} {drift.organisation_id}: {stored} ≠ {counted}", err=True)
    if number:
        raise fail(f"{number} số đếm không khớp.", f"{number} counters differ from their rows.")
    say("Mọi số đếm đều khớp.", "Every counter equals its rows.")


@commands.command()
def backup(
    directory: Annotated[
        Path | None, typer.Argument(help="A new directory; under the data directory by default.")
    ] = None,
) -> None:
    """Save the database and the keys while people go on working."""
    settings = Settings()
    target = directory or settings.data_directory / "backups" / f"{now():%Y%m%dT%H%M%SZ}"
    manifest = _saved(lambda: back_up(settings, target))
    remember(settings, target, manifest)
    rows = sum(manifest.rows.values())
    say(f"Đã sao lưu {rows} dòng vào {target}.", f"Saved {rows} rows in {target}. Keep it as secret as the database.")


@commands.command("restore")
def bring_back(
    directory: Annotated[Path, typer.Argument(help="A backup.")],
    replace: Annotated[bool, typer.Option(help="Give up what the database holds now.")] = False,
) -> None:
    """Bring a backup back. Stop the service first."""
    manifest = _saved(lambda: restore(Settings(), directory, replace=replace))
    say(
        f"Đã khôi phục bản sao lưu lúc {manifest.created_at}.",
        f"Restored the backup of {manifest.created_at}. Run: neuguong migrate, neuguong verify-audit",
    )


@commands.command()
def worker() -> None:
    """Do background work until SIGTERM; work under way is finished first."""
    with opened() as installation:
        one = Worker(installation, KINDS, DAILY)
        deliveries = Rounds("outbox", lambda: outbox.work(installation), installation.settings.job_poll_seconds)

        def stop(_signal: int, _frame: FrameType | None) -> None:
            one.stop(0)

        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        say("Đang chờ việc.", "Waiting for work.")
        deliveries.start()
        one.run()
        deliveries.stop(installation.settings.shutdown_seconds)


@commands.command()
def rotate_key() -> None:
    """Make a new key for signing access tokens. Start the service again; older tokens hold until they expire."""
    path = add_key(Settings().data_directory / "keys")
    say(f"Khoá mới: {path}. Hãy khởi động lại dịch vụ.", f"New key: {path}. Please start the service again.")


def _saved(work: Callable[[], Manifest]) -> Manifest:
    try:
        return work()
    except (BackupError, OSError, sqlite3.Error, SQLAlchemyError) as error:  # a full disk, a server that is away
        raise fail(f"Không thực hiện được: {error}", f"This could not be done: {error}") from error


def _read_heads(path: Path) -> dict[int, Head]:
    try:
        return {
            int(number): Head(length, bytes.fromhex(digest))
            for number, (length, digest) in json.loads(path.read_text()).items()
        }
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise fail(f"{path} không phải tệp đã ghi.", f"{path} does not hold heads of a trail.") from error
