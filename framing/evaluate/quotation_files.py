"""Articles with every quotation marked, as files: read the hand-made ones, write what was found in the same form.

Such a file (JSONL, also packed as .gz or .xz) has one object a line: `document`, `text`, `token_spans` ([start, end) of
each token in characters), and `annotations`, each with `quote`, `speaker`, `cue`, `frame` and `addressee` as ids of
tokens, `type`, `medium` and `nested`.
"""

from __future__ import annotations

import json
import os
import tempfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from framing.errors import IngestError, SelectionError
from framing.evaluate import answers, gold
from framing.evaluate.quotation_scores import PARTS, ROLES, TYPES, Annotation
from framing.model import Passage

Places: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Text:
    """An article, its tokens, and every quotation that was marked in it."""

    passage: Passage
    tokens: Places
    """Start and end of each in the passage, in order; none overlaps another."""
    marked: tuple[Annotation, ...]

    def words(self, ids: Sequence[int]) -> str:
        """These tokens as printed, "[...]" where some between them are left out."""
        if not ids:
            return ""
        breaks = [0, *(at for at, (one, other) in enumerate(pairwise(ids), start=1) if other > one + 1), len(ids)]
        runs = (
            self.passage.text[self.tokens[ids[first]][0] : self.tokens[ids[past - 1]][1]]
            for first, past in pairwise(breaks)
        )
        return " [...] ".join(" ".join(run.split()) for run in runs)


def read_gold(path: Path) -> tuple[Text, ...]:
    """The articles of a file, with all that was marked in them.

    Raises IngestError that names the lines at fault: what is no JSON, lacks a field, or has a token that is none.
    """
    texts: list[Text] = []
    faults: list[str] = []
    for number, line in gold.packed_lines(path):
        try:
            texts.append(_text(line))
        except (ValueError, RecursionError) as fault:  # no JSON, or a value that makes no sense
            faults.append(f"line {number}: {fault}")
    answers.refuse(path, faults)
    if not texts:
        raise IngestError(f"{path}: no articles. Write one JSON object a line, with document, text and token_spans.")
    return tuple(texts)


def token_ids(tokens: Places, places: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Which tokens lie in these stretches of characters, if only with one letter?

    >>> token_ids(((0, 3), (4, 8), (8, 9)), [(5, 8)])
    (1,)
    """
    ids: set[int] = set()
    for start, end in places:
        first = bisect_right(tokens, start, key=lambda token: token[1])
        past = bisect_left(tokens, end, key=lambda token: token[0])
        ids.update(range(first, past))
    return tuple(sorted(ids))


def write_predictions(texts: Sequence[Text], found: Sequence[Sequence[Annotation]], path: Path) -> None:
    """What was found, one article a line as `document` and `annotations`, in the form and order of the gold.

    The file is either the old one or the new one, never half of it. Raises SelectionError where it cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", suffix=".part", dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                for text, of_text in zip(texts, found, strict=True):
                    line = {"document": text.passage.id, "annotations": [asdict(one) for one in of_text]}
                    file.write(json.dumps(line, ensure_ascii=False) + "\n")
            part.chmod(path.stat().st_mode if path.exists() else 0o644)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as fault:
        raise SelectionError(f"{path}: the predictions cannot be written ({fault.strerror or fault}).") from fault


def _text(line: str) -> Text:
    """The article of a line; ValueError where it is none."""
    values = json.loads(line)
    if not isinstance(values, dict):
        raise ValueError("no JSON object")  # noqa: TRY004 - a fault of the text, not of a caller
    document, text = (values.get(name) for name in ("document", "text"))
    if not isinstance(document, str) or not isinstance(text, str) or not document or not text.strip():
        raise ValueError("an article needs the fields document and text")
    tokens = tuple(_token_spans(values.get("token_spans"), len(text)))
    marks = values.get("annotations")
    if not isinstance(marks, list):
        raise ValueError("annotations must be a list; an empty one where nothing is quoted")  # noqa: TRY004
    marked = tuple(_read_annotation(mark, len(tokens)) for mark in marks)
    return Text(Passage(document, document, document, 0, len(text), text), tokens, marked)


def _token_spans(spans: object, length: int) -> Iterator[tuple[int, int]]:
    """Start and end of each token; ValueError where one lies outside the text, is empty or out of order."""
    if not isinstance(spans, list):
        raise ValueError("token_spans must be a list of [start, end]")  # noqa: TRY004
    before = 0
    for span in spans:
        start, end = span if isinstance(span, list) and len(span) == 2 else (None, None)
        if type(start) is not int or type(end) is not int or not before <= start < end <= length:
            raise ValueError(f"token_spans: {span!r} is no [start, end) behind the token before it")
        before = end
        yield start, end


def _read_annotation(mark: object, token_count: int) -> Annotation:
    if not isinstance(mark, dict):
        raise ValueError("an annotation must be an object with quote and type")  # noqa: TRY004
    type_, medium, nested = mark.get("type"), mark.get("medium", "SW"), mark.get("nested", False)
    if type_ not in TYPES:
        raise ValueError(f"no type {type_!r}; there are: {', '.join(TYPES)}")
    if not isinstance(medium, str) or not isinstance(nested, bool):
        raise ValueError("medium must be a text, nested true or false")  # noqa: TRY004
    if not mark.get("quote"):
        raise ValueError("an annotation without quote")
    quote, *roles = (_ids(mark, part, token_count) for part in PARTS)
    return Annotation(quote, **dict(zip(ROLES, roles, strict=True)), type=type_, medium=medium, nested=nested)


def _ids(mark: Mapping[str, object], part: str, token_count: int) -> tuple[int, ...]:
    """The tokens of a part, each once and in order of the text; ValueError where one is none."""
    ids = mark.get(part, [])
    if not isinstance(ids, list) or not all(type(one) is int and 0 <= one < token_count for one in ids):
        raise ValueError(f"{part}: a list of tokens from 0 to {token_count - 1} is needed")
    return tuple(sorted(set(ids)))
