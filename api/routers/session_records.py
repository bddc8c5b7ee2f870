"""What is kept of a session beside its minutes: entries of a contest or workshop, and its quality score."""

from api.dependencies import Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.contests import ContestEntries, ContestPublic
from api.schemas.session_quality import SessionQualityPublic, SessionScores
from api.services import contests, session_quality
from api.transactions import Reply

router = Router(prefix="/study-sessions/{study_session_id}", tags=["study sessions"])

READ = documented(401, 403, 404, 422)
STEP = documented(401, 403, 404, 409, 412, 422, 428)


@router.get("/entries", operation_id="contests_get", response_model=ContestPublic, responses=READ)
def get_entries(ctx: Ctx, study_session_id: PathId) -> Reply[ContestPublic]:
    """The entries of a contest, workshop or seminar, with scores and prizes."""
    found = contests.get(ctx, study_session_id)
    return Reply(found, version=found.version)


@router.put("/entries", operation_id="contests_enter", response_model=ContestPublic, responses=STEP)
def enter(ctx: Ctx, study_session_id: PathId, body: ContestEntries, if_match: IfMatch) -> Reply[ContestPublic]:
    """Write the entries, in place of those before."""
    written = contests.enter(ctx, study_session_id, body, if_match)
    return Reply(written, version=written.version)


@router.get("/quality", operation_id="session_quality_get", response_model=SessionQualityPublic, responses=READ)
def get_quality(ctx: Ctx, study_session_id: PathId) -> Reply[SessionQualityPublic]:
    """The quality score, by the groups in force on the day of the session."""
    found = session_quality.get(ctx, study_session_id)
    return Reply(found, version=found.version)


@router.put("/quality", operation_id="session_quality_score", response_model=SessionQualityPublic, responses=STEP)
def score(ctx: Ctx, study_session_id: PathId, body: SessionScores, if_match: IfMatch) -> Reply[SessionQualityPublic]:
    """Score a session that was held, until its minutes are approved."""
    scored = session_quality.score(ctx, study_session_id, body, if_match)
    return Reply(scored, version=scored.version)
