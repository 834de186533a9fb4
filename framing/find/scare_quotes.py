"""Which words does an outlet itself set in quotation marks, to keep them at arm's length?

    Die „Befreiung“ der Stadt dauerte drei Tage.

Short spans in marks that are nobody's words, no title or name and no word spoken about as a word. The words around them
that tell stand in `title_nouns.txt`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from framing.find.beside_marks import ENDS, Beside, words_in
from framing.find.certainty import Spans
from framing.find.direct import Marked, marked
from framing.find.title_nouns import lists
from framing.find.words_around import Place, Words
from framing.language.resources import Language
from framing.language.sentences import split
from framing.language.tokens import tokenize
from framing.model import Hedge, Passage, Quotation, Span

KIND = "scare_quote"
MOST_WORDS = 4
"""Of a span; a longer one is a quotation or a title."""
_WINDOW = 600  # characters of a sentence on either side
_LONGEST = 1_000  # characters of lines joined
_AND = re.compile(r"\s?[,/]?\s?(\w{0,12})\.?\s{1,2}")


def find(passage: Passage, *, language: Language, quotations: Sequence[Quotation]) -> tuple[Hedge, ...]:
    """Which words stand in marks because the outlet does not call the thing so itself?

    Left out, so that what is counted is the outlet's: all that lies in a quotation or in a sentence with a cue, a
    verb of saying or a Konjunktiv that may give the words to a speaker; titles and names, told by the noun before them
    (Zeitung, Operation), by capitals or by being no German word; words spoken about as words (der Begriff, namens,
    genannt, das Motto); glosses in brackets; what a hyphen ties to a word behind (a name mostly: „Leuchtturm“-Bericht).
    Behind "sogenannt" the marks add nothing: that word is a hedge by itself. Counts are floors, not measures.
    Not told apart: a name that is an everyday word and has no noun before it, a term that is marked as new.

    >>> from framing.language.resources import load
    >>> text = "Die „Befreiung“ der Stadt dauerte drei Tage. Der Film „Heimkehr“ lief lange."
    >>> passage = Passage(id="p", article_id="a", outlet="Blatt A", start=0, end=len(text), text=text)
    >>> [(hedge.cue, hedge.span.start) for hedge in find(passage, language=load("de"), quotations=())]
    [('Befreiung', 4)]
    """
    text = passage.own_text
    pieces = [piece for piece in marked(text, language) if 0 < piece.word_count <= MOST_WORDS and not piece.finished]
    if not pieces:
        return ()
    repeated = _repeated(text, pieces, quotations)
    taken = Spans(
        (span.start, span.end)
        for quotation in quotations
        for span in (quotation.span, *quotation.pieces, *quotation.frame_spans, *quotation.cue_spans)
    )
    words = Words(text, language)
    sentences = _whole(text, split(text, language))
    starts = [start for start, _ in sentences]
    named: set[str] = set()
    found: list[Hedge] = []
    out_before = -1  # where the last span ends that was left out
    for piece in pieces:
        inside = words_in(text, piece)
        at = max(0, bisect_right(starts, piece.start) - 1)
        start, end = sentences[at]
        start, end = max(start, piece.start - _WINDOW), min(end, piece.end + _WINDOW)
        beside = Beside(words, (start, max(end, piece.end)), piece, language)
        if beside.names():
            named.add(inside)
        # Of several words part of what a speaker says right before or behind; a single word is the outlet's more often.
        near = (sentences[max(0, at - 1)][0], sentences[min(at + 1, len(sentences) - 1)][1])
        first, last = near if piece.word_count > 1 else (start, end)
        given = taken.meets(first, last) or inside in repeated
        listed = out_before >= 0 and _listed(text, out_before, piece.start, language)
        if listed or given or inside in named or beside.kept_out():
            out_before = piece.end
        elif not beside.looks_like_a_name(tokenize(inside)):
            found.append(Hedge(Span(passage.id, piece.start, piece.end), inside, KIND))
    return tuple(hedge for hedge in found if hedge.cue not in named)


def _repeated(text: str, pieces: Iterable[Marked], quotations: Iterable[Quotation]) -> frozenset[str]:
    """Of what several words in marks say: that which some speaker says too, in a direct quotation.

    Every run of as many words in the quotations is looked up once, however many spans and quotations there are.
    """
    wanted: dict[tuple[str, ...], set[str]] = {}
    for piece in pieces:
        if piece.word_count > 1:
            inside = words_in(text, piece)
            wanted.setdefault(tuple(token.text for token in tokenize(inside)), set()).add(inside)
    sizes = sorted({len(run) for run in wanted} - {0})
    found: set[str] = set()
    for quotation in quotations if sizes else ():
        said = [token.text for token in tokenize(text[quotation.span.start : quotation.span.end])]
        if quotation.direct:
            for size in sizes:
                for k in range(len(said) - size + 1):
                    found |= wanted.get(tuple(said[k : k + size]), set())
    return frozenset(found)


def _listed(text: str, start: int, end: int, language: Language) -> bool:
    """Does only a comma or an "und" stand between two spans? The second is what the first is."""
    between = _AND.fullmatch(text, start, end)
    return between is not None and (not between.group(1) or between.group(1) in lists(language)["and"])


def _whole(text: str, sentences: Sequence[Place]) -> list[Place]:
    """The sentences; lines that do not end as one does (wrapped lines, headings) go on in the next."""
    joined: list[Place] = []
    for start, end in sentences:
        open_before = joined and text[joined[-1][1] - 1] not in ENDS and end - joined[-1][0] < _LONGEST
        if open_before:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
