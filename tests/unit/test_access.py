"""Who may do what where: the table, and the arithmetic of rights on paths."""

import uuid
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from api.rules.access import ACCESS, GIVES, Permission, Role, may_give, permissions_of
from api.rules.accounts import ACTIONS, AccountAction, actions_on, folded_login, interval_fault
from api.services.access import allowed, in_scope, may_act_on, may_hand_out
from api.services.authentication import narrowed
from api.services.context import SYSTEM, Actor, Right
from api.services.rights import includes

P, R = Permission, Role
SOMEWHERE = uuid.UUID(int=1)
TODAY = date(2026, 3, 1)


def right(role: Role, path: str, *, below: bool = True) -> Right:
    return Right(role, SOMEWHERE, path, below)


def actor(*rights: Right, permissions: Sequence[Permission] | None = None) -> Actor:
    narrow = None if permissions is None else frozenset(permissions)
    return Actor(uuid.UUID(int=2), rights=rights, permissions=narrow)


def test_every_permission_belongs_to_somebody() -> None:
    assert set(ACCESS) == set(Permission)
    assert all(roles for roles in ACCESS.values())


def test_only_administrators_appoint_and_nobody_lends_administration() -> None:
    assert set(GIVES) == ACCESS[P.GRANT_MANAGE] == {R.ADMINISTRATOR}
    assert R.ADMINISTRATOR not in ACCESS[P.GRANT_DELEGATE]
    assert not may_give(R.SECRETARY, R.MEMBER)


def test_administration_does_not_open_texts() -> None:
    assert P.PLEDGE_OPEN_TEXT not in permissions_of(R.ADMINISTRATOR)
    assert P.PLEDGE_OPEN_TEXT not in permissions_of(R.AUDITOR)


@pytest.mark.parametrize(
    ("held", "path", "scope", "may"),
    [
        (right(R.SECRETARY, "1.2."), "1.2.", True, True),
        (right(R.SECRETARY, "1.2."), "1.2.3.", True, True),
        (right(R.SECRETARY, "1.2."), "1.", False, False),
        (right(R.SECRETARY, "1.2."), "1.20.", False, False),
        (right(R.SECRETARY, "1.2."), "11.2.", False, False),
        (right(R.SECRETARY, "1.2.", below=False), "1.2.", True, True),
        (right(R.SECRETARY, "1.2.", below=False), "1.2.3.", False, False),
        (right(R.AUDITOR, "1."), "1.2.", True, False),
    ],
)
def test_where_a_right_reaches(held: Right, path: str, scope: bool, may: bool) -> None:
    somebody = actor(held)
    assert in_scope(somebody, path) is scope
    assert allowed(somebody, P.PLEDGE_PUBLISH, path) is may


def test_a_narrow_token_sees_its_scope_and_does_only_its_work() -> None:
    token = actor(right(R.SECRETARY, "1."), permissions=[P.STATISTICS_READ])
    assert in_scope(token, "1.2.")
    assert allowed(token, P.STATISTICS_READ, "1.2.")
    assert not allowed(token, P.PLEDGE_PUBLISH, "1.2.")


@pytest.mark.parametrize(
    ("giver", "role", "path", "below", "may"),
    [
        (actor(right(R.ADMINISTRATOR, "1.")), R.ADMINISTRATOR, "1.", True, True),
        (actor(right(R.ADMINISTRATOR, "1.2.")), R.SECRETARY, "1.2.3.", True, True),
        (actor(right(R.ADMINISTRATOR, "1.2.")), R.SECRETARY, "1.", False, False),
        (actor(right(R.ADMINISTRATOR, "1.2.", below=False)), R.MEMBER, "1.2.", False, True),
        (actor(right(R.ADMINISTRATOR, "1.2.", below=False)), R.MEMBER, "1.2.", True, False),
        (actor(right(R.COMMITTEE_STAFF, "1.")), R.MEMBER, "1.2.", False, False),
        (actor(right(R.ADMINISTRATOR, "1."), permissions=[P.GRANT_MANAGE]), R.MEMBER, "1.2.", False, False),
        (actor(right(R.ADMINISTRATOR, "1."), permissions=list(P)), R.MEMBER, "1.2.", False, True),
        (
            actor(right(R.ADMINISTRATOR, "1."), permissions=[p for p in P if p is not P.GRANT_MANAGE]),
            R.MEMBER,
            "1.2.",
            False,
            False,
        ),
        (SYSTEM, R.ADMINISTRATOR, "1.", True, True),
    ],
)
def test_who_may_give_what(giver: Actor, role: Role, path: str, below: bool, may: bool) -> None:
    assert may_hand_out(giver, role, path, below=below) is may


