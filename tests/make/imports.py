"""Files as people send them, and sending them."""

import csv
import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter
from fastapi.testclient import TestClient

Row = Sequence[object]


def csv_file(*rows: Row, delimiter: str = ",") -> bytes:
    """A CSV file in UTF-8."""
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter).writerows(rows)
    return target.getvalue().encode()


def xlsx_file(*rows: Row) -> bytes:
    """A workbook; numbers are written as numbers, as Excel does when it eats leading zeros."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Danh sách")
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell is not None:
                    sheet.write(number, place, cell)
    return target.getvalue()


def send(
    client: TestClient,
    content: bytes,
    kind: str = "members",
    *,
    system: str = "nguon",
    name: str = "danh-sach.csv",
    key: str | None = None,
    **fields: str,
) -> Any:
    """Send a file; gives the answer."""
    headers = {} if key is None else {"Idempotency-Key": key}
    return client.post(
        "/api/v1/imports",
        files={"file": (name, content)},
        data={"kind": kind, "system": system, **fields},
        headers=headers,
    )


def rows_of(client: TestClient, batch: dict[str, Any], *states: str) -> list[dict[str, Any]]:
    """The rows of an import, all pages of them."""
    found: list[dict[str, Any]] = []
    cursor: str | None = None
    while True:
        params: dict[str, Any] = {"limit": 200, "state": states} | ({"cursor": cursor} if cursor else {})
        page = client.get(f"/api/v1/imports/{batch['id']}/rows", params=params).json()
        found += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


def commit(client: TestClient, batch: dict[str, Any], **body: object) -> Any:
    """Commit an import's plan; gives the answer."""
    return client.post(f"/api/v1/imports/{batch['id']}/commit", json={"plan_hash": batch["plan_hash"], **body})


def load(client: TestClient, content: bytes, kind: str = "members", **options: Any) -> dict[str, Any]:
    """Send a file and commit its plan, which must be without faults; gives the import as it was planned."""
    sent = send(client, content, kind, **options)
    assert sent.status_code == 201, sent.text
    batch: dict[str, Any] = sent.json()
    committed = commit(client, batch)
    assert committed.status_code == 200, (committed.text, rows_of(client, batch, "error", "ambiguous"))
    return batch
