"""Does a text speak of the thing that a word of many meanings would name? The cues stand in `label_contexts.txt`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from framing.language import labels
from framing.language.gazetteer import gazetteer
from framing.language.gazetteer.powers import powers
from framing.language.labels import Context, LabelWord
from framing.language.resources import Language
from framing.model import Mention

REACH = 60
"""Characters right before and after a word in which a neighbour is looked for."""
_NEAR = 500
"""Characters on either side that are near: three or four sentences."""
_WHOLE = 3000
"""Up to so many characters a text has one subject; in a longer one paragraphs around the word tell."""
_AROUND = 1500
_TOWARDS = re.compile(r"\s+(?:auf|gegen|in|im|durch|von|an)\s+(?:\w+\s+){0,2}$|\s+(?:der|des)?\s*$")

_ADJECTIVE = re.compile(r"(?<![\w-])-*+([\w-]+sch(?:e[nrsm]?)?)\b")

Place = tuple[int, int]


class Surroundings:
    """One text and the names in it; each pattern is read once for a stretch of text."""

    def __init__(self, text: str, heading_end: int, mentions: Sequence[Mention], language: Language) -> None:
        self.text = text
        self.mentions = mentions
        self.language = language
        self._heading_end = heading_end
        lines = text.splitlines(keepends=True) or [text]
        self._line_starts = [0, *accumulate(len(line) for line in lines)][: len(lines)]
        self._matches: dict[tuple[Context, Place], list[tuple[int, int, str]]] = {}
        self._adjectives: dict[Place, frozenset[str]] = {}

    def fits(self, word: LabelWord, place: Place) -> bool | None:
        """Does the text around a place ask for this word? None: neither for it nor against it.

        None is given where everything right beside the word fits and only the subject is missing, which the other
        texts of a story may tell.
        """
        known = labels.contexts(self.language)
        said = [self._asks(known[name], place) for name in word.contexts]
        return False if False in said else None if None in said else True

    def _asks(self, alternatives: tuple[Context, ...], place: Place) -> bool | None:
        by = {where: [one for one in alternatives if one.where == where] for where in labels.PLACES}
        if any(len(self._keys(one, self._stretches(place[0]), place)) >= one.least for one in by["against"]):
            return False
        beside = [*by["before"], *by["after"], *by["place"]]
        if not beside and not by["near"] and not by["passage"]:
            return True
        if any(self._beside(one, place) for one in beside):
            return True
        names = frozenset[str]().union(*(one.names for one in by["named"]))
        for one in by["passage"]:
            found = self._keys(one, self._stretches(place[0]), place)
            if names and len(found) < one.least:
                found = self._with_names(found, names, place)
            if len(found) >= one.least:
                return True
        around = ((max(0, place[0] - _NEAR), place[0]), (place[1], place[1] + _NEAR))
        if any(len(self._keys(one, around, place)) >= one.least for one in by["near"]):
            return True
        return None if by["near"] or by["passage"] else False

    def _beside(self, context: Context, place: Place) -> bool:
        start, end = place
        if context.where == "before":
            return bool(context.pattern.search(self.text, max(0, start - REACH), start))
        if context.where == "after":
            return bool(context.pattern.match(self.text, end, end + REACH))
        return any(
            mention.kind == "place" and mention.span.start < end + REACH and start - REACH < mention.span.end
            for mention in self.mentions
        )

    def _keys(self, context: Context, stretches: Sequence[Place], place: Place) -> set[str]:
        """What matches, the word itself apart."""
        return {
            key
            for stretch in stretches
            for start, end, key in self._found(context, stretch)
            if end <= place[0] or place[1] <= start
        }

    def _found(self, context: Context, stretch: Place) -> list[tuple[int, int, str]]:
        if (context, stretch) not in self._matches:
            self._matches[context, stretch] = [
                (match.start(), match.end(), match.group().lower())
                for match in context.pattern.finditer(self.text, *stretch)
            ]
        return self._matches[context, stretch]

    def _stretches(self, start: int) -> tuple[Place, ...]:
        """Heading and text; of a long text the heading and some paragraphs around the place."""
        if len(self.text) <= _WHOLE:
            return ((0, len(self.text)),)
        first = last = bisect_right(self._line_starts, start) - 1
        ends = [*self._line_starts[1:], len(self.text)]
        while ends[last] - self._line_starts[first] < _AROUND and (first > 0 or last < len(ends) - 1):
            first, last = max(0, first - 1), min(len(ends) - 1, last + 1)
        left, right = self._line_starts[first], ends[last]
        if right - left > 2 * _WHOLE:  # a text without paragraphs
            left, right = max(left, start - _AROUND), min(right, start + _AROUND)
        return ((0, self._heading_end), (left, right))

    def _with_names(self, cues: set[str], names: frozenset[str], place: Place) -> set[str]:
        """The cues with armies and armed groups, countries that are listed and, beside the word, any country.

        The countries of a text alone tell nothing: people come from them, and teams.
        """
        stretches = self._stretches(place[0])
        beside = set(self._countries_beside(place))
        found = cues | {f"country:{country}" for country in beside}
        told = bool(cues or beside & names)
        countries: set[str] = set()
        for mention in self.mentions:
            if mention.open or not any(left <= mention.span.start < right for left, right in stretches):
                continue
            class_, country = kind_of(mention.entity_id)
            if class_ in names:
                found.add(mention.entity_id)
                told = True
            countries.add(country)
        countries = countries.union(*map(self._of_adjectives, stretches)) & names
        return found | {f"country:{country}" for country in countries} if told else found

    def _of_adjectives(self, stretch: Place) -> frozenset[str]:
        """The countries whose adjectives stand there: russische, ukrainischen."""
        if stretch not in self._adjectives:
            words = set(_ADJECTIVE.findall(self.text, *stretch))
            self._adjectives[stretch] = frozenset(map(country_of_adjective, words)) - {""}
        return self._adjectives[stretch]

    def _countries_beside(self, place: Place) -> Iterator[str]:
        start, end = place
        if country := country_before(self.text, start):
            yield country
        for mention in self.mentions:
            left, right = mention.span.start, mention.span.end
            beside = (
                (left < end and start < right)
                or (right <= start and mention.shape in ("genitive", "adjective") and self.text[right:start].isspace())
                or (end <= left < end + REACH and _TOWARDS.fullmatch(self.text, end, left))
            )
            if beside and mention.kind != "person" and not mention.open:
                yield kind_of(mention.entity_id)[1]


@cache
def kind_of(entity_id: str) -> tuple[str, str]:
    """Class and country of an entity; nothing of a user's own."""
    try:
        found = gazetteer().entity(entity_id)
    except KeyError:
        return "", ""
    return found.class_, found.country


def country_before(text: str, start: int) -> str:
    """Whose is what stands at start, by an adjective right before it or by US- in it: "" where neither tells."""
    if text.startswith("US-", start):
        return "US"
    *_, second, last = ["", "", *text[max(0, start - REACH) : start].split()]
    if text[start - 1 : start].isspace() and (found := country_of_adjective(last)):
        return found
    return country_of_adjective(second) if last.islower() and last.isalpha() else ""


def country_of_adjective(word: str) -> str:
    """Whose is it: russischen is RU?"""
    small = word.lower()
    if "sch" not in small:
        return ""
    stems = _stems()
    return next(
        (stems[small[:cut]] for cut in (len(small), len(small) - 1, len(small) - 2) if small[:cut] in stems), ""
    )


@cache
def _stems() -> dict[str, str]:
    return {adjective.lower(): power.country for power in powers() for adjective in power.adjectives}
