"""What stands at the end of a free beginning and asks for money or a login: told from the text, and taken out of it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from framing.ingest.pages import boxes
from framing.ingest.pages.parsed import Element, Page, lines
from framing.ingest.pages.printed import folded, printed, shape
from framing.ingest.pages.said import Said
from framing.language.resources import Language

MOST_WORDS = 60
"""Of an offer; what is longer tells something."""
_LAST_LINES = 8  # lines of a text that may be an offer
_LETTERS = 600
_ELEMENTS = 4_000  # elements that are looked at, the last of a page
_PIECES = 60  # elements in an offer
_PROSE_WORDS = 12
_OPEN = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")


@dataclass(frozen=True, slots=True)
class Cut:
    """A text without the offer below it, and whether there was one."""

    text: str
    was_offered: bool = False


def cut(page: Page, told: Said, text: str, language: Language) -> Cut:
    """This text without the last lines that ask for money or a login.

    Where the page says that its article is for subscribers, a last block that speaks of a subscription and holds a link
    or a button is the offer. Where it says nothing, only words that nothing but an offer says are enough, or a link
    "Weiterlesen" below a text that breaks off.
    """
    written = text.rstrip().splitlines()
    last = [" ".join(line.split()) for line in written[-_LAST_LINES:]]
    if len(written) < 2 or not any(_speaks(line, told, language) or _is_more(line, language) for line in last):
        return Cut(text)
    asking = list(_asking(page.root, told, language))
    plainly = [one.shown for one in asking if one.is_plain]
    where = printed(page.root)
    paragraphs = {shape(where.of(line)) for line in written[:-_LAST_LINES] or written[:1]}
    kept = len(written)
    while kept > max(len(written) - _LAST_LINES, 1):
        line = " ".join(written[kept - 1].split())
        block = where.of(line)
        is_more = _is_more(line, language) and _is_link(block) and _OPEN.search(written[kept - 2][-10:])
        offered = plainly if shape(block) in paragraphs else [one.shown for one in asking]
        if not is_more and not any(line in one for one in offered):
            break
        kept -= 1
    return Cut("\n".join(written[:kept]), True) if kept < len(written) else Cut(text)


@dataclass(frozen=True, slots=True)
class _Asking:
    """What an element that asks for money or a login shows, and whether nothing but an offer says so."""

    shown: str
    is_plain: bool


def _asking(root: Element, told: Said, language: Language) -> Iterator[_Asking]:
    """The small elements, shown, that ask for money or a login, among the last of the page."""
    last = deque(root.iter("div", "section", "aside", "p", "form", "a", "button"), maxlen=_ELEMENTS)
    for element in last:
        if sum(1 for _ in islice(element.iter(), _PIECES + 1)) > _PIECES or next(element.iter("h1"), None) is not None:
            continue
        shown = lines(element, most=_LETTERS + 1)
        if not shown or len(shown) > _LETTERS or len(shown.split()) > MOST_WORDS or not _speaks(shown, told, language):
            continue
        leads = next(element.iter("a", "button", "form"), None) is not None
        if not leads and "paywall" not in boxes.named(element, language):
            continue
        told_beside = (p for p in element.iter("p") if len(lines(p, most=_LETTERS).split()) > _PROSE_WORDS)
        if any(not _speaks(lines(p, most=_LETTERS), told, language) for p in told_beside):
            continue
        if not any(map(boxes.is_hidden, (element, *element.iterancestors()))):
            yield _Asking(shown, _is_plain(element, shown, language))


def _is_plain(element: Element, shown: str, language: Language) -> bool:
    """Is this an offer even where it is built like the text's paragraphs, which may speak of a subscription, too?"""
    phrases, words, _ = _patterns(language)
    said = shown.casefold()
    if phrases.search(said) or "paywall" in boxes.named(element, language):
        return True
    if next(element.iter("button", "form"), None) is not None or len(set(words.findall(said))) > 1:
        return True
    links = (lines(link, most=_LETTERS) for link in element.iter("a"))
    return any(
        len(link.split()) > 1 and said.endswith(link.casefold()) and words.search(link.casefold()) for link in links
    )


def _is_link(block: Element | None) -> bool:
    """Is a link or a button all that stands in this block?"""
    if block is None:
        return False
    whole = folded(lines(block, most=_LETTERS))
    return block.tag == "button" or any(
        folded(lines(link, most=_LETTERS)) == whole for link in islice(block.iter("a", "button"), _PIECES)
    )


def _speaks(shown: str, told: Said, language: Language) -> bool:
    """Does this speak of a subscription as an offer does? Of a paid article, a single word of it is enough."""
    shown = shown.casefold()
    phrases, words, common = _patterns(language)
    return bool(phrases.search(shown) or (not told.is_free and (words.search(shown) or common.search(shown))))


def _is_more(line: str, language: Language) -> bool:
    folded = line.casefold().strip(" .…»›>→")
    return any(folded == word for word, kind in language.rows("page_words") if kind == "more")


@lru_cache(maxsize=8)
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Phrases that only an offer says, its words, and those of them that any text may use."""
    rows = language.rows("page_words")
    phrases, words, common = (
        "|".join(re.escape(w) for w, its in rows if its == kind) for kind in ("paywall", "offer", "offer too")
    )
    return re.compile(f"(?:{phrases})"), _whole(words), _whole(common)


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)")
