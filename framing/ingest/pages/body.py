"""The text of a page's article: its lead and its paragraphs, without the boxes around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import islice

from framing.ingest.pages import bounds, boxes, leads, subheads
from framing.ingest.pages.asides import asides
from framing.ingest.pages.own_lines import own_lines
from framing.ingest.pages.parsed import Element, Page
from framing.ingest.pages.printed import printed
from framing.ingest.pages.said import Said
from framing.language.resources import Language

LEAST_SHARE = 0.3
"""Of the text that is found without leaving boxes out: with less left, and little of it, the boxes were the article."""
_LEAST_LETTERS = 200
_MANY_ELEMENTS = 5_000  # elements; more than pages have, and the second opinions of trafilatura take their square
_MARKUP = re.compile(r"<[^<>]{1,2000}>")


@dataclass(frozen=True, slots=True)
class Found:
    """What trafilatura found: the text, and what it says of the page where the page itself says nothing."""

    text: str = ""
    title: str = ""
    url: str = ""
    house: str = ""


def find(page: Page, told: Said, forms: Sequence[str], language: Language) -> Found:
    """The article's text, lead first, without its headline; Found.text is "" where the page holds none.

    forms: the headline in all the forms in which the page gives it. Where the page shows next to nothing of the
    text that its data for machines hold, the text is taken from there.
    """
    needs_more = not (told.published and forms and told.url)
    pruned, whole = deepcopy(page.root), _extracted(deepcopy(page.root), with_metadata=needs_more)
    boxes.prune(pruned, language, text_letters=len(whole.text), asides=asides(pruned, language))
    for figure in [e for e in pruned.iter("figure") if next(e.iter("blockquote"), None) is None]:
        figure.tag = "div"  # those left hold more than a caption, and trafilatura drops whatever stands in a figure
    found = subheads.with_subheads(pruned, lambda root: _extracted(root, with_metadata=False).text)
    best = found if len(found) > min(LEAST_SHARE * len(whole.text), _LEAST_LETTERS) else whole.text
    where = printed(page.root)
    text = "\n".join(own_lines(best, forms, language, where))
    text = bounds.between(text, plain(told.body), where, language)
    lead = leads.lead(page.root, told, text, where, language) if text.strip() else ""
    text = f"{lead}\n{text}" if lead else text
    return Found(text, whole.title, whole.url, whole.house)


def plain(markup: str) -> str:
    r"""A text in which some pages leave their tags: <p> and <br> are line ends, the others nothing.

    >>> plain("<p>Der Deich &amp; der Rat</p><p>Es <b>regnet</b>.</p>")
    'Der Deich & der Rat\nEs regnet.'
    """
    import html

    marked = re.sub(r"(?i)</?(?:p|br|div|li|h[1-6]|ul|ol|blockquote)\b[^<>]{0,2000}>", "\n", html.unescape(markup))
    parts = (" ".join(part.split()) for part in html.unescape(_MARKUP.sub("", marked)).splitlines())
    return "\n".join(part for part in parts if part)


def _extracted(root: Element, *, with_metadata: bool) -> Found:
    import trafilatura

    many = sum(1 for _ in islice(root.iter(), _MANY_ELEMENTS)) == _MANY_ELEMENTS
    found = trafilatura.bare_extraction(
        root,
        with_metadata=with_metadata,
        include_comments=False,
        include_tables=False,
        fast=many,
        date_extraction_params={"extensive_search": False},  # its day may be any that the page tells of: it is not used
    )
    if found is None or isinstance(found, dict):
        return Found()
    house = _said(found.hostname).removeprefix("www.") or _said(found.sitename)
    return Found(found.text or "", " ".join(_said(found.title).split()), _said(found.url), house)


def _said(value: object) -> str:
    """A field that trafilatura took from a page's JSON, where it is a text: it hands on whatever stands there."""
    return value if isinstance(value, str) else ""
