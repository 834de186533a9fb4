"""What kind of source is a speaker, and for which country: "Sprecher des ukrainischen Generalstabs"?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from framing.find import mentions as names
from framing.find.countries import cues
from framing.find.person_names import looks_like_a_name
from framing.find.source_entities import (
    GOVERNMENT,
    NO_COUNTRY,
    capitals,
    class_of,
    country_of,
    kind_of_entity,
    listed_persons,
    speaks_for,
)
from framing.find.source_words import AGENCY, HYPHENS, NO_KIND, Noun, agencies, agency, noun, table
from framing.find.unit import MARKS, classes
from framing.language.gazetteer.given_names import given_names
from framing.language.gazetteer.surnames import surname_of
from framing.language.resources import Language
from framing.language.tokens import Token, tokenize
from framing.model import Mention, Passage, Span

PERSON = "person"
_MARKED = re.compile(f"^[{MARKS}]|[{MARKS}]$")
_LEANINGS = ("pro-", "anti-")
"""Before a country they say whom one is for, not for whom one speaks: pro-ukrainisch, like prorussisch."""
_LONGEST_NAME = 6  # words
_LONGEST_PERSON = 4  # words
_CAPITAL_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w+sche[rnsm]?")


@dataclass(frozen=True, slots=True)
class SourceType:
    """A kind of `source_kinds.txt`, and the country for which the source speaks as ISO code; "" where nothing tells."""

    kind: str = ""
    country: str = ""


def classify(
    speaker: str, *, language: Language, mentions: Sequence[Mention] | None = None, text: str = ""
) -> SourceType:
    """What kind of source is this speaker, and for which country does it speak?

    speaker: as printed, inflected or not, with or without its article; mentions: the names found in the passage, which
    tell whom a surname means, and no other name is looked for then; text: the passage in which they stand, for names
    that are printed otherwise than listed. Without mentions the speaker is searched for names. The first noun that
    tells a kind decides; who holds an office is of the kind that he or she serves. The country is that of an adjective,
    a genitive or a name; "" where there are several.

    >>> from framing.language.resources import load
    >>> classify("ein Sprecher des ukrainischen Generalstabs", language=load("de"))
    SourceType(kind='military', country='UA')
    >>> classify("Polizeisprecherin Jana Kern", language=load("de")).kind
    'police'
    """
    if not speaker.strip():
        return SourceType()
    speaker = speaker.strip()
    if mentions is None:
        return _classified(speaker, language, _searched(speaker, language), ())
    known = [mention for mention in mentions if mention.entity_id]
    return _classified(speaker, language, _placed(speaker, known, text), _named_in(speaker, known))


@lru_cache(maxsize=20_000)
def _classified(
    speaker: str, language: Language, here: tuple[Mention, ...], persons: tuple[tuple[str, str], ...]
) -> SourceType:
    phrase = _Phrase(speaker, language, here, persons)
    kind = phrase.kind()
    return SourceType(kind, phrase.country(kind))


@lru_cache(maxsize=20_000)
def _searched(speaker: str, language: Language) -> tuple[Mention, ...]:
    passage = Passage("speaker", "speaker", "-", 0, len(speaker), speaker)
    return tuple(mention for mention in names.find(passage, language=language) if mention.entity_id)


def _placed(speaker: str, mentions: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """The names of the passage at their places in the speaker's words, the longest first; none inside another."""
    found: dict[int, Mention] = {}
    covered: set[int] = set()
    ways = {(way, m.entity_id, m.shape): (m, way) for m in mentions for way in _ways(m, text) if way in speaker}
    for mention, way in sorted(ways.values(), key=lambda one: (-len(one[1]), one[0].shape == "compound")):
        for match in re.finditer(rf"(?<!\w){re.escape(way)}", speaker):
            goes_on = speaker[match.end() : match.end() + 1].isalpha()
            if (mention.shape == "compound" or not goes_on) and covered.isdisjoint(range(*match.span())):
                covered.update(range(*match.span()))
                whole = not goes_on and not speaker.startswith(tuple(HYPHENS), match.end())
                shape = "base" if whole and way == mention.form else mention.shape
                found[match.start()] = replace(mention, span=Span("speaker", *match.span()), shape=shape, quoted=False)
    return tuple(found[at] for at in sorted(found))


def _ways(mention: Mention, text: str) -> Iterator[str]:
    """As printed in the passage and, but for adjectives, as listed."""
    printed = text[mention.span.start : mention.span.end]
    if printed:
        yield printed
    if mention.shape != "adjective":
        yield mention.form


def _named_in(speaker: str, mentions: Iterable[Mention]) -> tuple[tuple[str, str], ...]:
    """Id and kind of the names of the passage that the speaker's words hold, each once."""
    words = speaker.split()
    found = {m.entity_id: m.kind for m in mentions if m.form in speaker or _surname(m) in words}
    return tuple(found.items())


def _surname(mention: Mention) -> str:
    return (surname_of(mention.name) or mention.name) if mention.kind == PERSON else mention.form


