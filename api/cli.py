"""The command ``neuguong``: each command reads the settings, opens the installation and calls one service.

It leaves with 0 when all is well, 1 when the work was refused or a check failed, 2 when it was called wrongly.
Messages are in Vietnamese and English.
"""

import os
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer
import uvicorn
import yaml
from pydantic import ValidationError

from api import handbook, lists, upkeep
from api.core.settings import Settings
from api.main import create_app
from api.openapi import to_yaml
from api.schemas.directives import DirectiveList
from api.services import directive_lists, migration, setup
from api.services.demo.accounts import present_logins
from api.services.demo.load import is_loaded
from api.services.demo.load import load as load_demonstration
from api.services.installation import acting, prepare
from api.services.reference import read_data
from api.terminal import database_faults_told, fail, opened, say

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)
app.add_typer(upkeep.commands)
app.add_typer(lists.commands)


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that answer.")] = 1,
    reload: Annotated[bool, typer.Option(help="Start again when a source changes (development).")] = False,
) -> None:
    """Serve the API, its documentation and the front end. Stops gracefully at SIGTERM."""
    with opened() as installation:
        settings = installation.settings
    say(f"Đang phục vụ tại http://{host}:{port}", f"Serving at http://{host}:{port} (documentation: /docs)")
    with tempfile.TemporaryDirectory(prefix="neuguong-metrics-") as metrics:
        if workers > 1:  # the processes put their counts together in files
            os.environ["PROMETHEUS_MULTIPROC_DIR"] = metrics
        uvicorn.run(
            "api.main:served_app",
            factory=True,
            host=host,
            port=port,
            workers=workers,
            reload=reload,
            # Several processes on asyncio's own loop stall for 40 ms a request: refuse to start without uvloop.
            loop="auto" if sys.platform == "win32" else "uvloop",
            http="httptools",
            proxy_headers=False,  # the application itself believes the trusted proxies, and nobody else
            server_header=False,
            access_log=False,
            log_config=None,
            timeout_graceful_shutdown=settings.shutdown_seconds,
            timeout_worker_healthcheck=60,  # a busy machine needs longer than the usual 5 to start a process
        )


@app.command()
def migrate(
    draft: Annotated[str | None, typer.Option(help="Write a new migration from the models instead.")] = None,
) -> None:
    """Bring the tables to this version and put the reference data in place."""
    settings = Settings()
    if draft is not None:
        typer.echo(migration.draft(draft))
        return
    with database_faults_told():
        migration.migrate(settings)
    with opened() as installation:
        prepare(installation.database, installation.settings, installation.seal_key)
    say("Cơ sở dữ liệu đã sẵn sàng.", "The database is ready.")


@app.command()
def setup_code() -> None:
    """Print the code with which the first administrator is set up; nothing when there is one already."""
    with opened() as installation, installation.database.read() as session:
        if not setup.is_needed(session):
            return
        code, address = setup.setup_code(installation.settings), installation.settings.public_url
    say(f"Mã thiết lập: {code}. Hãy mở {address}", f"Setup code: {code}. Please open {address}")


@app.command()
def create_admin(
    login: Annotated[str, typer.Argument(help="Login name of the new administrator.")],
    name: Annotated[str, typer.Option(help="The name people see.")],
) -> None:
    """Make an administrator of the whole tree and print an invitation, for whoever is locked out."""
    with opened() as installation, acting(installation) as ctx:
        code = setup.appoint(ctx, login, name)
    say(f"Phiếu mời cho {login}: {code}", f"Invitation for {login}: {code}")


@app.command()
def directives(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="In the form of api/data/directives.yaml.")],
) -> None:
    """Bring the directives to a file: what is new is added, what is known corrected, nothing taken away."""
    try:
        read = DirectiveList.model_validate({"directives": yaml.safe_load(file.read_text(encoding="utf-8"))})
    except yaml.YAMLError as error:
        raise fail(f"{file} không phải YAML: {error}", f"{file} is not YAML: {error}") from error
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False):
            typer.echo(f"/{'/'.join(map(str, fault['loc']))}: {fault['msg']}", err=True)
        raise fail("Tệp có chỗ chưa đúng; chưa ghi gì.", "The file has faults; nothing was written.") from error
    with opened() as installation, acting(installation) as ctx:
        found = directive_lists.load(ctx, read.directives)
    say(
        f"Thêm {found.added}, sửa {found.changed}, giữ nguyên {found.unchanged}.",
        f"Added {found.added}, corrected {found.changed}, unchanged {found.unchanged}.",
    )


@app.command()
def demo(
    case: Annotated[str, typer.Option(help="lao-cai, kon-tum, ward or province.")] = "lao-cai",
) -> None:
    """Fill an empty installation with an invented programme, once, and show one login per role."""
    migrate()
    with opened() as installation, acting(installation) as ctx:
        try:
            if not is_loaded(ctx, case):
                load_demonstration(ctx, case, _show_progress)
        except KeyError as error:
            raise fail(f"Không có ca minh hoạ {case}.", f"There is no case {case}.") from error
        logins = present_logins(ctx)
    width = max(len(login.login) for login in logins)
    for login in logins:
        typer.echo(f"  {login.login:<{width}}  {login.role:<15}  {login.name}, {login.place}")
    password = read_data("demo.yaml")["password"]
    say(f"Mật khẩu chung: {password}", "That password signs in every login above.")


def _show_progress(done: int, total: int) -> None:
    if sys.stderr.isatty() or done == total:
        typer.echo(f"\r{done}/{total} chi bộ / cells", nl=done == total, err=True)


@app.command()
def openapi(
    path: Annotated[Path, typer.Argument(help="Where the contract is written.")] = Path("openapi.yaml"),
    check: Annotated[bool, typer.Option(help="Write nothing; fail when the file differs.")] = False,
) -> None:
    """Write the contract, and beside it the pages of the handbook that follow from the code."""
    with tempfile.TemporaryDirectory() as directory:
        settings = Settings(database_url=f"sqlite:///{directory}/contract.sqlite3", data_directory=Path(directory))
        contract = to_yaml(create_app(settings).openapi())
    drawn = {path: contract} | {path.parent / "docs" / name: page() for name, page in handbook.PAGES.items()}
    for target, text in drawn.items():
        if not check:
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != text:
            raise fail(f"{target} đã cũ. Hãy chạy: make openapi", f"{target} is out of date. Please run: make openapi")


if __name__ == "__main__":
    app()
