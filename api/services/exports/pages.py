"""Lists that are read page by page, as they are shown."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from api.core.paging import Page

Row = TypeVar("Row")


def every_row(page_after: Callable[[str | None], Page[Row]]) -> Iterator[Row]:
    """The rows of all pages in order; ``page_after`` gives the page after a cursor (None: the first)."""
    cursor: str | None = None
    while True:
        page = page_after(cursor)
        yield from page.items
        cursor = page.next_cursor
        if cursor is None:
            return
