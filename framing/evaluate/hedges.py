"""How well is found what keeps a distance to a statement? Against passages that were read and marked by hand.

The gold (`demo-hedges.csv`) marks five kinds: a hedge (soll, offenbar), a disclaimer (ließ sich nicht überprüfen), a
distance (sogenannt, angeblich), a scare quote (words in marks that nobody is said to have spoken), a denial.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from scipy.optimize import linear_sum_assignment

from framing import pipeline
from framing.evaluate import answers, gold
from framing.evaluate.metrics import Scores
from framing.evaluate.printed import table
from framing.find import mentions
from framing.language.resources import Language, load
from framing.model import Hedge, Passage, Project
from framing.pipeline import statements

KINDS = ("hedge", "disclaimer", "distance", "scare_quote", "denial")
ALL = "all"
_NEEDED = ("file", "entry", "words", "nth", "kind")
_AROUND = 40
"""So many characters are shown on either side of a difference."""

_Place: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that were marked by hand."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Read:
    """A passage that was read from end to end, with all that was marked in it."""

    passage: Passage
    marked: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind did. Where nothing was marked the recall is 0 and says nothing; so the precision."""

    kind: str
    marked_count: int
    found_count: int
    right_count: int
    scores: Scores


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where gold and program part."""

    passage_id: str
    kind: str
    fault: str
    """missed or false."""
    words: str
    around: str
    """The words with what stands beside them."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Each kind, all of them together, and every difference."""

    passage_count: int
    kinds: tuple[Kind, ...]
    differences: tuple[Difference, ...]


def shipped() -> Path:
    """The marked passages of the demo corpus."""
    return gold.shipped().parent / "demo-hedges.csv"


def read_gold(path: Path, project: Project) -> tuple[Read, ...]:
    """The passages of the project that have a row in a CSV file, with all that was marked in them.

    Columns: file and entry as in `demo-stories.csv`; words as printed and nth occurrence (empty: the first); kind,
    one of `KINDS`. A row without words says that the passage was read and holds nothing. Raises IngestError that
    names the lines at fault.
    """
    passages = project.passage_by_id

    def fault_of(row: Mapping[str, str]) -> str:
        passage = passages.get(answers.passage_id(row))
        return _fault(row, passage.own_text) if passage else f"no passage {answers.passage_id(row)!r} among the texts"

    marked: dict[str, list[Marked]] = {}
    for _, row in answers.rows(path, needed=_NEEDED, fault_of=fault_of):
        passage_id = answers.passage_id(row)
        of_passage = marked.setdefault(passage_id, [])
        if row["words"]:
            places = answers.places(passages[passage_id].own_text, row["words"])
            of_passage.append(Marked(*places[int(row["nth"] or "1") - 1], row["kind"]))
    return tuple(Read(passages[passage_id], tuple(of_passage)) for passage_id, of_passage in marked.items())


def score(
    read: Sequence[Read], *, language: str = "de", progress: pipeline.Progress = pipeline.no_progress
) -> Evaluation:
    """How many of the marked words are found, and how many of the found ones are marked?

    Found: something of the same kind overlaps it, each answering one only.
    """
    known = load(language)
    tally = {kind: [0, 0, 0] for kind in KINDS}
    differences: list[Difference] = []
    for done, one in enumerate(read, start=1):
        found = [Marked(hedge.span.start, hedge.span.end, hedge.kind) for hedge in find(one.passage, language=known)]
        for kind in dict.fromkeys((*KINDS, *(mark.kind for mark in found))):
            counts = tally.setdefault(kind, [0, 0, 0])
            marks, hits = (_of_kind(kind, marks) for marks in (one.marked, found))
            paired = _pairs(marks, hits)
            for at, count in enumerate((len(marks), len(hits), len(paired))):
                counts[at] += count
            differences += _differences(one.passage, kind, marks, hits, paired)
        progress("hedges", done, len(read))
    total = [sum(counts) for counts in zip(*tally.values(), strict=True)]
    kinds = [_kind(kind, *counts) for kind, counts in ((tally | {ALL: total}).items())]
    return Evaluation(len(read), tuple(kinds), tuple(differences))


def find(passage: Passage, *, language: Language) -> tuple[Hedge, ...]:
    """What the program finds in a passage; the one place here that knows how it is asked."""
    return statements.find(passage, mentions.find(passage, language=language), language).hedges


def printed(found: Evaluation) -> str:
    """Precision and recall by kind, and each place where gold and program part."""
    return "\n".join(_printed(found))


def _printed(found: Evaluation) -> Iterator[str]:
    yield f"{found.passage_count} passages marked by hand; right: one of the same kind overlaps the words."
    yield ""
    rows = [
        [
            kind.kind,
            str(kind.marked_count),
            str(kind.found_count),
            *(f"{value:.3f}" for value in (kind.scores.precision, kind.scores.recall, kind.scores.f1)),
        ]
        for kind in found.kinds
    ]
    yield from table([["", "marked", "found", "precision", "recall", "F1"], *rows])
    if found.differences:
        yield "\nDifferences"
        for one in found.differences:
            yield f"{one.fault:<6}  {one.kind:<11}  {one.words}  |  {one.around}"


def _fault(row: Mapping[str, str], text: str) -> str:
    """What is wrong with a row; "" where nothing."""
    if not row["words"]:
        return "a kind without words" if row["kind"] else ""
    if row["kind"] not in KINDS:
        return f"no kind {row['kind']!r}; there are: {', '.join(KINDS)}"
    nth = row["nth"] or "1"
    known = answers.is_nth(nth, text, row["words"])
    return "" if known else f"the passage holds no occurrence {nth} of {row['words']!r}"


def _of_kind(kind: str, marks: Sequence[Marked]) -> list[_Place]:
    return [(mark.start, mark.end) for mark in marks if mark.kind == kind]


def _pairs(marked: Sequence[_Place], found: Sequence[_Place]) -> list[tuple[int, int]]:
    """Index in `marked` with index in `found`: as many as overlap, each used once."""
    if not marked or not found:
        return []
    meet = np.array([[float(one[0] < other[1] and other[0] < one[1]) for other in found] for one in marked])
    rows, columns = linear_sum_assignment(meet, maximize=True)
    return [(int(row), int(column)) for row, column in zip(rows, columns, strict=True) if meet[row, column]]


def _differences(
    passage: Passage, kind: str, marked: Sequence[_Place], found: Sequence[_Place], paired: Sequence[tuple[int, int]]
) -> Iterator[Difference]:
    rows, columns = {row for row, _ in paired}, {column for _, column in paired}
    left = [(place, "missed") for row, place in enumerate(marked) if row not in rows]
    left += [(place, "false") for column, place in enumerate(found) if column not in columns]
    text = passage.own_text
    for (start, end), fault in sorted(left):
        around = " ".join(text[max(0, start - _AROUND) : end + _AROUND].split())
        yield Difference(passage.id, kind, fault, " ".join(text[start:end].split()), around)


def _kind(kind: str, marked: int, found: int, right: int) -> Kind:
    return Kind(kind, marked, found, right, Scores(_share(right, found), _share(right, marked)))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
