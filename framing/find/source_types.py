"""What kind of source is a speaker, and for which country: "Sprecher des ukrainischen Generalstabs"?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from framing.find import mentions as names
from framing.find import source_country, source_kind
from framing.find.source_words import HYPHENS
from framing.find.speaker_words import PERSON, spoken
from framing.language.gazetteer.surnames import surname_of
from framing.language.resources import Language
from framing.model import Mention, Passage, Span


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
    said = spoken(speaker, language, here, persons)
    kind = source_kind.of(said)
    return SourceType(kind, source_country.of(said, kind))


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
