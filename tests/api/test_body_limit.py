"""Bodies that are too long are refused as every error is, whether their length is announced or not."""

from collections.abc import Iterator

from tests.world import World


def test_too_long_bodies(sqlite_world: World) -> None:
    client = sqlite_world.anonymous()
    long = b"x" * (sqlite_world.installation.settings.max_body_bytes + 1)

    def in_pieces() -> Iterator[bytes]:
        for start in range(0, len(long), 65_536):
            yield long[start : start + 65_536]

    for content in (long, in_pieces()):
        answer = client.post("/api/v1/auth/session", content=content, headers={"Content-Type": "application/json"})
        assert answer.status_code == 413
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["code"] == "body_too_large"
        assert answer.headers["x-request-id"] == answer.json()["request_id"]
