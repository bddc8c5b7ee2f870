"""Clients signed in as somebody with a role somewhere, or as a member."""

from fastapi.testclient import TestClient

from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Role
from tests.make import accounts
from tests.world import World


def with_role(world: World, role: Role, organisation: Organisation, *, below: bool = True) -> TestClient:
    """A client of somebody who has a role on an organisation."""
    with world.session() as session:
        made = accounts.account(session, role, organisation, below=below)
    return world.client(made)


def of_member(world: World, member: Member) -> TestClient:
    """A client of a member, with whatever their cell and their posts give them."""
    with world.session() as session:
        made = accounts.account(session, member=member)
    return world.client(made)
