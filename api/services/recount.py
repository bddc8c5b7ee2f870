"""Counting again by brute force: one person at a time, in Python, from the raw rows.

Shares no SQL with the figures it checks: it reads facts and pledges as they are stored and asks ``rules``.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from api.core.errors import Invalid
from api.core.paging import decode_cursor, page_of
from api.models.members import Membership, MembershipKind
from api.models.organisations import Organisation, Placement
from api.models.pledges import PastStage, Pledge
from api.rules.access import Permission
from api.rules.figures import PledgeFacts, base_date, person_contribution, pledge_contribution
from api.rules.histories import Interval, PersonLine, line_of, stages_on
from api.rules.indicators import extended
from api.rules.pledges import STAGES
from api.schemas.statistics import RecountedLine, RecountPublic
from api.services import roll_ups
from api.services.access import visible
from api.services.context import Context
from api.services.counted_years import Drift, drift, opened_years
from api.services.figure_sheets import sheet_for
from api.services.histories import batches, histories_of, requirements_for
from api.services.questions import Asking, check, name_on
from api.services.roll_ups import Question, Tally

MAXIMUM_PEOPLE = 20_000
"""How many people one request may have counted; more is for the command line."""


@dataclass(frozen=True)
class CountedPerson:
    """One person as the rules count them."""

    member_id: uuid.UUID
    line: PersonLine
    pledge: PledgeFacts

    @property
    def contribution(self) -> Tally:
        """The columns this person adds to, those of the pledge included."""
        added = person_contribution(self.line.person)
        added.update(pledge_contribution(self.pledge))
        return dict(added)


def get(ctx: Context, organisation_id: uuid.UUID, asking: Asking, limit: int, cursor: str | None) -> RecountPublic:
    """The figure of one organisation and year counted person by person, beside what the figures say, and its rows.

    The rows are of the cells where the actor may open them; the number is of all.

    Raises:
        Invalid: ``recount_too_large`` above ``MAXIMUM_PEOPLE``, and what ``questions.check`` raises.
    """
    checked = check(ctx, Permission.STATISTICS_READ_ROWS, organisation_id, asking, place="/")
    question = checked.question
    [year] = question.years
    after = decode_cursor(cursor, [uuid.UUID])[0] if cursor else None
    counted, number = roll_ups.total([]), 0
    shown: list[CountedPerson] = []
    openable = _openable(ctx)
    for person in count(ctx.session, organisation_id, question):
        number += 1
        for column, added in person.contribution.items():
            counted[column] += added
        beyond = after is None or person.member_id > after
        if len(shown) <= limit and beyond and person.line.organisation_id in openable:
            shown.append(person)
    found = roll_ups.of_units(ctx.session, [organisation_id], question)
    stated = found.tallies.get((organisation_id, year)) or roll_ups.total([])
    sheet = sheet_for(ctx.session, None, question.years, question.as_of)
    ranks = sheet.good_ranks[year]
    page = page_of(shown, limit, lambda person: [str(person.member_id)])
    return RecountPublic(
        **checked.asked(found.sources),
        organisation=name_on(ctx.session, checked.organisation, question.structure_on),
        counted=sheet.figures(extended(counted, ranks)),
        stated=sheet.figures(extended(stated, ranks)),
        equal=counted == stated,
        people=number,
        items=[_public(person) for person in page.items],
        next_cursor=page.next_cursor,
    )


def _openable(ctx: Context) -> set[uuid.UUID]:
    """Where the actor may open rows."""
    statement = select(col(Organisation.id))
    reached = visible(ctx, statement, Permission.STATISTICS_READ_ROWS, col(Organisation.path))
    return set(ctx.session.execute(reached).scalars())


def drifts(session: Session, today: date, year: int | None = None) -> Iterator[Drift]:
    """Every counter that differs from its rows, of one year or of all; nothing when all is well."""
    for each in opened_years(session) if year is None else [year]:
        yield from drift(session, each, today)


def count(session: Session, organisation_id: uuid.UUID, question: Question) -> Iterator[CountedPerson]:
    """Everybody whose cell of record lies in an organisation's subtree, in the order of their ids, for one year.

    Raises:
        Invalid: ``recount_too_large``.
    """
    [year] = question.years
    cells = subtree_on(session, organisation_id, question.structure_on)
    member_ids = _ever_members(session, cells, base_date(year, question.as_of))
    if len(member_ids) > MAXIMUM_PEOPLE:
        raise Invalid.at("/organisation_id", "recount_too_large", maximum=MAXIMUM_PEOPLE)
    requirements = requirements_for(session, [year], question.as_of)[year]
    for batch in batches(sorted(member_ids)):
        reached = _reached_on(session, batch, year, question.as_of)
        for member_id, history in histories_of(session, batch).items():
            line = line_of(history, year, question.as_of, requirements)
            if line is not None and line.organisation_id in cells:
                stages, rating = reached.get(member_id, (0, None))
                pledge = PledgeFacts(stages, rating, line.bucket, line.key_leader)
                yield CountedPerson(member_id, line, pledge)


def subtree_on(session: Session, root_id: uuid.UUID, day: date) -> set[uuid.UUID]:
    """An organisation and everything below it on a day, what it inherited included."""
    below: defaultdict[uuid.UUID | None, list[uuid.UUID]] = defaultdict(list)
    for organisation_id, parent_id, valid_from, valid_to in session.execute(
        select(
            col(Placement.organisation_id),
            col(Placement.parent_id),
            col(Placement.valid_from),
            col(Placement.valid_to),
        )
    ):
        if Interval(valid_from, valid_to).holds_on(day):
            below[parent_id].append(organisation_id)
    found, waiting = {root_id}, [root_id]
    while waiting:
        children = below[waiting.pop()]
        found.update(children)
        waiting.extend(children)
    return found


def _ever_members(session: Session, cells: Collection[uuid.UUID], day: date) -> set[uuid.UUID]:
    """Who had joined one of the cells by a day, whether they stayed or not."""
    found: set[uuid.UUID] = set()
    for batch in batches(sorted(cells)):
        found.update(
            session.execute(
                select(col(Membership.member_id)).where(
                    col(Membership.organisation_id).in_(batch),
                    col(Membership.kind) == MembershipKind.OFFICIAL,
                    col(Membership.valid_from) <= day,
                )
            ).scalars()
        )
    return found


def _reached_on(
    session: Session, member_ids: Collection[uuid.UUID], year: int, day: date
) -> dict[uuid.UUID, tuple[int, int | None]]:
    """Member → stages their pledge of a year had behind it on a day, and its rating."""
    pledges = session.execute(
        select(
            col(Pledge.id),
            col(Pledge.member_id),
            col(Pledge.rating),
            *(col(getattr(Pledge, f"{stage.value}_on")) for stage in STAGES),
        ).where(col(Pledge.member_id).in_(member_ids), col(Pledge.year) == year)
    ).all()
    past: defaultdict[uuid.UUID, list[PastStage]] = defaultdict(list)
    for row in session.execute(
        select(PastStage).where(col(PastStage.pledge_id).in_([pledge.id for pledge in pledges]))
    ).scalars():
        if Interval(row.valid_from, row.valid_to).holds_on(day):
            past[row.pledge_id].append(row)
    found: dict[uuid.UUID, tuple[int, int | None]] = {}
    for pledge_id, member_id, rating, *reached_on in pledges:
        stages = stages_on(reached_on, day)
        for held in past[pledge_id]:
            if STAGES.index(held.stage) + 1 > stages:
                stages, rating = STAGES.index(held.stage) + 1, held.rating
        found[member_id] = (stages, rating if stages == len(STAGES) else None)
    return found


def _public(person: CountedPerson) -> RecountedLine:
    return {
        "member_id": person.member_id,
        "organisation_id": person.line.organisation_id,
        "bucket": person.line.bucket,
        "stages": person.pledge.stages,
        "rating": person.pledge.rating,
        "key_leader": person.line.key_leader,
    }
