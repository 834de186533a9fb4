"""Quotations marked by hand in the passages of the demo corpus (`demo-quotations.csv`), in words instead of tokens.

Who marks writes the words as printed; this module says which tokens of the passage they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from framing.evaluate import answers, gold
from framing.evaluate.quotation_files import Places, Text, token_ids
from framing.evaluate.quotation_scores import Annotation
from framing.evaluate.quotations import TYPE_OF_KIND
from framing.language.tokens import tokenize
from framing.model import Passage, Project

UNMARKED = ("frame",)
"""Roles that this gold leaves out."""
GAP = "[...]"
NONE = "-"
_NEEDED = ("file", "entry", "type", "quote", "nth", "speaker", "cue", "addressee")
_ACT = "reported"
_ROLES = ("speaker", "cue", "addressee")


def shipped() -> Path:
    """The marked passages of the demo corpus."""
    return gold.shipped().parent / "demo-quotations.csv"


def read_gold(path: Path, project: Project) -> tuple[Text, ...]:
    """The passages of the project that have a row in a CSV file, with all that was marked in them.

    Columns: file and entry as in `demo-stories.csv`; type (direct, indirect, reported, subjunctive, free); quote as
    printed, pieces joined by " [...] ", and nth occurrence of its first piece (empty: the first); speaker, cue and
    addressee as printed, the occurrence nearest to the quote is meant, and - or nothing says that the text has none.
    A row without quote says that the passage was read and holds nothing. Raises IngestError that names the lines
    at fault.
    """
    passages = project.passage_by_id

    def fault_of(row: Mapping[str, str]) -> str:
        passage = passages.get(answers.passage_id(row))
        return _fault(row, passage.own_text) if passage else f"no passage {answers.passage_id(row)!r} among the texts"

    rows: dict[str, list[Mapping[str, str]]] = {}
    for _, row in answers.rows(path, needed=_NEEDED, fault_of=fault_of):
        rows.setdefault(answers.passage_id(row), []).append(row)
    return tuple(_text(passages[passage_id], of_passage) for passage_id, of_passage in rows.items())


def _text(passage: Passage, rows: Sequence[Mapping[str, str]]) -> Text:
    tokens = tuple((token.start, token.end) for token in tokenize(passage.own_text))
    return Text(passage, tokens, tuple(_annotation(row, passage.own_text, tokens) for row in rows if row["quote"]))


def _annotation(row: Mapping[str, str], text: str, tokens: Places) -> Annotation:
    quote = _quote(row, text)
    speaker, cue, addressee = (
        token_ids(tokens, _nearest(text, row[role], quote, act=row["type"] == _ACT)) for role in _ROLES
    )
    return Annotation(
        quote=token_ids(tokens, quote),
        speaker=speaker,
        cue=cue,
        addressee=addressee,
        type=TYPE_OF_KIND[row["type"]],
    )


def _fault(row: Mapping[str, str], text: str) -> str:
    """What is wrong with a row; "" where nothing."""
    if not row["quote"]:
        filled = [column for column in ("type", *_ROLES) if row[column] not in ("", NONE)]
        return f"{filled[0]} without a quote" if filled else ""
    if row["type"] not in TYPE_OF_KIND:
        return f"no type {row['type']!r}; there are: {', '.join(TYPE_OF_KIND)}"
    nth, first = row["nth"] or "1", _pieces(row["quote"])[0]
    if not answers.is_nth(nth, text, first):
        return f"the passage holds no occurrence {nth} of {first!r}"
    if not (quote := _quote(row, text)):
        return f"the passage does not hold the pieces of {row['quote']!r} in this order"
    tokens = tuple((token.start, token.end) for token in tokenize(text))
    if not token_ids(tokens, quote):
        return f"no word in the quote {row['quote']!r}"
    lacking = [role for role in _ROLES if row[role] not in ("", NONE) and not _nearest(text, row[role], quote)]
    return f"the passage does not hold the {lacking[0]} {row[lacking[0]]!r}" if lacking else ""


def _quote(row: Mapping[str, str], text: str) -> Places:
    """Where the pieces of the quote stand; nothing where one does not follow the others."""
    pieces = _pieces(row["quote"])
    first = answers.places(text, pieces[0])[int(row["nth"] or "1") - 1]
    return _in_a_row(text, pieces, first)


def _nearest(text: str, words: str, quote: Places, *, act: bool = False) -> Places:
    """Where the words of a role stand: nearest to the quote, and outside it where they stand there at all.

    "sagte er, dass er komme": the first "er" is the speaker, though the other one stands in the quote itself.
    act: the quote is a whole clause with its speaker ("Kern fordert mehr Geld"), who is looked for inside it.
    """
    if words in ("", NONE):
        return ()
    pieces = _pieces(words)
    candidates = [found for first in answers.places(text, pieces[0]) if (found := _in_a_row(text, pieces, first))]
    return min(candidates, key=lambda found: (_inside(found, quote) != act, _distance(found, quote)), default=())


def _in_a_row(text: str, pieces: Sequence[str], first: tuple[int, int]) -> Places:
    """The first piece here, and each other one where it next stands behind the one before."""
    found = [first]
    for piece in pieces[1:]:
        behind = (place for place in answers.places(text, piece) if place[0] >= found[-1][1])
        if (place := next(behind, None)) is None:
            return ()
        found.append(place)
    return tuple(found)


def _inside(found: Places, quote: Places) -> bool:
    return any(start < q_end and q_start < end for start, end in found for q_start, q_end in quote)


def _distance(found: Places, quote: Places) -> int:
    """Characters between the nearest pieces."""
    return min(max(start - q_end, q_start - end, 0) for start, end in found for q_start, q_end in quote)


def _pieces(words: str) -> list[str]:
    return [piece.strip() for piece in words.split(GAP)]
