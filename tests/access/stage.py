"""The installation in which the permission matrix is played, prepared once and copied before each write."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlmodel import Session, col

from api.core.clock import civil_date, now
from api.core.ids import new_id
from api.models.accounts import Account, AccountKind, AccountState, SignInSession
from api.models.events import Event
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Role
from api.services import counters, events
from api.services.installation import Installation
from tests.access.callers import CALLERS
from tests.access.targets import FOREIGN, NATIONAL_ID, Targets, delivery
from tests.databases import close_database, open_database
from tests.make import accounts, members, organisations
from tests.make.organisations import SmallTree
from tests.world import World, test_settings


@dataclass(frozen=True)
class Stage:
    """The prepared installation. ``ids``: what paths and bodies name, by its name in the path or ``_`` and a word."""

    world: World
    ids: dict[str, str]
    clients: dict[str, TestClient]

    @contextmanager
    def untouched(self, directory: Path) -> Iterator[None]:
        """Serve a fresh copy of the prepared installation meanwhile."""
        path = directory / f"{new_id()}.sqlite3"
        shutil.copyfile(self.world.installation.settings.database_url.removeprefix("sqlite:///"), path)
        settings = test_settings(f"sqlite:///{path}", directory)
        installation = replace(self.world.installation, settings=settings, database=open_database(settings))
        self.world.app.state.installation = installation
        try:
            yield
        finally:
            self.world.app.state.installation = self.world.installation
            close_database(installation.database)
            for part in directory.glob(path.name + "*"):
                part.unlink()

    @property
    def served(self) -> Installation:
        """The copy that is being served."""
        served: Installation = self.world.app.state.installation
        return served


def prepared_stage(world: World) -> Stage:
    """Fill an installation with one target of every kind, and sign every caller in."""
    with world.acting() as ctx:
        session = ctx.session
        tree = organisations.small_tree(session)
        foreign, people, made, tokens = _people(session, tree)
        targets = Targets(session, tree, people, foreign, made, world.today)
        ids = targets.make_all()
        events.record(ctx, "member.updated", people["owner"].id, organisation_id=tree.cell.id)
    with world.acting() as ctx:
        counters.open_year(ctx, world.today.year)
        event = ctx.session.execute(select(Event).order_by(col(Event.sequence))).scalars().first()
        assert event is not None
        ids["event_id"] = event.id
        ids["delivery_id"] = delivery(ctx.session, event)
    clients = {name: world.client(account) for name, account in made.items()}
    clients["anonymous"] = world.anonymous()
    for name, token in tokens.items():
        clients[name] = world.anonymous()
        clients[name].headers["Authorization"] = f"Bearer {token}"
    with world.session() as session:
        ids["session_id"] = (
            session.execute(select(col(SignInSession.id)).where(col(SignInSession.account_id) == made["owner"].id))
            .scalars()
            .first()
        )
    world.database.close()
    return Stage(world, {name: str(value) for name, value in ids.items()}, clients)


def _people(session: Session, tree: SmallTree) -> tuple[Member, dict[str, Member], dict[str, Account], dict[str, str]]:
    """The foreign member, the members among the callers, the callers' accounts, and the tokens of systems."""
    yesterday = civil_date(now()) - timedelta(days=1)
    ended = organisations.organisation(session, "Chi bộ đã giải thể", parent=tree.committee, valid_to=yesterday)
    people = {
        "owner": members.member(session, tree.cell, "Nguyễn Văn An", national_id=NATIONAL_ID),
        "colleague": members.member(session, tree.cell, "Phạm Thị Dung"),
        "sibling_member": members.member(session, tree.other_cell, "Vũ Văn Hải"),
    }
    foreign = members.member(session, tree.foreign_cell, f"Đỗ {FOREIGN}", telephone="0912 000 111")
    at: dict[str, tuple[Organisation, bool]] = {
        "suspended": (tree.root, True),
        "ended": (ended, True),
        "secretary": (tree.cell, False),
        "deputy": (tree.cell, False),
        "sibling_secretary": (tree.other_cell, False),
        "staff": (tree.committee, True),
        "staff_not_below": (tree.committee, False),
        "foreign_staff": (tree.neighbour, True),
        "inspector": (tree.committee, True),
        "administrator": (tree.root, True),
        "foreign_administrator": (tree.neighbour, True),
        "auditor": (tree.root, True),
        "service": (tree.committee, True),
        "narrow_service": (tree.committee, True),
    }
    made, tokens = {}, {}
    for name, caller in CALLERS.items():
        if name in people:
            made[name] = accounts.account(session, member=people[name], login=name, display_name=name)
        elif name in at:
            place, below = at[name]
            kind = AccountKind.SERVICE if caller.role is Role.SERVICE else AccountKind.PERSON
            state = AccountState.SUSPENDED if name == "suspended" else AccountState.ACTIVE
            made[name] = accounts.account(
                session, caller.role, place, below=below, kind=kind, state=state, login=name, display_name=name
            )
        if caller.permissions is not None:
            tokens[name] = accounts.api_token(session, made[name], sorted(caller.permissions))
    return foreign, people, made, tokens
