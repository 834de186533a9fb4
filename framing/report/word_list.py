"""Who uses which words, as text and rows: an answer for each outlet, the counts, and the sentences behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from framing.compare.wording import Versus, WordRow
from framing.pipeline import Comparison, Dials, Wording
from framing.report import lines, places
from framing.report import word_statements as said
from framing.report.lines import clip, many
from framing.report.places import Texts

RAW = 3
"""So many words are shown in a story's short list where nothing can be said about them."""

BEHIND = 2
"""Sentences shown behind a word: the concordance has them all."""

_WORD = 26
_HOW_TO_READ = (
    "A row: how often the word stands here and in the others (and in how many texts); log-odds above 0: more here; "
    "ratio in doublings; G2 and DP (0 evenly spread over the texts, 1 in one only); p: share of random dealings of the "
    "texts in which any word lay so far apart."
)


def of_story(compared: Comparison, words: int) -> Iterator[str]:
    """The wording of a story for a terminal, short.

    words: so many rows an outlet where differences are clear, these first; elsewhere RAW of them.
    """
    yield "WORDING: words that one outlet uses more, or less, than the others of this story"
    if not compared.versus:
        yield "  One outlet only: words can be compared from two on."
        return
    left_out = Dials().left_out
    for one in compared.versus:
        rows = said.rows_of(one, compared.wording)
        yield lines.wrap(f"  {one.outlet}: {said.of_versus(one, rows, left_out, 'en')}", indent=4)
        shown = words if any(row.clear for row in rows) else min(words, RAW)
        yield from (_short(row, one) for row in rows[:shown])
    if any(one.state == "no_words" for one in compared.versus):
        yield f"  Count more: framing words PROJECT {compared.story.id} {_options(left_out)}"


def text(found: Wording, *, words: int, sentences: bool = False) -> str:
    """The wording of a story, a topic or all texts for a terminal, in full.

    words: so many rows an outlet; sentences: with up to BEHIND sentences behind each.
    """
    left_out = found.dials.left_out
    head = [
        f"WORDING of {found.scope}: {many(len(found.outlets), 'outlet')}, {many(len(found.passages), 'text')}",
        f"Not counted: {said.listed(left_out, 'en')}.",
    ]
    head += [f"Count them in with {_options(left_out)}."] if left_out else []
    if any(one.state == "tested" for one in found.versus):
        head.append(_HOW_TO_READ)
    head += [note] if (note := said.meaning([one.state for one in found.versus], "en")) else []
    blocks = ["\n".join(lines.wrap(line, indent=2) for line in head)]
    blocks += ["\n".join(_block(found, one, words, sentences=sentences)) for one in found.versus]
    return "\n\n".join(blocks)


def rows(found: Texts, versus: Sequence[Versus], word_rows: Sequence[WordRow]) -> list[dict[str, Any]]:
    """One row a word and outlet: all its figures, None where there is none, and the places behind its counts.

    `state` says whether its outlet could be tested at all; of a frequent word not all places are given.
    """
    states = {(one.outlet, one.against): one.state for one in versus}
    behind = places.behind(found, (span for row in word_rows for span in (*row.spans, *row.rest_spans)))
    return [
        {
            "outlet": row.outlet,
            "against": row.against,
            "state": states.get((row.outlet, row.against), ""),
            "word": row.word,
            "kind": row.kind,
            "count": row.count,
            "total": row.total,
            "text_count": row.text_count,
            "rest_count": row.rest_count,
            "rest_total": row.rest_total,
            "rest_text_count": row.rest_text_count,
            "log_odds": _rounded(row.log_odds),
            "low": _rounded(row.low),
            "high": _rounded(row.high),
            "same_sign_share": _rounded(row.same_sign_share),
            "z": _rounded(row.z),
            "log_ratio": _rounded(row.log_ratio),
            "g2": _rounded(row.g2),
            "dispersion": _rounded(row.dispersion),
            "p": _rounded(row.p),
            "clear": row.clear,
            "evidence": behind((*row.spans, *row.rest_spans)),
        }
        for row in word_rows
    ]


