"""Files of reading materials (tệp tài liệu): what may be sent, told by the ending of its name."""

from collections.abc import Mapping

MEDIA_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "txt": "text/plain",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
}
"""Ending → media type. Nothing here is carried out by a browser or by the machine that opens it."""


def media_type_of(name: str) -> str | None:
    """The media type of a file by its name, whatever its sender says; None for a kind of file that is not taken."""
    stem, _, ending = name.rpartition(".")
    return MEDIA_TYPES.get(ending.lower()) if stem else None
