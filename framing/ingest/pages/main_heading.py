"""Which heading of a page stands above its article?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice

from framing.ingest.pages.parsed import Element, Page, lines
from framing.ingest.pages.printed import folded

_ARTICLES = ("article", "main")
_AROUND = ("nav", "aside", "footer", "dialog", "li")
"""In these the way to the page is shown, or teasers: they repeat the headline, or give that of another article."""
_HEADINGS = 20
_LESSER = 200  # headings below the first level, in which the title is looked for
_MOST = 5_000  # elements in which it is looked for where none is called a heading
_TELLING = 20  # letters of a heading that may be the title
_TITLE = 300  # letters of a title
_SHARE = 0.6  # of the title's letters: what says less of it where there is a main heading may be a teaser's


def main_heading(page: Page) -> Element | None:
    """The main heading: one that says the page's title, or else the first one in an article, or the first one.

    Some houses mark their own name as the main heading, or the headline of a teaser; and some mark none at all: then
    it is whatever element says the title.
    """
    titles = _titles(page)
    every = list(islice(page.root.iter("h1"), _HEADINGS))
    first = [one for one in every if not _is_around(one)]
    if (found := _that_says(first, titles)) is not None:
        return found
    lesser = (
        one for one in islice(page.root.iter("h2", "h3", "h4"), _LESSER) if not _is_around(one) and not _is_linked(one)
    )
    if (found := _that_says(lesser, titles, least=_SHARE)) is not None:
        return found
    if first:
        return next((one for one in first if next(one.iterancestors(*_ARTICLES), None) is not None), first[0])
    others = islice(page.root.iter("header", "p", "div", "span", "strong"), _MOST)
    shown = ((one, folded((one.text or "")[: _TITLE + 1])) for one in others)
    named = (one for one, own in shown if len(own) >= _TELLING and _says(own, titles, is_part=True))
    return next(chain(named, every), None)


def _titles(page: Page) -> tuple[str, ...]:
    """The title, for sharing and for the window, letters and figures alone."""
    written = [page.metas.get("og:title") or "", next((e.text_content() for e in page.root.iter("title")), "")]
    return tuple(filter(None, (folded(one[: 2 * _TITLE]) for one in written)))


def _is_around(heading: Element) -> bool:
    """Does this heading stand in a menu or a box beside the article?"""
    return next(heading.iterancestors(*_AROUND), None) is not None


def _is_linked(heading: Element) -> bool:
    """Does this heading lead to another page, as that of a teaser?"""
    return next(heading.iter("a"), None) is not None or next(heading.iterancestors("a"), None) is not None


def _that_says(headings: Iterable[Element], titles: Sequence[str], *, least: float = 0.0) -> Element | None:
    """The first of these headings that says a title, or at least such a share of its letters."""
    shown = ((one, folded(lines(one, most=_TITLE + 1))) for one in headings)
    return next((one for one, own in shown if _says(own, titles, least=least)), None)


def _says(own: str, titles: Sequence[str], *, least: float = 0.0, is_part: bool = False) -> bool:
    """Is this heading a title, or a part of one, or, unless it must be a part, with its kicker one and more?"""
    if not own or len(own) > _TITLE:
        return False
    return any(
        own == title
        or (len(own) >= max(_TELLING, least * len(title)) and own in title)
        or (not is_part and len(title) >= _TELLING and title in own)
        for title in titles
    )
