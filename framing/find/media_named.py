"""Which medium does a noun phrase name: "die Zeitung »Nordblatt«", "der Agentur Tass", "dem Sender"?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from framing.find.channels import BROADCAST, channel_of
from framing.find.relay_sentence import RelaySentence, words_of
from framing.find.source_words import AGENCY, HYPHENS, MEDIA, Noun, agencies, agency, noun, table
from framing.find.unit import MARKS
from framing.language.inflection import forms
from framing.language.lemmas import lemma
from framing.language.resources import Language
from framing.language.tokens import tokenize

MEDIA_KINDS = (AGENCY, MEDIA)
_LONGEST_NAME = 4  # words


@dataclass(frozen=True, slots=True)
class Medium:
    """A noun phrase that names a medium: words first to last, and the part that is its name."""

    first: int
    last: int
    name: str
    named: bool
    """By a name, not by the noun alone (die Zeitung)."""


def media(sentence: RelaySentence) -> Iterator[Medium]:
    """Every noun phrase that names a medium, but the speaker's own."""
    n = 0
    while n < len(sentence.tokens):
        found = _medium(sentence, n)
        if found is None:
            n += 1
            continue
        if not sentence.is_speaker(sentence.tokens[found.first].start, sentence.tokens[found.last].end):
            yield found
        n = found.last + 1


def one_name(printed: str, language: Language) -> str:
    """The one name of a medium, without the noun before it; what names none stays as it is.

    >>> from framing.language.resources import load
    >>> [one_name(name, load("de")) for name in ("Agentur Tass", "Zeitung »Nordblatt«", "Jana Kern")]
    ['TASS', 'Nordblatt', 'Jana Kern']
    """
    sentence = RelaySentence(printed, (0, len(printed)), None, language)
    found = next(media(sentence), None)
    return found.name if found is not None else _short(printed, language)


def _medium(sentence: RelaySentence, n: int) -> Medium | None:
    """The medium whose name or noun begins with word n; the longest words that are one."""
    for width in range(min(_LONGEST_NAME, len(sentence.tokens) - n), 0, -1):
        found = _listed(sentence, n, width)
        if found is not None:
            return _by_name(sentence, n, width, found)
    return _told_in_marks(sentence, n)


def _listed(sentence: RelaySentence, n: int, width: int) -> Noun | None:
    """What the lists say of these words, where they are those of a medium."""
    language, printed = sentence.language, sentence.printed(n, n + width - 1)
    capital = printed[0].isupper()
    found = agency(printed, language) or (table(language).names.get(printed.lower()) if capital else None)
    if found is None and width == 1 and capital:
        alone = table(language).alone.get(printed.lower()) if _stands_alone(sentence, n) else None
        found = noun(printed, language) or alone
    if found is None or found.kind not in MEDIA_KINDS or found.match == "topic":
        return None
    if channel_of(printed, language) == BROADCAST:  # the programme, not who sends it
        return None
    return None if printed.lower() in _no_media(language) else found


def _by_name(sentence: RelaySentence, n: int, width: int, found: Noun) -> Medium | None:
    """The medium under its name; by its noun alone only where that is one medium (der Zeitung, not Zeitungen)."""
    last = n + width - 1
    if found.match in ("name", "anywhere", "alone"):
        return Medium(n, last, _short(sentence.printed(n, last), sentence.language), named=True)
    name_ends = _name_behind(sentence, last)
    if name_ends > last:
        return Medium(n, name_ends, _short(sentence.printed(last + 1, name_ends), sentence.language), named=True)
    city = _city_before(sentence, n)  # dem Norderauer Anzeiger
    if city == n and not _is_singular(sentence.printed(n, last), found, sentence.language):
        return None
    return Medium(city, last, sentence.printed(city, last), named=city < n or found.before != "")


def _is_singular(word: str, found: Noun, language: Language) -> bool:
    """Is one medium meant? The ending tells where the dictionary lists the noun or the end of the compound."""
    for one in dict.fromkeys((word, word[len(found.before) :].lstrip(HYPHENS).capitalize())):
        stem = lemma(one, language.code)
        if one != stem and one.removeprefix(stem) not in words_of("genitive", language):
            return False
    return True


@cache
def _no_media(language: Language) -> frozenset[str]:
    """Words of the kind that name no medium (Reporter, Presse), in every form."""
    return frozenset(form for word in words_of("no_medium", language) for form in forms(word, language))


def _told_in_marks(sentence: RelaySentence, n: int) -> Medium | None:
    """A name in marks that nobody lists, behind the article of a dative: sagte Kern dem »Nordruf«."""
    if not sentence.opened(n) or sentence.speaker is None or not sentence.one_of(n - 1, "dative"):
        return None
    last = n
    while last + 1 < len(sentence.tokens) and not sentence.closed(last) and last - n < _LONGEST_NAME:
        last += 1
    return Medium(n, last, sentence.printed(n, last), named=True)


def _city_before(sentence: RelaySentence, n: int) -> int:
    """The first word of a name that begins with its town; else word n itself."""
    if n < 2 or not sentence.joined(n) or not sentence.tokens[n - 1].text[0].isupper():
        return n
    return n - 1 if sentence.word(n - 1).endswith(tuple(words_of("of_town", sentence.language))) else n


def _stands_alone(sentence: RelaySentence, n: int) -> bool:
    """A name that is an everyday word: in marks, or behind an article."""
    return sentence.opened(n) or sentence.one_of(n - 1, "before_name")


def _name_behind(sentence: RelaySentence, n: int) -> int:
    """The last word of the name behind the noun: die Zeitung »Nordblatt am Abend«, die Agentur Ria Nowosti."""
    k = n + 1
    if k >= len(sentence.tokens):
        return n
    gap = sentence.text[sentence.tokens[n].end : sentence.tokens[k].start]
    if gap.startswith(" ") and gap.endswith(tuple(MARKS)):
        while k + 1 < len(sentence.tokens) and not sentence.closed(k):
            k += 1
        return k
    last = n
    while k < len(sentence.tokens) and k - n <= _LONGEST_NAME and _goes_on(sentence, k):
        last, k = k, k + 1
    return last


def _goes_on(sentence: RelaySentence, k: int) -> bool:
    """May word k be part of the name of which the word before it is?"""
    if sentence.text[sentence.tokens[k - 1].end : sentence.tokens[k].start] != " " or sentence.is_time(k):
        return False
    word = sentence.tokens[k].text
    return word[0].isupper() or agency(word, sentence.language) is not None


def _short(printed: str, language: Language) -> str:
    """An agency under its one name, others as printed, without the noun before a name."""
    words = printed.strip(f" {MARKS}")
    known = agencies(language).get(words.lower())
    if known is not None:
        return known.name
    pieces = [token.text for token in tokenize(words)]
    for n in range(1, len(pieces)):
        rest = agencies(language).get(" ".join(pieces[n:]).lower())
        if rest is not None and rest.sure:
            return rest.name
    return words
