"""Names marked by hand in running text: the passages of a CSV file, and sentences with what only looks like a name.

Two kinds of gold: passages of the demo corpus (`demo-mentions.csv`), in which every name that the gazetteer has is
marked, and single sentences with words that only look like names (`names-negatives.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from framing.errors import IngestError
from framing.evaluate import answers, gold
from framing.ingest.files import read_text
from framing.language.gazetteer import gazetteer
from framing.model import Passage, Project

NEGATIVE = "-"
SHAPES = ("base", "genitive", "adjective", "compound", "gloss")
_NEEDED = ("file", "entry", "nth", "words", "entity", "form", "perspective", "shape", "quoted")
Place: TypeAlias = tuple[int, int]


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


def of_gazetteer(entity_id: str) -> str:
    """The town where the id is that of the region which bears its name: they are made, not listed."""
    return entity_id if entity_id in gazetteer().entities else re.sub(r"-(?:region|district)$", "", entity_id)


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
        "" if of_gazetteer(entity_id) in known else f"the gazetteer has no {entity_id!r}; write its id, or - for none"
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


def place_of(text: str, mark: Marked) -> Place:
    """Where the marked words begin and end in the text."""
    return answers.places(text, mark.words)[mark.nth - 1]
