"""Files of reading materials: sent, taken up once, read by whom the material reaches, removed when nobody uses them."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from api.models.jobs import StoredFile
from tests.make.casts import Cast, cast
from tests.world import World

FILES = "/api/v1/reading-material-files"
PAGES = b"%PDF-1.7 mot trang"


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def sent(client: TestClient, name: str = "Đề cương.pdf", content: bytes = PAGES) -> Any:
    return client.post(FILES, files={"file": (name, content, "text/html")})


def offered(client: TestClient, people: Cast, **content: Any) -> Any:
    body = {"kind": "document", "title": "Đề cương", "source": "Ban Tuyên giáo"} | content
    return client.post(f"/api/v1/organisations/{people.tree.committee.id}/reading-materials", json=body)


def waiting(people: Cast) -> dict[str, bool]:
    """Each file that is kept, and whether it is to be removed when nothing takes it up."""
    with people.world.session() as session:
        return {file.name: file.expires_at is not None for file in session.execute(select(StoredFile)).scalars()}


def test_a_file_is_sent_taken_up_and_read(people: Cast) -> None:
    staff = people.client("staff")
    file = sent(staff)
    assert file.status_code == 201, file.text
    assert (file.json()["media_type"], file.json()["size"]) == ("application/pdf", len(PAGES))
    made = offered(staff, people, file_id=file.json()["id"])
    assert made.status_code == 201, made.text
    assert made.json()["file"] == file.json()
    again = offered(staff, people, file_id=file.json()["id"])
    assert [(each["pointer"], each["code"]) for each in again.json()["errors"]] == [("/file_id", "file_unknown")]
    address = f"/api/v1/reading-materials/{made.json()['id']}"
    assert waiting(people) == {"Đề cương.pdf": False}
    read = people.client("member").get(f"{address}/file")
    assert (read.status_code, read.content) == (200, PAGES)
    assert read.headers["content-type"] == "application/pdf"
    assert read.headers["content-disposition"].startswith('attachment; filename="de-cuong.pdf"')
    assert people.client("outsider").get(f"{address}/file").status_code == 404
    other = sent(staff, "ảnh.png", b"anh").json()["id"]
    changed = staff.patch(address, json={"file_id": other}, headers={"If-Match": made.headers["etag"]})
    assert changed.json()["file"]["name"] == "ảnh.png"
    assert waiting(people) == {"Đề cương.pdf": True, "ảnh.png": False}, "what is used no more is removed"
    assert people.client("member").get(f"{address}/file").content == b"anh"
    told = staff.patch(
        address, json={"file_id": None, "text": "Một tấm gương sống"}, headers={"If-Match": changed.headers["etag"]}
    )
    assert (told.json()["file"], told.json()["text"]) == (None, "Một tấm gương sống")
    assert waiting(people) == {"Đề cương.pdf": True, "ảnh.png": True}
    nothing = staff.patch(address, json={"text": None}, headers={"If-Match": told.headers["etag"]})
    assert nothing.json()["errors"][0]["code"] == "material_content_missing"


def test_what_is_not_taken(people: Cast) -> None:
    staff, secretary = people.client("staff"), people.client("secretary")
    for name in ("virus.exe", "trang.html", ".pdf", "khong-duoi"):
        answer = sent(staff, name)
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "file_kind_refused"), name
    assert sent(people.client("member")).status_code == 403
    large = sent(staff, content=b"x" * (people.world.installation.settings.max_upload_bytes + 1))
    assert (large.status_code, large.json()["code"]) == (413, "file_too_large")
    of_staff = sent(staff).json()["id"]
    refused = offered(secretary, people, file_id=of_staff)
    assert refused.status_code in {403, 404}, "only who manages the committee's materials"
    plain = offered(staff, people, text="Lời dạy").json()
    assert staff.get(f"/api/v1/reading-materials/{plain['id']}/file").status_code == 404
    assert offered(staff, people).json()["errors"][0]["code"] == "material_content_missing"
