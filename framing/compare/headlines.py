"""Under which headlines do the outlets tell a story, and how did the headline of one text change?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from framing.compare import moments
from framing.compare.headline_changes import Change, change
from framing.compare.moments import Moment
from framing.model import Article, ArticleKind, Passage, Span

FIRST_WORDS = 9
"""So many words stand in for a missing headline; they are marked as what they are."""


@dataclass(frozen=True, slots=True)
class Headline:
    """What stands above one passage, as printed."""

    passage_id: str
    outlet: str
    kind: str
    """heading: above the passage; title: the article's, which does not stand above its text; none: there is neither."""
    text: str
    """As printed, line breaks included; "" where there is none."""
    span: Span | None
    """Where the heading stands in the passage; None for a title, where there is none, and in a text not shown."""
    first_words: str
    """How a passage without a headline begins; "" for all others."""
    first_words_span: Span | None
    published: Moment | None
    of_live_blog: bool
    """Is it one entry among others? The page's title is then not this entry's headline."""
    changed: Moment | None = None
    """When its source says that the text was last changed; None for an entry of a live blog, and where it does not."""

    @property
    def saved(self) -> Moment | None:
        """From when this wording is: when the text was last changed, else when it was published."""
        return self.changed or self.published


@dataclass(frozen=True, slots=True)
class Versions:
    """Texts of one outlet that are versions of one text, in the order in which they were last changed."""

    headlines: tuple[Headline, ...]
    changes: tuple[Change, ...]
    """Between each headline and the next: one less than there are headlines."""
    known_by: tuple[str, ...]
    """Why they count as one text: wording (they share it), url (they stand under one address), or both."""


@dataclass(frozen=True, slots=True)
class OutletHeadlines:
    """The headlines of one outlet."""

    outlet: str
    headlines: tuple[Headline, ...]
    """In order of time; those without a date last, and a day without a clock time before the times of that day."""
    versions: tuple[Versions, ...]


def compare(
    passages: Sequence[Passage], articles: Mapping[str, Article], *, versions: Iterable[tuple[str, str]] = ()
) -> tuple[OutletHeadlines, ...]:
    """Which headlines does each outlet give a story, and which of them changed over time?

    articles: those of the passages, by id. versions: pairs of passage ids, each two versions of one text of one
    outlet; pairs with a passage that is not among these are left out. Two articles of one outlet under one address
    are versions, too; an address without a path is a front page's, under which any text may stand. Entries of one
    saved page are none, however alike: they stand beside each other, and neither takes the other's place. Returns
    the outlets in alphabetical order.

    Only versions that were loaded can be compared: what stood above a text in between, nobody knows. Raises
    ValueError where a pair is of two outlets.
    """
    found = {passage.id: _headline(passage, articles[passage.article_id]) for passage in passages}
    sets = _versions(passages, articles, found, versions)
    return tuple(
        OutletHeadlines(
            outlet,
            _in_time(headline for headline in found.values() if headline.outlet == outlet),
            tuple(one for one in sets if one.headlines[0].outlet == outlet),
        )
        for outlet in sorted({passage.outlet for passage in passages}, key=str.casefold)
    )


def with_places_in(found: Sequence[OutletHeadlines], passage_ids: Collection[str]) -> tuple[OutletHeadlines, ...]:
    """These headlines; one of a passage that is none of these names no place, as its text is not shown beside it."""

    def placed(headline: Headline) -> Headline:
        if headline.passage_id in passage_ids:
            return headline
        return replace(headline, span=None, first_words_span=None)

    return tuple(
        replace(
            outlet,
            headlines=tuple(map(placed, outlet.headlines)),
            versions=tuple(replace(one, headlines=tuple(map(placed, one.headlines))) for one in outlet.versions),
        )
        for outlet in found
    )


def _headline(passage: Passage, article: Article) -> Headline:
    of_live_blog = article.kind is ArticleKind.LIVE_BLOG
    heading, title = passage.heading, "" if of_live_blog else article.title.strip()
    span = first_words = None
    words: list[re.Match[str]] = []
    if heading:
        start = passage.text.index(heading)
        span = Span(passage.id, start, start + len(heading))
    elif not title:
        words = list(re.finditer(r"\S+", passage.own_text))[:FIRST_WORDS]
        first_words = Span(passage.id, words[0].start(), words[-1].end()) if words else None
    return Headline(
        passage_id=passage.id,
        outlet=passage.outlet,
        kind="heading" if heading else "title" if title else "none",
        text=heading or title,
        span=span,
        first_words=" ".join(word.group() for word in words),
        first_words_span=first_words,
        published=moments.of(passage),
        of_live_blog=of_live_blog,
        changed=None if of_live_blog else moments.of_change(article),
    )


def _versions(
    passages: Sequence[Passage],
    articles: Mapping[str, Article],
    found: Mapping[str, Headline],
    pairs: Iterable[tuple[str, str]],
) -> list[Versions]:
    by_id = {passage.id: passage for passage in passages}
    joined: list[tuple[str, str, str]] = []
    for a, b in pairs:
        if a in by_id and b in by_id and by_id[a].article_id != by_id[b].article_id:
            if by_id[a].outlet != by_id[b].outlet:
                raise ValueError(f"{a} and {b} are of two outlets; versions of one text are of one")
            joined.append((a, b, "wording"))
    by_address: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for passage in passages:
        article = articles[passage.article_id]
        address = _address(article.url)
        if address and article.kind is ArticleKind.ARTICLE:
            by_address[passage.outlet, address].append(passage.id)
    for ids in by_address.values():
        joined += [(a, b, "url") for a, b in pairwise(ids)]
    return [
        _set(_by_change(found[member] for member in members), {how for a, _, how in joined if a in members})
        for members in _connected(joined)
    ]


def _address(url: str) -> str:
    """Where one text stands, whatever part of it is pointed to; "" for a front page, under which any text may stand."""
    address = url.partition("#")[0].strip()
    path = re.sub(r"^(\w+:)?//", "", address).partition("?")[0].partition("/")[2]
    return address if path.strip("/") else ""


def _set(headlines: tuple[Headline, ...], how: set[str]) -> Versions:
    changes = tuple(
        change(
            (a.text, a.span),
            (b.text, b.span),
            order_known=a.saved is not None and b.saved is not None and a.saved.surely_before(b.saved),
        )
        for a, b in pairwise(headlines)
    )
    return Versions(headlines, changes, tuple(sorted(how, reverse=True)))


def _connected(joined: Sequence[tuple[str, str, str]]) -> list[set[str]]:
    """Sets of which each two members are joined, if only by way of others."""
    sets: list[set[str]] = []
    for a, b, _ in joined:
        touched = [one for one in sets if a in one or b in one]
        sets = [one for one in sets if one not in touched] + [set().union({a, b}, *touched)]
    return sorted(sets, key=min)


def _in_time(headlines: Iterable[Headline]) -> tuple[Headline, ...]:
    return tuple(sorted(headlines, key=lambda one: _key(one.published, one)))


def _by_change(headlines: Iterable[Headline]) -> tuple[Headline, ...]:
    return tuple(sorted(headlines, key=lambda one: _key(one.saved, one)))


def _key(at: Moment | None, one: Headline) -> tuple[bool, float, bool, str]:
    return at is None, at.at.timestamp() if at else 0.0, at is not None and at.time_known, one.passage_id
