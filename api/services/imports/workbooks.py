"""Workbooks that belong to imports: a template to fill in, and the faulty rows to put right and send again."""

import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.models.imports import ImportBatch, ImportRow
from api.rules.exports import TableFormat
from api.rules.imports import FAULTY, ImportKind
from api.services.context import Context
from api.services.imports.columns import columns_of
from api.services.imports.reading import limits_of
from api.services.imports.registry import file_of, header_of_batch
from api.services.imports.tables import read_table
from api.services.sheets import Cell, write_table

Say = Callable[[str, str, Mapping[str, Any]], str]
"""Code, language and values → the sentence."""

_FAULTS = {"vi": "Lỗi", "en": "Errors"}


def template(kind: ImportKind, language: str) -> bytes:
    """An empty list of a kind with its titles, needed ones marked (*), and one row as an example."""
    columns = [column for column in columns_of(kind).values() if column.in_template]
    titles = {column.field: column.title(language) + (" (*)" if column.needed else "") for column in columns}
    target = io.BytesIO()
    write_table(target, TableFormat.XLSX, kind.value, titles, [[column.example for column in columns]])
    return target.getvalue()


def faulty_rows(ctx: Context, batch: ImportBatch, say: Say) -> bytes:
    """The rows of an import that are faulty, as they came, under their titles, each with what is wrong with it.

    Raises:
        Conflict: ``file_gone`` when the file is no longer kept.
    """
    header = header_of_batch(batch)
    titles = {str(column.number): column.title for column in header.columns} | {"faults": _FAULTS[ctx.language]}
    target = io.BytesIO()
    write_table(target, TableFormat.XLSX, batch.kind.value, titles, _rows(ctx, batch, say))
    return target.getvalue()


def _rows(ctx: Context, batch: ImportBatch, say: Say) -> Iterator[list[Cell]]:
    width = len(batch.columns)
    titles = {column.field: column.title for column in header_of_batch(batch).columns if column.field}
    faulty = {
        row.number: _reasons([*row.faults, *row.errors], titles, ctx.language, say)
        for row in ctx.session.execute(
            select(col(ImportRow.number), col(ImportRow.faults), col(ImportRow.errors)).where(
                col(ImportRow.batch_id) == batch.id, col(ImportRow.action).in_(FAULTY)
            )
        )
    }
    for row in read_table(file_of(ctx, batch), limits_of(ctx), batch.encoding).rows:
        if row.number in faulty:
            cells = [*row.cells, *[""] * width][:width]
            yield [*cells, faulty[row.number]]


def _reasons(remarks: list[dict[str, Any]], titles: Mapping[str, str], language: str, say: Say) -> str:
    return "; ".join(
        ": ".join(filter(None, (titles.get(remark["field"] or ""), say(remark["code"], language, remark["params"]))))
        for remark in remarks
    )
