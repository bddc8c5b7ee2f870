"""Reading materials and sayings on the wire (tài liệu, lời dạy của Bác)."""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from api.schemas.common import Id, Line, Named, Paragraphs, Partial, Public, Strict, omitted
from api.schemas.directives import Code, DirectivePublic, Link
from api.schemas.themes import ThemePublic


class ReadingMaterialCreate(Strict):
    """Something to read, watch or keep in mind: its text, a link to it or a file, and where it comes from."""

    kind: Code = Field(description="Code of the catalogue `material_kind`.", examples=["saying"])
    title: Line = Field(examples=["Một tấm gương sống"])
    text: Paragraphs | None = Field(
        default=None,
        examples=["Một tấm gương sống còn có giá trị hơn một trăm bài diễn văn tuyên truyền."],
    )
    link: Link | None = Field(default=None, examples=["https://hochiminh.vn"])
    file_id: Id | None = Field(default=None, description="A file that you have sent before, and nobody uses yet.")
    source: Line = Field(examples=["Hồ Chí Minh, Toàn tập, tập 1"])


class ReadingMaterialUpdate(Partial):
    """A correction of how a material is described."""

    title: Line = omitted()
    text: Paragraphs | None = omitted()
    link: Link | None = omitted()
    file_id: Id | None = omitted()
    source: Line = omitted()


class MaterialFile(Public):
    """A file that was sent for a reading material."""

    id: Id
    name: str = Field(examples=["de-cuong.pdf"])
    media_type: str = Field(examples=["application/pdf"])
    size: int = Field(description="In bytes.")


class ReadingMaterialPublic(Public):
    """A reading material with who offers it."""

    id: Id
    offered_by: Named
    kind: str
    title: str
    text: str | None
    link: str | None
    file: MaterialFile | None
    source: str
    ended_on: date | None = Field(description="First day on which it is no longer offered; null while it is.")
    version: int


class ThemeMaterials(Strict):
    """What is attached to a theme; it replaces what was."""

    material_ids: Sequence[Id] = Field(max_length=100)


class GuidedTheme(Public):
    """A theme that reaches an organisation, with its reading materials."""

    theme: ThemePublic
    materials: Sequence[ReadingMaterialPublic]


class Guidance(Public):
    """All that reaches an organisation on a day."""

    organisation_id: Id
    as_of: date
    directives: Sequence[DirectivePublic] = Field(description="In force, the most recently issued first.")
    themes: Sequence[GuidedTheme] = Field(description="From the top of the tree down.")
    materials: Sequence[ReadingMaterialPublic] = Field(description="Offered by the organisation or one above it.")
