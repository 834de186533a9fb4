"""What is said, in either language, of an outlet's words: whether there is an answer at all, and how large it is."""

from __future__ import annotations

from collections.abc import Sequence

from framing.compare.shuffles import ALPHA, MIN_TEXTS
from framing.compare.wording import Versus, WordRow
from framing.report.phrases import say

NOTHING = "–"
"""Stands for a figure that there is not."""


def of_versus(one: Versus, rows: Sequence[WordRow], left_out: Sequence[str], language: str) -> str:
    """Is there an answer for this outlet? One sentence without its name: rows are its own, all of them."""
    if one.state == "no_words":
        key = "words_none_elsewhere" if one.word_count else "words_none_left"
        return say(key, language, left_out=listed(left_out, language))
    if one.state == "too_little":
        return say("words_too_little", language)
    clear = sum(row.clear for row in rows)
    return say("words_clear", language, count=clear) if clear else say("words_none_clear", language)


def rows_of(one: Versus, rows: Sequence[WordRow]) -> list[WordRow]:
    """The rows that belong to one outlet and what it is held against, clear differences first."""
    return [row for row in rows if (row.outlet, row.against) == (one.outlet, one.against)]


def listed(left_out: Sequence[str], language: str) -> str:
    """What is not counted; function words never are."""
    return "; ".join(say(f"words_out_{kind}", language) for kind in (*left_out, "function"))


def meaning(states: Sequence[str], language: str) -> str:
    """What the answers mean: `clear` where something was tested, and why only counts stand where nothing was."""
    parts = [say("words_note_clear", language, one_in=round(1 / ALPHA), texts=MIN_TEXTS)] * ("tested" in states)
    return " ".join(parts + [say("words_note_raw", language, texts=MIN_TEXTS)] * ("too_little" in states))


def ratio(row: WordRow, language: str) -> str:
    """How many times as often as the others, in words: never a number where a side has none."""
    if not row.rest_count:
        return say("words_only_here", language)
    if not row.count:
        return say("words_only_elsewhere", language)
    times = 2 ** abs(row.log_ratio)
    shown = decimal(times, language, digits=0 if times >= 10 else 1).removesuffix(",0").removesuffix(".0")
    if shown == "1":
        return say("words_alike", language)
    return say("words_times" if row.log_ratio > 0 else "words_times_elsewhere", language, times=shown)


def verdict(row: WordRow, language: str) -> str:
    """Clear or not; a word that is too rare, or has too few texts, was not tested."""
    if row.p is None:
        return say("words_untested", language)
    if not row.clear:
        return say("words_unclear", language)
    return say("words_clear_more" if row.log_odds > 0 else "words_clear_less", language)


def decimal(value: float | None, language: str, *, digits: int = 1) -> str:
    """A figure as the language writes it, or a dash where there is none.

    >>> decimal(1.25, "de", digits=2), decimal(-0.02, "de"), decimal(None, "en")
    ('1,25', '0,0', '–')
    """
    if value is None:
        return NOTHING
    rounded = round(value, digits) + 0.0  # no "-0"
    return f"{rounded:.{digits}f}".replace(".", "," if language == "de" else ".")
