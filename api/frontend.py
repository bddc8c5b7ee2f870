"""The built front end on the service's own address: its files, and its first page for every address of its own."""

from pathlib import Path, PurePosixPath

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from api.static_files import ASK_AGAIN, FOREVER, StaticFile, read_file

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; worker-src 'self'; base-uri 'none'; object-src 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
"""Nothing from elsewhere, nothing inline."""

_PAGE = "index.html"
_OURS = ("/api/", "/health/", "/metrics", "/docs", "/openapi.")
_PACKED = (".br", ".gz")


def add_frontend(app: FastAPI, directory: Path) -> None:
    """Serve the files of a directory. Call it last: it answers every address that nothing else does.

    Without a built front end, the first page leads to the documentation.
    """
    files = read_files(directory)

    async def answer(request: Request) -> Response:
        path = request.url.path
        found = files.get(path.lstrip("/"))
        if found is not None and path != "/":
            return found.answer(request, _headers(found))
        if path != "/" and (not _is_navigation(request) or path.startswith(_OURS)):
            raise HTTPException(404)
        if _PAGE not in files:
            return RedirectResponse("/docs") if path == "/" else Response(status_code=404)
        return files[_PAGE].answer(request, _headers(files[_PAGE]))

    app.add_route("/{path:path}", answer, methods=["GET"], include_in_schema=False)


def read_files(directory: Path) -> dict[str, StaticFile]:
    """All files below a directory by their address, without hidden ones. Empty when it is not there."""
    return {
        path.relative_to(directory).as_posix(): read_file(path, FOREVER if _is_hashed(path, directory) else ASK_AGAIN)
        for path in sorted(directory.rglob("*"))
        if path.is_file()
        and path.suffix not in _PACKED
        and not any(part.startswith(".") for part in path.relative_to(directory).parts)
    }


def _is_hashed(path: Path, directory: Path) -> bool:
    """The build puts what it names by content into ``assets``."""
    return path.relative_to(directory).parts[0] == "assets"


def _is_navigation(request: Request) -> bool:
    """Whether a person opens a page, not a page its parts: a missing part must be missed, not answered with a page."""
    wants_page = "text/html" in request.headers.get("accept", "")
    return wants_page and not PurePosixPath(request.url.path).suffix


def _headers(file: StaticFile) -> dict[str, str]:
    return {"Content-Security-Policy": CONTENT_SECURITY_POLICY} if file.media_type.startswith("text/html") else {}
