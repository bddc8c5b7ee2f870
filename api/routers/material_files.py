"""Files of reading materials (tệp tài liệu): sent first, then named by the material that takes them up."""

import zlib
from typing import Annotated, Any

from fastapi import File, Response, UploadFile

from api.core.text import tidy
from api.dependencies import Ctx, PathId
from api.problems import documented
from api.routing import Router
from api.rules.material_files import MEDIA_TYPES
from api.schemas.reading_materials import MaterialFile
from api.services import material_files, reading_materials
from api.services.sheets import attachment

router = Router(tags=["reading materials"], form_limits={"max_files": 1, "max_fields": 1, "max_part_size": 1_000})

URL = "/reading-material-files"
"""Where files are sent; how large they may be is said in ``main``."""

_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file, of the media type that the material says.",
        "content": {
            media_type: {"schema": {"type": "string", "format": "binary"}}
            for media_type in sorted(set(MEDIA_TYPES.values()))
        },
    }
}


@router.post(
    URL,
    operation_id="material_files_send",
    status_code=201,
    response_model=MaterialFile,
    summary="Send a file",
    responses=documented(401, 403, 413, 422),
)
def send(
    ctx: Ctx,
    file: Annotated[UploadFile, File(description="A document, slides, a sheet, a picture, sound or film.")],
) -> MaterialFile:
    """Send a file for a reading material; it is kept when a material names it within a day."""
    return material_files.send(ctx, tidy(file.filename or "")[:200], file.file.read())


@router.get(
    "/reading-materials/{material_id}/file",
    operation_id="material_files_get",
    response_model=None,
    response_class=Response,
    summary="The file of a material",
    responses={**_FILE, **documented(401, 404, 422)},
)
def get(ctx: Ctx, material_id: PathId) -> Response:
    """Take the file of a material that reaches one of your organisations."""
    file = reading_materials.file_of(ctx, material_id)
    stem, _, ending = file.name.rpartition(".")
    headers = {"Content-Disposition": attachment(stem, ending)}
    return Response(zlib.decompress(file.content), media_type=file.media_type, headers=headers)
