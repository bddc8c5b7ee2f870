"""The lifecycle of a pledge as a table: every action from every state, by everybody who may come to it."""

from datetime import date

import pytest

from api.rules.access import Permission, Role, permissions_of
from api.rules.pledges import (
    ACTORS,
    STAGES,
    TRANSITIONS,
    Action,
    PledgeState,
    View,
    Viewer,
    Writer,
    actions_from,
    may_act,
    may_assess,
    reached,
    sources,
    stage_field,
    stages_reached,
    target,
    view_of,
)

S, A = PledgeState, Action

# Where each action leads from each state; what is not written is refused.
TABLE = {
    S.DRAFT: {A.EDIT: S.DRAFT, A.REGISTER: S.REGISTERED, A.END: S.ENDED},
    S.REGISTERED: {
        A.WITHDRAW: S.DRAFT,
        A.RETURN: S.DRAFT,
        A.PUBLISH: S.PUBLICISED,
        A.REPORT_PROGRESS: S.REGISTERED,
        A.END: S.ENDED,
    },
    S.PUBLICISED: {
        A.AMEND: S.PUBLICISED,
        A.COMMENT: S.PUBLICISED,
        A.REPORT_PROGRESS: S.PUBLICISED,
        A.SELF_REPORT: S.SELF_REPORTED,
        A.REOPEN: S.REGISTERED,
        A.END: S.ENDED,
    },
    S.SELF_REPORTED: {
        A.COMMENT: S.SELF_REPORTED,
        A.SELF_REPORT: S.SELF_REPORTED,
        A.ASSESS: S.ASSESSED,
        A.REOPEN: S.PUBLICISED,
        A.END: S.ENDED,
    },
    S.ASSESSED: {A.REOPEN: S.SELF_REPORTED, A.CLOSE: S.CLOSED},
    S.CLOSED: {},
    S.ENDED: {},
}

# Who may take each action: owner, secretary, deputy, comrade, committee staff, inspector, administrator, service.
WHO = {
    A.EDIT: {"owner", "secretary", "deputy", "service"},
    A.REGISTER: {"owner", "secretary", "deputy", "service"},
    A.WITHDRAW: {"owner", "secretary", "deputy", "service"},
    A.RETURN: {"secretary", "deputy"},
    A.PUBLISH: {"secretary", "deputy"},
    A.AMEND: {"owner", "secretary", "deputy", "service"},
    A.COMMENT: {"owner", "secretary", "deputy", "member"},
    A.REPORT_PROGRESS: {"owner", "secretary", "deputy", "service"},
    A.SELF_REPORT: {"owner", "secretary", "deputy", "service"},
    A.ASSESS: {"secretary", "deputy"},
    A.REOPEN: {"secretary", "deputy", "committee_staff", "administrator"},
    A.CLOSE: set(),
    A.END: set(),
}


@pytest.mark.parametrize("state", S)
def test_every_action_from_every_state(state: PledgeState) -> None:
    assert {action: target(action, state) for action in A} == dict.fromkeys(A) | TABLE[state]
    assert set(actions_from(state)) == set(TABLE[state])


@pytest.mark.parametrize("action", A)
def test_who_may_take_each_action(action: Action) -> None:
    permitted = {role.value for role in Role if may_act(action, own=False, permissions=permissions_of(role))}
    if may_act(action, own=True, permissions=frozenset()):
        permitted.add("owner")
    assert permitted == WHO[action]
    assert sources(action) == tuple(TRANSITIONS[action])


def test_the_remark_is_never_ones_own_and_other_offices_count_on_ones_own_pledge() -> None:
    officer = permissions_of(Role.SECRETARY)
    assert not may_act(A.ASSESS, own=True, permissions=officer)
    assert may_act(A.PUBLISH, own=True, permissions=officer)
    assert set(ACTORS) == set(A)


def test_a_table_that_is_whole() -> None:
    assert set(TRANSITIONS) == set(A)
    forwards = [target(A.REGISTER, S.DRAFT), target(A.PUBLISH, S.REGISTERED)]
    forwards += [target(A.SELF_REPORT, S.PUBLICISED), target(A.ASSESS, S.SELF_REPORTED)]
    assert tuple(forwards) == STAGES
    assert [reached(state) for state in S] == [0, 1, 2, 3, 4, 4, 0]
    assert [stage_field(stage) for stage in STAGES] == [
        "registered_on",
        "publicised_on",
        "self_reported_on",
        "assessed_on",
    ]
    day = date(2026, 3, 1)
    assert [stages_reached(days) for days in ((None,) * 4, (day, day, None, None), (day,) * 4)] == [0, 2, 4]


@pytest.mark.parametrize(
    ("own", "in_cell", "above", "of_officer", "may"),
    [
        (True, True, True, True, False),
        (True, False, False, False, False),
        (False, True, False, False, True),
        (False, True, False, True, True),
        (False, False, True, True, True),
        (False, False, True, False, False),
        (False, False, False, True, False),
    ],
)
def test_who_writes_the_remark(own: bool, in_cell: bool, above: bool, of_officer: bool, may: bool) -> None:
    assert may_assess(Writer(own, in_cell, above, of_officer)) is may


NOBODY = {"own": False, "reads_cell": False, "reads_public": False, "writes_proxy": False, "opens_text": False}
VIEWERS = {
    "owner": Viewer(**NOBODY | {"own": True}),
    "officer": Viewer(**NOBODY | {"reads_cell": True, "reads_public": True, "writes_proxy": True}),
    "comrade": Viewer(**NOBODY | {"reads_public": True}),
    "staff": Viewer(**NOBODY | {"opens_text": True}),
    "above": Viewer(**NOBODY, assesses_from_above=True),
    "service": Viewer(**NOBODY | {"writes_proxy": True}),
    "stranger": Viewer(**NOBODY),
}
SEEN = {
    # reached:            own draft   typed draft  registered   publicised
    "owner":    (View.OWN, View.OWN,  View.OWN,    View.OWN),
    "officer":  (None,     View.CELL, View.CELL,   View.CELL),
    "comrade":  (None,     None,      None,        View.PUBLIC),
    "staff":    (None,     None,      View.OPENED, View.OPENED),
    "above":    (None,     None,      View.OPENED, View.OPENED),
    "service":  (None,     View.CELL, None,        None),
    "stranger": (None,     None,      None,        None),
}  # fmt: skip


@pytest.mark.parametrize("viewer", VIEWERS)
def test_who_sees_what(viewer: str) -> None:
    cases = [(False, False, False), (False, False, True), (True, False, False), (True, True, False)]
    seen = [
        view_of(VIEWERS[viewer], registered=registered, publicised=publicised, typed_for_member=typed)
        for registered, publicised, typed in cases
    ]
    assert tuple(seen) == SEEN[viewer]


def test_no_role_without_a_reading_right_sees_texts() -> None:
    reading = {Permission.PLEDGE_READ_CELL, Permission.PLEDGE_READ_PUBLIC, Permission.PLEDGE_OPEN_TEXT}
    blind = {role for role in Role if not permissions_of(role) & reading}
    assert blind == {Role.ADMINISTRATOR, Role.AUDITOR, Role.SERVICE}
