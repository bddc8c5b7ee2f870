"""Statements past SQLAlchemy: the same values and the same errors as with it."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Date, bindparam, func, insert, literal, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import col

from api.core.clock import now
from api.core.columns import Identifier
from api.core.db import read_columns
from api.core.ids import new_id
from api.core.prepared import Prepared
from api.models.accounts import Account, SignInSession
from api.models.base import table_of
from api.models.members import NameWord
from api.models.organisations import Organisation
from api.rules.access import Role
from tests.make import accounts, organisations
from tests.world import World

_WIDE: Any = (
    select(col(Account.id), col(Account.kind), col(Account.state), col(Account.must_change_password), Organisation.path)
    .add_columns(col(Organisation.valid_from), col(Account.created_at), literal("x").label("said"))
    .join(Organisation, col(Organisation.id) == bindparam("place", type_=Identifier()))
    .where(col(Organisation.valid_from) <= bindparam("day", type_=Date()))
    .order_by(col(Account.id))
)


def test_the_same_values_of_the_same_types(world: World) -> None:
    with world.session() as session:
        tree = organisations.small_tree(session)
        accounts.account(session, Role.SECRETARY, tree.cell)
        parameters = {"place": tree.cell.id, "day": date(2200, 1, 1)}
    with world.database.read() as session:
        expected = [dict(row._mapping) for row in read_columns(session, _WIDE, parameters)]
        found = [row._asdict() for row in Prepared(_WIDE).all(session, parameters)]
    assert expected
    assert found == expected
    assert [[type(value) for value in row.values()] for row in found] == [
        [type(value) for value in row.values()] for row in expected
    ]


def test_nothing_is_none(world: World) -> None:
    prepared = Prepared(select(col(SignInSession.id)).where(col(SignInSession.id) == bindparam("own")))
    with world.database.read() as session:
        assert prepared.first(session, {"own": new_id()}) is None


def test_what_the_database_refuses_is_an_error_of_sqlalchemy(world: World) -> None:
    broken = Prepared(select(func.no_such_function(bindparam("given", type_=Date()))))
    with world.database.read() as session, pytest.raises(DBAPIError):
        broken.all(session, {"given": date(2026, 1, 1)})


def test_what_is_written_is_read_back_and_counted(world: World) -> None:
    places = table_of(Organisation)
    rename = Prepared(
        update(places)
        .where(places.c.id == bindparam("place"), places.c.version == bindparam("based_on"))
        .values(name=bindparam("new_name"), code=bindparam("new_code"), updated_at=bindparam("at"))
    )
    with world.session() as session:
        cell = organisations.small_tree(session).cell
        session.flush()
        written = {"place": cell.id, "based_on": cell.version, "new_name": "Chi bộ Ánh Dương", "new_code": None}
        assert rename.run(session, [written | {"at": now()}]) == 1
        assert rename.run(session, [written | {"at": now(), "based_on": cell.version + 1}]) == 0
        assert rename.run(session, [written | {"at": now()}, written | {"at": now()}]) == 2
        session.refresh(cell)
        assert (cell.name, cell.code) == ("Chi bộ Ánh Dương", None)


def test_what_a_constraint_refuses_is_an_integrity_error(world: World) -> None:
    insertion = Prepared(insert(table_of(NameWord)).inline())
    row = {"word": "hoa", "name_sort": "hoa nguyen", "name_folded": "nguyen hoa"}
    with world.session() as session:
        assert insertion.run(session, [row]) == 1
    with world.database.writing.begin() as connection, pytest.raises(IntegrityError):
        insertion.run(connection, [row])
