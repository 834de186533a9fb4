"""Which texts share wording: agency copy in two outlets, versions in one?"""

from __future__ import annotations

from collections.abc import Sequence

from framing.errors import SelectionError
from framing.find import agency, direct
from framing.group import reprints as shared_texts
from framing.group.reprints import Reprint
from framing.language.resources import Language, load
from framing.model import Passage, Project
from framing.pipeline import text_versions
from framing.pipeline.progress import Progress, no_progress


def reprints(
    project: Project,
    *,
    window_hours: float | None = None,
    share: float = shared_texts.SHARE,
    progress: Progress = no_progress,
) -> tuple[Reprint, ...]:
    """Which texts of the project share wording: agency copy in two outlets, versions in one?

    window_hours: none further apart; None: any distance. share: 0 to 1, see `framing.group.reprints.find`. Nothing
    is changed or deleted. Raises SelectionError where a dial lies outside its range.
    """
    if not 0 < share <= 1:
        raise SelectionError(f"A share lies above 0 and up to 1 (found {share}). Try 0.3.")
    if window_hours is not None and not window_hours > 0:
        raise SelectionError(f"A window is longer than 0 hours (found {window_hours}). Leave it out for any distance.")
    language = load(project.settings.language)
    known = text_versions.pairs(project, project.passages, whole=True)
    return _reprints(
        project.passages, language, window_hours=window_hours, share=share, versions=known, progress=progress
    )


def _reprints(
    passages: Sequence[Passage],
    language: Language,
    *,
    window_hours: float | None = None,
    share: float = shared_texts.SHARE,
    versions: Sequence[tuple[str, str]] = (),
    progress: Progress = no_progress,
) -> tuple[Reprint, ...]:
    quoted: dict[str, list[tuple[int, int]]] = {}
    credits: dict[str, tuple[str, ...]] = {}
    for done, passage in enumerate(passages, start=1):
        quoted[passage.id] = [(m.start, m.end) for m in direct.marked(passage.own_text, language) if m.long]
        credits[passage.id] = agency.credited(passage, language=language)
        progress("finding quotations and credits", done, len(passages))
    return shared_texts.find(
        passages, quoted=quoted, agencies=credits, share=share, window_hours=window_hours, versions=versions
    )


def shared_among(project: Project, passages: Sequence[Passage]) -> tuple[Reprint, ...]:
    """Which of these passages share wording; others of their outlets are read to know what is standing text."""
    language = load(project.settings.language)
    read = [*passages, *shared_texts.context(passages, project.passages)]
    found = _reprints(read, language, versions=text_versions.pairs(project, read, whole=True))
    story = {passage.id for passage in passages}
    return tuple(one for one in found if one.a in story and one.b in story)
