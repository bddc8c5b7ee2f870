"""Who calls in the permission matrix: every role, at the target, beside it, above it and elsewhere.

The target of nearly every operation is the tree's ``cell``::

    root ── committee ── cell          (the target)
         │            ├─ other_cell    (its sibling)
         │            └─ ended_cell    (dissolved)
         └─ neighbour ── foreign_cell  (another subtree)
"""

from collections.abc import Iterable
from dataclasses import dataclass

from api.rules.access import ACCESS, Permission, Role

CELL = frozenset({"cell"})
OTHER_CELL = frozenset({"other_cell"})
COMMITTEE = frozenset({"committee", "cell", "other_cell", "ended_cell"})
NEIGHBOUR = frozenset({"neighbour", "foreign_cell"})
EVERYWHERE = COMMITTEE | NEIGHBOUR | {"root"}
NOWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Caller:
    """One caller: the role they hold and the places of the tree it reaches.

    ``permissions``: what a token narrows them to; None: nothing is narrowed. ``refused``: not let in at all (401).
    """

    role: Role | None
    reach: frozenset[str] = NOWHERE
    permissions: frozenset[Permission] | None = None
    refused: bool = False

    def holds(self, permission: Permission) -> bool:
        """Whether their role carries the permission, and their token does not narrow it away."""
        if self.role is None or not self.reach:
            return False
        return self.role in ACCESS[permission] and (self.permissions is None or permission in self.permissions)


CALLERS: dict[str, Caller] = {
    "anonymous": Caller(None, refused=True),
    "suspended": Caller(Role.ADMINISTRATOR, EVERYWHERE, refused=True),
    "ended": Caller(Role.ADMINISTRATOR),  # of an organisation that was dissolved: no right is left
    "owner": Caller(Role.MEMBER, CELL),  # the member whose pledge, account and facts are asked for
    "colleague": Caller(Role.MEMBER, CELL),
    "sibling_member": Caller(Role.MEMBER, OTHER_CELL),
    "secretary": Caller(Role.SECRETARY, CELL),
    "deputy": Caller(Role.DEPUTY, CELL),
    "sibling_secretary": Caller(Role.SECRETARY, OTHER_CELL),
    "staff": Caller(Role.COMMITTEE_STAFF, COMMITTEE),
    "staff_not_below": Caller(Role.COMMITTEE_STAFF, frozenset({"committee"})),
    "foreign_staff": Caller(Role.COMMITTEE_STAFF, NEIGHBOUR),
    "inspector": Caller(Role.INSPECTOR, COMMITTEE),
    "administrator": Caller(Role.ADMINISTRATOR, EVERYWHERE),
    "foreign_administrator": Caller(Role.ADMINISTRATOR, NEIGHBOUR),
    "auditor": Caller(Role.AUDITOR, EVERYWHERE),
    "service": Caller(Role.SERVICE, COMMITTEE, frozenset(Permission)),
    "narrow_service": Caller(Role.SERVICE, COMMITTEE, frozenset({Permission.JOB_READ})),
}


Answers = dict[str, int | None]
"""What each caller is answered: None lets them through; 403 and 404 as ever, 401 for whoever is not let in."""


def needs(permission: Permission, at: str = "cell", **exceptions: int | None) -> Answers:
    """404 out of reach of the place; within it 403 without the permission."""
    return _answers(
        {
            name: (None if caller.holds(permission) else 403) if at in caller.reach else 404
            for name, caller in CALLERS.items()
        },
        exceptions,
    )


def anywhere(permission: Permission, **exceptions: int | None) -> Answers:
    """403 for whoever has the permission nowhere; what the answer holds is narrowed to where they have it."""
    return _answers({name: None if caller.holds(permission) else 403 for name, caller in CALLERS.items()}, exceptions)


def everybody(**exceptions: int | None) -> Answers:
    """Whoever is signed in."""
    return _answers(dict.fromkeys(CALLERS), exceptions)


def public(status: int | None = None) -> Answers:
    """Also whoever is not signed in; all are answered alike."""
    return dict.fromkeys(CALLERS, status)


def only(*names: str, forbidden: Iterable[str] = (), **exceptions: int | None) -> Answers:
    """These; 403 for the forbidden; for all others it does not exist."""
    return _answers(
        {name: None if name in names else 403 if name in forbidden else 404 for name in CALLERS}, exceptions
    )


def _answers(answers: Answers, exceptions: Answers) -> Answers:
    return answers | exceptions | {name: 401 for name, caller in CALLERS.items() if caller.refused}
