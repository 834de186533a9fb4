"""By which words does a passage name an actor, an action or a measure? Sets of such words stand in `labels.txt`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from framing.find import direct
from framing.find.direct import Marked
from framing.find.label_contexts import REACH, Surroundings
from framing.find.label_forms import automaton
from framing.find.label_referents import referent
from framing.language import labels
from framing.language.composed import composed
from framing.language.labels import LabelWord
from framing.language.resources import Language
from framing.model import Label, Mention, OwnLabel, Passage, Span

_HYPHENS = "-‐‑"
_REST_OF_COMPOUND = re.compile(rf"[{_HYPHENS}](?:[^\W\d_]|\s)")
_BLANKS = re.compile(r"[\t\xa0\u202f]|(?<!\n)\n(?!\n)")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n„“\"»«(–-])\s*$")
_NOMINAL = ("te", "ene", "nde", "ische", "ige", "ive", "eme", "ale", "äre")
"""How a noun ends that was made of an adjective or participle: Bewaffnete, Gefangene, Konservative."""
_MOST_BORROWED = 4
"""A borrowed word is quoted alone or in a short phrase: „Krieg gegen den Terror“."""
_TITLE = re.compile(r"(?:Der|Die|Das|Ein|Eine)\s")
_BEFORE_A_NOUN = re.compile(r"\w+ [A-ZÄÖÜ][a-zäöüß]")
_SHORTEST_FIRST_PART = 4
"""Shorter first parts of a compound are chance or a prefix: Einsiedler, Umsiedler."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may be a label."""

    label: Label
    sure: bool
    """False: what stands right beside it fits, but its text alone does not tell that it speaks of that subject."""


def find(
    passage: Passage, *, language: Language, own: Sequence[OwnLabel] = (), mentions: Sequence[Mention] = ()
) -> tuple[Label, ...]:
    """Which listed words name something in this passage, and where?

    own: the user's sets; a word of theirs goes before the same word shipped. mentions: the names found in the
    passage: they tell what it speaks of (armies, countries at war) and whom a label means. Finds inflected forms,
    compounds by their head where the word allows it (Terrormiliz, Putin-Regime) and words before a hyphen
    (Klimakleber-Prozess); the span runs to the end of the head. Of two words at one place the longer counts. A word
    of many meanings counts only in its context (`label_contexts.txt`). `distanced` is set where quotation marks or
    "sogenannt" keep the word at arm's length. Returns labels in order of position.

    >>> from framing.language.resources import load
    >>> text = "Das Kiewer Regime wirbt Söldner an."
    >>> found = find(Passage("p", "a", "Blatt A", 0, len(text), text), language=load("de"))
    >>> [(label.set_id, label.word, label.register) for label in found]
    [('regierung', 'Regime', 'polemic'), ('soeldner', 'Söldner', 'polemic')]
    """
    found = candidates(passage, language=language, own=own, mentions=mentions)
    return _apart(one.label for one in found if one.sure)


def candidates(
    passage: Passage, *, language: Language, own: Sequence[OwnLabel] = (), mentions: Sequence[Mention] = ()
) -> tuple[Candidate, ...]:
    """The labels of a passage, and the words that the other texts of its story may make one: see `agree`."""
    text, offsets = composed(passage.own_text)
    if not isinstance(offsets, range):
        mentions = _moved(mentions, offsets)
    surroundings = Surroundings(text, passage.heading_end, mentions, language)
    reader = _Reader(text, language, surroundings)
    known = labels.sets(language)
    found: list[Candidate] = []
    for start, end, word, distanced, sure in reader.read(tuple(own)):
        whose = known[word.set_id].referent if word.set_id in known else "-"
        label = Label(
            Span(passage.id, offsets[start], offsets[end]),
            word.set_id,
            word.word,
            word.register,
            distanced=distanced,
            referent=referent(text, start, end, mentions, whose),
        )
        found.append(Candidate(label, sure))
    return tuple(found)


def agree(found: Mapping[str, Sequence[Candidate]]) -> dict[str, tuple[Label, ...]]:
    """Which words are labels, seen together?

    found: the candidates of each passage of ONE story, by its id. A word that one text of the story surely writes as
    a label counts in all of them: otherwise the length of a text decides what is counted. Returns the labels of each
    passage in order of position.
    """
    sure = {(one.label.set_id, one.label.word) for told in found.values() for one in told if one.sure}
    return {
        passage_id: _apart(one.label for one in told if (one.label.set_id, one.label.word) in sure)
        for passage_id, told in found.items()
    }


def _apart(found: Iterable[Label]) -> tuple[Label, ...]:
    """Of labels that overlap the first counts, then the longer one; of one place the first that is listed."""
    kept: list[Label] = []
    for label in sorted(found, key=lambda label: (label.span.start, -label.span.end)):
        if not kept or label.span.start >= kept[-1].span.end:
            kept.append(label)
    return tuple(kept)


def _moved(mentions: Sequence[Mention], offsets: Sequence[int]) -> list[Mention]:
    """The mentions in the composed text."""
    moved: list[Mention] = []
    for mention in mentions:
        start, end = bisect_left(offsets, mention.span.start), bisect_left(offsets, mention.span.end)
        if start < end:
            moved.append(replace(mention, span=Span(mention.span.passage_id, start, end)))
    return moved


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    words: tuple[LabelWord, ...]


