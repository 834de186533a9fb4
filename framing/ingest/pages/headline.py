"""Which headline did readers see, among all that a page says of itself?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from framing.ingest.pages.json_ld import line
from framing.ingest.pages.parsed import Page, lines
from framing.ingest.pages.said import Said, host, moment

_DATE_AT_END = re.compile(r" [|–—-] (\d{1,2})\.(\d{1,2})\.(\d{4})$")
_NAME_AT_END = re.compile(r" [|–—«»‹›-] ([^|–—«»‹›]{2,60})$")
_PARTING = re.compile(r"\s[|–—·:•«»‹›-]\s|,\s")
_KICKER = re.compile(r"[^|–—-]{2,40} [|–—-] ")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,12}(?:\s[^<>]{0,200})?/?>")
_UNSEEN = str.maketrans(dict.fromkeys("\xad\u200b\u2060\ufeff", ""))
"""Where a word may be broken: printed by pages in long words, and no part of them."""
_PAID = re.compile(r"^[(\[][A-ZÄÖÜ]{0,4}\+[)\]] | [(\[][A-ZÄÖÜ]{0,4}\+[)\]]$")
"""How a headline says that its article is for subscribers: "(+) Rat tagt", "Rat tagt (S+)"."""
_AS_IN_ADDRESSES = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_OPEN = ("…", "...")
_QUOTES = "\"“”„»«'‘’‚"
_LONGEST = 500  # characters; what is longer is a text


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline, the house named behind it, the day named there, and every form in which the page gives it."""

    title: str
    house: str
    day: str
    forms: tuple[str, ...]


def headline(page: Page, told: Said) -> Headline:
    """Which of its headlines is this page's?

    The one for sharing (og:title) comes first: the newsroom wrote it for readers, while JSON-LD and the title
    element are often written for search engines, and the h1 is often run together with its kicker. Where it
    gives only the name of the house, it is none; where it was cut off, another one completes it. The name of
    the house, a section or a day behind it are no part of it.
    """
    h1 = [text for e in islice(page.root.iter("h1"), 20) if (text := lines(e, most=_LONGEST))]
    shown = [line(e.text_content()) for e in page.root.iter("title")][:1]
    shared = line(page.metas.get("twitter:title"))
    known = [told.site, told.publisher, host(told.url)]
    told_headline = clean(told.headline)
    offered = [clean(form) for form in (told.title, told.headline, shared, *h1[:3], *shown) if clean(form)]
    own = [form for form in offered if plain(form) not in {plain(name) for name in known if name}]
    written = _completed(own or offered)
    title, house = _parted(written, known)
    title = _as_agreed(title, (*map(clean, h1), told_headline))
    title = _without_kicker(title, told_headline)
    return Headline(title, house, _day_at_end(written), tuple(dict.fromkeys([title, *offered])))


def clean(title: str) -> str:
    r"""A headline without tags, without signs that nobody sees, and without the mark of what is for subscribers.

    >>> clean("Der <em>Hafen\xaddeich</em> hält (AR+)")
    'Der Hafendeich hält'
    """
    title = " ".join(_TAG.sub("", title[: 2 * _LONGEST]).translate(_UNSEEN).split())
    return _PAID.sub("", title)[:_LONGEST]


def _completed(offered: Sequence[str]) -> str:
    """The first one, or a later one that goes on where the first was cut off: at a quotation mark, or with "…"."""
    if not offered:
        return ""
    first = offered[0]
    begin = first.removesuffix("…").removesuffix("...").rstrip()
    for other in offered[1:]:
        rest = other[len(begin) :].lstrip()
        if other.startswith(begin) and rest and (first.endswith(_OPEN) or rest[0] in _QUOTES):
            return other
    return first


def _as_agreed(title: str, others: Iterable[str]) -> str:
    """The title without a section behind it ("… - Sport") where another headline of the page is just that title."""
    for other in others:
        rest = title[len(other) :]
        if len(other.split()) > 2 and title.startswith(other) and _PARTING.match(rest):
            return other
    return title


def _without_kicker(title: str, headline: str) -> str:
    """The title without the kicker in front of it ("Deichbau - …") where the page's data have the rest as its headline.

    Behind a colon a kicker is part of how a newsroom writes its headlines.
    """
    before = title.removesuffix(headline)
    return headline if len(headline.split()) > 2 and before != title and _KICKER.fullmatch(before) else title


def _parted(title: str, houses: Iterable[str]) -> tuple[str, str]:
    """The title, and the name of its house where that stands at the end, "… | Abendruf", "… – AR – 05.03.2031"."""
    known = {plain(name) for name in houses if name}
    known |= {plain(name.removeprefix("www.").partition(".")[0]) for name in houses if name}
    left = _DATE_AT_END.sub("", title)
    match = _NAME_AT_END.search(left)
    if match is None or plain(match[1]) not in known:
        return title, ""
    return left[: match.start()].rstrip(), match[1]


def _day_at_end(title: str) -> str:
    """The day that closes this title, "… | Abendruf | 05.03.2031"; "" where none does."""
    match = _DATE_AT_END.search(title)
    return moment(f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}") if match else ""


def plain(name: str) -> str:
    """A name as an address would write it: "Börsen-Blatt" is "boersenblatt"."""
    return "".join(c for c in name.lower().translate(_AS_IN_ADDRESSES) if c.isalnum())
