"""What kind of source do a speaker's words tell: "Polizeisprecherin Jana Kern"?"""

from __future__ import annotations

import re

from framing.find.person_names import looks_like_a_name
from framing.find.source_entities import GOVERNMENT, capitals, class_of, kind_of_entity, listed_persons
from framing.find.source_words import NO_KIND, Noun, agency, noun, table
from framing.find.speaker_words import PERSON, SpeakerWords
from framing.find.unit import MARKS, classes
from framing.language.gazetteer.given_names import given_names

_MARKED = re.compile(f"^[{MARKS}]|[{MARKS}]$")
_LONGEST_NAME = 6  # words
_LONGEST_PERSON = 4  # words
_CAPITAL_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w+sche[rnsm]?")


def of(said: SpeakerWords) -> str:
    """The kind that the words tell, else that of the person, else "person" for a name and "" for anything else."""
    if _unnamed(said):
        return "anonymous"
    found = _alone(said) or _of_nouns(said, 0)
    if found and found != NO_KIND:
        return found
    return _of_person(said) or _of_place(said) or (PERSON if _is_name(said) else "")


def _unnamed(said: SpeakerWords) -> bool:
    words = " ".join(token.text.lower() for token in said.tokens)
    return any(re.search(rf"\b{re.escape(one)}", words) for one in table(said.language).anywhere)


def _alone(said: SpeakerWords) -> str:
    """A name that is an everyday word too: "Spiegel" as the whole speaker, or in marks."""
    listed = table(said.language).alone
    whole = " ".join(token.text for token in said.tokens[_first(said) :]).lower()
    if whole in listed:
        return listed[whole].kind
    if not said.tokens or any(character in MARKS for character in said.text) is False:
        return ""
    for token in said.tokens:
        inside = said.text[max(0, token.start - 1) : token.start] + said.text[token.end : token.end + 1]
        if _MARKED.search(inside) and token.text.lower() in listed:
            return listed[token.text.lower()].kind
    return ""


def _first(said: SpeakerWords) -> int:
    """The word behind the article."""
    small = classes(said.language)["determiner"]
    return next((n for n, token in enumerate(said.tokens) if token.text.lower() not in small), len(said.tokens))


def _of_nouns(said: SpeakerWords, start: int) -> str:
    """The kind of the first noun or name from here on that tells one; "-" where an office tells none."""
    stops = table(said.language).stops
    n = start
    while n < len(said.tokens):
        if start and said.tokens[n].text in stops:
            return ""
        if _address(said, n) or _attribute(said, n) or _surname(said, n):
            n += 1
            continue
        for width in range(min(_LONGEST_NAME, len(said.tokens) - n), 0, -1):
            if (found := _at(said, n, width)) is not None:
                return _settled(said, found, n + width)
        if kind := _of_mention(said, n):
            return kind
        n += 1
    return ""


def _address(said: SpeakerWords, n: int) -> bool:
    """Frau in "Frau Kern", but not in "eine Frau"."""
    if n + 1 >= len(said.tokens) or said.tokens[n + 1].text[0].islower():
        return False
    word = said.tokens[n].text
    address = said.language.words("address_words")
    return word in address or f"{word}." in address


def _attribute(said: SpeakerWords, n: int) -> bool:
    """An adjective that only a sentence's beginning or a name gives its capital: Deutsche in "Deutsche Armee"."""
    word = said.tokens[n].text
    listed = any(_at(said, n, width) is not None for width in range(2, min(_LONGEST_NAME, len(said.tokens) - n) + 1))
    return not listed and _CAPITAL_ADJECTIVE.fullmatch(word) is not None and _beside(said, n + 1)


def _surname(said: SpeakerWords, n: int) -> bool:
    """Behind a given name a noun is a surname: Jana Fischer."""
    return n > 0 and said.tokens[n - 1].text in given_names() and _beside(said, n)


def _beside(said: SpeakerWords, n: int) -> bool:
    """Does a word with a capital stand here, with nothing but a blank before it?"""
    if not 0 < n < len(said.tokens) or said.tokens[n].text[0].islower():
        return False
    return said.text[said.tokens[n - 1].end : said.tokens[n].start] == " "


