"""Is a text with these very words there already? Words alone do not say so: short ones come again on other days."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC

from framing.language import addresses
from framing.language.tokens import tokenize
from framing.model import Article, ArticleExtent, Project

SHORT = 30
"""Words below which the same words may well be another text ("Luftalarm in Kiew.")."""
_ANY = "*"
_Key = tuple[bytes, str, str]


class SameWords:
    """Texts by their words, and by what tells two of the same words apart."""

    def __init__(self) -> None:
        self._found: dict[_Key, Article] = {}

    def add(self, article: Article) -> None:
        """From now on this text is known."""
        for key in _kept_under(article, _sum(article)):
            self._found.setdefault(key, article)

    def forget(self, article: Article) -> None:
        """It is known no longer."""
        for key in _kept_under(article, _sum(article)):
            if key in self._found and self._found[key].id == article.id:
                del self._found[key]

    def of(self, article: Article) -> Article | None:
        """The text of the same outlet with the same words, whatever the blanks between them; else None.

        A text of fewer than SHORT words is not the same at another address or of another time, where both are known;
        a longer one is not where both differ, address and day. One that bears the same long id is the same.
        A headline alone may stand above two texts: it is the same under the same address, or of the same day where
        one of both has no address.
        """
        return next((self._found[key] for key in _sought_under(article, _sum(article)) if key in self._found), None)


@dataclass(frozen=True, slots=True)
class Twice:
    """A text that stands in its outlet a second time."""

    article: Article
    same: Article
    """The one that came first."""


def doubled(project: Project) -> tuple[Twice, ...]:
    """Which texts stand twice in one outlet, as when two outlets that both loaded them are joined? None is deleted.

    Nothing else makes such doubles, so only outlets that were joined are looked through.
    """
    joined = {article.outlet for article in project.articles if article.outlet_form}
    known, found = SameWords(), []
    for article in project.articles:
        if article.outlet not in joined:
            continue
        if (same := known.of(article)) is not None:
            found.append(Twice(article, same))
        else:
            known.add(article)
    return tuple(found)


def reworded(project: Project) -> tuple[Twice, ...]:
    """Which texts came from two outlets that were joined, under one address and in other words?

    Had they been loaded into one outlet, the later would be a version of the first. Nothing joins them now.
    """
    joined = {article.outlet for article in project.articles if article.outlet_form}
    word_for_word = {one.article.id for one in doubled(project)} if joined else set()
    first: dict[tuple[str, str], Article] = {}
    found = []
    for article in project.articles:
        address = addresses.text_of(article.url) if article.outlet in joined else ""
        if not address or addresses.is_section(article.url) or article.id in word_for_word:
            continue
        before = first.setdefault((article.outlet, address), article)
        if before.outlet_form != article.outlet_form and _text_id(before) != _text_id(article):
            found.append(Twice(article, before))
    return tuple(found)


def _text_id(article: Article) -> str:
    return article.version_of or article.id


def is_sure_id(article_id: str) -> bool:
    """Is this id so long that no other text of its outlet has it by chance? A running number is not.

    >>> [is_sure_id(one) for one in ("17", "kommentar-des-tages", "https://abendruf.example/?p=20441")]
    [False, False, True]
    """
    return len(article_id) >= 16 and sum(sign.isdigit() for sign in article_id) >= 4


def _kept_under(article: Article, words: bytes) -> Iterator[_Key]:
    address, (moment, day) = _address(article), _moments(article)
    yield words, "id", article.id
    if _is_short(article):
        for place in (address, _ANY):
            for time in dict.fromkeys((moment, f"~{day}", _ANY)):
                yield words, place, time
    else:
        yield words, _ANY, _ANY
        yield words, "address", address
        yield words, "day", day


def _sought_under(article: Article, words: bytes) -> Iterator[_Key]:
    address, (moment, day) = _address(article), _moments(article)
    if is_sure_id(article.id):
        yield words, "id", article.id
    if _is_short(article):
        times = (_ANY,) if not day else (moment, day, "") if moment != day else (f"~{day}", "")
        for place in (address, "") if address else (_ANY,):
            for time in times:
                yield words, place, time
    elif address and day:
        yield from ((words, "address", address), (words, "address", ""), (words, "day", day), (words, "day", ""))
    else:
        yield words, _ANY, _ANY


def _address(article: Article) -> str:
    """The address of the text; numbers of entries ("#eintrag-7") tell short ones of a page apart."""
    address, place = addresses.text_of(article.url), addresses.fragment_of(article.url)
    return f"{address}#{place}" if address and any(sign.isdigit() for sign in place) else address


def _moments(article: Article) -> tuple[str, str]:
    """The time of a text as exactly as it is known, and its day; "" where there is none."""
    when = article.published_at
    if when is None:
        return "", ""
    day = when.date().isoformat()
    return when.astimezone(UTC).isoformat() if article.time_known else day, day


def _is_short(article: Article) -> bool:
    return len(article.text) < SHORT * 100 and len(tokenize(article.text)) < SHORT


def _sum(article: Article) -> bytes:
    """A sum of outlet and words: whole texts as keys would fill the memory a second time."""
    told = [article.outlet.casefold(), " ".join(article.text.split())]
    if article.extent is ArticleExtent.HEADLINE:
        told.append(addresses.text_of(article.url) or _moments(article)[1])
    return hashlib.blake2b("\0".join(told).encode("utf-8", "surrogatepass"), digest_size=16).digest()
