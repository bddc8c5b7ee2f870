"""What speaks for two records being one person, as a table of cases."""

from datetime import date

import pytest

from api.rules.dates import PartialDate, Precision
from api.rules.member_duplicates import DuplicateEvidence, Identity, likeness
from api.services.reference import read_data

POINTS = read_data("settings.yaml")["duplicate_points"][0]["value"]
E = DuplicateEvidence


def on(*parts: int) -> PartialDate:
    precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(parts) - 1]
    return PartialDate(date(*[*parts, 1, 1][:3]), precision)


def person(
    name: str = "le thi hoa",
    national_id: str | None = None,
    card: str | None = None,
    born: PartialDate | None = None,
    joined: PartialDate | None = None,
) -> Identity:
    return Identity(name, national_id, card, born, joined)


@pytest.mark.parametrize(
    ("one", "other", "evidence", "suspected"),
    [
        (person(), person(), (E.SAME_NAME,), False),
        (person(born=on(1958)), person(born=on(1958, 4, 2)), (E.SAME_NAME, E.SAME_BIRTH_YEAR), True),
        (person(born=on(1958, 4, 2)), person(born=on(1958, 4, 2)), (E.SAME_NAME, E.SAME_BIRTH_DATE), True),
        (person(born=on(1958, 4, 2)), person(born=on(1958, 4, 3)), (E.SAME_NAME, E.OTHER_BIRTH_DATE), False),
        (person(born=on(1958, 5)), person(born=on(1958, 4, 2)), (E.SAME_NAME, E.OTHER_BIRTH_DATE), False),
        (person(born=on(1958)), person(born=on(1958)), (E.SAME_NAME, E.SAME_BIRTH_YEAR), True),
        (person(joined=on(1980)), person(joined=on(1980, 2, 3)), (E.SAME_NAME, E.SAME_JOINING_DATE), True),
        (person("le van a", "001"), person("le van b", "001"), (E.SAME_NATIONAL_ID,), True),
        (person("le van a", card="7"), person("le van b", card="7"), (E.SAME_CARD_NUMBER,), True),
        (
            person(national_id="001", born=on(1958, 4, 2)),
            person(national_id="002", born=on(1958, 4, 2)),
            (E.OTHER_NATIONAL_ID, E.SAME_NAME, E.SAME_BIRTH_DATE),
            False,
        ),
        (person("le van a", born=on(1958)), person("le van b", born=on(1958)), (E.SAME_BIRTH_YEAR,), False),
    ],
)
def test_evidence(one: Identity, other: Identity, evidence: tuple[DuplicateEvidence, ...], suspected: bool) -> None:
    found = likeness(one, other, POINTS)
    assert (found.evidence, found.suspected) == (evidence, suspected)
    assert likeness(other, one, POINTS) == found
    assert found.points == sum(POINTS[each] for each in evidence)
