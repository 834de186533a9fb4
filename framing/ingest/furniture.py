"""Page furniture: captions, "read more" sentences, credits, standing text of the outlet.

The rules are rows of `data/<language>/furniture.txt`; here is only how far each kind of find reaches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from framing.language import sentences
from framing.language.resources import Language
from framing.model import Furniture, FurnitureKind

LINE_LENGTH = 320  # characters; a longer line tells something, whatever else it holds
PARAGRAPH_LENGTH = 20_000  # characters; longer ones are no paragraphs but damage, and are left alone
_BRACKETS = re.compile(r"\(([^()\n]{2,40})\)[.\s]*$")
# editors also put words of their own into a quotation: such brackets are shorter. One left open ends with its line.
_SQUARE = re.compile(r"\[[^\[\]\n]{28,600}(?:\]|(?=\n)|\Z)")
_SHORT_CODE = re.compile(r"[a-zäöü]{2,5}(?:[/,]\s?[a-zäöü]{2,5})*")
_DAY_AT_END = re.compile(r"[,;]\s?\d{1,2}\.\s?(?:\d{1,2}\.\s?|[A-Za-zä]{3,9}\s)\d{2,4}$")
_BARE = re.compile(r"(?:^|(?<=[.!?\"“”»«)]))\s*([\w-]{2,12}(?:[/,]\s?[\w-]{2,12}){0,4})[.\s]*$")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"“”»«)’‘']*\s*$")
NOT_A_CREDIT = ("sic", "lol")


def line_kind(line: str, language: Language) -> FurnitureKind | None:
    """Is this whole line furniture, such as a caption or "Aktualisiert am …"? None where it is not.

    >>> from framing.language.resources import load
    >>> line_kind("Der Hafen am Morgen. (Foto: Mara Lind)", load("de"))
    <FurnitureKind.CAPTION: 'caption'>
    """
    return _first("line", line, language) if len(line) <= LINE_LENGTH else None


def head_kind(line: str, language: Language) -> FurnitureKind | None:
    """Is this line furniture where it stands above the first entry, such as a teaser?"""
    return _first("head", line, language) if len(line) <= LINE_LENGTH else None


def closes_page(paragraph: str, language: Language) -> bool:
    """Does the outlet speak about itself here, so that what follows is standing text as well?"""
    return len(paragraph) <= PARAGRAPH_LENGTH and _first("rest", paragraph, language) is not None


def is_notice(paragraph: str, language: Language) -> bool:
    """Is this paragraph alone standing text, such as a cookie notice?"""
    return len(paragraph) <= LINE_LENGTH and _first("paragraph", paragraph, language) is not None


def inside(text: str, start: int, end: int, language: Language) -> tuple[Furniture, ...]:
    """What in the paragraph text[start:end] leads to another page, and does a credit close it?

    Returns furniture with offsets in `text`, in order. Only the sentence, only what stands in square brackets
    and only the credit is marked.
    """
    credit = credit_at_end(text, start, end, language)
    found = [credit] if credit else []
    if end - start > PARAGRAPH_LENGTH:
        return tuple(found)
    told_end = credit.start if credit else end
    brackets = _bracketed(text, start, told_end, language)
    if _gate(language).search(text, start, end):
        for first, last in sentences.split(text[start:told_end], language):
            piece = (start + first, start + last)
            kind = _first("sentence", text[slice(*piece)], language, whole=True)
            beside = all(piece[1] <= bracket.start or bracket.end <= piece[0] for bracket in brackets)
            if kind is not None and last - first <= LINE_LENGTH and beside:
                found.append(Furniture(*piece, kind))
    return tuple(sorted([*found, *brackets]))


def _bracketed(text: str, start: int, end: int, language: Language) -> list[Furniture]:
    """Where does the outlet speak to its readers in square brackets, "[Mehr dazu in unserem Newsblog.]"?"""
    return [
        Furniture(*match.span(), kind)
        for match in _SQUARE.finditer(text, start, end)
        if (kind := _first("bracket", match.group(), language))
    ]


def credit_at_end(text: str, start: int, end: int, language: Language) -> Furniture | None:
    """Which credit closes the paragraph text[start:end]: "(dpa)", "(afp/rtr)", "Reuters"?

    A lone short code in round brackets after the last sentence is a credit whether the list has it or not;
    without brackets only the names in the list are.
    """
    tail = text[max(start, end - 80) : end]
    offset = end - len(tail)
    names = language.words("agency_names")
    match = _BRACKETS.search(tail)
    if match is not None:
        content = _DAY_AT_END.sub("", match.group(1).strip())
        known = _all_known(content.removeprefix("mit ").removeprefix("Quelle: "), names)
        code = _SHORT_CODE.fullmatch(content) and content not in NOT_A_CREDIT
        after_sentence = match.start() == 0 or _ENDS_SENTENCE.search(tail[: match.start()])
        if known or (code and after_sentence):
            return Furniture(offset + match.start(), offset + match.end(1) + 1, FurnitureKind.CREDIT)
    match = _BARE.search(tail)
    if match is not None and _all_known(match.group(1), names) and (match.start() > 0 or offset == start):
        return Furniture(offset + match.start(1), offset + match.end(1), FurnitureKind.CREDIT)
    return None


def shifted(pieces: Iterable[Furniture], by: int) -> tuple[Furniture, ...]:
    """The same pieces with offsets counted from elsewhere, in order."""
    return tuple(sorted(Furniture(piece.start + by, piece.end + by, piece.kind) for piece in pieces))


def _all_known(content: str, names: frozenset[str]) -> bool:
    parts = [part.strip() for part in re.split(r"[/,;&]| und ", content)]
    known = [part.lower().rstrip(".") in names for part in parts]
    return any(known) and all(k or _SHORT_CODE.fullmatch(part) for k, part in zip(known, parts, strict=True))


def _first(reach: str, text: str, language: Language, *, whole: bool = False) -> FurnitureKind | None:
    for kind, pattern in _rules(language, reach):
        if (pattern.match if whole else pattern.search)(text):
            return kind
    return None


@cache
def _gate(language: Language) -> re.Pattern[str]:
    """A cheap look before sentences are cut: all rules for a sentence in one, found anywhere in it.

    A rule may begin with "anything, so many characters"; sought from every letter that would cost that many
    times the text, and for a first look the words behind it are enough.
    """
    rows = [pattern for _, reach, pattern in language.rows("furniture") if reach == "sentence"]
    bare = [re.sub(r"^\[\^[^\]]*\]\{\d+,\d+\}", "", pattern) for pattern in rows]
    return re.compile("|".join(f"(?:{pattern})" for pattern in bare), re.IGNORECASE)


@cache
def _rules(language: Language, reach: str) -> tuple[tuple[FurnitureKind, re.Pattern[str]], ...]:
    return tuple(
        (FurnitureKind(kind), re.compile(pattern, re.IGNORECASE))
        for kind, row_reach, pattern in language.rows("furniture")
        if row_reach == reach
    )
