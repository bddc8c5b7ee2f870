"""Exemplars (điển hình, mô hình, gương): proposed, verified, recognised by a committee, declined or withdrawn."""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from api.core.errors import Invalid
from api.models.exemplars import Exemplar
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.exemplars import ExemplarAction, ExemplarKind, ExemplarPart, ExemplarState
from api.schemas.exemplars import (
    DeedLine,
    ExemplarDossier,
    ExemplarEnding,
    ExemplarPropose,
    ExemplarRecognition,
    ExemplarReturn,
    ExemplarStory,
    ExemplarUpdate,
    ExemplarVerification,
    FormerAwardLine,
)
from api.services import (
    events,
    exemplar_consents,
    exemplar_obstacles,
    exemplar_papers,
    exemplar_rounds,
    exemplar_snapshots,
    exemplar_words,
)
from api.services.access import require
from api.services.context import Context, check_version
from api.services.exemplar_access import Subject, load, require_action, require_committee
from api.services.exemplar_views import of_subject


def propose(ctx: Context, body: ExemplarPropose) -> ExemplarDossier:
    """Propose an exemplar for its unit, in a round or outside any.

    Raises:
        Invalid: ``person_needed``, ``person_not_asked``, ``member_not_in_cell``, ``round_unknown``,
            ``choice_invalid``, ``day_ahead``.
        Conflict: ``round_not_open``; ``exemplar_obstacles`` when something stands against it and no reason is given.
    """
    unit = require(ctx, Permission.EXEMPLAR_PROPOSE, body.organisation_id)
    _require_person(ctx, body)
    proposed_on = _day(ctx, body.proposed_on, "/proposed_on")
    exemplar_papers.require_words(ctx, body.field, body.former_awards, proposed_on)
    if body.round_id is not None:
        exemplar_rounds.require_open(ctx, body.round_id, unit)
    obstacles = exemplar_obstacles.against(ctx, unit.id, body.member_id)
    exemplar_obstacles.require_open_gate(obstacles, body.override_reason)
    exemplar = Exemplar(
        **body.model_dump(exclude={"deeds", "former_awards", "proposed_on"}),
        state=ExemplarState.PROPOSED,
        proposed_on=proposed_on,
        proposed_by_id=ctx.actor.account_id,
        obstacles=events.jsonable([each.model_dump() for each in exemplar_obstacles.public(obstacles)]),
        place_folded="",
    )
    exemplar_words.refresh(exemplar)
    ctx.session.add(exemplar)
    ctx.session.flush()
    exemplar_papers.write_deeds(ctx, exemplar.id, body.deeds)
    exemplar_papers.write_awards(ctx, exemplar.id, body.former_awards)
    return _done(ctx, _subject(ctx, exemplar, unit), "exemplar.proposed")


def edit(ctx: Context, exemplar_id: uuid.UUID, body: ExemplarUpdate, expected: int | None) -> ExemplarDossier:
    """Change a proposal that nobody has verified yet.

    Raises:
        Invalid: ``choice_invalid``.
        Conflict: ``exemplar_state_refused``.
    """
    subject = _begin(ctx, exemplar_id, ExemplarAction.EDIT, expected)
    exemplar, changes = subject.exemplar, body.changes()
    deeds: Sequence[DeedLine] | None = changes.pop("deeds", None)
    awards: Sequence[FormerAwardLine] | None = changes.pop("former_awards", None)
    exemplar_papers.require_words(ctx, changes.get("field", exemplar.field), awards or (), exemplar.proposed_on)
    traced = {
        field: [getattr(exemplar, field), value]
        for field, value in changes.items()
        if getattr(exemplar, field) != value
    }
    for field, value in changes.items():
        setattr(exemplar, field, value)
    if deeds is not None:
        exemplar_papers.write_deeds(ctx, exemplar.id, deeds)
    if awards is not None:
        exemplar_papers.write_awards(ctx, exemplar.id, awards)
    exemplar_words.refresh(exemplar)
    return _done(ctx, subject, "exemplar.edited", traced)


def tell(ctx: Context, exemplar_id: uuid.UUID, body: ExemplarStory, expected: int | None) -> ExemplarDossier:
    """Write the story and name the photo; what changes loses the consent to it.

    Raises:
        Conflict: ``exemplar_state_refused``.
    """
    subject = _begin(ctx, exemplar_id, ExemplarAction.TELL, expected)
    exemplar = subject.exemplar
    changed = {
        part
        for part, before, after in (
            (ExemplarPart.STORY, exemplar.story, body.story),
            (ExemplarPart.PHOTO, exemplar.photo_link, body.photo_link),
        )
        if before != after
    }
    exemplar.story, exemplar.photo_link = body.story, body.photo_link
    exemplar_words.refresh(exemplar)
    exemplar_consents.end_for(ctx, exemplar, changed)
    return _done(ctx, subject, "exemplar.told")


def verify(ctx: Context, exemplar_id: uuid.UUID, body: ExemplarVerification, expected: int | None) -> ExemplarDossier:
    """Write down what was found on the spot; whoever proposed it does not verify it.

    Raises:
        Forbidden: ``own_exemplar``.
        Invalid: ``day_ahead``, ``date_too_early`` before it was proposed.
    """
    subject = _begin(ctx, exemplar_id, ExemplarAction.VERIFY, expected)
    subject.exemplar.verified_on = _day(ctx, body.verified_on, "/verified_on", subject.exemplar.proposed_on)
    subject.exemplar.verification = body.verification
    return _done(ctx, subject, "exemplar.verified")