@pytest.mark.parametrize(
    ("theirs", "may"),
    [
        ([], True),
        ([right(R.MEMBER, "1.2.3.", below=False)], True),
        ([right(R.ADMINISTRATOR, "1.2.")], True),
        ([right(R.MEMBER, "1.2.3.", below=False), right(R.MEMBER, "1.9.", below=False)], False),
        ([right(R.AUDITOR, "1.")], False),
    ],
)
def test_whom_one_may_act_on(theirs: list[Right], may: bool) -> None:
    assert may_act_on(actor(right(R.ADMINISTRATOR, "1.2.")), P.ACCOUNT_MANAGE, theirs) is may


def test_a_narrow_token_does_not_act_on_whoever_may_more() -> None:
    token = actor(right(R.ADMINISTRATOR, "1."), permissions=[P.ACCOUNT_MANAGE])
    assert not may_act_on(token, P.ACCOUNT_MANAGE, [right(R.MEMBER, "1.2.", below=False)])


@pytest.mark.parametrize(
    ("held", "kept"),
    [
        (right(R.AUDITOR, "1."), [right(R.AUDITOR, "1.2.")]),
        (right(R.AUDITOR, "1.", below=False), []),
        (right(R.AUDITOR, "1.2.3."), [right(R.AUDITOR, "1.2.3.")]),
        (right(R.AUDITOR, "1.2.3.", below=False), [right(R.AUDITOR, "1.2.3.", below=False)]),
        (right(R.AUDITOR, "1.2.", below=False), [right(R.AUDITOR, "1.2.", below=False)]),
        (right(R.AUDITOR, "1.20."), []),
    ],
)
def test_rights_held_to_a_subtree(held: Right, kept: list[Right]) -> None:
    assert list(narrowed([held], SOMEWHERE, "1.2.")) == kept


@pytest.mark.parametrize(
    ("wide", "narrow", "does"),
    [
        (right(R.DEPUTY, "1."), right(R.DEPUTY, "1.2."), True),
        (right(R.DEPUTY, "1."), right(R.SECRETARY, "1.2."), False),
        (right(R.DEPUTY, "1.2.", below=False), right(R.DEPUTY, "1.2."), False),
        (right(R.DEPUTY, "1.2.", below=False), right(R.DEPUTY, "1.2.", below=False), True),
    ],
)
def test_one_right_includes_another(wide: Right, narrow: Right, does: bool) -> None:
    assert includes(wide, narrow) is does


@pytest.mark.parametrize(
    ("login", "folded"),
    [
        ("Nguyễn.Văn.An", "nguyen.van.an"),
        (" AN1 ", "an1"),
        ("an@example.vn", "an@example.vn"),
        ("an", None),
        ("a b c", None),
        (".an.", None),
        ("аnna", None),  # the first letter is Cyrillic
        ("x" * 101, None),
        ("an\x00an", "anan"),
    ],
)
def test_login_names(login: str, folded: str | None) -> None:
    assert folded_login(login) == folded


@pytest.mark.parametrize(
    ("starts", "lasts", "maximum", "fault"),
    [
        (0, 1, None, None),
        (0, 92, 92, None),
        (5, 92, 92, None),
        (-1, 10, None, ("valid_from", "date_in_past")),
        (0, 0, None, ("valid_to", "interval_empty")),
        (3, -1, None, ("valid_to", "interval_empty")),
        (0, 93, 92, ("valid_to", "interval_too_long")),
    ],
)
def test_days_of_a_role(starts: int, lasts: int, maximum: int | None, fault: tuple[str, str] | None) -> None:
    first = TODAY + timedelta(days=starts)
    assert interval_fault(TODAY, first, first + timedelta(days=lasts), maximum) == fault


def test_every_state_of_an_account_can_be_left() -> None:
    assert all(actions_on(kind, state, second_factor=False) for kind, state in ACTIONS)
    assert AccountAction.REMOVE_SECOND_FACTOR in actions_on("person", "active", second_factor=True)
    assert actions_on("service", "invited", second_factor=True) == []
