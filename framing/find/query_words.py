"""The words of a query: which forms does each of them find, and which texts cannot hold it?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from framing.find.compound_parts import parts_of
from framing.find.readable import readable
from framing.language.lemmas import lemma
from framing.language.resources import Language
from framing.language.tokens import tokenize

MOST_WORDS = 5
LONGEST = 100
"""Letters of a word of a query; what is longer is a pasted text."""
SURENESS = ("form", "lemma", "part")
"""How a word is found, the surest first."""
_BARE = str.maketrans("äöü", "aou")
_VARIED = {"a": "[aä]", "o": "[oö]", "u": "[uü]"}
_VOWELS = "aeiouyäöü"
_START = re.compile(f"[^{_VOWELS}]*(?=[{_VOWELS}])")
_PREFIXED = 7
"""Letters from which on a verb that begins with a vowel begins with a prefix, which no form changes (angreifen)."""
_LOST = re.compile("(?:um|us|is|os|on|en|er|es|a|e|o)$")
"""What a noun may lose before other endings: Museum, Museen; Schule, Schulamt; ein Beamter, die Beamten."""


@dataclass(frozen=True, slots=True, eq=False)  # known by itself: asked for at every word of a corpus
class Asked:
    """One word of a query, and how it is looked for."""

    text: str
    """As typed, case-folded: ß is ss."""
    lemma: str
    """The form under which a dictionary lists it, case-folded."""
    lemmas: frozenset[str]
    """All such forms: a small "angriff" may be the noun, too."""
    capital: bool
    parts: tuple[str, ...]
    """Of what it is made itself, or its own dictionary form; empty where compounds are not searched."""
    open_start: bool
    open_end: bool
    language: Language
    needle: re.Pattern[str] | None
    """What any word that it finds holds, in small letters; None where its forms share too little (gehen, ging)."""

    def by(self, word: str) -> str:
        """By what does it find this word: form, lemma, part? "" where it does not."""
        return _by(word, self)


def asked(query: str, language: Language, parts: bool = True) -> tuple[Asked, ...]:
    """The words of a query in order; none where it holds no letter and no number, more than five words, or longer ones.

    >>> from framing.language.resources import load
    >>> [(word.text, word.lemma, word.open_end) for word in asked("brutaler Überfall*", load("de"))]
    [('brutaler', 'brutal', False), ('überfall', 'überfall', True)]
    """
    return _asked(query, language, parts) if len(query) <= 20 * LONGEST else ()


@lru_cache(maxsize=256)
def _asked(query: str, language: Language, parts: bool) -> tuple[Asked, ...]:
    text, _ = readable(query)
    words = tokenize(text)
    if len(words) > MOST_WORDS or any(len(word.text) > LONGEST for word in words):
        return ()
    return tuple(
        _word(word.text, language, parts, text[: word.start].endswith("*"), text[word.end :].startswith("*"))
        for word in words
    )


def _word(word: str, language: Language, parts: bool, open_start: bool, open_end: bool) -> Asked:
    folded, capital = word.casefold(), word[0].isupper()
    base = lemma(word, language.code)
    lemmas = {base.casefold()}
    if not capital and lemma(word.capitalize(), language.code) == word.capitalize():
        lemmas.add(folded)
    noun = capital or folded in lemmas - {base.casefold()}
    searched = parts and not open_start and not open_end and noun
    own = base.casefold()
    made_of = parts_of(word, language=language) or (own if capital else folded,) if searched else ()
    return Asked(
        folded, own, frozenset(lemmas), capital, made_of, open_start, open_end, language,
        _needle(folded, lemmas, made_of, language, capital=capital, literal=open_start or open_end),
    )  # fmt: skip


def _needle(
    folded: str, lemmas: set[str], made_of: tuple[str, ...], language: Language, *, capital: bool, literal: bool
) -> re.Pattern[str] | None:
    if literal or folded[0].isdigit():
        return re.compile(_spelled(folded, varied=False))
    irregular = {word: ways for word, ways in language.rows("irregular_forms") if word in {folded, *lemmas}}
    if irregular:
        return re.compile(
            "|".join(sorted({way for ways in irregular.values() for way in (re.escape(folded), *ways.split(" "))}))
        )
    if folded in language.folded("stopwords"):
        return None
    if not capital:
        return _beginning({folded, *lemmas})
    stems = {stem if len(stem := _LOST.sub("", word)) >= 2 else word for word in lemmas}
    if len(made_of) > 1:  # Corona-Virus is the Coronavirus
        stems |= {stem[:cut] + "-" + stem[cut:] for stem in stems if (cut := stem.find(made_of[-1][:3], 1)) > 0}
    patterns = {_spelled(folded, varied=False), *(_spelled(stem, varied=True) for stem in stems)}
    return re.compile("|".join(sorted(patterns, key=len)))


def _beginning(words: set[str]) -> re.Pattern[str]:
    """Forms of verbs and adjectives share their first consonants (greifen, griff), after ge-, too; or a first vowel."""
    starts: set[str] = set()
    for word in words:
        match = _START.match(word)
        if not match:
            starts.add(re.escape(word))  # html, km: no vowel to change
        elif match.group():
            starts |= {f"{way}[{_VOWELS}]" for way in (match.group(), match.group().replace("ss", "ß"))}
        else:  # essen, isst, aß; but what is long begins with a prefix that stays
            starts.add(re.escape(word[:2]) if len(word) >= _PREFIXED else f"[{_VOWELS}]")
    return re.compile(rf"(?<![^\W_])(?:ge)?(?:{'|'.join(sorted(starts))})")


def _spelled(folded: str, *, varied: bool) -> str:
    letters = "".join(_VARIED.get(letter, re.escape(letter)) if varied else re.escape(letter) for letter in folded)
    return letters.replace("ss", "(?:ss|ß)")


@lru_cache(maxsize=500_000)
def _by(word: str, asked: Asked) -> str:
    folded = word.casefold()
    capital_fits = word[0].isupper() or not asked.capital
    if asked.open_start or asked.open_end:
        return "form" if _fits(folded, asked) and (capital_fits or asked.open_start) else ""
    if folded == asked.text and capital_fits:
        return "form"
    base = lemma(word, asked.language.code)
    if capital_fits and not (asked.capital and base[0].islower()):
        if base.casefold() in asked.lemmas and folded[0].isalpha():
            return "lemma"
        if asked.capital and len(asked.text) >= 4 and folded == asked.text + "s":
            return "lemma"  # names, and words that no dictionary has: Putins
    return _by_part(word, folded, asked) if asked.parts else ""


def _fits(folded: str, asked: Asked) -> bool:
    if asked.open_start and asked.open_end:
        return asked.text in folded
    return folded.endswith(asked.text) if asked.open_start else folded.startswith(asked.text)


def _by_part(word: str, folded: str, asked: Asked) -> str:
    bare = folded.translate(_BARE)
    if not all(part.translate(_BARE)[: max(len(part) - 2, 3)] in bare for part in asked.parts):
        return ""
    found = parts_of(word, language=asked.language, known=_known(asked))
    if len(asked.parts) == 1:
        return "" if _spellings(asked).isdisjoint(found) or len(found) < 2 else "part"
    many = len(asked.parts)
    if found == asked.parts:
        return "lemma"
    return "part" if any(found[n : n + many] == asked.parts for n in range(len(found) - many + 1)) else ""


@lru_cache(maxsize=256)
def _spellings(asked: Asked) -> frozenset[str]:
    """The word as a list of parts may have it: Frieden is listed as Friede, too."""
    other = {word[:-1] for word in asked.lemmas if asked.capital and word.endswith("en")}
    return frozenset({*asked.parts, *asked.lemmas, *other})


@lru_cache(maxsize=256)
def _known(asked: Asked) -> frozenset[str]:
    return frozenset(asked.parts if len(asked.parts) == 1 else ())
