"""In which German sentences is a name tried? Bare, genitive, adjective, compound, and at the start of a sentence.

The sentences and endings are data: `name_carriers.txt`, `name_endings.txt` and `country_names.txt` of the language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.language.resources import Language

KINDS = ("place", "person", "state", "org")
CARRIERS = ("bare", "genitive", "adjective", "compound", "start")

_SIBILANT = ("s", "x", "z", "ß")
_ADJECTIVE = re.compile(
    r"(?:[a-zäöüß][\w-]{3,}|(?:\w*(?:isch|[Dd]eutsch|om|iv|är)|(?:Schwarz|Weiß|Rot|Tot|Heilig|Vereinigt|Vereint)))(?:e|er|es)"
)
_ACCUSATIVE = {"die": "die ", "der": "den ", "das": "das ", "-": ""}
_GENITIVE = {"die": "der ", "der": "des ", "das": "des ", "-": ""}
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Carrier:
    """One sentence with one name in it: text[start:end] is the name, its ending left out."""

    name: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Form:
    """A name as it stands in a sentence, with what stands before and behind its own letters."""

    letters: str
    before: str = ""
    ending: str = ""


@dataclass(frozen=True, slots=True)
class _Ending:
    """How a name with this ending inflects."""

    article: str
    genitive: str
    adjective: bool
    compound: bool


def carriers(name: str, kind: str, language: Language, *, country: str = "") -> tuple[Carrier, ...]:
    """The sentences for one name; one whose form the name does not have in German is left out.

    country: code of the country of which the text speaks in its first line; "" for a text that names none.

    >>> from framing.language.resources import load
    >>> [c.text[c.start : c.end + 2] for c in carriers("besetztes Westjordanland", "place", load("de"))]
    ['besetztes Westjordanland d', 'besetzten Westjordanlands ', 'Besetztes Westjordanland: ']
    """
    lead = _lead(country, language)
    found = []
    for of_kind, carrier, sentence in language.rows("name_carriers"):
        slot = _SLOT.search(sentence)
        if of_kind != kind or slot is None:
            continue
        form = _form(slot.group(1), name, kind, language)
        if form is not None:
            before = lead + sentence[: slot.start()] + form.before
            text = before + form.letters + form.ending + sentence[slot.end() :]
            found.append(Carrier(carrier, text, len(before), len(before) + len(form.letters)))
    return tuple(found)


def _lead(country: str, language: Language) -> str:
    """The first line, as the page of a country has it; "" for what lies in none."""
    named = {row[0]: row[1] for row in language.rows("country_names")}
    return f"{named[country]} – die Lage am Dienstag\n\n" if country in named else ""


def _form(slot: str, name: str, kind: str, language: Language) -> _Form | None:
    """The name in the form of a slot; None where it has none."""
    words = name.split(" ")
    noun, adjectives = _noun(words, language), bool(_adjectives(words))
    ending = _ending(words[noun], language)
    if slot == "start":
        return _Form(name[:1].upper() + name[1:])
    if slot == "object":
        masculine = adjectives and words[noun - 1].endswith("er")
        before = "" if adjectives or kind == "person" else _ACCUSATIVE[ending.article]
        return _Form(_declined(name) if masculine else name, before)
    if slot == "genitive":
        return None if "," in name else _genitive(name, kind, language)
    if slot == "adjective":
        fits = ending.adjective and not adjectives and all(word[0].isupper() for word in words)
        fits = fits and not (len(words) > 1 and name.endswith("e"))  # a foreign e is spoken: no Alto Adiger
        return _Form(name.removesuffix("e"), ending="er") if fits else None
    if slot == "stem":
        return _Form(name) if len(words) == 1 and ending.compound else None
    raise ValueError(f"name_carriers.txt: no slot {slot!r}")


def _genitive(name: str, kind: str, language: Language) -> _Form:
    words = name.split(" ")
    noun = _noun(words, language)
    ending = _ending(words[noun], language)
    if _adjectives(words):  # besetztes, sogenannter, russische: the last tells the gender; fem. and plural are alike
        if words[noun - 1].endswith("e"):
            return _Form(_declined(name), "der ")
        return _inflected(_declined(name).split(" "), noun, "des ", "s")
    if kind == "person" and len(words) > 1:
        return _inflected(words, len(words) - 1, "", "s")
    if words[0].isupper() or (kind == "org" and ending.article == "-"):  # der DDR, der Hamas
        return _Form(name, "der ")
    return _inflected(words, noun, _GENITIVE[ending.article], ending.genitive)


def _inflected(words: list[str], noun: int, before: str, ending: str) -> _Form:
    """The phrase with this ending on its noun: ’ after a sibilant, nothing where an article tells the case."""
    if ending in ("", "-"):
        ending = ""
    elif words[noun].endswith(_SIBILANT):
        ending = "" if before else "’"
    if noun == len(words) - 1:
        return _Form(" ".join(words), before, ending)
    return _Form(" ".join([*words[:noun], words[noun] + ending, *words[noun + 1 :]]), before)


def _noun(words: list[str], language: Language) -> int:
    """Which word inflects? What the adjectives stand before, a word for what it is, or the last.

    In "von Pakistan besetztes Kaschmir" the last, in "Islamisches Emirat Afghanistan" the second, in "Golf von
    Mexiko" the first.
    """
    if adjectives := _adjectives(words):
        return adjectives[-1] + 1
    kinds = [place for place, word in enumerate(words) if _ending(word, language).article != "-"]
    return kinds[0] if kinds else len(words) - 1


def _adjectives(words: list[str]) -> list[int]:
    """The places of the adjectives of the first group that has any."""
    found: list[int] = []
    for place, word in enumerate(words[:-1]):
        if _ADJECTIVE.fullmatch(word):
            found.append(place)
        elif found:
            break
    return found


def _declined(name: str) -> str:
    """The phrase with its adjectives after an article: sogenannter Islamischer Staat, sogenannten Islamischen Staat."""
    words = name.split(" ")
    for place in _adjectives(words):
        words[place] = next(words[place].removesuffix(e) for e in ("er", "es", "e") if words[place].endswith(e)) + "en"
    return " ".join(words)


def _ending(word: str, language: Language) -> _Ending:
    """The longest ending of the table that the word has."""
    fitting = [row for row in language.rows("name_endings") if row[0] == "*" or word.lower().endswith(row[0])]
    _, article, genitive, adjective, compound = max(fitting, key=lambda row: (row[0] != "*", len(row[0])))
    return _Ending(article, genitive, adjective == "yes", compound == "yes")