class _Phrase:
    """A speaker's words, read from the left."""

    def __init__(
        self, speaker: str, language: Language, here: tuple[Mention, ...], named: tuple[tuple[str, str], ...]
    ) -> None:
        self.text = speaker
        self.language = language
        self.tokens = tokenize(self.text)
        self.here = here
        everybody = {**dict(named), **{mention.entity_id: mention.kind for mention in here}}
        self.persons = frozenset(entity_id for entity_id, kind in everybody.items() if kind == PERSON)

    # kind ---------------------------------------------------------------------------------------------------------

    def kind(self) -> str:
        """The kind that the words tell, else that of the person, else "person" for a name and "" for anything else."""
        if self._unnamed():
            return "anonymous"
        found = self._alone() or self._of_nouns(0)
        if found and found != NO_KIND:
            return found
        return self._of_person() or self._of_place() or (PERSON if self._is_name() else "")

    def _unnamed(self) -> bool:
        words = " ".join(token.text.lower() for token in self.tokens)
        return any(re.search(rf"\b{re.escape(one)}", words) for one in table(self.language).anywhere)

    def _alone(self) -> str:
        """A name that is an everyday word too: "Spiegel" as the whole speaker, or in marks."""
        listed = table(self.language).alone
        whole = " ".join(token.text for token in self.tokens[self._first() :]).lower()
        if whole in listed:
            return listed[whole].kind
        if not self.tokens or any(character in MARKS for character in self.text) is False:
            return ""
        for token in self.tokens:
            inside = self.text[max(0, token.start - 1) : token.start] + self.text[token.end : token.end + 1]
            if _MARKED.search(inside) and token.text.lower() in listed:
                return listed[token.text.lower()].kind
        return ""

    def _first(self) -> int:
        """The word behind the article."""
        small = classes(self.language)["determiner"]
        return next((n for n, token in enumerate(self.tokens) if token.text.lower() not in small), len(self.tokens))

    def _of_nouns(self, start: int) -> str:
        """The kind of the first noun or name from here on that tells one; "-" where an office tells none."""
        stops = table(self.language).stops
        n = start
        while n < len(self.tokens):
            if start and self.tokens[n].text in stops:
                return ""
            if self._address(n) or self._attribute(n) or self._surname(n):
                n += 1
                continue
            for width in range(min(_LONGEST_NAME, len(self.tokens) - n), 0, -1):
                if (found := self._at(n, width)) is not None:
                    return self._settled(found, n + width)
            if kind := self._of_mention(n):
                return kind
            n += 1
        return ""

    def _address(self, n: int) -> bool:
        """Frau in "Frau Kern", but not in "eine Frau"."""
        if n + 1 >= len(self.tokens) or self.tokens[n + 1].text[0].islower():
            return False
        word = self.tokens[n].text
        address = self.language.words("address_words")
        return word in address or f"{word}." in address

    def _attribute(self, n: int) -> bool:
        """An adjective that only a sentence's beginning or a name gives its capital: Deutsche in "Deutsche Armee"."""
        word = self.tokens[n].text
        listed = any(self._at(n, width) is not None for width in range(2, min(_LONGEST_NAME, len(self.tokens) - n) + 1))
        return not listed and _CAPITAL_ADJECTIVE.fullmatch(word) is not None and self._beside(n + 1)

    def _surname(self, n: int) -> bool:
        """Behind a given name a noun is a surname: Jana Fischer."""
        return n > 0 and self.tokens[n - 1].text in given_names() and self._beside(n)

    def _beside(self, n: int) -> bool:
        """Does a word with a capital stand here, with nothing but a blank before it?"""
        if not 0 < n < len(self.tokens) or self.tokens[n].text[0].islower():
            return False
        return self.text[self.tokens[n - 1].end : self.tokens[n].start] == " "

    def _at(self, n: int, width: int) -> Noun | None:
        first, last = self.tokens[n], self.tokens[n + width - 1]
        printed = self.text[first.start : last.end]
        if width == 1:
            return agency(printed, self.language) if printed[0].islower() else noun(printed, self.language)
        return table(self.language).names.get(printed.lower()) or agency(printed, self.language)

    def _settled(self, found: Noun, behind: int) -> str:
        """The kind of a noun; of an office, that of whom it serves."""
        if found.match not in ("role", "topic"):
            return found.kind
        served = found.before.isupper() or found.match == "role"
        if served and found.before and (kind := self._of_first_part(found.before, behind - 1)):
            return kind
        if found.match == "topic" and found.kind != GOVERNMENT:
            return found.kind
        rest = self._of_nouns(behind) if behind < len(self.tokens) else ""
        if rest in ("", NO_KIND):
            return found.kind
        return rest

    def _of_first_part(self, part: str, n: int) -> str:
        """The kind of what stands before an office in the compound that is word n: Polizei, Innenministeriums, SPD."""
        links = self.language.words("compound_links")
        for form in dict.fromkeys((part, *(part.removesuffix(link) for link in links))):
            found = noun(form[:1].upper() + form[1:], self.language) if len(form) > 1 else None
            if found is not None and found.kind != NO_KIND:
                return found.kind
            if found is not None and found.before:
                return self._of_first_part(found.before, n)
        start = self.tokens[n].start
        for mention in self.here:
            inside = start <= mention.span.start and start + len(part) - 1 <= mention.span.end <= start + len(part)
            if inside and mention.kind != "place":
                return kind_of_entity(mention, self.language)
        return ""

    def _of_mention(self, n: int) -> str:
        """The kind of an organisation or a state whose name begins here."""
        token = self.tokens[n]
        for mention in self.here:
            before_noun = mention.shape == "genitive" and self._beside(n + 1)  # Russlands Opposition
            if mention.span.start == token.start and mention.shape != "adjective" and not before_noun:
                return kind_of_entity(mention, self.language)
        return ""

    def _of_person(self) -> str:
        listed = listed_persons(self.language)
        found = {listed.get(entity_id, PERSON) for entity_id in self.persons}
        return found.pop() if len(found) == 1 else ""

    def _of_place(self) -> str:
        """A capital or a land that stands for its government, where it is all that is named."""
        covered: list[tuple[int, int]] = []
        for one in self.here:
            is_region = one.kind == "place" and class_of(one.entity_id) == "region"
            if not (is_region or one.form in capitals()) or one.shape not in ("base", "genitive"):
                return ""
            covered.append((one.span.start, one.span.end))
        small = classes(self.language)["conjunction"] | classes(self.language)["and"]
        regions = self.language.words("region_words")
        words = [t for t in self.tokens[self._first() :] if t.text.lower() not in small and t.text not in regions]
        inside = all(any(start <= t.start and t.end <= end for start, end in covered) for t in words)
        return GOVERNMENT if covered and inside else ""

    def _is_name(self) -> bool:
        """Do the words look like a person's name: a known given name, or no word that a dictionary lists?"""
        begin = self._first()
        if self._address(begin):
            return True
        offices = (n + 1 for n in range(len(self.tokens)) if self._at(n, 1) is not None and not self._surname(n))
        behind = max(offices, default=0)  # Sprecherin Jana Kern
        words = [token.text for token in self.tokens[behind or begin :]]
        if (
            (begin and not behind)
            or any(m.kind == "place" for m in self.here)
            or not 1 <= len(words) <= _LONGEST_PERSON
        ):
            return False
        parts = classes(self.language)["name_part"]
        return all(w[0].isupper() or w in parts for w in words) and looks_like_a_name(words, self.language)

    # country ------------------------------------------------------------------------------------------------------

    def country(self, kind: str) -> str:
        """The one country of the head and its genitives; else of the place behind it; else of the person."""
        for start, end in self._segments():
            found = self._countries(start, end, kind)
            if found:
                return found.pop() if len(found) == 1 else ""
        if kind == AGENCY and (listed := {a.country for t in self._runs() if (a := agencies(self.language).get(t))}):
            return listed.pop() if len(listed) == 1 else ""
        persons = {country_of(entity_id) for entity_id in self.persons}
        country = persons.pop() if len(persons) == 1 else ""
        return "" if country in NO_COUNTRY or kind == "international" else country

    def _runs(self) -> Iterator[str]:
        for n in range(len(self.tokens)):
            for width in (1, 2, 3):
                if n + width <= len(self.tokens):
                    yield self.text[self.tokens[n].start : self.tokens[n + width - 1].end].lower()

    def _segments(self) -> Iterator[tuple[int, int]]:
        """The words parted at prepositions that do not only stand for a genitive."""
        stops = table(self.language).stops
        prepositions = classes(self.language)["preposition"]
        start = 0
        for token in self.tokens:
            word = token.text.lower()
            if word in prepositions and word not in classes(self.language)["genitive"]:
                yield start, token.start
                if word in stops:
                    return
                start = token.start
        yield start, len(self.text)

    def _countries(self, start: int, end: int, kind: str) -> set[str]:
        subjects = [t for t in self.tokens if _is_subject(t, self.language)]
        found = {
            country_of(m.entity_id)
            for m in self.here
            if m.kind != PERSON
            and start <= m.span.start < end
            and not _inside(m.span.start, subjects)
            and speaks_for(m, kind)
        }
        found |= {
            cue.country
            for cue in cues(self.text, self.language)
            if start <= cue.start < end
            and not _inside(cue.start, subjects)
            and not self.text[: cue.start].lower().endswith(_LEANINGS)
        }
        return found - set(NO_COUNTRY)


def _inside(at: int, tokens: Sequence[Token]) -> bool:
    return any(token.start <= at < token.end for token in tokens)


def _is_subject(token: Token, language: Language) -> bool:
    """Is the country in this compound what it is about (Ukraine-Experte), not whom it serves (US-Experte)?"""
    if token.text[0].islower():
        return False
    found = noun(token.text, language)
    return found is not None and found.match == "topic" and bool(found.before) and not found.before.isupper()
