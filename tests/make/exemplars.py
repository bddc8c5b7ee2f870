"""Exemplars, rounds and what follows recognition, written straight to the tables."""

import itertools
import uuid
from datetime import date

from sqlmodel import Session

from api.core.clock import civil_date, now
from api.models.exemplars import (
    Commendation,
    Exemplar,
    ExemplarDeed,
    ExemplarRound,
    Publicity,
    Replication,
)
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.yearbooks import YearbookEntry
from api.rules.exemplars import PUBLISHED, ExemplarKind, ExemplarState
from api.services import exemplar_words

_numbers = itertools.count(1)


def exemplar_round(
    session: Session, organisation: Organisation, *, opens_on: date | None = None, closes_on: date | None = None
) -> ExemplarRound:
    """A round that is open today unless days say otherwise."""
    today = civil_date(now())
    made = ExemplarRound(
        organisation_id=organisation.id,
        title=f"Đợt {next(_numbers)}",
        opens_on=opens_on or today,
        closes_on=closes_on or today,
    )
    session.add(made)
    session.flush()
    return made


def exemplar(
    session: Session,
    unit: Organisation,
    title: str = "Giữ sạch đường thôn",
    *,
    member: Member | None = None,
    kind: ExemplarKind | None = None,
    state: ExemplarState = ExemplarState.PROPOSED,
    committee: Organisation | None = None,
    on: date | None = None,
    field: str = "environment",
    place: str = "Thôn Bản Qua",
    summary: str = "Mỗi tuần một buổi dọn vệ sinh chung.",
    story: str | None = None,
) -> Exemplar:
    """An exemplar in a state; a recognised one was recognised ``on`` that day (today) by the committee (its unit)."""
    on = on or civil_date(now())
    recognised = state in PUBLISHED or state is ExemplarState.WITHDRAWN
    made = Exemplar(
        organisation_id=unit.id,
        kind=kind or (ExemplarKind.INDIVIDUAL if member else ExemplarKind.MODEL),
        member_id=member.id if member else None,
        title=title,
        field=field,
        place=place,
        place_folded="",
        summary=summary,
        story=story,
        state=state,
        proposed_on=on,
        verified_on=None if state is ExemplarState.PROPOSED else on,
        recognised_on=on if recognised else None,
        recognised_by_id=(committee or unit).id if recognised else None,
        decision_number=f"{next(_numbers)}-QĐ/ĐU" if recognised else None,
        snapshot={
            "person_name": member.full_name if member else None,
            "positions": [],
            "unit_name": unit.name,
            "unit_kind": unit.kind,
            "above_name": None,
        }
        if recognised
        else None,
    )
    exemplar_words.refresh(made)
    session.add(made)
    session.flush()
    session.add(ExemplarDeed(exemplar_id=made.id, number=1, text="Dọn vệ sinh chung"))
    session.flush()
    return made


def everything_after(session: Session, made: Exemplar, taken_up_by: Organisation) -> dict[str, uuid.UUID]:
    """One line of everything that may follow recognition; their ids by the names that paths use."""
    today = civil_date(now())
    lines = {
        "commendation_id": Commendation(
            exemplar_id=made.id,
            organisation_id=made.organisation_id,
            level="commune",
            form="certificate",
            decision_number="1-QĐ",
            decided_on=today,
        ),
        "publicity_id": Publicity(
            exemplar_id=made.id, organisation_id=made.organisation_id, channel="website", count=1, published_on=today
        ),
        "replication_id": Replication(
            exemplar_id=made.id, organisation_id=taken_up_by.id, started_on=today, evidence="Nghị quyết"
        ),
        "_yearbook_entry": YearbookEntry(
            exemplar_id=made.id,
            organisation_id=made.organisation_id,
            year=today.year,
            with_story=False,
            with_photo=False,
        ),
    }
    session.add_all(lines.values())
    session.flush()
    return {name: line.id for name, line in lines.items()}
