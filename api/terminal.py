"""What the commands share: speaking to the person at the terminal, and opening the installation."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from sqlalchemy.exc import DBAPIError, OperationalError

from api.core.errors import Refusal
from api.core.logging import configure_logging
from api.core.settings import Settings
from api.core.storage_faults import storage_fault
from api.problems import sentence
from api.services import migration
from api.services.installation import Installation, open_installation


def say(vietnamese: str, english: str) -> None:
    """Tell the person at the terminal."""
    typer.echo(f"{vietnamese}\n{english}")


def fail(vietnamese: str, english: str) -> typer.Exit:
    """The exit to raise, after saying why on standard error."""
    typer.echo(f"{vietnamese}\n{english}", err=True)
    return typer.Exit(1)


@contextmanager
def database_faults_told() -> Iterator[None]:
    """A database that is away, full or cannot be written becomes a sentence and exit code 1."""
    try:
        yield
    except DBAPIError as error:
        fault = storage_fault(error)
        if fault is None and not isinstance(error, OperationalError):
            raise
        said = fault or str(error.orig).partition("\n")[0]
        raise fail(
            f"Cơ sở dữ liệu không dùng được: {said}. Hãy khắc phục rồi chạy lại lệnh này.",
            f"The database cannot be used: {said}. Please mend that and run this command again.",
        ) from error


@contextmanager
def opened(*, current: bool = True) -> Iterator[Installation]:
    """The installation of the environment's settings; a refusal inside becomes a sentence and exit code 1."""
    settings = Settings()
    configure_logging(settings)
    installation = open_installation(settings)
    try:
        with database_faults_told():
            if current and not migration.is_current(installation.database, settings):
                raise fail(
                    "Cơ sở dữ liệu chưa ở phiên bản này. Hãy chạy: neuguong migrate",
                    "The database is not at this version. Please run: neuguong migrate",
                )
            yield installation
    except Refusal as error:
        for fault in error.errors:
            said = " · ".join(sentence(fault.code, language, fault.params) for language in ("vi", "en"))
            typer.echo(f"{fault.pointer}: {said}", err=True)
        raise fail(*(sentence(error.code, language, error.params) for language in ("vi", "en"))) from error
    finally:
        installation.database.close()
