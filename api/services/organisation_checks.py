"""What must be true of an organisation before it is written, as far as only the database knows it."""

import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from api.models.organisations import Organisation, OrganisationProfile
from api.models.reference import ReferenceItem
from api.rules.organisations import KindRule, Kinds, code_fault
from api.services import reference


def kinds_on(session: Session, day: date) -> dict[str, KindRule]:
    """Every kind that is or was in use on a day, with the rule it has or last had, in the order of the catalogue."""
    rows = session.execute(
        select(ReferenceItem)
        .where(col(ReferenceItem.catalogue) == "organisation_kind", col(ReferenceItem.valid_from) <= day)
        .order_by(col(ReferenceItem.valid_from))
    ).scalars()
    latest = {row.code: row for row in rows}
    return {row.code: _rule(row, day) for row in sorted(latest.values(), key=lambda row: (row.rank, row.code))}


def sectors_on(session: Session, day: date) -> frozenset[str]:
    """The sectors in use on a day."""
    return frozenset(each.code for each in reference.items(session, "sector", day))


def code_length(session: Session, day: date) -> int:
    """How many digits the code of an organisation has."""
    return int(reference.setting(session, "organisation_code_length", day))


def value_faults(
    described: Mapping[str, str | None], kinds: Kinds, sectors: Collection[str], length: int
) -> Iterator[tuple[str, str]]:
    """(field, code) of every value among kind, sector and code that a new profile cannot have."""
    kind, sector, code = described.get("kind"), described.get("sector"), described.get("code")
    if kind is not None and not (kind in kinds and kinds[kind].in_force):
        yield "kind", "kind_unknown"
    if sector is not None and sector not in sectors:
        yield "sector", "sector_unknown"
    if code is not None:
        fault = code_fault(code, length)
        if fault is not None:
            yield "code", fault


def codes_taken(session: Session, codes: Collection[str], since: date, leaving: Sequence[uuid.UUID] = ()) -> set[str]:
    """Which codes some organisation has on some day from ``since`` on, those in ``leaving`` not counted."""
    if not codes:
        return set()
    rows = session.execute(
        select(col(OrganisationProfile.code)).where(
            col(OrganisationProfile.code).in_(codes),
            col(OrganisationProfile.valid_to) > since,
            col(OrganisationProfile.organisation_id).not_in(leaving),
        )
    ).scalars()
    return {code for code in rows if code is not None}


def ids_taken(session: Session, ids: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Which ids already belong to an organisation."""
    return set(session.execute(select(col(Organisation.id)).where(col(Organisation.id).in_(ids))).scalars())


def _rule(row: ReferenceItem, day: date) -> KindRule:
    under = row.data.get("under", [])
    return KindRule(
        code=row.code,
        under=frozenset(str(each) for each in under) if isinstance(under, list) else frozenset(),
        root=bool(row.data.get("root")),
        holds_members=bool(row.data.get("holds_members")),
        grassroots=bool(row.data.get("grassroots")),
        in_force=row.valid_to > day,
    )
