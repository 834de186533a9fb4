"""The same word in every outlet, line under line with what stands around it (KWIC)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from framing.model import Findings, Passage, Span

WIDTH = 8
"""Words on either side of a hit."""
_LONGEST_WORD = 40
"""Signs that a word of the context may have; of a text without blanks the end that lies beside the hit is shown."""
_PUNCTUATION = re.compile(r"[\W_]+")
VOICES: Mapping[str, tuple[str, ...]] = {"own": ("own", "not quoted"), "quoted": ("direct", "indirect")}
"""Whose words lines can be held to: the outlet's own, or those given to somebody; see `Line.voice`."""


class Found(Protocol):
    """Whatever was found in a passage: where, by what (form, lemma, part), as printed, and the part of a compound."""

    @property
    def span(self) -> Span: ...  # noqa: D102
    @property
    def by(self) -> str: ...  # noqa: D102
    @property
    def word(self) -> str: ...  # noqa: D102
    @property
    def part(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Line:
    """One hit with the words around it, each side on one line."""

    outlet: str
    span: Span
    left: str
    """Ends in a blank where the text has one there."""
    word: str
    right: str
    by: str
    """form, lemma or part."""
    part: str = ""
    """What the hit is a part of is `word`; this is the part that was asked for, "" where the whole word was found."""
    published_at: datetime | None = None
    time_known: bool = False
    sentence: Span | None = None
    """None where sentences were not looked at."""
    voice: str = ""
    """direct (in somebody's quoted words), indirect (in a statement given to somebody), own (in neither), not quoted
    (in no quotation marks; indirect speech was not looked for); "" where nothing was looked at."""


@dataclass(frozen=True, slots=True)
class OutletCount:
    """How often one outlet has the word."""

    outlet: str
    count: int
    passage_count: int
    """Passages with a hit."""
    searched_count: int
    """Passages of this outlet that were searched."""


def lines(passages: Iterable[Passage], hits: Mapping[str, Sequence[Found]], *, width: int = WIDTH) -> tuple[Line, ...]:
    """Each hit between the words that stand before and behind it.

    hits: by passage id. width: so many words on either side, fewer where the passage begins or ends; page furniture is
    left out. Lines come in the order of the passages. Raises ValueError where width is below 0.
    """
    if width < 0:
        raise ValueError(f"a context has 0 words or more (found {width})")
    return tuple(line for passage in passages for line in _of_passage(passage, hits.get(passage.id, ()), width))


def told(
    line: Line,
    sentences: Sequence[Span],
    *,
    findings: Findings | None = None,
    marked: Sequence[tuple[int, int]] = (),
) -> Line:
    """The line with its sentence, and whose words it is.

    sentences: of its passage; findings: what was found there, None where statements were not looked for; then only
    marked (what stands in quotation marks: start, end) tells. A hit counts where it begins.
    """
    at = line.span.start
    sentence = next((one for one in sentences if one.start <= at < one.end), None)
    if findings is None:
        voice = "direct" if any(start <= at < end for start, end in marked) else "not quoted"
    else:
        around = [q for q in findings.quotations if any(piece.start <= at < piece.end for piece in q.pieces)]
        voice = "direct" if any(q.direct for q in around) else "indirect" if around else "own"
    return replace(line, sentence=sentence, voice=voice)


def ordered(found: Iterable[Line], sort: str) -> tuple[Line, ...]:
    """The lines, sorted by one of SORTS; what is alike by time, outlet, passage and place. ValueError for another key.

    left: by the first word before the hit, then the second …; right: by the words behind it. Letters sort as DIN 5007-1
    says (ä as a, ß as ss, capitals as small letters), signs are passed over. time: the earliest first, undated last.
    """
    if sort not in SORTS:
        raise ValueError(f"lines are sorted by {', '.join(SORTS)} (found {sort!r})")
    key = SORTS[sort]
    return tuple(sorted(found, key=lambda line: (key(line), _when(line), _place(line))))


def counts(found: Iterable[Line], passages: Iterable[Passage]) -> tuple[OutletCount, ...]:
    """How often, and in how many of its passages, does each outlet have the word? In alphabetical order.

    passages: all that were searched, so that an outlet without a hit stands there with 0. Outlets of different size
    are not to be compared by count.
    """
    searched = Counter(passage.outlet for passage in passages)
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for line in found:
        spans[line.outlet].append(line.span)
    return tuple(
        OutletCount(name, len(spans[name]), len({span.passage_id for span in spans[name]}), searched[name])
        for name in sorted(searched, key=str.casefold)
    )


def collated(text: str) -> tuple[str, ...]:
    """The words of a text as DIN 5007-1 sorts them.

    >>> collated("„Über die Straße“ – 3 Äpfel!")
    ('uber', 'die', 'strasse', '3', 'apfel')
    """
    parted = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(letter for letter in parted if not unicodedata.combining(letter))
    return tuple(word for word in _PUNCTUATION.split(plain) if word)


def _of_passage(passage: Passage, found: Sequence[Found], width: int) -> Iterable[Line]:
    own_text = passage.own_text if found else ""
    for hit in found:
        yield Line(
            outlet=passage.outlet,
            span=hit.span,
            left=_before(own_text, hit.span.start, width),
            word=hit.word,
            right=_behind(own_text, hit.span.end, width),
            by=hit.by,
            part=hit.part,
            published_at=passage.published_at,
            time_known=passage.time_known,
        )


def _before(text: str, end: int, width: int) -> str:
    window = text[max(0, end - _LONGEST_WORD * (width + 1)) : end]
    pieces = _counted(window.split()[::-1], width)[::-1]
    return " ".join(pieces) + (" " if pieces and window[-1:].isspace() else "")


def _behind(text: str, start: int, width: int) -> str:
    window = text[start : start + _LONGEST_WORD * (width + 1)]
    pieces = _counted(window.split(), width)
    return (" " if pieces and window[:1].isspace() else "") + " ".join(pieces)


def _counted(pieces: Sequence[str], width: int) -> list[str]:
    """So many words from the first piece on; what is only a sign comes along and does not count."""
    taken: list[str] = []
    for piece in pieces:
        if any(letter.isalnum() for letter in piece):
            if width == 0:
                break
            width -= 1
        taken.append(piece)
    return taken


def _when(line: Line) -> tuple[bool, float]:
    return line.published_at is None, line.published_at.timestamp() if line.published_at else 0.0


def _place(line: Line) -> tuple[str, Span]:
    return line.outlet.casefold(), line.span


SORTS: Mapping[str, Callable[[Line], Any]] = {
    "time": _when,
    "outlet": lambda line: line.outlet.casefold(),
    "word": lambda line: (collated(line.word), collated(line.right)),
    "left": lambda line: (collated(line.left)[::-1], collated(line.word)),
    "right": lambda line: (collated(line.right), collated(line.word)),
}
"""By what lines can be sorted."""
