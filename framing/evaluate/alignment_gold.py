"""Pairs of sentences that somebody marked by hand, and pairs of passages that were read from end to end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing import pipeline
from framing.errors import SelectionError
from framing.evaluate import answers, gold
from framing.language.resources import Language, load
from framing.model import Findings, Passage, Project, Span, Story
from framing.pipeline.finding import sentences_of

LABELS = ("same", "partly", "none")
DIFFER = "differ"
_NEEDED = ("file_a", "entry_a", "sentence_a", "file_b", "entry_b", "sentence_b", "label")


@dataclass(frozen=True, slots=True)
class Marked:
    """Two sentences of one story, and what somebody decided about them."""

    a: Span
    b: Span
    label: str
    """same, partly or none."""
    numbers_differ: bool = False
    difficulty: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One story of which pairs were marked: its texts, and all that was found in them."""

    passages: tuple[Passage, ...]
    findings: Mapping[str, Findings]
    sentences: Mapping[str, tuple[Span, ...]]
    marked: tuple[Marked, ...]
    complete: tuple[tuple[str, str], ...]
    """Pairs of passages in which every pair of sentences that is not marked is none."""


def shipped() -> Path:
    """The marked pairs of the demo corpus."""
    return gold.shipped().parent / "demo-alignment.csv"


def read(path: Path, project: Project) -> tuple[Told, ...]:
    """The stories of which a CSV file marks pairs of sentences, with their pairs.

    Columns: file_a, entry_a, sentence_a, file_b, entry_b, sentence_b, label and, where known, numbers ("differ") and
    difficulty; a sentence as printed, blanks collapsed. Pairs of passages read from end to end stand in a second file
    beside it, NAME-complete.csv, where there is one. Two passages that the project has in no common story are a story
    of their own. Raises IngestError that names the lines at fault, and SelectionError with the line of a sentence that
    is not in its passage.
    """
    language = load(project.settings.language)
    rows = answers.rows(path, needed=_NEEDED, fault_of=lambda row: _fault(row, project))
    sentences: dict[str, tuple[Span, ...]] = {}
    by_group: dict[tuple[str, ...], list[Marked]] = {}
    for line, row in rows:
        a, b = (_sentence(path, line, row, side, project, sentences, language) for side in "ab")
        group = _group(project, a.passage_id, b.passage_id)
        differ = row.get("numbers", "") == DIFFER
        by_group.setdefault(group, []).append(Marked(a, b, row["label"], differ, row.get("difficulty", "")))
    complete: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    beside = path.with_name(f"{path.stem}-complete.csv")
    if beside.is_file():
        pairs = answers.rows(beside, needed=("file_a", "entry_a", "file_b", "entry_b"), fault_of=lambda row: "")
        for line, row in pairs:
            ids = [_passage_of(beside, line, row, side, project).id for side in "ab"]
            complete.setdefault(_group(project, *ids), []).append((ids[0], ids[1]))
    return tuple(
        _told(project, group, by_group.get(group, []), complete.get(group, []), language)
        for group in dict.fromkeys((*by_group, *complete))
    )


def _told(
    project: Project,
    group: tuple[str, ...],
    marked: Sequence[Marked],
    complete: Sequence[tuple[str, str]],
    language: Language,
) -> Told:
    passages = tuple(project.passage_by_id[passage_id] for passage_id in group)
    one = Project(project.settings, project.articles, passages, stories=(Story(1, group),))
    return Told(
        passages=passages,
        findings=pipeline.find(one, passages),
        sentences={passage.id: sentences_of(passage, language) for passage in passages},
        marked=tuple(marked),
        complete=tuple(complete),
    )


def _group(project: Project, a: str, b: str) -> tuple[str, ...]:
    """The story that holds both passages, or the two alone."""
    for story in project.stories:
        if {a, b} <= set(story.passage_ids):
            return story.passage_ids
    return (a, b)


def _fault(row: Mapping[str, str], project: Project) -> str:
    if row["label"] not in LABELS:
        return f"no label {row['label']!r}; there are: {', '.join(LABELS)}"
    outlets = []
    for side in "ab":
        passage = project.passage_by_id.get(_id(row, side))
        if passage is None:
            return f"no passage {_id(row, side)!r} among the texts"
        outlets.append(passage.outlet)
    return "both passages are of one outlet" if outlets[0] == outlets[1] else ""


def _sentence(
    path: Path,
    line: int,
    row: Mapping[str, str],
    side: str,
    project: Project,
    known: dict[str, tuple[Span, ...]],
    language: Language,
) -> Span:
    passage = _passage_of(path, line, row, side, project)
    if passage.id not in known:
        known[passage.id] = sentences_of(passage, language)
    wanted = " ".join(row[f"sentence_{side}"].split())
    for span in known[passage.id]:
        if " ".join(passage.own_text[span.start : span.end].split()) == wanted:
            return span
    raise SelectionError(
        f"{path}, line {line}: {passage.id} has no sentence {wanted!r}. Write sentence_{side} as printed, and as the "
        "program cuts it (framing compare PROJECT STORY --all shows the sentences)."
    )


def _passage_of(path: Path, line: int, row: Mapping[str, str], side: str, project: Project) -> Passage:
    passage = project.passage_by_id.get(_id(row, side))
    if passage is None:
        raise SelectionError(f"{path}, line {line}: no passage {_id(row, side)!r} among the texts. Mend the file name.")
    return passage


def _id(row: Mapping[str, str], side: str) -> str:
    return answers.passage_id({"file": row[f"file_{side}"], "entry": row[f"entry_{side}"]})
