"""Which lines are the article's own: not its headline once more, no byline, no label of a button?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from framing.ingest.pages.printed import NOWHERE, Printed, folded, is_sentence
from framing.language.resources import Language

LEAST_SHARE = 0.3
"""Of the text: notices that hold more are no notices, the page holds its text several times."""
_REPEATED = 3  # a line that stands so often is a notice of the page: "external content is not shown"
_NOTICE_WORDS = 3  # with fewer it may be a name: whoever speaks in an interview
_OWN_LINE = 60  # letters of a line that no text tells twice
_FIRST_LINES = 6  # lines in which the headline is looked for once more
_ABOVE_WORDS = 60  # words above the headline that are left out with it: a kicker, the line below a video
_LONGEST_NOTICE = 500
_BYLINE_LETTERS = 80


def own_lines(text: str, forms: Sequence[str], language: Language, where: Printed = NOWHERE) -> Iterator[str]:
    """The lines without the headline at the top, bylines there, labels, and notices that come again and again.

    forms: the headline in all the forms in which the page gives it. where: which lines the page prints as headings.
    """
    written = [line.strip() for line in text.splitlines() if line.strip()]
    counts = Counter(written)
    notices = {line for line, count in counts.items() if count >= _REPEATED and _may_be_notice(line)}
    is_whole = sum(map(len, notices)) > LEAST_SHARE * sum(map(len, counts))
    first = _after_headline(written, forms)
    told: set[str] = set()
    for number, line in enumerate(written[first:], start=first):
        if line in told and (len(line) >= _OWN_LINE or line in notices):
            continue
        if (line in notices and not is_whole) or _is_consent(line, language):
            continue
        below = written[number + 1] if number + 1 < len(written) else ""
        if is_label(line, language, is_heading=is_sentence(below) and where.is_heading(line)):
            continue
        if number < _FIRST_LINES and is_byline(line, language):
            continue
        told.add(line)
        yield line


def is_label(line: str, language: Language, *, is_heading: bool = False) -> bool:
    """Is this line the label of a button or box, such as "Artikel anhören" or "Mehr zum Thema:"?

    is_heading: whether it is printed as a heading above prose. Some labels ("Folgen") may be an article's own then.
    """
    bare = _bare(line) if len(line) < 80 else ""
    return bare in _words(language, "label") or (not is_heading and bare in _words(language, "label or subhead"))


def is_byline(line: str, language: Language) -> bool:
    """Does this line name who wrote the text? "Von Montag an fahren wieder Züge" is none.

    >>> from framing.language.resources import load
    >>> [is_byline(line, load("de")) for line in ("Von Mara Lind und Ole Kamp", "Von Montag an fahren Züge")]
    [True, False]
    """
    starts = tuple(word.replace("_", " ") for word in _words(language, "byline"))
    if len(line) >= _BYLINE_LETTERS or is_sentence(line) or not line.casefold().startswith(starts):
        return False
    words = [word.strip(",;:()|/·") for word in line.split()[1:]]
    small = {word for word in words if word[:1].islower()}
    joining = _words(language, "byline word") | language.words("agency_names")
    return (
        bool(words)
        and all(word in joining for word in small)
        and words[-1].casefold() not in _words(language, "byline word")
    )


def _after_headline(written: Sequence[str], forms: Sequence[str]) -> int:
    """The number of the first line below the headline, where it stands at the top once more; 0 where it does not.

    With it goes what stands above, unless that is told in sentences: then the line is a subhead.
    """
    headlines = [folded(form) for form in forms if form]
    after = 0
    for number, line in enumerate(written[:_FIRST_LINES]):
        if _is_headline(line, headlines):
            after = number + 1
        elif is_sentence(line):
            break
    return after if len(" ".join(written[: max(after - 1, 0)]).split()) < _ABOVE_WORDS else 0


def _is_headline(line: str, headlines: Sequence[str]) -> bool:
    """Is this line a headline of the page, with a kicker or a part of it?"""
    told = folded(line)
    return any(
        told == form or (len(told) > 20 and (told in form or (form in told and len(told) < 2 * len(form))))
        for form in headlines
    )


def _may_be_notice(line: str) -> bool:
    return not line.endswith(":") and len(line.split()) >= _NOTICE_WORDS


def _is_consent(line: str, language: Language) -> bool:
    """Does this line ask whether something from elsewhere may be shown, or stand where it is not shown?"""
    told = line.casefold() if len(line) <= _LONGEST_NOTICE else ""
    if any(words in told for words in _words(language, "consent")):
        return True
    return sum(words in told for words in _words(language, "consent too")) > 1


def _bare(line: str) -> str:
    """A label without its signs and counts: "Kommentare (34)" is "kommentare"."""
    return " ".join(line.casefold().strip("0123456789 .…:;,!?|()[]<>»«›‹→►▶+-–—•·/").split())


@lru_cache(maxsize=64)
def _words(language: Language, kind: str) -> frozenset[str]:
    return frozenset(word for word, told in language.rows("page_words") if told == kind)
