"""The text that the model is trained on: read, checked line by line, cut into sentences and word pieces."""

from __future__ import annotations

import json
import lzma
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from framing.errors import IngestError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Integers = NDArray[np.int64]
Say = Callable[[str], None]

UNKNOWN = 0
"""The word piece of whatever no other piece fits; it is left out, since it says nothing."""

_FILES = "*.jsonl.xz"
_SENTENCE_END = re.compile(r'(?<=[.!?])\s+(?=[A-ZÄÖÜ„"])')
"""Rough is enough here: a cut after an abbreviation makes two pieces of one sentence, which still belong together."""

_SHORTEST_SENTENCE = 4  # characters
_BATCH = 20_000


@dataclass(frozen=True, slots=True)
class Document:
    """One speech or article."""

    matter: str
    """Two documents of one matter treat the same: an agenda item, the subject of two encyclopaedias."""
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """All documents as word pieces, one behind the other."""

    pieces: NDArray[np.uint16]
    sentence_starts: Integers
    """Shape (n_sentences + 1,), positions in `pieces`; a sentence ends where the next one starts."""
    sentence_paragraphs: Integers
    sentence_documents: Integers
    titles: NDArray[np.uint16]
    title_starts: Integers
    """Shape (n_documents + 1,), positions in `titles`; a document without title has an empty stretch."""
    matters: Integers
    """Shape (n_documents,)."""


def read(folder: Path, *, say: Say) -> list[Document]:
    """Every document of the folder's `*.jsonl.xz`: one JSON object a line, with `g` (matter), `t` (title), `p`.

    Raises IngestError, with file and line, where the folder or its files are not there or a line is broken.
    """
    if not folder.is_dir():
        raise IngestError(f"{folder}: no such folder. Name the folder that holds the training text ({_FILES}).")
    paths = sorted(folder.glob(_FILES))
    if not paths:
        raise IngestError(f"{folder}: no training text in it. Expected files {_FILES}, one JSON object a line.")
    documents: list[Document] = []
    for path in paths:
        found = list(_documents(path))
        documents += found
        say(f"{path.name}: {len(found):,} documents")
    return documents


def _documents(path: Path) -> Iterator[Document]:
    good = 0
    try:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield _document(json.loads(line))
                good += 1
    except (ValueError, lzma.LZMAError, EOFError) as fault:
        raise IngestError(
            f"{path.name}, line {good + 1}: not a document ({fault}). "
            'Expected {"g": matter, "t": title or nothing, "p": [paragraphs]}.'
        ) from fault


def _document(values: object) -> Document:
    if not isinstance(values, dict) or "g" not in values or not isinstance(values.get("p"), list):
        raise ValueError("'g' or the list 'p' is missing")
    if not all(isinstance(paragraph, str) for paragraph in values["p"]):
        raise ValueError("a paragraph that is no text")
    return Document(str(values["g"]), str(values.get("t") or ""), tuple(values["p"]))


def as_pieces(documents: Sequence[Document], tokenizer: Tokenizer, *, say: Say) -> Text:
    """The documents as word pieces; sentences and titles of which no piece is known are left out."""
    pieces, starts = array("H"), array("q", [0])
    paragraphs, owners = array("q"), array("q")
    waiting: list[tuple[str, int, int]] = []

    def flush() -> None:
        found = tokenizer.encode_batch_fast([sentence for sentence, _, _ in waiting], add_special_tokens=False)
        for encoding, (_, paragraph, document) in zip(found, waiting, strict=True):
            if known := [piece for piece in encoding.ids if piece != UNKNOWN]:
                pieces.extend(known)
                starts.append(len(pieces))
                paragraphs.append(paragraph)
                owners.append(document)
        waiting.clear()

    paragraph_count = 0
    for number, document in enumerate(documents):
        for paragraph in document.paragraphs:
            sentences = [each for each in _SENTENCE_END.split(paragraph) if len(each) >= _SHORTEST_SENTENCE]
            waiting += [(sentence, paragraph_count, number) for sentence in sentences]
            paragraph_count += 1
        if len(waiting) > _BATCH:
            flush()
        if (number + 1) % 10_000 == 0:
            say(f"word pieces: {number + 1:,} of {len(documents):,} documents")
    flush()
    titles, title_starts = array("H"), array("q", [0])
    for encoding in tokenizer.encode_batch_fast([each.title for each in documents], add_special_tokens=False):
        titles.extend(piece for piece in encoding.ids if piece != UNKNOWN)
        title_starts.append(len(titles))
    numbers: dict[str, int] = {}
    matters = [numbers.setdefault(each.matter, len(numbers)) for each in documents]
    return Text(
        np.array(pieces, dtype=np.uint16),
        np.array(starts, dtype=np.int64),
        np.array(paragraphs, dtype=np.int64),
        np.array(owners, dtype=np.int64),
        np.array(titles, dtype=np.uint16),
        np.array(title_starts, dtype=np.int64),
        np.array(matters, dtype=np.int64),
    )
