"""How well are names found in running text? Against passages that were read and marked by hand from end to end.

Two kinds of gold: passages of the demo corpus (`demo-mentions.csv`), in which every name that the gazetteer has is
marked, and single sentences with words that only look like names (`names-negatives.txt`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from framing import pipeline
from framing.errors import IngestError
from framing.evaluate import answers, gold
from framing.evaluate.carriers import KINDS
from framing.evaluate.metrics import Scores
from framing.ingest.files import read_text
from framing.language.gazetteer import gazetteer
from framing.model import Mention, Passage, Project

NEGATIVE = "-"
ALL = "all"
SHAPES = ("base", "genitive", "adjective", "compound", "gloss")
_NEEDED = ("file", "entry", "nth", "words", "entity", "form", "perspective", "shape", "quoted")
_AROUND = 40
"""So many characters are shown on either side of a difference."""

_Place: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """One stretch that was marked by hand: a name, or words that only look like one."""

    words: str
    """As printed."""
    nth: int
    """Which occurrence of these words in the passage, from 1 on."""
    entity_id: str
    """`NEGATIVE` for words that name nothing of the gazetteer, or another thing than it has."""
    perspective: str = ""
    """"" where only the entity was marked."""
    shape: str = ""
    quoted: bool = False
    form: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A passage that was read from end to end, with all that was marked in it."""

    passage: Passage
    marked: tuple[Marked, ...]


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


def shipped() -> tuple[Path, Path]:
    """The marked passages of the demo corpus, and the sentences with words that only look like names."""
    folder = gold.shipped().parent
    return folder / "demo-mentions.csv", folder / "names-negatives.txt"


def read_gold(path: Path, project: Project) -> tuple[Read, ...]:
    """The marked passages of a CSV file, each with its text from the project.

    Columns: file and entry as in `demo-stories.csv`; words as printed and nth occurrence; entity (an id of the
    gazetteer, or -), form, perspective, shape, quoted (0 or 1). A row without words says that the passage was read
    and holds nothing. Raises IngestError that names the lines at fault.
    """
    passages = project.passage_by_id

    def fault_of(row: Mapping[str, str]) -> str:
        passage = passages.get(answers.passage_id(row))
        if passage is None:
            return f"no passage {answers.passage_id(row)!r} among the texts"
        return _fault(row, passage.own_text)

    marked: dict[str, list[Marked]] = {}
    for _, row in answers.rows(path, needed=_NEEDED, fault_of=fault_of):
        of_passage = marked.setdefault(answers.passage_id(row), [])
        if row["words"]:
            of_passage.append(
                Marked(
                    words=row["words"],
                    nth=int(row["nth"]),
                    entity_id=row["entity"],
                    perspective=row["perspective"],
                    shape=row["shape"],
                    quoted=row["quoted"] == "1",
                    form=row["form"],
                )
            )
    return tuple(Read(passages[passage_id], tuple(of_passage)) for passage_id, of_passage in marked.items())


def read_sentences(path: Path) -> tuple[Read, ...]:
    """Sentences of a text file, one a line: the sentence, a tab, and what is to be found in it.

    After the tab stands `words=entity` for each name, parted by `; `, with `-` for words that only look like one:
    "Herr Bender kam aus Bern.<tab>Bender=-; Bern=ch-bern". Raises IngestError that names the lines at fault.
    """
    try:
        lines = read_text(path).splitlines()
    except IngestError as fault:
        raise IngestError(f"{path}: {fault}. Write a sentence a line, with its names after a tab.") from fault
    found: list[Read] = []
    faults: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        text, _, marks = line.partition("\t")
        marked, wrong = _marks(text, marks)
        if wrong:
            faults.append(f"line {number}: {wrong}")
        elif text.strip():
            id = f"{path.name}:{number}"
            found.append(Read(Passage(id, id, path.stem, 0, len(text), text), marked))
    answers.refuse(path, faults)
    return tuple(found)


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
        marks = {_place(text, mark): mark for mark in read.marked}
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

    def _differ(self, passage: Passage, place: _Place, fault: str, expected: str, found: str) -> None:
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
    return gazetteer().entities[_of_gazetteer(entity_id)].kind


def _of_gazetteer(entity_id: str) -> str:
    """The town where the id is that of the region which bears its name: they are made, not listed."""
    return entity_id if entity_id in gazetteer().entities else re.sub(r"-(?:region|district)$", "", entity_id)


def _overlap(one: _Place, other: _Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _fault(row: Mapping[str, str], text: str) -> str:
    """What is wrong with a row of the gold; "" where nothing."""
    if not row["words"]:
        return "" if not row["entity"] else "an entity without words"
    if empty := answers.empty_cell(row, ("nth", "entity")):
        return empty
    if row["quoted"] not in ("", "0", "1"):
        return f"quoted is 0 or 1 (found {row['quoted']!r})"
    if row["shape"] not in ("", *SHAPES):
        return f"no shape {row['shape']!r}; there are: {', '.join(SHAPES)}"
    if not answers.is_nth(row["nth"], text, row["words"]):
        return f"the passage holds no occurrence {row['nth']} of {row['words']!r}"
    if row["entity"] == NEGATIVE:
        return ""
    return _unknown(row["entity"]) or answers.unknown_perspective(row["perspective"])


def _unknown(entity_id: str) -> str:
    known = gazetteer().entities
    return (
        "" if _of_gazetteer(entity_id) in known else f"the gazetteer has no {entity_id!r}; write its id, or - for none"
    )


def _marks(text: str, marks: str) -> tuple[tuple[Marked, ...], str]:
    """What is marked in a sentence, and what is wrong with the marks, if anything is."""
    found: list[Marked] = []
    for mark in (part.strip() for part in marks.split(";") if part.strip()):
        words, _, entity_id = (part.strip() for part in mark.rpartition("="))
        nth = 1 + sum(other.words == words for other in found)
        if not words or not entity_id:
            return (), f"{mark!r} is no words=entity"
        if nth > len(answers.places(text, words)):
            return (), f"{words!r} does not stand in the sentence, or not so often"
        if entity_id != NEGATIVE and (fault := _unknown(entity_id)):
            return (), fault
        found.append(Marked(words, nth, entity_id))
    return tuple(found), "" if found else "no names after the tab"


def _place(text: str, mark: Marked) -> _Place:
    return answers.places(text, mark.words)[mark.nth - 1]
