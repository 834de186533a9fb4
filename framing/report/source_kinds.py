"""How pages name a kind of source, the country for which it speaks, and what a verb says about a statement."""

from __future__ import annotations

from framing.language.resources import load
from framing.report.phrases import LANGUAGES, PHRASES, say


def title(kind: str, *, texts: str, language: str) -> str:
    """A kind of source in words; "" is "not told". A kind that the list does not have is shown as it is written.

    texts: language of the texts, whose list it is; language: that of the page.
    """
    return _titled("source_kinds", kind, texts, language) if kind else say("not_told", language)


def channel(code: str, *, texts: str, language: str) -> str:
    """A channel in words: "Pressekonferenz", "Telegram"."""
    return _titled("channels", code, texts, language)


def of_relay(kind: str, name: str, *, texts: str, language: str) -> str:
    """Who passed it on keeps its name; where it was said is told in the language of the page."""
    return name if kind == "relay" else channel(name, texts=texts, language=language)


def with_country(kind: str, country: str, *, texts: str, language: str) -> str:
    """A kind with the country for which it speaks: "armed forces (UA)"; "" where neither is told."""
    if not kind:
        return country
    return title(kind, texts=texts, language=language) + (f" ({country})" if country else "")


def _titled(name: str, code: str, texts: str, language: str) -> str:
    for table in load(texts).tables:
        if table.name == name:
            of, column = ("channel", language) if name == "channels" else ("kind", language)
            at, shown = table.columns.index(of), table.columns.index(column)
            return next((row[shown] for row in table.rows if row[at] == code), code)
    return code


def coded(prefix: str, code: str, language: str) -> str:
    """A code of a word list in words (stance_doubting, medium_speech); as it is written where no phrase has it."""
    key = f"{prefix}_{code}"
    return PHRASES[key][LANGUAGES.index(language)] if key in PHRASES else code
