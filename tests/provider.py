"""A certified OpenID Connect provider (npm ``oidc-provider``) on this machine, and somebody who signs in with it."""

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from joserfc.jwk import KeySet, RSAKey

from tests.servers import PATIENCE, free_port

FRONTEND = Path(__file__).parent.parent / "frontend"
CLIENT_ID, CLIENT_SECRET = "neuguong", "only-for-tests-on-this-machine"


@dataclass(frozen=True)
class Provider:
    """A running provider."""

    issuer: str
    output: Path

    def requests(self, line: str) -> int:
        """How often it was asked this since it started."""
        return self.output.read_text(encoding="utf-8").splitlines().count(line)


@contextmanager
def provider(
    directory: Path, redirect: str, *, port: int | None = None, keys: KeySet, published: KeySet | None = None
) -> Iterator[Provider]:
    """Run one meanwhile. Without Node or its packages: skipped, but an error in CI."""
    node = FRONTEND / "node_modules/.bin/node"
    program = str(node) if node.exists() else shutil.which("node")
    if program is None or not (FRONTEND / "node_modules/oidc-provider").exists():
        if os.environ.get("CI"):
            raise RuntimeError("the provider's packages are missing: run scripts/frontend.sh install")
        pytest.skip("no Node packages on this machine")
    port = port or free_port()
    output = directory / f"provider-{time.monotonic_ns()}.log"
    environment = os.environ | {
        "PROVIDER_PORT": str(port),
        "PROVIDER_REDIRECT": redirect,
        "PROVIDER_KEYS": _written(directory / "keys.json", keys, private=True),
    }
    if published is not None:
        environment["PROVIDER_PUBLISHED"] = _written(directory / "published.json", published, private=False)
    with output.open("wb") as log:
        process = subprocess.Popen(
            [program, "e2e/provider.mjs"], cwd=FRONTEND, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
    try:
        deadline = time.monotonic() + PATIENCE
        while "ready" not in output.read_text(encoding="utf-8").splitlines():
            assert time.monotonic() < deadline, output.read_text(encoding="utf-8")
            assert process.poll() is None, output.read_text(encoding="utf-8")
            time.sleep(0.1)
        yield Provider(f"http://127.0.0.1:{port}", output)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def signing_key(name: str) -> KeySet:
    """A new key to sign with."""
    return KeySet([RSAKey.generate_key(2048, {"kid": name, "use": "sig", "alg": "RS256"})])


def sign_in_there(authorization_url: str, login: str) -> dict[str, str]:
    """What the provider sends back to us once somebody signed in and agreed: the query of the redirect."""
    with httpx2.Client(follow_redirects=False, timeout=PATIENCE) as browser:
        address = authorization_url
        for _ in range(12):
            answer = browser.get(address)
            while answer.is_redirect:
                address = str(answer.url.join(answer.headers["location"]))
                if "/dang-nhap/" in urlsplit(address).path:
                    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
                answer = browser.get(address)
            form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)"', answer.text))
            found = re.search(r'<form[^>]* action="([^"]+)"', answer.text)
            assert found, answer.text
            if form["prompt"] == "login":
                form |= {"login": login, "password": "any"}
            answer = browser.post(found[1], data=form)
            address = str(answer.url.join(answer.headers["location"]))
    raise AssertionError("the provider never sent us back")


def _written(path: Path, keys: KeySet, *, private: bool) -> str:
    path.write_text(json.dumps(keys.as_dict(private=private)), encoding="utf-8")
    return str(path)
