"""For which country do a speaker's words speak: "Sprecher des ukrainischen Generalstabs"?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.find.countries import cues
from framing.find.source_entities import NO_COUNTRY, country_of, speaks_for
from framing.find.source_words import AGENCY, agencies, noun, table
from framing.find.speaker_words import PERSON, SpeakerWords
from framing.find.unit import classes
from framing.language.resources import Language
from framing.language.tokens import Token

_LEANINGS = ("pro-", "anti-")
"""Before a country they say whom one is for, not for whom one speaks: pro-ukrainisch, like prorussisch."""


def of(said: SpeakerWords, kind: str) -> str:
    """The one country of the head and its genitives; else of the place behind it; else of the person."""
    for start, end in _segments(said):
        found = _countries(said, start, end, kind)
        if found:
            return found.pop() if len(found) == 1 else ""
    if kind == AGENCY and (listed := {a.country for t in _runs(said) if (a := agencies(said.language).get(t))}):
        return listed.pop() if len(listed) == 1 else ""
    persons = {country_of(entity_id) for entity_id in said.persons}
    country = persons.pop() if len(persons) == 1 else ""
    return "" if country in NO_COUNTRY or kind == "international" else country


def _runs(said: SpeakerWords) -> Iterator[str]:
    for n in range(len(said.tokens)):
        for width in (1, 2, 3):
            if n + width <= len(said.tokens):
                yield said.text[said.tokens[n].start : said.tokens[n + width - 1].end].lower()


def _segments(said: SpeakerWords) -> Iterator[tuple[int, int]]:
    """The words parted at prepositions that do not only stand for a genitive."""
    stops = table(said.language).stops
    prepositions = classes(said.language)["preposition"]
    start = 0
    for token in said.tokens:
        word = token.text.lower()
        if word in prepositions and word not in classes(said.language)["genitive"]:
            yield start, token.start
            if word in stops:
                return
            start = token.start
    yield start, len(said.text)


def _countries(said: SpeakerWords, start: int, end: int, kind: str) -> set[str]:
    subjects = [t for t in said.tokens if _is_subject(t, said.language)]
    found = {
        country_of(m.entity_id)
        for m in said.here
        if m.kind != PERSON
        and start <= m.span.start < end
        and not _inside(m.span.start, subjects)
        and speaks_for(m, kind)
    }
    found |= {
        cue.country
        for cue in cues(said.text, said.language)
        if start <= cue.start < end
        and not _inside(cue.start, subjects)
        and not said.text[: cue.start].lower().endswith(_LEANINGS)
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
