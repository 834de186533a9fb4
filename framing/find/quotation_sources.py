"""What kind of source speaks in a quotation, who passes it on, and where was it said?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import pairwise

from framing.find.media_named import MEDIA_KINDS, one_name
from framing.find.origins import name_of
from framing.find.person_names import looks_like_a_name
from framing.find.relays import Chain, chain
from framing.find.roles import is_role
from framing.find.source_types import SourceType, classify
from framing.find.speaker_words import PERSON
from framing.language.gazetteer.given_names import given_names
from framing.language.resources import Language
from framing.language.saying import SayingNoun, noun_of
from framing.language.tokens import tokenize
from framing.model import Mention, Passage, Quotation, Span

_DOCUMENT = "document"
_NOTHING = ("", PERSON)
"""Kinds of a name about which nothing else is known: another place in the text may tell more."""


def described(
    passage: Passage, quotations: Sequence[Quotation], *, language: Language, mentions: Sequence[Mention] | None = None
) -> tuple[Quotation, ...]:
    """The same quotations with source type, country, relay and channel.

    mentions: the names found in the passage; no other name counts then. A medium that has a statement from somebody
    ("unter Berufung auf Minister Kern") is its relay, and that somebody its speaker. A person is of one type in the
    whole passage: "Ministerin Kern" tells it for "Kern" and for "sie", where no other Kern is named.

    >>> from framing.find import quotations
    >>> from framing.language.resources import load
    >>> text = "Laut Ministerin Kern ist das Tor zu. Es bleibe zu, sagte Kern der dpa."
    >>> passage = Passage("p", "a", "Blatt A", 0, len(text), text)
    >>> said = quotations.find(passage, language=load("de"))
    >>> [(one.speaker, one.source_type, one.relay) for one in described(passage, said, language=load("de"))]
    [('Ministerin Kern', 'government', ''), ('Kern', 'government', 'dpa')]
    """
    return _Described(passage, language, mentions).all(quotations)


class _Described:
    """One passage, with the names in it."""

    def __init__(self, passage: Passage, language: Language, mentions: Sequence[Mention] | None) -> None:
        self.passage = passage
        self.text = passage.own_text
        self.language = language
        self.mentions = mentions

    def all(self, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
        """Every quotation with its source."""
        found = self._passed_on(quotations)
        types = self._types(found)
        return tuple(self._typed(quotation, types) for quotation in found)

    def _typed(self, quotation: Quotation, types: Mapping[str, SourceType]) -> Quotation:
        source = types.get(quotation.speaker, SourceType())
        return replace(quotation, source_type=source.kind, source_country=source.country)

    def _classified(self, words: str) -> SourceType:
        return classify(words, language=self.language, mentions=self.mentions, text=self.text)

    # who passes it on ---------------------------------------------------------------------------------------------

    def _passed_on(self, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
        """With relay and channel; what goes on without a frame goes on with the same origin."""
        found: list[Quotation] = []
        before: tuple[Quotation, Quotation] | None = None
        for quotation in quotations:
            if before is not None and _goes_on(quotation, before[0]):
                first = before[1]
                changed = replace(quotation, speaker=first.speaker, antecedent=first.speaker_span, relay=first.relay)
            else:
                changed = self._through(quotation)
                before = (quotation, changed) if changed.speaker != quotation.speaker else None
            found.append(changed)
        return tuple(found)

    def _through(self, quotation: Quotation) -> Quotation:
        """One quotation with its relay and channel; who a medium has it from is its speaker."""
        way = self._chain(quotation)
        if not way.relay and way.origin_span is None:
            return replace(quotation, channel=way.channel)
        speaker = one_name(quotation.speaker, self.language)
        if way.origin_span is None or self._classified(quotation.speaker).kind not in MEDIA_KINDS:
            relay = "" if one_name(way.relay, self.language) == speaker else way.relay
            return replace(quotation, relay=relay, channel=way.channel)
        origin = name_of(self.text, way.origin_span, self.language)
        return replace(
            quotation,
            speaker=origin,
            speaker_span=Span(self.passage.id, *way.origin_span),
            antecedent=None,
            relay="" if one_name(origin, self.language) == speaker else speaker,
            channel=way.channel,
        )

    def _chain(self, quotation: Quotation) -> Chain:
        """The way of the statement, read from the sentence that hands it over."""
        frames = [(span.start, span.end) for span in quotation.frame_spans]
        if not frames:
            return Chain()
        start = min(quotation.span.start, frames[0][0])
        end = max(quotation.span.end, frames[-1][1])
        span = quotation.speaker_span
        return chain(
            self.text, start, end, None if span is None else (span.start, span.end), self.language, frames=frames
        )

    # types --------------------------------------------------------------------------------------------------------

    def _types(self, quotations: Sequence[Quotation]) -> dict[str, SourceType]:
        """The type of each speaker: its own, else that of the same person under another name."""
        own: dict[str, SourceType] = {}
        for quotation in quotations:
            known = own.get(quotation.speaker, SourceType())
            if quotation.speaker and known.kind in _NOTHING:
                own[quotation.speaker] = _fuller(known, self._own_type(quotation))
        persons = {name for name in own if self._is_person(name)}
        names = self._full_names(persons)
        return {name: self._shared(name, own, persons, names) if name in persons else own[name] for name in own}

    def _own_type(self, quotation: Quotation) -> SourceType:
        """What the words tell that name the speaker here, or its name."""
        words = self._words(quotation)
        told = self._noun_of_saying(words) or self._noun_of_saying(quotation.speaker)
        both = (words, quotation.speaker) if told is None else (quotation.speaker, words)
        known = SourceType()
        for named in filter(None, both):  # "eigenen Angaben" tells nothing of the kind that "die Gruppe" does not tell
            source = self._classified(named)
            if source.kind == _DOCUMENT and told is not None and "document" not in told.uses:
                source = SourceType("", source.country)  # "nach ukrainischen Angaben": of whom is not told
            known = _fuller(known, source)
            if source.kind not in _NOTHING:
                break
        return known

    def _noun_of_saying(self, words: str) -> SayingNoun | None:
        """„Angaben“ in "Angaben der Polizei", "Mitteilung" in "der auf Facebook veröffentlichten Mitteilung"."""
        return noun_of(next((word for word in words.split() if word[0].isupper()), ""), self.language)

    def _words(self, quotation: Quotation) -> str:
        """The words that name the speaker, where these are the name itself and no pronoun."""
        span = quotation.speaker_span
        return self.text[span.start : span.end] if span is not None and quotation.antecedent is None else ""

    def _shared(
        self, name: str, own: Mapping[str, SourceType], persons: set[str], full: Mapping[str, set[str]]
    ) -> SourceType:
        """A person's own type, else the first that the same surname has, where one person alone is called so."""
        surname = name.split()[-1]
        if own[name].kind not in _NOTHING or len(full.get(surname, ())) > 1:
            return own[name]
        same = (own[other] for other in own if other in persons and other.split()[-1] == surname)
        return reduce(_fuller, same, own[name])

    def _is_person(self, name: str) -> bool:
        """A lone surname, an office with a surname, or a full name."""
        words = name.split()
        if not words or not all(word[0].isupper() for word in words):
            return False
        return len(words) == 1 or self._is_full_name(words) or all(is_role(word, self.language) for word in words[:-1])

    def _is_full_name(self, words: Sequence[str]) -> bool:
        """Given name and surname: no office (Ministerin Kern), no body with its town (Polizei Turku)."""
        if len(words) < 2 or is_role(words[0], self.language):
            return False
        return self._classified(words[0]).kind in _NOTHING and looks_like_a_name(words, self.language)

    def _full_names(self, speakers: set[str]) -> dict[str, set[str]]:
        """The full names of persons in the passage by surname."""
        found: dict[str, set[str]] = {}
        everybody = {name for name in speakers if self._is_full_name(name.split())}
        if not speakers:
            return found
        for name in everybody | set(self._named_persons()) | set(self._given_and_surname()):
            found.setdefault(name.split()[-1], set()).add(name)
        return found

    def _named_persons(self) -> Iterator[str]:
        return (m.name for m in self.mentions or () if m.kind == PERSON and m.entity_id and " " in m.name)

    def _given_and_surname(self) -> Iterator[str]:
        """Known given names with the word behind them: Jana Kern."""
        tokens = tokenize(self.text)
        for first, last in pairwise(tokens):
            blank = self.text[first.end : last.start] == " "
            if blank and last.text[0].isupper() and first.text in given_names():
                yield f"{first.text} {last.text}"


def _fuller(known: SourceType, other: SourceType) -> SourceType:
    """The one that tells more than "a person"; of two alike the first."""
    if known == SourceType():
        return other  # of "ukrainischen Angaben" the country alone is told
    if known.kind not in _NOTHING or not other.kind:
        return known
    return other if other.kind != PERSON or not known.kind else known


def _goes_on(quotation: Quotation, before: Quotation) -> bool:
    """Does it go on without a frame with what the same speaker said?"""
    same = quotation.speaker == before.speaker and quotation.antecedent == before.speaker_span
    return same and not quotation.frame_spans and quotation.antecedent is not None