def _at(said: SpeakerWords, n: int, width: int) -> Noun | None:
    first, last = said.tokens[n], said.tokens[n + width - 1]
    printed = said.text[first.start : last.end]
    if width == 1:
        return agency(printed, said.language) if printed[0].islower() else noun(printed, said.language)
    return table(said.language).names.get(printed.lower()) or agency(printed, said.language)


def _settled(said: SpeakerWords, found: Noun, behind: int) -> str:
    """The kind of a noun; of an office, that of whom it serves."""
    if found.match not in ("role", "topic"):
        return found.kind
    served = found.before.isupper() or found.match == "role"
    if served and found.before and (kind := _of_first_part(said, found.before, behind - 1)):
        return kind
    if found.match == "topic" and found.kind != GOVERNMENT:
        return found.kind
    rest = _of_nouns(said, behind) if behind < len(said.tokens) else ""
    if rest in ("", NO_KIND):
        return found.kind
    return rest


def _of_first_part(said: SpeakerWords, part: str, n: int) -> str:
    """The kind of what stands before an office in the compound that is word n: Polizei, Innenministeriums, SPD."""
    links = said.language.words("compound_links")
    for form in dict.fromkeys((part, *(part.removesuffix(link) for link in links))):
        found = noun(form[:1].upper() + form[1:], said.language) if len(form) > 1 else None
        if found is not None and found.kind != NO_KIND:
            return found.kind
        if found is not None and found.before:
            return _of_first_part(said, found.before, n)
    start = said.tokens[n].start
    for mention in said.here:
        inside = start <= mention.span.start and start + len(part) - 1 <= mention.span.end <= start + len(part)
        if inside and mention.kind != "place":
            return kind_of_entity(mention, said.language)
    return ""


def _of_mention(said: SpeakerWords, n: int) -> str:
    """The kind of an organisation or a state whose name begins here."""
    token = said.tokens[n]
    for mention in said.here:
        before_noun = mention.shape == "genitive" and _beside(said, n + 1)  # Russlands Opposition
        if mention.span.start == token.start and mention.shape != "adjective" and not before_noun:
            return kind_of_entity(mention, said.language)
    return ""


def _of_person(said: SpeakerWords) -> str:
    listed = listed_persons(said.language)
    found = {listed.get(entity_id, PERSON) for entity_id in said.persons}
    return found.pop() if len(found) == 1 else ""


def _of_place(said: SpeakerWords) -> str:
    """A capital or a land that stands for its government, where it is all that is named."""
    covered: list[tuple[int, int]] = []
    for one in said.here:
        is_region = one.kind == "place" and class_of(one.entity_id) == "region"
        if not (is_region or one.form in capitals()) or one.shape not in ("base", "genitive"):
            return ""
        covered.append((one.span.start, one.span.end))
    small = classes(said.language)["conjunction"] | classes(said.language)["and"]
    regions = said.language.words("region_words")
    words = [t for t in said.tokens[_first(said) :] if t.text.lower() not in small and t.text not in regions]
    inside = all(any(start <= t.start and t.end <= end for start, end in covered) for t in words)
    return GOVERNMENT if covered and inside else ""


def _is_name(said: SpeakerWords) -> bool:
    """Do the words look like a person's name: a known given name, or no word that a dictionary lists?"""
    begin = _first(said)
    if _address(said, begin):
        return True
    offices = (n + 1 for n in range(len(said.tokens)) if _at(said, n, 1) is not None and not _surname(said, n))
    behind = max(offices, default=0)  # Sprecherin Jana Kern
    words = [token.text for token in said.tokens[behind or begin :]]
    if (begin and not behind) or any(m.kind == "place" for m in said.here) or not 1 <= len(words) <= _LONGEST_PERSON:
        return False
    parts = classes(said.language)["name_part"]
    return all(w[0].isupper() or w in parts for w in words) and looks_like_a_name(words, said.language)
