"""Hints: what would make a pledge more concrete, and which deeds it nearly repeats. They warn; a person decides.

A deed is compared with the person's own of earlier years and with those of the same cell and year. That bounds the
candidates to a few dozen however large the organisation is, and two indexes of the pledge find them.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import bindparam, select, union_all
from sqlmodel import col

from api.models.members import Member
from api.models.pledges import Deed, Pledge
from api.rules.concreteness import DeedFacts, Hint, Vocabulary, deed_hints, pledge_hints, vocabulary
from api.rules.likeness import alike
from api.schemas.deeds import DeedPublic, DeedWrite
from api.schemas.hints import HintPublic, HintsPublic, LikenessPublic
from api.services import reference
from api.services.context import Context

NOTHING = HintsPublic(hints=[], likenesses=[])
"""No hints at all."""


@dataclass(frozen=True)
class _Neighbour:
    """A deed to compare with."""

    member_id: uuid.UUID
    member_name: str
    year: int
    action: str


_TEXTS = select(
    col(Deed.id), col(Deed.action), col(Pledge.member_id), col(Pledge.year), col(Member.full_name)
).select_from(Pledge)
_OWN = (
    _TEXTS.join(Deed, col(Deed.pledge_id) == col(Pledge.id))
    .join(Member, col(Member.id) == col(Pledge.member_id))
    .where(
        col(Pledge.member_id) == bindparam("member_id"),
        col(Pledge.year) < bindparam("year"),
        col(Pledge.registered_on).is_not(None),
    )
)
_OF_CELL = (
    _TEXTS.join(Deed, col(Deed.pledge_id) == col(Pledge.id))
    .join(Member, col(Member.id) == col(Pledge.member_id))
    .where(
        col(Pledge.year) == bindparam("year"),
        col(Pledge.organisation_id) == bindparam("organisation_id"),
        col(Pledge.member_id) != bindparam("member_id"),
        col(Pledge.publicised_on).is_not(None),
    )
)
_CANDIDATES = union_all(_OWN, _OF_CELL)


def of_pledge(
    ctx: Context,
    member_id: uuid.UUID,
    organisation_id: uuid.UUID | None,
    year: int,
    deeds: Sequence[DeedWrite | DeedPublic],
) -> HintsPublic:
    """Everything that may be improved in the deeds of a person's year, for somebody who reads the cell's pledges.

    A comrade's deed counts as a neighbour once it is publicised, one's own once it was registered.
    ``organisation_id`` None: compare with one's own only.
    """
    likenesses = _likenesses(ctx, member_id, organisation_id, year, deeds)
    return HintsPublic(hints=of_deeds(ctx, deeds).hints, likenesses=likenesses)


def of_deeds(ctx: Context, deeds: Sequence[DeedWrite | DeedPublic]) -> HintsPublic:
    """What the deeds themselves lack, compared with nobody's."""
    advised = reference.setting(ctx.session, "deeds_per_pledge", ctx.today)["advised_maximum"]
    hints = [_public(hint, "", ctx.language) for hint in pledge_hints(len(deeds), advised_maximum=advised)]
    for place, deed in enumerate(deeds):
        found = deed_hints(_facts(deed), _vocabulary())
        hints += [_public(hint, f"/deeds/{place}", ctx.language) for hint in found]
    return HintsPublic(hints=hints, likenesses=[])


def _likenesses(
    ctx: Context,
    member_id: uuid.UUID,
    organisation_id: uuid.UUID | None,
    year: int,
    deeds: Sequence[DeedWrite | DeedPublic],
) -> list[LikenessPublic]:
    if not deeds:
        return []
    threshold = float(reference.setting(ctx.session, "likeness_threshold", ctx.today))
    values = {"member_id": member_id, "year": year, "organisation_id": organisation_id or uuid.UUID(int=0)}
    neighbours = {
        row[0]: _Neighbour(action=row[1], member_id=row[2], year=row[3], member_name=row[4])
        for row in ctx.session.execute(_CANDIDATES, values)
    }
    texts = {deed_id: neighbour.action for deed_id, neighbour in neighbours.items()}
    return [
        LikenessPublic(
            pointer=f"/deeds/{place}",
            similarity_percent=round(share * 100),
            own=neighbours[deed_id].member_id == member_id,
            year=neighbours[deed_id].year,
            member_name=neighbours[deed_id].member_name,
            action=neighbours[deed_id].action,
        )
        for place, deed in enumerate(deeds)
        for deed_id, share in alike(deed.action, texts, same_as=threshold)
    ]


def _facts(deed: DeedWrite | DeedPublic) -> DeedFacts:
    return DeedFacts(
        action=deed.action,
        measure=deed.measure,
        quantity=deed.quantity,
        unit=deed.unit,
        due_on=deed.due_on,
        rhythm=deed.rhythm,
        duty=deed.duty,
        grounds_count=len(deed.grounds),
    )


def _public(hint: Hint, prefix: str, language: str) -> HintPublic:
    return HintPublic(
        pointer=f"{prefix}/{hint.field}",
        code=str(hint.code),
        text=_sentences()[hint.code][language].format(**hint.params),
    )


@cache
def _vocabulary() -> Vocabulary:
    data = reference.read_data("concreteness.yaml")
    return vocabulary(data["lists"], min_words=data["min_words"])


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    sentences: Mapping[str, Mapping[str, str]] = reference.read_data("hints.yaml")
    return sentences