def outlet_rows(
    versus: Sequence[Versus], word_rows: Sequence[WordRow], left_out: Sequence[str] = Dials().left_out
) -> list[dict[str, Any]]:
    """One row an outlet (and opponent): how much there was to compare, and what can be said."""
    return [
        asdict(one)
        | {"clear_count": sum(row.clear for row in own)}
        | {
            column: said.of_versus(one, own, left_out, language)
            for column, language in (("statement", "de"), ("statement_en", "en"))
        }
        for one in versus
        for own in (said.rows_of(one, word_rows),)
    ]


def as_value(found: Wording) -> dict[str, Any]:
    """The whole answer as one value: what was counted, an answer for each outlet, and the words."""
    return {
        "scope": found.scope,
        "dials": asdict(found.dials),
        "left_out": list(found.dials.left_out),
        "outlets": outlet_rows(found.versus, found.rows, found.dials.left_out),
        "wording": rows(found, found.versus, found.rows),
    }


def _block(found: Wording, one: Versus, words: int, *, sentences: bool) -> Iterator[str]:
    own = said.rows_of(one, found.rows)
    against = one.against or "all others"
    yield lines.wrap(
        f"{one.outlet} ({_size(one.text_count, one.word_count)}) against {against} "
        f"({_size(one.rest_text_count, one.rest_word_count)}): "
        f"{said.of_versus(one, own, found.dials.left_out, 'en')}",
        indent=2,
    )
    if own:
        yield _HEAD if one.state == "tested" else _RAW_HEAD
    for row in own[:words]:
        yield _line(row) if one.state == "tested" else _raw_line(row)
        if sentences:
            yield from lines.sentences(found, (row.spans or row.rest_spans)[:BEHIND], BEHIND)
    if len(own) > words:
        yield f"  and {many(len(own) - words, 'word')} more (--words {len(own)})"


def _short(row: WordRow, one: Versus) -> str:
    if one.state != "tested":
        return f"    {_cut(row.word):<{_WORD}} {row.count} here, {row.rest_count} elsewhere"
    here, rest = _counts(row.count, row.text_count), _counts(row.rest_count, row.rest_text_count)
    how = f"{said.ratio(row, 'en')}; {said.verdict(row, 'en')}"
    return clip(f"    {_cut(row.word):<{_WORD}} {here} here, {rest} elsewhere: {how}")


def _tabular(*cells: str) -> str:
    widths = (_WORD, 11, 12, 21, 6, 7, 5, 7)
    padded = [f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=False)]
    return "  " + " ".join([*padded, *cells[len(widths) :]]).rstrip()


_HEAD = _tabular("word", "here", "elsewhere", "log-odds [95 %]", "ratio", "G2", "DP", "p")
_RAW_HEAD = _tabular("word", "here", "elsewhere")


def _line(row: WordRow) -> str:
    interval = "" if row.low is None or row.high is None else f" [{row.low:+.2f}, {row.high:+.2f}]"
    return _tabular(
        _cut(row.word),
        _counts(row.count, row.text_count),
        _counts(row.rest_count, row.rest_text_count),
        f"{row.log_odds:+.2f}{interval}",
        f"{row.log_ratio:+.1f}",
        f"{row.g2:.1f}",
        said.decimal(row.dispersion, "en", digits=2),
        said.decimal(row.p, "en", digits=4),
        said.verdict(row, "en"),
    )


def _raw_line(row: WordRow) -> str:
    return _tabular(_cut(row.word), _counts(row.count, row.text_count), _counts(row.rest_count, row.rest_text_count))


def _counts(count: int, texts: int) -> str:
    return f"{count} (in {texts})" if count else "0"


def _cut(word: str) -> str:
    return word if len(word) <= _WORD else word[: _WORD - 1] + "…"


def _size(texts: int, words: int) -> str:
    return f"{many(texts, 'text')}, {many(words, 'word')}"


def _options(left_out: Sequence[str]) -> str:
    return " ".join(f"--{kind}" for kind in left_out)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
