"""Files that never change while the service runs: held in memory, sent compressed, known again by their ETag."""

import gzip
import hashlib
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from fastapi import Request, Response

FOREVER: Final = "public, max-age=31536000, immutable"
"""For files whose name changes with their content."""

ASK_AGAIN: Final = "no-cache"
"""Kept, but never used without asking whether it is still the newest."""

_TYPES: Final = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
}
_ENCODINGS: Final = {"br": ".br", "gzip": ".gz"}


@dataclass(frozen=True)
class StaticFile:
    """One file: ``packed`` holds it by content encoding, the preferred one first."""

    content: bytes
    media_type: str
    cache_control: str
    packed: Mapping[str, bytes]

    @cached_property
    def etag(self) -> str:
        """Names this content."""
        return f'"{hashlib.sha256(self.content).hexdigest()[:32]}"'

    def answer(self, request: Request, headers: Mapping[str, str] | None = None) -> Response:
        """The answer to a GET or HEAD: not modified, compressed as the client likes it, or as it is."""
        common = {"ETag": self.etag, "Cache-Control": self.cache_control, "Vary": "Accept-Encoding", **(headers or {})}
        if self.etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=common)
        accepted = {part.split(";")[0].strip() for part in request.headers.get("accept-encoding", "").split(",")}
        for encoding, content in self.packed.items():
            if encoding in accepted:
                return Response(content, headers={**common, "Content-Encoding": encoding}, media_type=self.media_type)
        return Response(self.content, headers=common, media_type=self.media_type)


def read_file(path: Path, cache_control: str) -> StaticFile:
    """A file with the compressed forms that lie beside it (``.br``, ``.gz``); without any, gzip is made here."""
    content = path.read_bytes()
    packed = {
        encoding: beside.read_bytes()
        for encoding, suffix in _ENCODINGS.items()
        if (beside := path.with_name(path.name + suffix)).exists()
    }
    media_type = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if not packed and media_type.startswith("text/"):
        packed = {"gzip": gzip.compress(content, mtime=0)}
    return StaticFile(content, media_type, cache_control, packed)
