"""The contract for people, at ``/docs``: works without any other address, and lets the signed-in try each operation."""

import json
from collections.abc import Awaitable, Callable
from functools import cache
from importlib.resources import as_file, files

from fastapi import FastAPI, Request, Response

from api.openapi import to_yaml
from api.static_files import ASK_AGAIN, StaticFile, read_file

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'"
)
"""Swagger UI puts styles into its elements; its scripts come from files of ours alone."""

_ASSETS = ("swagger-ui-bundle.js", "swagger-ui.css")

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nêu Gương · API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<noscript>The contract as a file: <a href="/openapi.yaml">openapi.yaml</a>.</noscript>
<div id="documentation"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
"""

_START = """\
const session = () => fetch('/api/v1/auth/session', {headers: {Accept: 'application/json'}})
  .then((answer) => (answer.ok ? answer.json() : {}));
SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#documentation',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  persistAuthorization: false,
  tryItOutEnabled: true,
  requestInterceptor: async (request) => {
    if (request.method && request.method !== 'GET' && !request.headers.Authorization) {
      request.headers['X-CSRF-Token'] = (await session()).csrf_token ?? '';
    }
    return request;
  },
});
"""


def add_documentation(app: FastAPI) -> None:
    """Serve the contract as a page, as JSON and as YAML."""
    assets: dict[str, StaticFile] = {}
    for name in _ASSETS:
        with as_file(files("fastapi_offline").joinpath("static", name)) as path:
            assets[name] = read_file(path, ASK_AGAIN)
    assets["start.js"] = StaticFile(_START.encode(), "text/javascript; charset=utf-8", ASK_AGAIN, {})
    page = StaticFile(_PAGE.encode(), "text/html; charset=utf-8", ASK_AGAIN, {})

    async def documentation(request: Request) -> Response:
        return page.answer(request, {"Content-Security-Policy": CONTENT_SECURITY_POLICY})

    @cache
    def as_yaml() -> StaticFile:
        return StaticFile(to_yaml(app.openapi()).encode(), "application/yaml; charset=utf-8", ASK_AGAIN, {})

    @cache
    def as_json() -> StaticFile:
        return StaticFile(json.dumps(app.openapi(), ensure_ascii=False).encode(), "application/json", ASK_AGAIN, {})

    # neither is async: writing them takes a second or more, in a thread, while others are answered
    def yaml_contract(request: Request) -> Response:
        return as_yaml().answer(request)

    def json_contract(request: Request) -> Response:
        return as_json().answer(request)

    app.add_route("/docs", documentation, include_in_schema=False)
    app.add_route("/openapi.yaml", yaml_contract, include_in_schema=False)
    app.add_route("/openapi.json", json_contract, include_in_schema=False)
    for name, asset in assets.items():
        app.add_route(f"/docs/{name}", _sender(asset), include_in_schema=False)


def _sender(file: StaticFile) -> Callable[[Request], Awaitable[Response]]:
    async def send(request: Request) -> Response:
        return file.answer(request)

    return send