class _Reader:
    """One text; its contexts are read only when a word asks."""

    def __init__(self, text: str, language: Language, surroundings: Surroundings) -> None:
        self.text = text
        self.language = language
        self.surroundings = surroundings
        self.small = _small(text)

    def read(self, own: tuple[OwnLabel, ...]) -> list[tuple[int, int, LabelWord, bool, bool]]:
        """Start, end, word, whether it is kept at arm's length, and whether it is sure."""
        hits = [hit for last, (form, words) in automaton(self.language, own).iter(self.small)
                if (hit := self._hit(last + 1 - len(form), last + 1, words))]  # fmt: skip
        found: list[tuple[int, int, LabelWord, bool]] = []
        reached = blocked = 0
        for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, bool(hit.words))):
            if hit.start < blocked or hit.start < reached:
                continue
            if not hit.words:  # a set phrase that names something else
                blocked = hit.end
                continue
            for word in hit.words:
                fits = self.surroundings.fits(word, (hit.start, hit.end))
                if fits is not False:
                    found.append((hit.start, hit.end, word, fits is True))
                if fits:
                    reached = hit.end
                    break
        if not found:
            return []
        pieces = [piece for piece in direct.marked(self.text, self.language) if not piece.long]
        return [
            (start, end, word, self._kept_apart(start, end, pieces) or self._so_called(start), sure)
            for start, end, word, sure in found
        ]

    def _hit(self, start: int, end: int, words: tuple[LabelWord, ...]) -> _Hit | None:
        """The form as a whole word, as the head of a compound, or before a hyphen; None as a part of another word."""
        text = self.text
        if text[end : end + 1].isalnum():
            return None
        if not words:
            return None if start and text[start - 1].isalnum() else _Hit(start, end, ())
        if _REST_OF_COMPOUND.match(text, end):
            # Flüchtlings-Unterkunft, Flüchtlings- und Klimakrise: the s links, it is no genitive.
            words = tuple(word for word in words if self.small[start:end] != word.word.lower() + "s")
        before = text[start - 1] if start else " "
        if before in _HYPHENS and start > 1 and text[start - 2].isalnum():
            first = start - 1
            while first > start - REACH and first and (text[first - 1].isalnum() or text[first - 1] in _HYPHENS):
                first -= 1
            words = tuple(w for w in words if w.compounds != "none" and self._spelled(w, start))
            return _Hit(first, end, words) if words else None
        if before.isalnum():
            words = tuple(w for w in words if w.compounds == "head" and w.word[0].isupper())
            first = start
            while first > start - REACH and first and text[first - 1].isalpha():
                first -= 1
            return _Hit(first, end, words) if words and self._compound(first, start) else None
        # Phrases become names, with a capital in mid-sentence: die Friedliche Revolution.
        phrases = tuple(word for word in words if " " in word.word)
        words = tuple(word for word in words if self._spelled(word, start)) or phrases
        return _Hit(start, end, words) if words else None

    def _spelled(self, word: LabelWord, start: int) -> bool:
        """Do the capitals fit the word?

        A noun has one, an abbreviation (GEG) no small letter. An adjective or verb has one only where a sentence
        begins or all is in capitals; there a nominal adjective before a noun is none ("Bewaffnete Schiffe").
        """
        capital = self.text[start].isupper()
        if word.word.isupper():
            return self.text[start : start + len(word.word)].isupper()
        first = word.word[0].isupper()
        if first and not (capital and word.word.endswith(_NOMINAL) and " " not in word.word):
            return capital
        begins = bool(_SENTENCE_START.search(self.text, max(0, start - 10), start))
        if first:
            return not (begins and _BEFORE_A_NOUN.match(self.text, start))
        return not capital or self.text[start + 1 : start + 2].isupper() or begins

    def _compound(self, first: int, head: int) -> bool:
        """Is what stands before the head a word of its own: Terror|miliz, Separatisten|regime?"""
        part = self.small[first:head]
        if len(part) < _SHORTEST_FIRST_PART or not self.text[first].isupper():
            return False
        known = self.language.words("word_spread")
        links = self.language.words("compound_links")
        return part in known or any(part.removesuffix(link) in known for link in links if part.endswith(link))

    def _kept_apart(self, start: int, end: int, pieces: Sequence[Marked]) -> bool:
        """A borrowed word in quotation marks („Spezialoperation“), no title that holds it („Coronavirus-Handbuch“)."""
        piece = next((piece for piece in pieces if piece.start <= start < piece.end), None)
        if piece is None or piece.word_count > _MOST_BORROWED or _TITLE.match(self.text, piece.start + 1):
            return False
        if start == piece.start + 1:
            return self.text[end] not in _HYPHENS
        return end == piece.end - 1 and self.text[piece.start + 1].islower()

    def _so_called(self, start: int) -> bool:
        return any(pattern.search(self.text, max(0, start - REACH), start) for pattern in _distance(self.language))


@cache
def _distance(language: Language) -> tuple[re.Pattern[str], ...]:
    """Words of distance right before a label, at most one word between: die sogenannte Donezker Volksrepublik."""
    return tuple(
        re.compile(rf"(?:{pattern})\s+(?:\w+\s+)?[„“\"»‚›]?$", re.IGNORECASE)
        for _, kind, pattern in language.rows("hedges")
        if kind == "distance"
    )


def _small(text: str) -> str:
    """Small letters, blanks for tabs and line breaks, and every letter at its place."""
    small = text.lower()
    if len(small) != len(text):  # one letter became two, as in İstanbul
        small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return _BLANKS.sub(" ", small)
