"""Where does a text name one of the outlets?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from framing.blind.folding import fold
from framing.blind.house_names import HouseNames
from framing.language.resources import Language

Stretch = tuple[int, int]

_AROUND = 160
_SEPARATOR = r"[\s_./-]"
_ENDING = r"(?:\"?s|es|e?n|ern|er)?"
_INFLECTED = re.compile(r"(?:er|es|en|em|e)$")
_PROPER_ARTICLE = re.compile(r"(?:(?<!\w)(?:DER|DIE|DAS)|(?:(?<=[a-z,;:] )|(?<=[\"(]))(?:Der|Die|Das))\s$")
"""An article whose capital makes it a part of the name: "schrieb Die Zeit", "DIE ZEIT"."""
_ARTICLE = r"(?:(?:der|die|das|dem|den|des|Der|Die|Das)\s)?"


@dataclass(frozen=True, slots=True)
class _Search:
    """One name: a text that does not hold `key` is not searched."""

    key: str
    patterns: tuple[re.Pattern[str], ...]
    within_words: bool
    capital: bool = False
    """Only where the key begins with a capital: an everyday word stands in most texts."""


class NameFinder:
    """Finds the names of a project's outlets, in every inflection and spelling, in one text after the other."""

    def __init__(self, names: HouseNames, language: Language) -> None:
        contexts = [row[0] for row in language.rows("blind_contexts")]
        self._names = {
            name.casefold() for names_of in (names.anywhere, names.words, names.everyday) for name in names_of
        }
        self._searches = (
            *(_anywhere(name) for name in sorted(names.anywhere)),
            *(_word(name) for name in sorted(names.words)),
            *(_everyday(name, contexts) for name in sorted(names.everyday)),
        )

    def find(self, text: str) -> list[Stretch]:
        """Every place where an outlet is named, with the rest of the word or compound that it stands in.

        Offsets in `text`, in order; they may overlap.
        """
        folded = fold(text)
        small = folded.text.casefold()
        if len(small) != len(folded.text):  # a letter whose small form is longer: no key may be missed
            small = ""  # all of the text is searched then
        found = set()
        for search in self._searches:
            for first, last in _windows(search, folded.text, small):
                for pattern in search.patterns:
                    for match in pattern.finditer(folded.text, first, last):
                        found.add(_whole(folded.text, *match.span("hit"), within_words=search.within_words))
        return sorted(folded.span(start, end) for start, end in found)

    def is_name(self, word: str) -> bool:
        """Is this word of a list a name of an outlet, or does it hold one? An everyday word counts as one here."""
        return " ".join(fold(word).text.split()).casefold() in self._names or bool(self.find(word))


def _windows(search: _Search, text: str, small: str) -> Iterator[Stretch]:
    """Where the key stands, with as much around it as a name and its signs take: most of a text is never searched."""
    if not small:
        yield 0, len(text)
        return
    around = _AROUND + 4 * len(search.key)
    places: list[Stretch] = []
    place = small.find(search.key)
    while place >= 0:
        if search.capital and not text[place].isupper():
            place = small.find(search.key, place + 1)
            continue
        places.append((max(0, place - around), min(len(text), place + around)))
        place = small.find(search.key, place + 1)
    yield from merged(places)


def _anywhere(name: str) -> _Search:
    return _Search(_key(name), (re.compile(f"(?P<hit>{_pattern(name)})", re.IGNORECASE),), True)


def _word(name: str) -> _Search:
    forms = "|".join(_pattern(form) for form in _capitals(name))
    pattern = rf"(?<![^\W_])(?P<hit>(?:{forms}){_ENDING if name[-1].isalpha() else ''})(?![^\W_])"
    return _Search(_key(name), (re.compile(pattern),), False)


def _everyday(name: str, contexts: Iterable[str]) -> _Search:
    """An everyday word only in capitals, in marks or brackets, in a compound with a hyphen, or beside its signs."""
    capital = re.escape(name[:1].upper() + name[1:])
    upper = re.escape(name.upper())
    word = rf"(?<!\w)(?P<hit>(?:{capital}|{upper})s?)(?!\w)"
    own = [rf'["(\[]\s?{_ARTICLE}{word}\s?["\])]', rf"{word}(?=-\w)"]
    if len(name) > 2:
        own.append(rf"(?<!\w)(?P<hit>{upper}S?)(?!\w)")
    rows = [row.replace("NAME", word) for row in contexts]
    return _Search(name.casefold(), tuple(re.compile(pattern) for pattern in (*own, *rows)), False, capital=True)


def _capitals(name: str) -> list[str]:
    """As written, in capitals, and with one where it is written without."""
    forms = [name, name.upper()]
    if name.islower() and len(name) > 1:
        forms.append(name[0].upper() + name[1:])
    return list(dict.fromkeys(forms))


def _pattern(name: str) -> str:
    """The name with its first words inflected and with any blank or hyphen, or none, between them."""
    words = [word for word in re.split(r"[\s-]+", name) if word] or [name]
    joined_may_be = sum(map(len, words)) >= 5
    separator = f"{_SEPARATOR}{{{0 if joined_may_be else 1},3}}"
    *first, last = words
    return separator.join([*map(_inflected, first), re.escape(last)])


def _inflected(word: str) -> str:
    stem = _INFLECTED.sub("", word) if word.isalpha() else word
    if len(stem) < 3:
        return re.escape(word)
    return rf"{re.escape(stem)}[a-z]{{0,2}}" if word.isalpha() and not word.isupper() else re.escape(word)


def _key(name: str) -> str:
    """The longest piece of a name that stands in every form of it."""
    pieces = [_INFLECTED.sub("", piece) if len(piece) > 4 else piece for piece in re.split(r"[\s-]+", name) if piece]
    return max(pieces or [name], key=len).casefold()


def _whole(text: str, start: int, end: int, *, within_words: bool) -> Stretch:
    """With what is joined to the name by a hyphen, or written in one word with it."""
    while start > 0 and _joined(text, start - 1, within_words=within_words, outward=-1):
        start -= 1
    while end < len(text) and _joined(text, end, within_words=within_words, outward=1):
        end += 1
    article = _PROPER_ARTICLE.search(text, max(0, start - 8), start)
    return (article.start() if article else start), end


def _joined(text: str, place: int, *, within_words: bool, outward: int) -> bool:
    """Does the character at this place belong to the word?"""
    character = text[place]
    if character.isalnum():
        return within_words or _joined_by_hyphen(text, place, outward)
    beyond = place + outward
    return character == "-" and 0 <= beyond < len(text) and text[beyond].isalnum()


def _joined_by_hyphen(text: str, place: int, outward: int) -> bool:
    """Behind the end of a whole word a letter can only follow a hyphen."""
    return text[place - outward] == "-" or text[place - outward].isalnum()


def merged(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Stretches that touch or overlap as one."""
    start = end = -1
    for first, last in sorted(stretches):
        if first > end:
            if end > 0:
                yield start, end
            start, end = first, last
        else:
            end = max(end, last)
    if end > 0:
        yield start, end
