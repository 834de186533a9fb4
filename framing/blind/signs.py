"""What tells the house without naming it: bylines, web addresses, initials, words of the page to its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from framing.blind.values import ADDRESS, BYLINE, CREDIT, LINK, STANDING
from framing.errors import ResourceError
from framing.find.source_words import agencies
from framing.language.resources import Language
from framing.model import Furniture, FurnitureKind

REACHES = ("anywhere", "line", "tail", "named")
LINE_LENGTH = 600
_TAIL_LINES = 5
_NAMED_LENGTH = 1500
_MASKED_FURNITURE = {
    FurnitureKind.CREDIT: CREDIT,
    FurnitureKind.STANDING_TEXT: STANDING,
    FurnitureKind.LINK_LINE: LINK,
    FurnitureKind.READ_MORE: STANDING,
    FurnitureKind.UPDATED: STANDING,
}
_WORD = r"(?-i:[^\W\d_a-zäöüß](?:[\w'’-]{1,24}|\.))"
_PERSON = rf"{_WORD}(?:\s(?:von|van|de|der|den|zu|al|bin|la|le|del|di))?(?:\s{_WORD}){{1,2}}"
_PEOPLE = rf"{_PERSON}(?:(?:,\s|\sund\s|\s&\s|\s?/\s?){_PERSON}){{0,4}}"
_ENDS = (
    "de|com|net|org|info|news|at|ch|eu|ru|ua|tv|io|me|to|live|online|media|blog|press|today|world|biz|uk|fr|pl|us|by|su"
)
_ADDRESSES = (
    (LINK, re.compile(r"(?i)(?:\bhttps?://|\bftp://|\bwww\.)[^\s<>\"„“”»«()\[\]]{2,2000}")),
    (ADDRESS, re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")),
    (ADDRESS, re.compile(r"(?<![\w@.])@\w[\w.]{1,30}")),
    (LINK, re.compile(rf"(?<![\w@.-])(?:[\w-]{{1,63}}\.){{1,4}}(?:{_ENDS})(?!\w)(?:/[^\s<>\"„“”»«()\[\]]{{0,2000}})?")),
)


@dataclass(frozen=True, slots=True, order=True)
class Sign:
    """Characters start to end of a text that tell whose it is."""

    start: int
    end: int
    kind: str


def find(
    text: str, furniture: Sequence[Furniture], names: Sequence[tuple[int, int]], language: Language
) -> Iterator[Sign]:
    """Every sign of the house in one text, but its names; they may overlap.

    furniture: what the page is known to hold beside its news; names: where outlets are named; offsets in `text`.
    Of a credit the agencies' names stay.
    """
    for piece in furniture:
        if kind := _MASKED_FURNITURE.get(piece.kind):
            yield from _kept_agencies(text, Sign(piece.start, piece.end, kind), language)
    for kind, address in _ADDRESSES:
        yield from (Sign(*match.span(), kind) for match in address.finditer(text))
    for sign in (*_anywhere(text, language), *_lines(text, names, language)):
        yield from _kept_agencies(text, sign, language)
        if sign.kind == BYLINE:
            yield from _same_people(text, sign)


def _anywhere(text: str, language: Language) -> Iterator[Sign]:
    for kind, pattern in _rules(language)["anywhere"]:
        for match in pattern.finditer(text):
            yield Sign(*match.span("hit" if "hit" in pattern.groupindex else 0), kind)


def _lines(text: str, names: Sequence[tuple[int, int]], language: Language) -> Iterator[Sign]:
    lines = [match for match in re.finditer(r"[^\n]+", text) if match.group().strip()]
    for number, line in enumerate(lines):
        printed = line.group().strip()
        start = line.start() + line.group().index(printed)
        end = start + len(printed)
        reaches = ["line"] if len(printed) <= LINE_LENGTH else []
        if reaches and number >= len(lines) - _TAIL_LINES:
            reaches.append("tail")
        if len(printed) <= _NAMED_LENGTH and any(start <= first < end for first, _ in names):
            reaches.append("named")
        rules = (rule for reach in reaches for rule in _rules(language)[reach])
        if kind := next((kind for kind, pattern in rules if pattern.search(printed)), None):
            yield Sign(start, end, kind)


def _kept_agencies(text: str, sign: Sign, language: Language) -> Iterator[Sign]:
    """A credit without the agencies that it names: whose copy is printed is told, not who prints it."""
    if sign.kind != CREDIT:
        yield sign
        return
    start = sign.start
    for match in [*_agency(language).finditer(text, sign.start, sign.end), None]:
        end = match.start() if match else sign.end
        piece = text[start:end]
        told = piece.strip(" \t\n()[]/,;&.–—-")
        if any(character.isalnum() for character in told):
            first = start + piece.index(told)
            yield Sign(first, first + len(told), CREDIT)
        start = match.end() if match else end


def _same_people(text: str, byline: Sign) -> Iterator[Sign]:
    """Wherever the page names its authors again, such as in a line about them."""
    for name in re.findall(_PERSON, text[byline.start : byline.end]):
        person = re.sub(r"^(?:Von|Via|By|Ein|Eine|Text|Autor|Autorin|Unser|Unsere)\s", "", name)
        if " " in person:
            pattern = rf"(?<!\w){re.escape(person)}s?(?!\w)"
            yield from (Sign(*match.span(), BYLINE) for match in re.finditer(pattern, text))


@cache
def _agency(language: Language) -> re.Pattern[str]:
    codes = sorted(agencies(language), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, codes))})(?![\w-])", re.IGNORECASE)


@cache
def _rules(language: Language) -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The rows of blind_signs.txt by reach; ResourceError names the row that is none."""
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {reach: [] for reach in REACHES}
    for kind, reach, row in language.rows("blind_signs"):
        if reach not in found:
            raise ResourceError(
                f"blind_signs.txt, {row!r}: reach must be one of {', '.join(REACHES)} (found {reach!r})."
            )
        pattern = row.replace("PEOPLE", _PEOPLE).replace("PERSON", _PERSON)
        found[reach].append((kind, re.compile(pattern, re.IGNORECASE | re.MULTILINE)))
    return {reach: tuple(rules) for reach, rules in found.items()}
