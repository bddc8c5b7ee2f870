"""The order of a yearbook: what is wrong with one, and where what it does not name goes."""

import pytest

from api.rules.yearbooks import Fault, Section, arranged, faults, sections_of

BOOK = ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        ([Section(None, ["b", "a"]), Section("Tập thể", ["c"])], []),
        ([], []),
        ([Section("Tập thể", ["a"]), Section(None, ["b"])], [Fault(1, None, "missing")]),
        ([Section("Tập thể", ["a"]), Section("Tập thể", ["b"])], [Fault(1, None, "repeated")]),
        ([Section(None, ["a", "b"]), Section("Tập thể", ["b"])], [Fault(1, 0, "repeated")]),
        ([Section(None, ["a", "z"])], [Fault(0, 1, "choice_invalid")]),
    ],
)
def test_faults(sections: list[Section[str]], expected: list[Fault]) -> None:
    assert list(faults(sections, BOOK)) == expected


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        ([Section(None, ["d", "c", "b", "a"])], [("d", None), ("c", None), ("b", None), ("a", None)]),
        (
            [Section(None, ["c"]), Section("Cá nhân", ["a", "b", "d"])],
            [("c", None), ("a", "Cá nhân"), ("b", "Cá nhân"), ("d", "Cá nhân")],
        ),
        ([Section("Cá nhân", ["d", "a"])], [("d", "Cá nhân"), ("a", "Cá nhân"), ("b", "Cá nhân"), ("c", "Cá nhân")]),
        ([Section("Cá nhân", ["d", "b"])], [("a", "Cá nhân"), ("d", "Cá nhân"), ("b", "Cá nhân"), ("c", "Cá nhân")]),
        ([], [("a", None), ("b", None), ("c", None), ("d", None)]),
    ],
    ids=["turned round", "in two sections", "unnamed stay behind b", "unnamed stay first", "nothing named"],
)
def test_every_entry_keeps_a_place(sections: list[Section[str]], expected: list[tuple[str, str | None]]) -> None:
    assert arranged(sections, BOOK) == expected


def test_sections_are_read_from_the_order() -> None:
    order = [("b", None), ("a", "Cá nhân"), ("c", "Cá nhân")]
    assert sections_of(order) == [Section(None, ["b"]), Section("Cá nhân", ["a", "c"])]
