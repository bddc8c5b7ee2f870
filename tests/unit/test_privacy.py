"""The lives and clocks of the privacy desk."""

from datetime import UTC, date, datetime

import pytest

from api.rules.privacy_incidents import IncidentAction, IncidentState, notify_by
from api.rules.privacy_incidents import actions_from as incident_actions
from api.rules.privacy_requests import RequestAction, RequestKind, RequestState, actions_from, overdue

S, A = RequestState, RequestAction
I, X = IncidentState, IncidentAction  # noqa: E741  (read in every table below)


@pytest.mark.parametrize(
    ("state", "actions"),
    [
        (S.RECEIVED, (A.ACKNOWLEDGE, A.WITHDRAW)),
        (S.ACKNOWLEDGED, (A.FULFIL, A.REFUSE, A.WITHDRAW)),
        (S.FULFILLED, ()),
        (S.REFUSED, ()),
        (S.WITHDRAWN, ()),
    ],
)
def test_what_may_be_done_with_a_request(state: RequestState, actions: tuple[RequestAction, ...]) -> None:
    assert actions_from(RequestKind.ACCESS, state) == actions
    lasting = (A.WITHDRAW,) if state is S.FULFILLED else actions
    assert actions_from(RequestKind.RESTRICT, state) == lasting, "a restriction ends when its request is withdrawn"


@pytest.mark.parametrize(
    ("state", "day", "late"),
    [
        (S.RECEIVED, date(2026, 3, 4), False),
        (S.RECEIVED, date(2026, 3, 5), True),
        (S.ACKNOWLEDGED, date(2026, 3, 5), False),
        (S.ACKNOWLEDGED, date(2026, 3, 16), False),
        (S.ACKNOWLEDGED, date(2026, 3, 17), True),
        (S.FULFILLED, date(2030, 1, 1), False),
        (S.WITHDRAWN, date(2030, 1, 1), False),
    ],
)
def test_when_a_clock_has_run_out(state: RequestState, day: date, late: bool) -> None:
    assert overdue(state, date(2026, 3, 4), date(2026, 3, 16), day) is late


@pytest.mark.parametrize(
    ("state", "actions"),
    [(I.OPEN, (X.EDIT, X.NOTIFY, X.CLOSE)), (I.NOTIFIED, (X.EDIT, X.CLOSE)), (I.CLOSED, ())],
)
def test_what_may_be_done_with_an_incident(state: IncidentState, actions: tuple[IncidentAction, ...]) -> None:
    assert incident_actions(state) == actions


def test_the_clock_runs_through_nights_and_holidays() -> None:
    assert notify_by(datetime(2026, 2, 14, 1, 30, tzinfo=UTC), 72) == datetime(2026, 2, 17, 1, 30, tzinfo=UTC)
