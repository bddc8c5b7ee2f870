"""Yearbooks over HTTP: arranged as a whole by whoever puts them together, read in that order by everyone."""

from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import col

from api.models.exemplars import Exemplar
from api.rules.exemplars import ExemplarState
from tests.make.casts import Cast, cast
from tests.make.exemplars import exemplar
from tests.world import World

TITLES = ("Đường hoa", "Tiếng kẻng an ninh", "Bữa cơm nghĩa tình")


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


@dataclass(frozen=True)
class Book:
    """A committee's yearbook of this year with three exemplars; ``entries`` by their titles."""

    people: Cast
    entries: dict[str, str]
    exemplars: dict[str, Any]

    @property
    def address(self) -> str:
        return f"/api/v1/organisations/{self.people.tree.committee.id}/yearbooks/{self.people.year}"

    def version(self) -> int:
        return int(self.people.client("staff").get(self.address).json()["version"])

    def arrange(self, *sections: tuple[str | None, list[str]], part: str = "staff", version: int | None = None) -> Any:
        body = {
            "sections": [
                {"title": title, "entry_ids": [self.entries.get(name, name) for name in names]}
                for title, names in sections
            ]
        }
        expected = self.version() if version is None else version
        return self.people.client(part).put(
            f"{self.address}/sections", json=body, headers={"If-Match": f'"{expected}"'}
        )

    def read(self, limit: int = 50) -> list[tuple[str | None, str]]:
        """Headings and titles as everyone reads them, page by page."""
        nobody, found, cursor = self.people.client("nobody"), [], None
        while True:
            asked = {"organisation_id": self.people.tree.committee.id, "year": self.people.year, "limit": limit}
            page = nobody.get("/api/v1/yearbook-entries", params=asked | ({"cursor": cursor} if cursor else {})).json()
            found += [(each["section"], each["title"]) for each in page["items"]]
            cursor = page["next_cursor"]
            if cursor is None:
                return found

    def collect(self, title: str) -> str:
        body = {
            "organisation_id": str(self.people.tree.committee.id),
            "year": self.people.year,
            "with_story": False,
            "with_photo": False,
        }
        answer = self.people.client("staff").post(
            f"/api/v1/exemplars/{self.exemplars[title]}/yearbook-entries", json=body
        )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])


@pytest.fixture
def book(world: World) -> Book:
    people = cast(world)
    with world.acting() as ctx:
        made = {
            title: exemplar(
                ctx.session, people.cell, title=title, state=ExemplarState.RECOGNISED, committee=people.tree.committee
            ).id
            for title in (*TITLES, "Tủ sách làng")
        }
    book = Book(people, {}, made)
    book.entries.update({title: book.collect(title) for title in TITLES})
    return book


def test_a_book_is_read_as_it_was_arranged(book: Book) -> None:
    first, second, third = TITLES
    assert book.read() == [(None, title) for title in TITLES]
    answer = book.arrange((None, [third]), ("Cá nhân", [second, first]))
    assert answer.status_code == 200, answer.text
    expected = [(None, third), ("Cá nhân", second), ("Cá nhân", first)]
    assert book.read() == book.read(limit=1) == expected
    assert answer.json()["sections"][1] == {
        "title": "Cá nhân",
        "entry_ids": [book.entries[second], book.entries[first]],
    }
    book.collect("Tủ sách làng")
    assert book.read() == [*expected, ("Cá nhân", "Tủ sách làng")], "what comes later stands last"


def test_nobody_arranges_what_they_read_before(book: Book) -> None:
    whole = (None, [*TITLES])
    assert book.arrange(whole, version=0).status_code == 200
    assert code(book.arrange(whole, version=0)) == (412, "changed_meanwhile")
    before = book.version()
    book.entries["Tủ sách làng"] = book.collect("Tủ sách làng")
    assert code(book.arrange(whole, version=before)) == (412, "changed_meanwhile"), "one came"
    before = book.version()
    book.people.client("staff").delete(f"/api/v1/yearbook-entries/{book.entries['Tủ sách làng']}")
    assert code(book.arrange(whole, version=before)) == (412, "changed_meanwhile"), "one went"
    unconditional = book.people.client("staff").put(f"{book.address}/sections", json={"sections": []})
    assert code(unconditional) == (428, "if_match_missing")


def test_an_order_names_everything_once(book: Book) -> None:
    first, second, third = TITLES
    short = book.arrange((None, [first, second]))
    assert [each["code"] for each in short.json()["errors"]] == ["yearbook_entries_missing"]
    wrong = book.arrange(
        (None, [first, first, str(book.exemplars[third])]), ("Cá nhân", [second]), ("Cá nhân", [third])
    )
    found = [(each["pointer"], each["code"]) for each in wrong.json()["errors"]]
    assert found == [
        ("/sections/0/entry_ids/1", "repeated"),
        ("/sections/0/entry_ids/2", "choice_invalid"),
        ("/sections/2/title", "repeated"),
    ]
    assert book.read() == [(None, title) for title in TITLES]


def test_what_cannot_be_read_keeps_its_place(book: Book) -> None:
    first, second, third = TITLES

    def become(state: ExemplarState) -> None:
        with book.people.world.acting() as ctx:
            ctx.session.execute(update(Exemplar).where(col(Exemplar.id) == book.exemplars[second]).values(state=state))

    become(ExemplarState.WITHDRAWN)
    assert book.arrange(("Tập thể", [third, first])).status_code == 200
    become(ExemplarState.RECOGNISED)
    assert book.read() == [("Tập thể", third), ("Tập thể", first), ("Tập thể", second)], "behind what it followed"


def test_only_those_who_put_it_together_arrange_it(book: Book) -> None:
    whole = (None, [*TITLES])
    assert code(book.arrange(whole, part="inspector", version=0)) == (403, "forbidden")
    assert code(book.arrange(whole, part="outsider", version=0)) == (404, "not_found")
    assert book.people.client("nobody").get(book.address).status_code == 404
