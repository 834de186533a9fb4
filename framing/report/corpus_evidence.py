"""A number that opens its sentences where no comparison stands around it: a dozen of them, and a way to the rest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.model import Passage, Span
from framing.report import marks, places
from framing.report.markup import NOTHING, Html, element, join
from framing.report.phrases import say
from framing.report.places import Texts
from framing.report.to_places import Asking, Link, Way, nowhere

MOST = 12
"""So many sentences open behind one number."""

_LIGHTER = ((120, MOST), (400, 4))
"""On a page with more numbers than that each opens fewer sentences: a page must stay light enough for a phone."""
FEW = 2

CONTEXT = 220
"""Characters of a sentence on either side of the words counted: a sentence may be as long as a text."""


@dataclass(frozen=True)
class Shelf:
    """Texts, and how a page speaks of them: outlets as letters, its own language, where all places are listed."""

    texts: Texts
    letters: Mapping[str, str]
    """Outlet to its letter in the whole project."""
    outlets: tuple[str, ...]
    """The columns, in this order."""
    text_language: str
    language: str = "de"
    """Of the page's own words."""
    link: Link = nowhere
    """The way to the page that lists places."""
    most: int = MOST
    """So many sentences open behind a number."""

    def say(self, key: str, **values: object) -> str:
        """A phrase in the page's language."""
        return say(key, self.language, **values)

    def word(self, text: str) -> Html:
        """A word of the texts."""
        return element("bdi", text, lang=self.text_language)

    def outlet(self, name: str) -> Html:
        """An outlet with its letter."""
        return join((element("span", self.letters[name], class_="fx-letter"), " ", element("bdi", name)))

    @cached_property
    def passages(self) -> Mapping[str, Passage]:
        """Every passage by its id."""
        return {passage.id: passage for passage in self.texts.passages}


def most_behind(number_count: int) -> int:
    """How many sentences may open behind each of so many numbers?

    >>> most_behind(40), most_behind(400), most_behind(500)
    (12, 4, 2)
    """
    return next((most for up_to, most in _LIGHTER if number_count <= up_to), FEW)


def count(shelf: Shelf, spans: Sequence[Span], *, asking: Asking, total: int | None = None) -> Html:
    """How many were found? The number, and behind it the sentences: outlet, date, heading, the words marked.

    asking: what lists the places of the word elsewhere; total: where more were counted than places are kept. A zero has
    no sentences and stands alone.
    """
    number = len(spans) if total is None else total
    if not spans:
        return element("span", str(number), class_="fx-zero")
    together = _by_sentence(shelf, spans)
    shown = together[: shelf.most]
    rest = number - sum(len(its) for _, its in shown)
    more = _more(shelf, asking, spans, number, rest) if rest else NOTHING
    items = [_item(shelf, sentence, its) for sentence, its in shown]
    return element("details", element("summary", str(number)), element("ul", *items, more), class_="fx-count")


def _by_sentence(shelf: Shelf, spans: Sequence[Span]) -> list[tuple[Span, list[Span]]]:
    """Each sentence once, with all that was counted in it, in the order of the spans."""
    found: dict[Span, list[Span]] = {}
    for span in spans:
        found.setdefault(_sentence(shelf, span), []).append(span)
    return list(found.items())


def _sentence(shelf: Shelf, span: Span) -> Span:
    """The sentences that the span touches, as one; the span itself where none does."""
    sentences = shelf.texts.sentences.get(span.passage_id, ())
    first = max(bisect_right(sentences, span.start, key=lambda s: s.start) - 1, 0)
    touched = [s for s in sentences[first : first + 3] if s.start < span.end and span.start < s.end]
    return Span(span.passage_id, touched[0].start, touched[-1].end) if touched else span


def _item(shelf: Shelf, sentence: Span, spans: Sequence[Span]) -> Html:
    passage = shelf.passages[sentence.passage_id]
    text = passage.own_text
    start = max(sentence.start, min(span.start for span in spans) - CONTEXT)
    end = min(sentence.end, max(span.start for span in spans) + CONTEXT)
    hits = [marks.Mark(span.start, span.end, "hit", "", "") for span in spans]
    cut = ("… " if start > sentence.start else "", " …" if end < sentence.end else "")
    words = marks.render(text, start, end, hits)
    return element(
        "li", element("span", _about(shelf, passage), class_="fx-outlet"), cut[0],
        element("span", words, lang=shelf.text_language, class_="fx-text"), cut[1],
    )  # fmt: skip


def _about(shelf: Shelf, passage: Passage) -> Html:
    article = shelf.texts.articles[passage.article_id]
    day = (
        places.when(passage.published_at, time_known=passage.time_known)
        if passage.published_at
        else shelf.say("without_date")
    )
    heading = places.headline(passage, article)
    parts = (passage.outlet, day, heading[:CONTEXT])
    return join((shelf.letters[passage.outlet], *(join((" · ", element("bdi", part))) for part in parts)))


def _more(shelf: Shelf, asking: Asking, spans: Sequence[Span], number: int, rest: int) -> Html:
    """How many places are not shown here, and the way to a list of places: with the number that stands there."""
    left = shelf.say("usage_more_places", count=rest)
    way = shelf.link(asking, spans, number)
    if way is None:
        return element("li", left, class_="fx-muted")
    if way.same:
        return element("li", _link(shelf.say("usage_all_places", count=number), way), class_="fx-muted")
    how = [shelf.say("usage_by_spelling")]
    how += [shelf.say("usage_all_days")] if asking.some_days else []
    how += [shelf.say("usage_in_all_texts")] if way.all_texts else []
    key = "usage_search_places" if way.count is None else "usage_other_places"
    told = shelf.say(key, query=asking.query, count=way.count, how=", ".join(how))
    return element("li", left, ". ", _link(told, way), class_="fx-muted")


def _link(told: str, way: Way) -> Html:
    return element("a", told, href=way.href, target="_self")
