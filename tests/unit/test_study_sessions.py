"""The life of a study session, its base, its quarters and its figures' arithmetic, as tables of cases."""

from datetime import date

import pytest

from api.rules.study_sessions import (
    TRANSITIONS,
    Mark,
    SessionAction,
    SessionState,
    StudySessionKind,
    actions_from,
    fulfilled,
    is_expected,
    is_themed,
    materials_due_on,
    may_approve,
    missing_to_convene,
    quarter_days,
    sent_in_time,
    target,
)

S, A = SessionState, SessionAction


@pytest.mark.parametrize(
    ("state", "allowed"),
    [
        (S.PLANNED, {A.EDIT, A.SEND_MATERIALS, A.CONVENE, A.CANCEL}),
        (S.CONVENED, {A.EDIT, A.SEND_MATERIALS, A.EXCUSE, A.HOLD, A.ENTER, A.CANCEL}),
        (S.HELD, {A.TAKE_ATTENDANCE, A.MINUTE, A.ENTER, A.SCORE}),
        (S.MINUTED, {A.MINUTE, A.RETURN_MINUTES, A.APPROVE, A.ENTER, A.SCORE}),
        (S.APPROVED, set()),
        (S.CANCELLED, set()),
    ],
)
def test_what_may_be_done(state: SessionState, allowed: set[SessionAction]) -> None:
    assert set(actions_from(state)) == allowed
    assert {action for action in A if target(action, state) is not None} == allowed


def test_every_action_is_in_the_table_and_every_state_can_be_reached() -> None:
    assert set(TRANSITIONS) == set(A)
    assert {reached for steps in TRANSITIONS.values() for reached in steps.values()} == set(S)


@pytest.mark.parametrize(
    ("kind", "themed_part", "themed"),
    [
        (StudySessionKind.REGULAR, False, False),
        (StudySessionKind.REGULAR, True, True),
        *((kind, False, True) for kind in StudySessionKind if kind is not StudySessionKind.REGULAR),
    ],
)
def test_what_counts_as_themed(kind: StudySessionKind, themed_part: bool, themed: bool) -> None:
    assert is_themed(kind, themed_part=themed_part) is themed


@pytest.mark.parametrize(
    ("sent", "days", "in_time"),
    [
        ([], 1, True),
        ([date(2026, 3, 19)], 1, True),
        ([date(2026, 3, 20)], 1, False),
        ([date(2026, 3, 20)], 0, True),
        ([date(2026, 3, 10), date(2026, 3, 18)], 3, False),
    ],
)
def test_materials_are_sent_ahead(sent: list[date], days: int, in_time: bool) -> None:
    assert sent_in_time(sent, date(2026, 3, 20), days) is in_time


def test_the_last_day_to_send_materials() -> None:
    assert materials_due_on(date(2026, 3, 2), 3) == date(2026, 2, 27)


@pytest.mark.parametrize(
    ("status", "elsewhere", "expected"),
    [("official", False, True), ("official", True, False), ("exempt", False, False), ("staff", False, False)],
)
def test_the_base_of_attendance(status: str, elsewhere: bool, expected: bool) -> None:
    found = is_expected(status, temporarily_elsewhere=elsewhere, expected_statuses=["probationary", "official"])
    assert found is expected


@pytest.mark.parametrize(
    ("writer_account", "writer_member", "minute_taker", "account", "member", "may"),
    [
        ("a", 1, 2, "b", 3, True),
        ("a", 1, 2, "a", 3, False),
        ("a", 1, 2, "b", 1, False),
        ("a", 1, 2, "b", 2, False),
        ("a", None, None, "b", None, True),
        (None, None, None, None, None, True),
    ],
)
def test_nobody_approves_what_they_wrote(
    writer_account: str | None,
    writer_member: int | None,
    minute_taker: int | None,
    account: str | None,
    member: int | None,
    may: bool,
) -> None:
    found = may_approve(
        writer_account=writer_account,
        writer_member=writer_member,
        minute_taker=minute_taker,
        approver_account=account,
        approver_member=member,
    )
    assert found is may


def test_what_has_to_be_known_before_people_are_called() -> None:
    assert missing_to_convene({"kind": StudySessionKind.FIELD_VISIT, "place": "Hội trường"}) == [
        "agenda",
        "chair_id",
        "minute_taker_id",
        "site",
    ]
    whole = dict.fromkeys(("place", "agenda", "chair_id", "minute_taker_id"), "x")
    assert missing_to_convene({"kind": StudySessionKind.THEMED, **whole}) == []


@pytest.mark.parametrize(
    ("quarter", "first", "last"),
    [
        (1, date(2024, 1, 1), date(2024, 3, 31)),
        (2, date(2024, 4, 1), date(2024, 6, 30)),
        (3, date(2024, 7, 1), date(2024, 9, 30)),
        (4, date(2024, 10, 1), date(2024, 12, 31)),
    ],
)
def test_quarters(quarter: int, first: date, last: date) -> None:
    assert quarter_days(2024, quarter) == (first, last)


@pytest.mark.parametrize(("held", "expected", "counted"), [(0, 1, 0), (1, 1, 1), (3, 1, 1), (1, 2, 1), (2, 0, 0)])
def test_more_than_asked_for_makes_up_for_no_other_quarter(held: int, expected: int, counted: int) -> None:
    assert fulfilled(held, expected) == counted


def test_marks_are_those_of_the_register() -> None:
    assert [str(mark) for mark in Mark] == ["present", "excused", "absent", "on_duty"]