def return_(ctx: Context, exemplar_id: uuid.UUID, body: ExemplarReturn, expected: int | None) -> ExemplarDossier:
    """Give a verified proposal back to those who made it; what was verified is kept by the trail."""
    subject = _begin(ctx, exemplar_id, ExemplarAction.RETURN, expected)
    exemplar = subject.exemplar
    traced = {"verification": [exemplar.verification, None], "reason": [None, body.reason]}
    exemplar.verified_on = exemplar.verification = None
    return _done(ctx, subject, "exemplar.returned", traced)


def recognise(ctx: Context, exemplar_id: uuid.UUID, body: ExemplarRecognition, expected: int | None) -> ExemplarDossier:
    """Recognise an exemplar by a committee's decision; person and unit are kept as they were on that day.

    Raises:
        Forbidden: ``own_exemplar``.
        Invalid: ``exemplar_not_below``, ``day_ahead``, ``date_too_early`` before it was verified.
        Conflict: ``exemplar_obstacles`` when something stands against it now and no reason is given.
    """
    subject = _begin(ctx, exemplar_id, ExemplarAction.RECOGNISE, expected)
    keep_decision(ctx, subject, body, subject.exemplar.verified_on)
    return _done(ctx, subject, "exemplar.recognised")


def keep_decision(ctx: Context, subject: Subject, body: ExemplarRecognition, not_before: date | None) -> None:
    """Write what a committee decided, taken on ``not_before`` at the earliest, with person and unit as they were then.

    Raises:
        Forbidden, Invalid, Conflict: as ``recognise``.
    """
    exemplar = subject.exemplar
    committee = require_committee(ctx, subject, body.organisation_id, Permission.EXEMPLAR_RECOGNISE)
    decided_on = _day(ctx, body.decided_on, "/decided_on", not_before)
    obstacles = exemplar_obstacles.against(ctx, exemplar.organisation_id, exemplar.member_id)
    exemplar_obstacles.require_open_gate(obstacles, body.override_reason)
    exemplar.recognised_on, exemplar.recognised_by_id = decided_on, committee.id
    exemplar.decision_number = body.decision_number
    exemplar.override_reason = body.override_reason or exemplar.override_reason
    exemplar.snapshot = exemplar_snapshots.taken(ctx, exemplar, decided_on).model_dump()
    exemplar_words.refresh(exemplar)


def decline(ctx: Context, exemplar_id: uuid.UUID, body: ExemplarEnding, expected: int | None) -> ExemplarDossier:
    """Decline a proposal, with the reason.

    Raises:
        Invalid: ``day_ahead``, ``date_too_early``.
    """
    return _end(ctx, _begin(ctx, exemplar_id, ExemplarAction.DECLINE, expected), body, "exemplar.declined")


def withdraw(ctx: Context, exemplar_id: uuid.UUID, body: ExemplarEnding, expected: int | None) -> ExemplarDossier:
    """Take an exemplar back, with the reason; everything that was recorded of it stays readable in the dossier.

    Raises:
        Invalid: ``day_ahead``, ``date_too_early``.
    """
    return _end(ctx, _begin(ctx, exemplar_id, ExemplarAction.WITHDRAW, expected), body, "exemplar.withdrawn")


def _begin(ctx: Context, exemplar_id: uuid.UUID, action: ExemplarAction, expected: int | None) -> Subject:
    """Take the exemplar to the state that the action leads to, or refuse."""
    subject = load(ctx, exemplar_id, lock=True)
    state = require_action(ctx, subject, action)
    check_version(subject.exemplar, expected)
    subject.exemplar.state = state
    return subject


def _end(ctx: Context, subject: Subject, body: ExemplarEnding, kind: str) -> ExemplarDossier:
    exemplar = subject.exemplar
    earliest = exemplar.recognised_on or exemplar.verified_on or exemplar.proposed_on
    exemplar.ended_on = _day(ctx, body.ended_on, "/ended_on", earliest)
    exemplar.ended_reason, exemplar.ended_decision = body.reason, body.decision_number
    return _done(ctx, subject, kind, {"reason": [None, body.reason]})


def _done(ctx: Context, subject: Subject, kind: str, changes: dict[str, Any] | None = None) -> ExemplarDossier:
    subject.exemplar.updated_at = ctx.at
    ctx.session.flush()
    events.record(
        ctx,
        kind,
        subject.exemplar.id,
        organisation_id=subject.unit.id,
        data={"kind": subject.exemplar.kind, "state": subject.exemplar.state},
        changes=changes,
    )
    return of_subject(ctx, subject)


def _subject(ctx: Context, exemplar: Exemplar, unit: Organisation) -> Subject:
    own = ctx.actor.member_id is not None and ctx.actor.member_id == exemplar.member_id
    return Subject(exemplar, unit, own, proposed=exemplar.proposed_by_id is not None)


def _require_person(ctx: Context, body: ExemplarPropose) -> None:
    named = [body.member_id is not None, body.person_name is not None]
    if body.kind is ExemplarKind.INDIVIDUAL:
        if named.count(True) != 1:
            raise Invalid.at("/member_id", "person_needed")
    elif any(named):
        raise Invalid.at("/member_id" if named[0] else "/person_name", "person_not_asked")
    if body.member_id is not None:
        exemplar_obstacles.require_member_of(ctx, body.member_id, body.organisation_id, "/member_id")


def _day(ctx: Context, day: date | None, pointer: str, earliest: date | None = None) -> date:
    """A civil date up to today, and not before what must come first; today when None."""
    if day is None:
        return ctx.today
    if day > ctx.today:
        raise Invalid.at(pointer, "day_ahead")
    if earliest is not None and day < earliest:
        raise Invalid.at(pointer, "date_too_early")
    return day
