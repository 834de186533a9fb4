"""The text of a page's article: its lead and its paragraphs, without the boxes around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import islice

from framing.ingest.pages import boxes
from framing.ingest.pages.parsed import Element, Page, lines
from framing.ingest.pages.said import Said
from framing.language.resources import Language

LEAST_SHARE = 0.3
"""Of the text that is found without leaving boxes out: with less left, and little of it, the boxes were the article."""
_LEAST_LETTERS = 200
_REPEATED = 3  # a line that stands so often is a notice of the page: "external content is not shown"
_OWN_LINE = 60  # letters of a line that no text tells twice
_FIRST_LINES = 6  # lines in which the headline is looked for once more
_ABOVE_WORDS = 60  # words above the headline that are left out with it: a kicker, the line below a video
_OWN_LETTERS = 15  # letters of a line that tell it from any other
_SHARED = 0.7  # of the longer one that the page's text and its data must have in common, to tell where the text ends
_MANY_ELEMENTS = 5_000  # elements; more than pages have, and the second opinions of trafilatura take their square
_LEAD_LETTERS = 3_000
_LEAD_WORDS = range(6, 150)
_LETTERS = re.compile(r"[^\W_]+")
_MARKUP = re.compile(r"<[^<>]{1,2000}>")
_SENTENCE_ENDS = (".", "!", "?", "…", "“", "”", '"', "»", "«")


@dataclass(frozen=True, slots=True)
class Found:
    """What trafilatura found: the text, and what it says of the page where the page itself says nothing."""

    text: str = ""
    title: str = ""
    day: str = ""
    url: str = ""
    house: str = ""


def find(page: Page, told: Said, forms: Sequence[str], language: Language) -> Found:
    """The article's text, lead first, without its headline; Found.text is "" where the page holds none.

    forms: the headline in all the forms in which the page gives it. Where the page shows next to nothing of the
    text that its data for machines hold, the text is taken from there.
    """
    needs_more = not (told.published and forms and told.url)
    pruned, whole = deepcopy(page.root), _extracted(deepcopy(page.root), with_metadata=needs_more)
    boxes.prune(pruned, language, text_letters=len(whole.text))
    found = _extracted(pruned, with_metadata=False)
    best = found if len(found.text) > min(LEAST_SHARE * len(whole.text), _LEAST_LETTERS) else whole
    text = "\n".join(_own_lines(best.text, forms, language))
    text = _between(text, plain(told.body))
    lead = _lead(page.root, told, text, language) if text.strip() else ""
    text = f"{lead}\n{text}" if lead else text
    return Found(text, whole.title, whole.day, whole.url, whole.house)


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
        date_extraction_params={"extensive_search": not many, "original_date": True},
    )
    if found is None or isinstance(found, dict):
        return Found()
    house = _said(found.hostname).removeprefix("www.") or _said(found.sitename)
    return Found(found.text or "", " ".join(_said(found.title).split()), _said(found.date), _said(found.url), house)


def _said(value: object) -> str:
    """A field that trafilatura took from a page's JSON, where it is a text: it hands on whatever stands there."""
    return value if isinstance(value, str) else ""


def _between(text: str, body: str) -> str:
    """The text from its first line that the page's data for machines hold, too, to its last one.

    Around them stand notes about the author and appeals for money in which no box can be told. Where most of
    what the data hold is not in the text, the data are the text: the page shows it only with its scripts.
    """
    known, shown, written = _letters(body), _letters(text), text.splitlines()
    if len(known) * LEAST_SHARE > len(shown) or (shown == known and body):
        return body
    own = [n for n, line in enumerate(written) if len(_letters(line)) >= _OWN_LETTERS and _letters(line)[:80] in known]
    shared = sum(len(_letters(written[n])) for n in own)
    if len(own) < 2 or shared < _SHARED * max(len(known), len(shown)):  # some give machines only its beginning
        return text
    return "\n".join(written[own[0] : own[-1] + 1])


def _own_lines(text: str, forms: Sequence[str], language: Language) -> Iterator[str]:
    """The lines without the headline's at the top, bylines there, and notices that the page prints again and again."""
    written = [line.strip() for line in text.splitlines() if line.strip()]
    counts = Counter(written)
    headlines = [_letters(form) for form in forms if form]
    starts = tuple(word.replace("_", " ") for word, kind in language.rows("page_words") if kind == "byline")
    titles = [n for n, line in enumerate(written[:_FIRST_LINES]) if _is_headline(line, headlines)]
    first = titles[-1] + 1 if titles and len(" ".join(written[: titles[-1]]).split()) < _ABOVE_WORDS else 0
    notices = {line for line, count in counts.items() if count >= _REPEATED}
    is_whole = sum(map(len, notices)) > LEAST_SHARE * sum(map(len, counts))  # the page holds its text several times
    told: set[str] = set()
    for number, line in enumerate(written[first:], start=first):
        again = line in told and (len(line) >= _OWN_LINE or line in notices)
        if not again and (is_whole or line not in notices) and not (number < _FIRST_LINES and _is_byline(line, starts)):
            told.add(line)
            yield line


def _is_headline(line: str, headlines: Sequence[str]) -> bool:
    """Is this line a headline of the page, with a kicker or a part of it?"""
    told = _letters(line)
    return any(
        told == form or (len(told) > 20 and (told in form or (form in told and len(told) < 2 * len(form))))
        for form in headlines
    )


def _is_byline(line: str, starts: tuple[str, ...]) -> bool:
    return len(line) < 80 and line.casefold().startswith(starts) and not line.endswith(_SENTENCE_ENDS)


def _lead(root: Element, told: Said, text: str, language: Language) -> str:
    """The lead that stands on the page, above the text, but was not found with it; "" where there is none.

    It is what the page describes itself by, where that is shown, or what is built as a lead.
    """
    here, described = _letters(text), _letters(told.description)
    for element in root.iter("p", "div", "span", "h2", "h3", "strong", "section"):
        marked = "lead" in boxes.named(element, language)
        if not marked and (len(described) < 40 or len(element) > 5):
            continue
        line = lines(element, most=_LEAD_LETTERS)
        letters = _letters(line)
        if len(line.split()) not in _LEAD_WORDS or (not marked and letters != described):
            continue
        if boxes.is_hidden(element) or letters[:200] in here:
            return ""
        return line
    return ""


def _letters(text: str) -> str:
    """The letters and figures alone, to compare what is printed in two places."""
    return "".join(_LETTERS.findall(text.casefold()))
