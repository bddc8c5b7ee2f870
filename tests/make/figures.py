"""Years and pledges as figures see them: rows written as the services write them, counted as they count them."""

from datetime import date, timedelta

from sqlalchemy import select, update
from sqlmodel import Session, col

from api.core.clock import FOREVER
from api.models.members import Member, Membership, MemberStatus, MemberStatusPeriod
from api.models.organisations import Organisation, Placement
from api.models.pledges import PastStage, Pledge
from api.models.years import ProgrammeYear
from api.rules.pledges import STAGES, PledgeState
from api.services import counters
from api.services.context import Context

STAGE_DATES = tuple(f"{stage.value}_on" for stage in STAGES)


def opened_year(session: Session, year: int) -> None:
    """A year that has been opened, before anybody is counted in it."""
    days = {
        name: date(year, 12, 31)
        for name in ("registration_closes_on", "report_opens_on", "report_closes_on", "assessment_closes_on")
    }
    session.add(ProgrammeYear(year=year, registration_opens_on=date(year, 1, 1), **days))
    session.flush()


def pledged(
    ctx: Context, person: Member, year: int, stages: int, *, rating: int | None = None, on: date | None = None
) -> Pledge:
    """A pledge that has reached some stages, one a day up to ``on``."""
    line = counters.lines_for(ctx, [person.id], year)[person.id]
    pledge = Pledge(
        member_id=person.id,
        year=year,
        organisation_id=line.organisation_id,
        organisation_since_on=line.since,
        state=PledgeState.DRAFT,
        bucket=line.bucket,
        key_leader=line.key_leader,
    )
    ctx.session.add(pledge)
    ctx.session.flush()
    for number in range(1, stages + 1):
        reach(ctx, pledge, number, rating=rating, on=(on or ctx.today) - timedelta(days=stages - number))
    return pledge


def reach(ctx: Context, pledge: Pledge, stages: int, *, rating: int | None = None, on: date | None = None) -> None:
    """Take a pledge forward or back to a number of stages, and count it."""
    counters.pledges_changed(ctx, [advance(ctx, pledge, stages, rating=rating, on=on)])


def advance(
    ctx: Context, pledge: Pledge, stages: int, *, rating: int | None = None, on: date | None = None
) -> counters.PledgeChange:
    """Take a pledge forward or back to a number of stages, keeping what is taken back; still to be counted."""
    day = on or ctx.today
    before = counters.facts_of(pledge)
    number = ctx.session.execute(select(col(PastStage.number)).where(col(PastStage.pledge_id) == pledge.id)).all()
    following = len(number) + 1
    for place, (stage, name) in enumerate(zip(STAGES, STAGE_DATES, strict=True), start=1):
        reached_on: date | None = getattr(pledge, name)
        if place > stages and reached_on is not None:
            if reached_on < day:
                ctx.session.add(
                    PastStage(
                        pledge_id=pledge.id,
                        stage=stage,
                        number=following,
                        year=pledge.year,
                        organisation_id=pledge.organisation_id,
                        rating=pledge.rating if place == len(STAGES) else None,
                        valid_from=reached_on,
                        valid_to=day,
                    )
                )
                following += 1
            setattr(pledge, name, None)
        elif place <= stages and reached_on is None:
            setattr(pledge, name, day)
    pledge.state = STAGES[stages - 1] if stages else PledgeState.DRAFT
    pledge.rating = (rating or pledge.rating) if stages == len(STAGES) else None
    return counters.PledgeChange(pledge.organisation_id, pledge.year, before, counters.facts_of(pledge))


def moved(ctx: Context, organisation: Organisation, parent: Organisation, on: date, *, inherited: bool = False) -> None:
    """A unit under another parent from a day on, today at the latest; ``inherited``: dissolved into it."""
    ctx.session.execute(
        update(Placement)
        .where(col(Placement.organisation_id) == organisation.id, col(Placement.valid_to) > on)
        .values(valid_to=on)
    )
    ctx.session.add(Placement(organisation_id=organisation.id, parent_id=parent.id, valid_from=on, inherited=inherited))
    stored = ctx.session.get_one(Organisation, organisation.id)
    old, new = stored.path, f"{ctx.session.get_one(Organisation, parent.id).path}{stored.node}."
    for each in ctx.session.execute(select(Organisation).where(col(Organisation.path).startswith(old))).scalars():
        each.path = new + each.path.removeprefix(old)
    stored.parent_id = parent.id
    if inherited:
        stored.valid_to = on
    counters.rekey(ctx, {old: new})


def joined(ctx: Context, person: Member, cell: Organisation, on: date) -> None:
    """A change of cell on a day."""
    left(ctx, person, on)
    ctx.session.add(
        Membership(member_id=person.id, organisation_id=cell.id, kind="official", valid_from=on, valid_to=FOREVER)
    )
    counters.people_changed(ctx, [person.id])


def left(ctx: Context, person: Member, on: date) -> None:
    """The end of a membership on a day; nothing when there is none."""
    ctx.session.execute(
        update(Membership)
        .where(col(Membership.member_id) == person.id, col(Membership.valid_to) > on)
        .values(valid_to=on)
    )
    counters.people_changed(ctx, [person.id])


def status_from(ctx: Context, person: Member, status: MemberStatus, on: date) -> None:
    """A new status from a day on."""
    ctx.session.execute(
        update(MemberStatusPeriod)
        .where(col(MemberStatusPeriod.member_id) == person.id, col(MemberStatusPeriod.valid_to) > on)
        .values(valid_to=on)
    )
    ctx.session.add(MemberStatusPeriod(member_id=person.id, status=status, valid_from=on))
    counters.people_changed(ctx, [person.id])
