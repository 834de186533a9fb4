"""What people decide about the stories of a project: done, undone, and told. Needs no model and groups nothing anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from framing.compare import names
from framing.errors import CorrectionError, SelectionError
from framing.find import mentions, story_names, words
from framing.group import labels
from framing.group.corrections import Outcome, Replay, replay
from framing.language import gazetteer
from framing.language.resources import load
from framing.model import Correction, Findings, Passage, Project, Story

CHANGES = ("merge", "split", "move")
"""Kinds that want another grouping now. A lock or an apart may also keep what is there, for later groupings."""


def told(
    project: Project, found: Sequence[Story], subjects: Mapping[str, Counter[str]], findings: Mapping[str, Findings]
) -> Project:
    """The project with these stories, as the machine found them, and with all corrections replayed.

    subjects, findings: the subject words and the names of each passage.
    """
    project = replace(project, stories=(), word_spread=labels.spread(subjects), grouped=True)
    project = replace(
        project,
        found=_described(project, found, subjects, findings),
        topics=_with_shared_words(project, project.topics, subjects),
    )
    return _corrected(project, subjects, findings)


def correct(project: Project, correction: Correction) -> Project:
    """The project with one more correction, and with the stories that follow from it.

    Raises SelectionError where the project is not grouped or lacks a passage, CorrectionError where the
    correction changes nothing: it is then not kept.
    """
    if not project.grouped:
        raise SelectionError("The stories of this project are not up to date. Run: framing group PROJECT")
    for passage_id in (*correction.passage_ids, *correction.other_ids):
        if passage_id not in project.passage_by_id:
            raise SelectionError(f"No passage {passage_id!r} in this project. See: framing stories PROJECT")
    number = 1 + max((known.number for known in project.corrections), default=0)
    corrected = _corrected(replace(project, corrections=(*project.corrections, replace(correction, number=number))))
    if correction.kind in CHANGES and _grouping(corrected.stories) == _grouping(project.stories):
        raise CorrectionError("The stories are so already. Nothing was changed, and no correction was kept.")
    if same := _kept_already(project, correction):
        raise CorrectionError(f"Correction {same.number} says this already. Nothing was changed.")
    return corrected


def undo(project: Project, number: int) -> Project:
    """The project as if this one correction had never been made; all others stay.

    Raises CorrectionError where the list has none of this number.
    """
    numbers = [correction.number for correction in project.corrections]
    if number not in numbers:
        there = f"There are: {', '.join(map(str, numbers))}." if numbers else "There are none."
        raise CorrectionError(f"No correction {number}. {there} See: framing corrections PROJECT")
    kept = tuple(correction for correction in project.corrections if correction.number != number)
    return with_corrections(project, kept)


def with_corrections(project: Project, corrections: Sequence[Correction]) -> Project:
    """The project with exactly these corrections, such as those of an older copy of it."""
    return _corrected(replace(project, corrections=tuple(corrections)))


def outcomes(project: Project) -> tuple[Outcome, ...]:
    """What became of each correction: applied, applied in part, overruled by a later one, or its passages gone?"""
    return _replayed(project).outcomes


def marks(project: Project) -> dict[int, tuple[str, ...]]:
    """Which stories did people change or lock? The number of each to "corrected", "locked" or both."""
    found = {frozenset(story.passage_ids) for story in project.found}
    locked = {
        frozenset(outcome.correction.passage_ids) - set(outcome.gone_ids)
        for outcome in outcomes(project)
        if outcome.correction.kind == "lock" and outcome.state in ("applied", "partly")
    }
    marked = {}
    for story in project.stories:
        members = frozenset(story.passage_ids)
        said = [word for word, true in (("corrected", members not in found), ("locked", members in locked)) if true]
        if said:
            marked[story.id] = tuple(said)
    return marked


def _corrected(
    project: Project,
    subjects: Mapping[str, Counter[str]] | None = None,
    findings: Mapping[str, Findings] | None = None,
) -> Project:
    """The corrections replayed on what the machine found; stories not known yet get their words and figures."""
    stories = _replayed(project).stories
    known = {story.passage_ids: story for story in (*project.stories, *project.found)}
    new = [story for story in stories if story.passage_ids not in known]
    if subjects is None or findings is None:
        subjects, findings = _read(project, new)
    known |= {story.passage_ids: story for story in _described(project, new, subjects, findings)}
    return replace(project, stories=tuple(replace(known[story.passage_ids], id=story.id) for story in stories))


def _replayed(project: Project) -> Replay:
    def moment(passage: Passage) -> tuple[float, str]:
        return passage.published_at.timestamp() if passage.published_at else float("inf"), passage.id

    in_time = sorted(project.passages, key=moment)
    return replay(project.found, project.corrections, [passage.id for passage in in_time])


def _read(project: Project, stories: Iterable[Story]) -> tuple[dict[str, Counter[str]], dict[str, Findings]]:
    """The subject words and the names of the passages of these stories."""
    language = load(project.settings.language)
    subjects: dict[str, Counter[str]] = {}
    findings: dict[str, Findings] = {}
    for passage in (passage for story in stories for passage in project.story_passages(story)):
        named = mentions.find(passage, language=language, own=project.own_names)
        subjects[passage.id] = words.subjects(passage, named, language=language)
        findings[passage.id] = Findings(passage.id, named)
    return subjects, findings


def _described(
    project: Project,
    stories: Sequence[Story],
    subjects: Mapping[str, Counter[str]],
    findings: Mapping[str, Findings],
) -> tuple[Story, ...]:
    """Stories with the words that their outlets share, and with how often these differ in the names they use."""
    named = _with_shared_words(project, stories, subjects)
    return tuple(_with_differences(project, story, findings) for story in named)


def _with_shared_words(
    project: Project, told: Sequence[labels.Told], subjects: Mapping[str, Counter[str]]
) -> tuple[labels.Told, ...]:
    return labels.with_shared_words(
        told,
        subjects,
        {passage.id: passage.outlet for passage in project.passages},
        spread=project.word_spread,
        passage_count=len(project.passages),
    )


def _with_differences(project: Project, story: Story, findings: Mapping[str, Findings]) -> Story:
    named = {passage_id: findings[passage_id].mentions for passage_id in story.passage_ids}
    published = {passage_id: project.passage_by_id[passage_id].published_at for passage_id in named}
    agreed = {
        passage_id: Findings(passage_id, found)
        for passage_id, found in story_names.agree(named, own=project.own_names, published=published).items()
    }
    rows = names.compare(project.story_passages(story), agreed, marked=gazetteer.marked_perspectives())
    return replace(story, name_differences=names.mean_differences(rows))


def _grouping(stories: Iterable[Story]) -> set[frozenset[str]]:
    return {frozenset(story.passage_ids) for story in stories}


def _kept_already(project: Project, correction: Correction) -> Correction | None:
    """A lock or an apart of the same passages that still holds."""
    for outcome in outcomes(project):
        known = outcome.correction
        if outcome.state not in ("applied", "partly") or known.kind not in ("lock", "apart"):
            continue
        if known.kind == correction.kind and set(known.passage_ids) == set(correction.passage_ids):
            return known
    return None
