"""How well are names found in running text? Against passages that were read and marked by hand from end to end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing import pipeline
from framing.evaluate.carriers import KINDS
from framing.evaluate.mention_gold import NEGATIVE, Marked, Place, Read, of_gazetteer, place_of
from framing.evaluate.metrics import Scores
from framing.language.gazetteer import gazetteer
from framing.model import Mention, Passage, Project

ALL = "all"
_AROUND = 40
"""So many characters are shown on either side of a difference."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where gold and program part."""

    passage_id: str
    words: str
    around: str
    """The words with what stands beside them."""
    fault: str
    """missed, false, wrong entity, open, perspective, shape or quoted."""
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of names did."""

    kind: str
    marked_count: int
    found_count: int
    scores: Scores
    """A mention is right where its words and its entity are."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Spans and entities by kind, what is said about the ones found right, and the words that only look like names."""

    passage_count: int
    kinds: tuple[Kind, ...]
    perspective_accuracy: float
    """Of the mentions found right, 0 to 1; so the next two."""
    shape_accuracy: float
    quoted_accuracy: float
    negative_count: int
    negatives_found: int
    """Words that only look like a name, but were taken for it."""
    differences: tuple[Difference, ...]


def score(project: Project, read: Sequence[Read], *, progress: pipeline.Progress = pipeline.no_progress) -> Evaluation:
    """How many of the marked names are found, and how many of the found ones are marked?

    project: whose settings, stories and own names count; a name that a passage leaves open may be settled by its
    story. A mention that stays open counts as not found: nobody counts it elsewhere either.
    """
    found = pipeline.find(project, [one.passage for one in read], progress=progress)
    tally = _Tally()
    for one in read:
        tally.add(one, found[one.passage.id].mentions)
    return tally.evaluation(len(read))


class _Tally:
    """Counts, passage by passage."""

    def __init__(self) -> None:
        self._marked: Counter[str] = Counter()
        self._found: Counter[str] = Counter()
        self._right: Counter[str] = Counter()
        self._agreed: Counter[str] = Counter()
        self._negatives = Counter[bool]()
        self._differences: list[Difference] = []

    def add(self, read: Read, found: Sequence[Mention]) -> None:
        """One passage with what the program found in it."""
        text = read.passage.own_text
        there = {(mention.span.start, mention.span.end): mention for mention in found}
        marks = {place_of(text, mark): mark for mark in read.marked}
        for place, mark in marks.items():
            if mark.entity_id == NEGATIVE:
                self._negatives[any(_overlap(place, other) for other, m in there.items() if not m.open)] += 1
                continue
            self._marked[_kind(mark.entity_id)] += 1
            mention = there.get(place)
            if mention is not None and mention.entity_id == mark.entity_id:
                self._right[mention.kind] += 1
                self._compare(read.passage, mark, mention)
            else:
                fault = "missed" if mention is None else "open" if mention.open else "wrong entity"
                self._differ(read.passage, place, fault, mark.entity_id, mention.entity_id if mention else "")
        for place, mention in there.items():
            if mention.open:
                continue
            self._found[mention.kind] += 1
            if place not in marks or marks[place].entity_id == NEGATIVE:
                self._differ(read.passage, place, "false", "", mention.entity_id)

    def evaluation(self, passage_count: int) -> Evaluation:
        """All counts as shares."""
        kinds = [kind for kind in KINDS if self._marked[kind] or self._found[kind]]
        right = self._right.total()
        return Evaluation(
            passage_count=passage_count,
            kinds=(
                *(_scored(kind, self._marked[kind], self._found[kind], self._right[kind]) for kind in kinds),
                _scored(ALL, self._marked.total(), self._found.total(), right),
            ),
            perspective_accuracy=_share(self._agreed["perspective"], right),
            shape_accuracy=_share(self._agreed["shape"], right),
            quoted_accuracy=_share(self._agreed["quoted"], right),
            negative_count=self._negatives.total(),
            negatives_found=self._negatives[True],
            differences=tuple(self._differences),
        )

    def _compare(self, passage: Passage, mark: Marked, mention: Mention) -> None:
        """What is said about a mention that is right; what the gold leaves open agrees with anything."""
        place = mention.span.start, mention.span.end
        for what, expected, said in (
            ("perspective", mark.perspective, mention.perspective),
            ("shape", mark.shape, mention.shape),
            ("quoted", _yes(mark.quoted), _yes(mention.quoted)),
        ):
            self._agreed[what] += expected in ("", said)
            if expected not in ("", said):
                self._differ(passage, place, what, expected, said)

    def _differ(self, passage: Passage, place: Place, fault: str, expected: str, found: str) -> None:
        text = passage.own_text
        around = " ".join(text[max(0, place[0] - _AROUND) : place[1] + _AROUND].split())
        self._differences.append(
            Difference(passage.id, text[place[0] : place[1]], around, fault, expected or "nothing", found or "nothing")
        )


def _scored(kind: str, marked: int, found: int, right: int) -> Kind:
    return Kind(kind, marked, found, Scores(_share(right, found), _share(right, marked)))


def _share(part: int, whole: int) -> float:
    """0 to 1; nothing of nothing is all of it."""
    return part / whole if whole else 1.0


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _kind(entity_id: str) -> str:
    return gazetteer().entities[of_gazetteer(entity_id)].kind


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
