"""The order of a yearbook (kỷ yếu): sections with their exemplars, one after the other, as an editor arranged them."""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

Entry = TypeVar("Entry", bound=Hashable)


@dataclass(frozen=True)
class Section(Generic[Entry]):
    """A part of the book under a heading; ``title`` None: what stands before the first heading."""

    title: str | None
    entries: Sequence[Entry]


@dataclass(frozen=True)
class Fault:
    """Why an order cannot be taken, and where: the section's number, and the entry's within it (None: the heading)."""

    section: int
    entry: int | None
    code: str


def faults(sections: Sequence[Section[Entry]], book: Collection[Entry]) -> Iterator[Fault]:
    """What is wrong with an order of a book: a heading or entry named twice, a missing heading, an entry of another."""
    titles: set[str] = set()
    named: set[Entry] = set()
    for number, section in enumerate(sections):
        if section.title is None:
            if number > 0:
                yield Fault(number, None, "missing")
        elif section.title in titles:
            yield Fault(number, None, "repeated")
        else:
            titles.add(section.title)
        for place, entry in enumerate(section.entries):
            if entry in named:
                yield Fault(number, place, "repeated")
            elif entry not in book:
                yield Fault(number, place, "choice_invalid")
            named.add(entry)


def arranged(sections: Sequence[Section[Entry]], book: Sequence[Entry]) -> list[tuple[Entry, str | None]]:
    """Every entry of a book in its new order, with the heading it stands under.

    What ``book`` has and the sections do not name (an exemplar that nobody may see at present) stays behind the entry
    that it followed, under the same heading.
    """
    followers = _unnamed_after(sections, book)
    first = sections[0].title if sections else None
    order: list[tuple[Entry, str | None]] = [(entry, first) for entry in followers.get(None, ())]
    for section in sections:
        for entry in section.entries:
            order += [(each, section.title) for each in (entry, *followers.get(entry, ()))]
    return order


def sections_of(order: Sequence[tuple[Entry, str | None]]) -> list[Section[Entry]]:
    """The sections of a book whose entries stand in order, each with its heading."""
    return [
        Section(title, [entry for entry, _ in within]) for title, within in groupby(order, key=lambda each: each[1])
    ]


def _unnamed_after(sections: Sequence[Section[Entry]], book: Sequence[Entry]) -> Mapping[Entry | None, Sequence[Entry]]:
    """The entries that no section names, by the named one that they follow; None: they stand before all of those."""
    named = {entry for section in sections for entry in section.entries}
    followers: dict[Entry | None, list[Entry]] = {}
    last: Entry | None = None
    for entry in book:
        if entry in named:
            last = entry
        else:
            followers.setdefault(last, []).append(entry)
    return followers
