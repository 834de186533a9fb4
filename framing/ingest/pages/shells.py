"""Pages that hold only a shell: their text is put there by scripts, and may not have been saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.errors import IngestError
from framing.ingest.limits import Limits
from framing.ingest.pages import app_data
from framing.ingest.pages.moments import most_exact, read
from framing.ingest.pages.printed import folded
from framing.ingest.pages.said import Said
from framing.language.resources import Language

_SHORT_WORDS = 60  # of a text that may be no more than a lead
LEAST_WORDS = 20
"""Of the text of a page that scripts fill: less is a remark of the page."""
_NOTICE_WORDS = 30
_END = " .…!"


@dataclass(frozen=True, slots=True)
class Filled:
    """The text of a page, whether it is only a beginning, and its time where only the scripts' data give it."""

    text: str
    is_beginning: bool = False
    published: str = ""


def filled(markup: str, told: Said, forms: Sequence[str], text: str, language: Language, limits: Limits) -> Filled:
    """The text of this page, without what it says where its scripts do not run; and whether that is only a beginning.

    Where the page shows next to nothing, or no more than its own description, and is built to be filled by scripts,
    the text is taken from the data of these; where they hold none, what it shows is a beginning. Raises IngestError
    where it shows nothing.
    """
    kept = "\n".join(line for line in text.splitlines() if not _is_notice(line, language))
    letters = folded(kept)
    is_description = bool(letters) and letters in folded(told.description)
    if len(kept.split()) >= _SHORT_WORDS:
        return Filled(kept)
    if not app_data.shows_by_scripts(markup):
        return Filled(kept)
    known = app_data.told(markup, forms, limits)
    if len(known.text) > len(kept):
        text = known.text if letters in folded(known.text) else f"{kept}\n{known.text}".strip()
        return Filled(text, published=most_exact(read(at, language) for at in known.published))
    if not kept.strip():
        raise IngestError(
            "the page shows its text only with its scripts, and was saved without it; open it in a browser and save it "
            "as a complete page"
        )
    return Filled(kept, is_description or len(kept.split()) < LEAST_WORDS)


def _is_notice(line: str, language: Language) -> bool:
    """Is this what a page says while, or because, its scripts do not run?"""
    told = " ".join(line.casefold().split())
    if len(told.split()) > _NOTICE_WORDS:
        return False
    rows = language.rows("page_words")
    return any(
        told.strip(_END) == word if kind == "loading" else kind == "script" and word in told for word, kind in rows
    )
