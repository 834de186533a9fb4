"""From whom does the one who reports it have it: "unter Berufung auf Minister Kern"?"""

from __future__ import annotations

from framing.find.nominative import nominative
from framing.find.relay_sentence import Offsets, RelaySentence, patterns, words_of
from framing.find.source_words import agency
from framing.find.sources import Memory
from framing.find.speakers import phrase
from framing.find.unit import Unit, units
from framing.language.lemmas import lemma
from framing.language.resources import Language


def origin(sentence: RelaySentence) -> Offsets | None:
    """The noun phrase behind "unter Berufung auf"."""
    for pattern in patterns("origin", sentence.language):
        for match in pattern.finditer(sentence.plain):
            start, at = match.start() + sentence.start, match.end() + sentence.start
            opens = sentence.clause(start)[0] - sentence.start
            if not (sentence.hands_over(start) or sentence.plain[opens : match.start()].strip() == ""):
                continue
            n = next((k for k, token in enumerate(sentence.tokens) if token.start >= at), len(sentence.tokens))
            if n < len(sentence.tokens) and (span := _noun_phrase(sentence, n)) is not None:
                return span
    return None


def _noun_phrase(sentence: RelaySentence, n: int) -> Offsets | None:
    """From word n, without its article, to the last of its nouns and genitives."""
    n += sentence.is_a(n, "determiner")
    k, last = n, -1
    while k < len(sentence.tokens) and (k == n or sentence.joined(k)):
        word = sentence.tokens[k].text
        if word[0].isupper() or agency(word, sentence.language) is not None:
            last = k
        elif not (
            sentence.is_a(k, "genitive")
            or sentence.is_a(k, "and")
            or sentence.is_a(k, "name_part")
            or sentence.is_adjective(k)
        ):
            break
        k += 1
    return (sentence.tokens[n].start, sentence.closing(last)) if last >= n else None


def name_of(text: str, span: Offsets, language: Language) -> str:
    """The form under which an origin is counted as a speaker: without article and, where the article tells, nominative.

    >>> from framing.language.resources import load
    >>> text = "unter Berufung auf den finnischen Minister"
    >>> name_of(text, (23, len(text)), load("de"))
    'finnische Minister'
    """
    for unit in units(text, language):
        n = next((k for k, token in enumerate(unit.tokens) if token.start == span[0]), None)
        if n is not None:
            return _name(unit, n, span, language)
    return text[slice(*span)]


def _name(unit: Unit, n: int, span: Offsets, language: Language) -> str:
    found = phrase(unit, n)
    if found is not None and found.person and found.end == span[1]:
        named = Memory(unit.text, ()).named(unit, found).name
        if named != unit.text[slice(*span)]:
            return named
    before = unit.word(n - 1) if n and not unit.cut(n) else ""
    if before in words_of("masculine_accusative", language):
        return _masculine(unit.text[slice(*span)], language)
    return nominative(unit, *span) or unit.text[slice(*span)]


def _masculine(printed: str, language: Language) -> str:
    """„den finnischen Präsidenten“ as behind "der": only words before the noun and the noun itself change."""
    words = printed.split(" ")
    noun = next((n for n, word in enumerate(words) if word[0].isupper()), 0)
    ending = next(iter(words_of("weak", language)), "")
    weak = [word.removesuffix(ending) + ending[:1] if word.endswith(ending) else word for word in words[:noun]]
    head = lemma(words[noun], language.code) if ending and words[noun].endswith(ending) else words[noun]
    return " ".join([*weak, head, *words[noun + 1 :]])
