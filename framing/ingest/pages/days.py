"""When a page's article came out and when it was changed: only what the page says of itself, never a day told of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from framing.ingest import date_lines
from framing.ingest.pages import boxes, day_ends, day_lines, json_ld
from framing.ingest.pages.json_ld import line
from framing.ingest.pages.main_heading import main_heading
from framing.ingest.pages.moments import is_later, moment, most_exact, read
from framing.ingest.pages.parsed import Element, Page, lines
from framing.ingest.pages.saving import LONGEST, Saved
from framing.language.resources import Language

_PUBLISHED = ("article:published_time", "article:published:time")
_UPDATED = ("article:modified_time", "article:modified:time", "og:updated_time")
_ALSO_PUBLISHED = (
    *("pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "datepublished"),
    *("date.published", "article.published", "og:published_time", "og:pubdate", "og:article:published_time"),
    *(
        "dcterms.issued",
        "dc.date.issued",
        "dcterms.available",
        "dcterms.created",
        "dc.date.created",
        "rnews:datepublished",
    ),
    *("parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate"),
    *("article_date_original", "originalpublicationdate"),
)
"""Names of meta elements."""
_OF_PAGE = ("date", "dc.date", "dcterms.date", "dc:date", "article:date")
"""Those that some programs write on every change."""
_ALSO_UPDATED = ("last-modified", "lastmod", "datemodified", "dcterms.modified", "dc.date.modified", "article.updated")
_IN_ADDRESS = re.compile(r"/((?:19[89]|20\d)\d)([/-])(\d\d)\2(\d\d)(?=[/_.-]|$)")
_TIMES = 8  # time elements that are looked at: below the article's own stand those of teasers
_MOST_TIMES = 200  # of which it is asked whether they stand in a sentence, or in what readers write
_SHOWN = 100  # that give their time to readers alone: reading it takes longer
_PARAGRAPHS = 5_000
_MARKED = 50  # elements marked as a day of publication that are looked at


def days(
    page: Page, article: Mapping[str, Any], url: str, language: Language, at: Saved | None = None
) -> tuple[str, str]:
    """When was this article published, and when changed later? In ISO 8601; "" where the page does not say.

    article: what its JSON-LD says of it; url: its own address; at: when it was saved, if that is known. What is marked
    for machines comes first, then what stands by the headline, then the address. A page that tells only of its last
    change has that day: it prints no other.
    """
    metas, heading = page.metas, main_heading(page)
    times = _times(page, heading, language, at)
    told = [*times, *day_lines.by_headline(heading, language), *day_ends.below_text(heading, language)]
    stands = [*(metas.get(name) for name in _PUBLISHED), article.get("datePublished")]
    marked = [*_marked(page.root, "datepublished", heading), *_of_page(page, "datePublished")]
    also = [metas.get(name) for name in _ALSO_PUBLISHED]
    published = most_exact(
        [
            *(read(value, language) for value in [*stands, *marked, *also]),
            *(written for written, is_update in times if not is_update),
            *(read(metas.get(name), language) for name in _OF_PAGE),
            *(written for written, is_update in told if not is_update),
            _in_address(url),
        ]
    )
    stands = [*(metas.get(name) for name in _UPDATED), article.get("dateModified")]
    marked = [*_marked(page.root, "datemodified", heading), *_of_page(page, "dateModified")]
    also = [metas.get(name) for name in _ALSO_UPDATED]
    changed = [read(value, language) for value in [*stands, *marked]]
    shown = [written for written, is_update in told if is_update]
    updated = most_exact([*changed, *shown, *(read(value, language) for value in also)])
    published = published or most_exact([*shown, *changed])
    return published, updated if is_later(updated, published) else ""


def _times(page: Page, heading: Element | None, language: Language, at: Saved | None) -> list[tuple[str, bool]]:
    """The moments of the article's own time elements, each with whether it tells of a change ("Aktualisiert am …")."""
    found: list[tuple[str, bool]] = []
    left, looked_at = _SHOWN, 0
    ups = set() if heading is None else set(heading.iterancestors())
    around = {up for up in ups if up.tag in ("article", "main")} or _with_text(page)
    is_inside = any(up.tag == "article" for up in around)
    for element in page.root.iter("time"):
        written = moment(element.get("datetime") or "")
        if not written and not left:
            continue
        inside = next(element.iterancestors("article", "main"), None)
        if inside is None or (inside not in around and (is_inside or day_lines.leads_away(inside))):
            continue
        looked_at += 1
        if looked_at > _MOST_TIMES:
            break
        if _is_told(element) or _is_in_talk(element, ups, language):
            continue
        if not written:
            left -= 1
            shown = lines(element, most=LONGEST)
            written = read(element.get("datetime"), language) or read(shown, language)
            written = written or (at.moment(shown) if at is not None else "")
        if written:
            found.append((written, _is_update(element, language)))
        if len(found) >= _TIMES:
            break
    return found


def _with_text(page: Page) -> set[Element]:
    """The articles and main parts that hold at least half of the page's paragraphs, by their letters."""
    letters, whole = Counter[Element](), 0
    for paragraph in islice(page.root.iter("p"), _PARAGRAPHS):
        size = len(paragraph.text_content())
        whole += size
        for up in paragraph.iterancestors("article", "main"):
            letters[up] += size
    return {up for up, size in letters.items() if 2 * size >= whole > 0}


def _is_told(element: Element) -> bool:
    """Does this time stand in a sentence of the text?"""
    paragraph = next(element.iterancestors("p"), None)
    return paragraph is not None and day_lines.is_prose(paragraph, lines(paragraph, most=200))


def _is_in_talk(element: Element, kept: Collection[Element], language: Language) -> bool:
    """Does this time stand in what readers write?"""
    return any("talk" in boxes.named(up, language) for up in element.iterancestors() if up not in kept)


def _is_update(element: Element, language: Language) -> bool:
    """Does this time tell of a change, by the words in or before it, or by its names?"""
    told = f"{_before(element)} {lines(element, most=200)}"
    last = [match.lastgroup for match in date_lines.labels(language).finditer(told)]
    if last:
        return last[-1] == "updated"
    named = (element.get("itemprop") or "").casefold()
    return named == "datemodified" or "updated" in boxes.named(element, language)


def _before(element: Element) -> str:
    """The words that stand right before this element, under the same parent."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is None:
        return line(parent.text)[-60:]
    return (line(previous.tail) or lines(previous, most=200))[-60:]


def _marked(root: Element, name: str, heading: Element | None) -> Iterator[object]:
    """What elements give that are marked so in microdata, those of another thing than the page's article left out."""
    around = set() if heading is None else {heading, *heading.iterancestors()}
    elements = (e for e in root.iter() if isinstance(e.tag, str) and (e.get("itemprop") or "").casefold() == name)
    for element in islice(elements, _MARKED):
        thing = next((up for up in element.iterancestors() if up.get("itemscope") is not None), None)
        if thing is None or thing in around or heading is None:
            yield element.get("content") or element.get("datetime") or lines(element, most=LONGEST)


def _of_page(page: Page, name: str) -> Iterable[object]:
    """What the data say of the page itself: of a WebPage, whose day is that of its one article."""
    kinds = {"WebPage", "ItemPage"}
    return [thing.get(name) for thing in page.things if kinds & set(json_ld.types(thing))]


def _in_address(url: str) -> str:
    match = _IN_ADDRESS.search(url[:500])
    return moment(f"{match[1]}-{match[3]}-{match[4]}") if match else ""
