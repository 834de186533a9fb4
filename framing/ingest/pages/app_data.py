"""The text and the day of a page that shows them only with its scripts, from the data that its scripts read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from framing.ingest.limits import Limits
from framing.ingest.pages import json_ld
from framing.ingest.pages.body import plain
from framing.ingest.pages.printed import folded

_SCRIPTS = re.compile(r"<script\b([^<>]{0,500})>", re.IGNORECASE)
_SET = re.compile(r"[\w.\]\"']\s{0,3}=\s{0,3}(?=[{\[])")
_MOST_SCRIPTS = 200
_MOST_SET = 20  # values that scripts set, and that are read
_MOST_VALUES = 200_000
_LEAST_LETTERS = 40  # of a paragraph: shorter are names, kinds and addresses
_LEAST_WORDS = 6
_LEAST_TEXT = 300  # letters of a text
_BESIDE = re.compile(r"(?i)comment|related|recommend|teaser|repl(?:y|ies)|author|newsletter")
"""In the names of what stands beside a text."""
_UP = 3  # objects around a text in which its headline is looked for
_SIGNS = re.compile(
    r"__NEXT_DATA__|__NUXT|self\.__next_f|Fusion\.globalContent|__APOLLO_STATE__|__INITIAL_STATE__|__PRELOADED_STATE__|"
    r"<div\b[^<>]{0,200}\bid=[\"']?(?:root|app|__next|__nuxt|___gatsby|fusion-app)\b"
)


def shows_by_scripts(markup: str) -> bool:
    """Is this page built so that scripts put its text there? Many of these hold their text all the same.

    >>> shows_by_scripts('<div id="__next"></div>'), shows_by_scripts("<p>Der Rat tagt.</p>")
    (True, False)
    """
    return _SIGNS.search(markup) is not None


@dataclass(frozen=True, slots=True)
class Told:
    """What the data of a page's scripts hold beside its headline; "" where they hold nothing."""

    text: str = ""
    published: tuple[str, ...] = ()
    """What fields that are called so give, as it stands there."""


def told(markup: str, forms: Sequence[str], limits: Limits) -> Told:
    """The paragraphs, and the times of publication, that stand in the page's data beside its headline.

    forms: the headline in all the forms in which the page gives it; what stands beside another is another text.
    """
    titles = {folded(form) for form in forms} - {""}
    values = list(_values(markup, limits))
    best = max((one for value in values for one in _texts(value, titles)), key=len, default="")
    if len(best) < _LEAST_TEXT:
        return Told()
    return Told(best, tuple(at for value in values for at in _times(value, titles)))


def _values(markup: str, limits: Limits) -> Iterator[Any]:
    """What the page's scripts hold as JSON: alone, or set to a name."""
    decoder, left = json.JSONDecoder(strict=False), _MOST_SET
    for count, start in enumerate(_SCRIPTS.finditer(markup)):
        if count >= _MOST_SCRIPTS or not left:
            return
        end = markup.find("</script", start.end())
        script = markup[start.end() : end if end >= 0 else len(markup)][: limits.json_characters]
        is_json = script.lstrip()[:1] in ("{", "[")
        places = [len(script) - len(script.lstrip())] if is_json else [match.end() for match in _SET.finditer(script)]
        looked = 0
        for place in places:
            if place < looked or not left:
                continue
            left -= 1
            try:
                if json_ld.nesting(script[place:]) <= limits.json_depth:
                    value, looked = decoder.raw_decode(script, place)
                    yield value
            except (ValueError, RecursionError):  # a script, and no data
                continue


def _texts(value: Any, titles: set[str]) -> Iterator[str]:  # noqa: ANN401
    """The texts in this value that stand in an object, or in one of an object, with the page's headline."""
    waiting: list[tuple[Any, int]] = [(value, 0)]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        one, near = waiting.pop()
        if isinstance(one, dict):
            near = _UP if _has_title(one, titles) else near - 1
            own = (inner for name, inner in one.items() if not _BESIDE.search(name))
            waiting.extend((inner, near) for inner in own if isinstance(inner, (dict, list, str)))
        elif isinstance(one, list):
            if near > 0 and len(paragraphs := [line for line in map(_paragraph, one) if line]) > 1:
                yield "\n".join(paragraphs)
            waiting.extend((inner, near) for inner in one if isinstance(inner, (dict, list)))
        elif isinstance(one, str) and near > 0 and one.count("<p") > 1 and len(one) >= _LEAST_TEXT:
            yield plain(one)


def _times(value: Any, titles: set[str]) -> Iterator[str]:  # noqa: ANN401
    """What the objects that say the page's headline give under a name that means when it was published."""
    waiting = [value]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, dict) and _has_title(one, titles):
            yield from (v for name, v in one.items() if folded(name) in _PUBLISHED and isinstance(v, str))
        inner = one.values() if isinstance(one, dict) else one
        waiting.extend(each for each in inner if isinstance(each, (dict, list)))


_PUBLISHED = frozenset(
    {"publishedat", "datepublished", "publishdate", "publisheddate", "publicationdate", "publishedtime", "published"}
    | {"firstpublishedat", "firstpublishdate", "firstpublished", "displaydate", "publishtime", "publishedon"}
)


def _has_title(thing: dict[str, Any], titles: set[str]) -> bool:
    """Does a field of this object, or one of a field that holds several headlines, say the page's headline?"""
    inner = (value for one in thing.values() if isinstance(one, dict) for value in list(one.values())[:9])
    short = (value for value in [*list(thing.values())[:99], *inner] if isinstance(value, str) and len(value) < 500)
    return any(folded(value) in titles for value in short)


def _paragraph(one: object) -> str:
    """The longest of the texts in one part of a text; "" where it leads elsewhere, or holds no prose."""
    if isinstance(one, str):
        offered = [one]
    elif isinstance(one, dict):
        values = [*one.values(), *(v for inner in one.values() if isinstance(inner, dict) for v in inner.values())]
        offered = [value for value in values if isinstance(value, str)]
        if any(value.startswith(("http://", "https://", "/")) for value in offered):
            return ""
    else:
        return ""
    prose = [line for line in map(plain, offered) if len(line) >= _LEAST_LETTERS and len(line.split()) >= _LEAST_WORDS]
    return max(prose, key=len, default="")
