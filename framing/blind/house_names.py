"""By which names may a text call an outlet: its own, those of its house, its web addresses, its short form?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from framing.blind.folding import fold
from framing.find.person_names import is_listed
from framing.language.gazetteer.lookup import lookup
from framing.language.gazetteer.taxonomy import source_text
from framing.language.resources import Language, parse_table
from framing.model import Project

DOMAIN = re.compile(r"(?i)(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}")
_FREQUENT = 40
"""Of 60,000 pieces of text: a name that is a word as frequent as this needs a sign that the house is meant."""
_DISTINCT = 5
"""Letters: a shorter part of a name is none alone, and a shorter name is found in its own capitals only."""
_NONE = "-"


@dataclass(frozen=True, slots=True)
class HouseNames:
    """The names of one outlet or of several, in the letters of `folding.fold`."""

    anywhere: frozenset[str]
    """Nothing else is called so: found in any capitals, also within a word."""
    words: frozenset[str]
    """Names that are words or short: found as whole words, in their own capitals or in capitals alone."""
    everyday: frozenset[str]
    """Frequent words (Welt): only where something tells that the house is meant."""


def names_of(project: Project, language: Language) -> HouseNames:
    """All names of the project's outlets; what a web address of its articles tells is one of them."""
    anywhere: set[str] = set()
    words: set[str] = set()
    everyday: set[str] = set()
    hosts: dict[str, set[str]] = {}
    for article in project.articles:
        hosts.setdefault(article.outlet, set()).update(_hosts(article.url))
        if article.outlet_form:  # the name under which its source knows it
            hosts[article.outlet].add(article.outlet_form)
    for form in project.outlet_forms:
        hosts.setdefault(form.name, set()).add(form.form)
    outlets = {passage.outlet for passage in project.passages} | set(hosts)
    for name in dict.fromkeys(form for outlet in outlets for form in _forms(outlet, hosts.get(outlet, ()), language)):
        folded = " ".join(fold(name).text.split())
        into = {"anywhere": anywhere, "words": words, "everyday": everyday}.get(_how_sure(name, language))
        if into is not None and folded:
            into.add(folded)
    return HouseNames(frozenset(anywhere), frozenset(words), frozenset(everyday - words))


def _hosts(url: str) -> Iterator[str]:
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return
    if DOMAIN.fullmatch(host):
        yield host.removeprefix("www.")


def _forms(outlet: str, hosts: Iterable[str], language: Language) -> Iterator[str]:
    name = " ".join(outlet.split())
    known = _houses(language)
    keys = [_key(one, language) for one in (name, *hosts)]
    house = next((row for key in keys if (row := known.get(key))), None)
    yield _without_article(name, language)  # with it, "Die Zeit vergeht" would be one
    yield from hosts
    if house is not None:
        yield from (_without_article(form, language) for form in house)
        return
    labels = [one.rsplit(".", 1)[0] for one in (name, *hosts) if DOMAIN.fullmatch(one)]
    yield from labels
    for one in (_without_article(name, language), *labels):
        yield from _parts(one, language)


def _parts(name: str, language: Language) -> Iterator[str]:
    """The words of a name that alone tell the house, without the figures behind them, and its first letters."""
    words = re.split(r"[ -]", name)
    stems = {word.rstrip("0123456789") for word in words} - {name}
    for word in sorted(stems):
        long = len(word) >= _DISTINCT and not word.endswith(_of_town(language))
        if long and not _usual(word, language) and not lookup().bearers(word):
            yield word
    initials = "".join(part[0] for part in words if part[:1].isalpha())
    if len(initials) > 1 and initials.isupper() and not lookup().bearers(initials):
        yield initials


@cache
def _of_town(language: Language) -> tuple[str, ...]:
    """Endings of what names a town and no house: Norderauer."""
    return tuple(word for kind, word in language.rows("relay_words") if kind == "of_town")


@cache
def _houses(language: Language) -> dict[str, tuple[str, ...]]:
    """All names of a house by each of them."""
    found: dict[str, tuple[str, ...]] = {}
    for house, *cells in parse_table("houses.txt", source_text("houses.txt")).rows:
        names = tuple(dict.fromkeys((house, *(n for cell in cells if cell != _NONE for n in cell.split("|")))))
        for name in names:
            found.setdefault(_key(name, language), names)
    return found


def _key(name: str, language: Language) -> str:
    return fold(_without_article(name.removeprefix("www."), language)).text.casefold()


def _without_article(name: str, language: Language) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in language.folded("stopwords") else name


def _how_sure(name: str, language: Language) -> str:
    """anywhere, words or everyday; "" where the name is no more than an article."""
    if " " in name or DOMAIN.fullmatch(name) or (len(name) > 1 and not name.isalpha()):
        usual = all(_usual(word, language) for word in re.split(r"[\s.-]+", name) if word)
        return "words" if usual or len(name) < _DISTINCT else "anywhere"
    small = name.casefold()
    if name in _media(language, "alone") or small in language.folded("stopwords"):
        return "everyday"
    if _spread(language).get(small, 0) >= _FREQUENT and name not in _media(language, "anywhere"):
        return "everyday"
    return "words" if len(name) < _DISTINCT or _usual(name, language) else "anywhere"


def _usual(word: str, language: Language) -> bool:
    """A word of the language, or too short to be told from one."""
    return len(word) < 4 or word in language.words("media_words") or is_listed(word, language.code)


@cache
def _spread(language: Language) -> dict[str, int]:
    return {word: int(pieces) for word, pieces in language.rows("word_spread")}


@cache
def _media(language: Language, stands: str) -> frozenset[str]:
    return frozenset(row[0] for row in parse_table("media.txt", source_text("media.txt")).rows if row[1] == stands)
