"""Organisations for tests: rows written as the services write them, from what a test cares about."""

import itertools
import uuid
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from api.core.clock import FOREVER
from api.core.ids import new_id
from api.core.text import fold
from api.models.organisations import Organisation, OrganisationProfile, Placement
from api.services.tree import next_node

LONG_AGO = date(2015, 1, 1)
"""When the organisations of tests begin, unless they say otherwise."""

_numbers = itertools.count(1)
_KIND_BELOW = {
    "upper_committee": "grassroots_committee",
    "grassroots_committee": "cell",
    "sub_committee": "cell",
}


def organisation(
    session: Session,
    name: str | None = None,
    *,
    parent: Organisation | None = None,
    kind: str | None = None,
    sector: str | None = None,
    code: str | None = None,
    short_name: str | None = None,
    valid_from: date = LONG_AGO,
    valid_to: date = FOREVER,
    organisation_id: uuid.UUID | None = None,
) -> Organisation:
    """One organisation with its profile and placement. Without a kind: what usually stands under the parent's."""
    if kind is None:
        kind = "upper_committee" if parent is None else _KIND_BELOW[parent.kind]
    name = name or f"Tổ chức đảng {next(_numbers)}"
    node = next_node(session)
    described = {"kind": kind, "sector": sector, "name": name, "short_name": short_name, "code": code}
    described["name_folded"] = fold(name)
    made = Organisation(
        id=organisation_id or new_id(),
        node=node,
        path=f"{parent.path if parent else ''}{node}.",
        parent_id=parent.id if parent else None,
        valid_from=valid_from,
        valid_to=valid_to,
        **described,
    )
    session.add(made)
    session.flush()
    interval = {"organisation_id": made.id, "valid_from": valid_from, "valid_to": valid_to}
    session.add(OrganisationProfile(**interval, **described))
    session.add(Placement(**interval, parent_id=made.parent_id))
    session.flush()
    return made


@dataclass(frozen=True)
class SmallTree:
    """Root → committee → cell, other_cell; root → neighbour → foreign_cell; root → lone_cell (grassroots)."""

    root: Organisation
    committee: Organisation
    cell: Organisation
    other_cell: Organisation
    neighbour: Organisation
    foreign_cell: Organisation
    lone_cell: Organisation


def small_tree(session: Session, valid_from: date = LONG_AGO) -> SmallTree:
    """The tree that most tests need."""
    since = {"valid_from": valid_from}
    root = organisation(session, "Đảng bộ tỉnh", **since)
    committee = organisation(session, "Đảng bộ Sở Nội vụ", parent=root, sector="administration", **since)
    neighbour = organisation(session, "Đảng bộ Bệnh viện", parent=root, sector="public_service", **since)
    return SmallTree(
        root=root,
        committee=committee,
        cell=organisation(session, "Chi bộ Văn phòng", parent=committee, sector="administration", **since),
        other_cell=organisation(session, "Chi bộ Thanh tra", parent=committee, sector="administration", **since),
        neighbour=neighbour,
        foreign_cell=organisation(session, "Chi bộ Khoa Nội", parent=neighbour, sector="public_service", **since),
        lone_cell=organisation(
            session,
            "Chi bộ Ban Dân tộc",
            parent=root,
            kind="grassroots_cell",
            sector="administration",
            **since,
        ),
    )
