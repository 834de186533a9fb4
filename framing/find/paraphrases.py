"""Words and short phrases that tell the same thing in news: Brand and Feuer, sterben and ums Leben kommen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from framing.errors import ResourceError
from framing.language.lemmas import lemma
from framing.language.resources import Language
from framing.language.tokens import tokenize
from framing.model.sentences import Term


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase by the words in it that tell something."""

    words: frozenset[str]
    sets: tuple[str, ...]


def sets_of(key: str, parts: Sequence[str], language: Language) -> tuple[str, ...]:
    """To which sets does a word belong? By itself, else by the last part of a compound: a Hallenbrand is a Brand.

    key: dictionary form, case-folded; parts: of a compound, case-folded. The names of the sets mean nothing.

    >>> from framing.language.resources import load
    >>> german = load("de")
    >>> set(sets_of("brand", (), german)) == set(sets_of("hallenbrand", ("halle", "brand"), german)) != set()
    True
    """
    words, _ = _listed(language)
    return words.get(key) or (words.get(parts[-1], ()) if len(parts) > 1 else ())


def joined(terms: Sequence[Term], language: Language) -> list[Term]:
    """The terms of a clause, those of a listed phrase made one: "Leben" and "kommen" of "ums Leben kommen"."""
    _, phrases = _listed(language)
    keys = {term.key for term in terms if term.kind == "word"}
    found = list(terms)
    for phrase in (one for key in sorted(keys) for one in phrases.get(key, ()) if one.words <= keys):
        held = [term for term in found if term.kind == "word" and term.key in phrase.words]
        if {term.key for term in held} == phrase.words:  # no other phrase has taken one of them
            heaviest = max(held, key=lambda term: term.weight)
            name = " ".join(sorted(phrase.words))
            whole = replace(heaviest, key=name, printed=" ".join(t.printed for t in held), parts=(), tells=phrase.sets)
            at = found.index(held[0])
            found = [term for term in found if term not in held]
            found.insert(min(at, len(found)), whole)
    return found


@cache
def _listed(language: Language) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[_Phrase, ...]]]:
    """Words to their sets, and phrases by one of their words."""
    words: dict[str, list[str]] = {}
    phrases: dict[frozenset[str], list[str]] = {}
    for number, (row,) in enumerate(language.rows("paraphrases")):
        members = [member.strip() for member in row.split(",")]
        if len(members) < 2 or not all(members):
            raise ResourceError(f"paraphrases.txt: a set has two words or more, parted by a comma (found {row!r}).")
        for key in dict.fromkeys(frozenset(_telling(member, language)) for member in members):
            if len(key) == 1:
                words.setdefault(next(iter(key)), []).append(str(number))
            elif key:
                phrases.setdefault(key, []).append(str(number))
    by_word: dict[str, list[_Phrase]] = {}
    for key, sets in phrases.items():
        by_word.setdefault(min(key), []).append(_Phrase(key, tuple(sets)))
    return (
        {word: tuple(sets) for word, sets in words.items()},
        {word: tuple(sorted(those, key=lambda one: -len(one.words))) for word, those in by_word.items()},
    )


def _telling(member: str, language: Language) -> Iterator[str]:
    """The words of a member that tell something, in dictionary form; none of a phrase of which only one does."""
    stopwords = language.folded("stopwords")
    keys = [lemma(token.text, language.code).casefold() for token in tokenize(member)]
    kept = [key for key in keys if key not in stopwords]
    # Of a phrase two words must be left: "mehr Lohn" and "weniger Lohn" are not both Lohn.
    if len(kept) > 1 or len(keys) == 1:
        yield from kept or keys
