"""Figures of reports to the level above: expected, sent and on time equal a recount; a report that is late says so."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from api.rules.access import Role
from api.rules.summary_reports import ReportPeriod, ReportState
from tests.make import summary_reports as make
from tests.make.accounts import account
from tests.make.figures import opened_year
from tests.make.organisations import small_tree
from tests.make.recounts import DAYS, MOVES, PLACES, generated, grounds
from tests.world import World, Worlds

SENT = st.none() | DAYS | st.sampled_from((date(2025, 1, 15), date(2025, 1, 16), date(2026, 1, 15)))
REPORTS = st.tuples(PLACES, st.integers(2024, 2026), st.sampled_from(ReportPeriod), SENT)
ASKED = st.lists(DAYS | st.just(date(2024, 12, 31)), min_size=1, max_size=3)


@given(
    reports=st.lists(REPORTS, max_size=12, unique_by=lambda each: each[:3]),
    moves=MOVES,
    asked=ASKED,
)
@generated(8)
def counted_as_recounted(
    worlds: Worlds,
    reports: list[tuple[int, int, ReportPeriod, date | None]],
    moves: list[tuple[str, bool]],
    asked: list[date],
) -> None:
    with grounds(worlds) as at:
        for place, year, period, sent_on in reports:
            made = make.report(at.ctx.session, at.places[place], year, period, state=ReportState.ACCEPTED)
            made.submitted_on, made.due_on = sent_on, date(year + 1, 1, 15)
        at.move(moves)
        sent = [day for *_, day in reports if day is not None][:2]
        at.assert_counted("reports", {*asked, *sent})


def test_generated_reports_are_counted_as_recounted(worlds: Worlds) -> None:
    counted_as_recounted(worlds)


def test_reports_of_last_year_by_what_is_in(world: World) -> None:
    """Six organisations stand below another: one sent in time, one late, four have not sent."""
    year = world.today.year - 1
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        opened_year(ctx.session, year)
        for unit, days in ((tree.cell, 0), (tree.other_cell, 1)):
            made = make.report(ctx.session, unit, year, state=ReportState.SUBMITTED)
            made.due_on = world.today - timedelta(days=2)
            made.submitted_on = made.due_on + timedelta(days=days)
        reader = account(ctx.session, Role.COMMITTEE_STAFF, tree.root)
    client = world.client(reader)
    codes = ["reports_submitted", "reports_on_time", "reports_missing"]
    query = {"organisation_id": str(tree.root.id), "year": year}
    [own] = [
        unit
        for unit in client.get("/api/v1/statistics", params=query | {"indicator": codes}).json()["units"]
        if unit["relation"] == "itself"
    ]
    values = [(each["numerator"], each["denominator"]) for each in own["years"][0]["indicators"]]
    assert values == [(2, 6), (1, 6), (4, 6)]
    rows = client.get("/api/v1/statistics/records", params=query | {"column": "reports_missing"}).json()
    assert (rows["total"], len(rows["items"])) == (4, 4)
