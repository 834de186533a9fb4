"""Factiva's articles from their fields: two-letter codes, or the same fields in their order without codes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from framing.ingest.archives import days, found, labels
from framing.ingest.archives.found import Found
from framing.ingest.archives.labels import Labels
from framing.ingest.items import Context

CODES = frozenset(
    (
        "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CLM",
        "ART", "CT", "RF", "CO", "IN", "NS", "NGC", "RE", "IPC", "IPD", "PUB", "AN", "CX", "GC", "DJIC",
    )
)  # fmt: skip
"""Source: field codes of Factiva (SE section, HD headline, BY author, CR credit, WC words, PD day, ET time, SN source,
SC its code, ED edition, PG page, LA language, CY rights, LP lead, TD text, AN number, the others indexing)."""
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?[A-Z]{2,4}(?:[+-]\d{1,2})?)?")
_SOURCE_CODE = re.compile(r"[A-Z0-9]{2,10}")
_NUMBER = re.compile(r"[A-Za-z]{1,10}[0-9][0-9A-Za-z]{13,40}")
_BYLINE = re.compile(r"(?:by|von)\s+\S.{0,120}", re.IGNORECASE)
_ADDRESS = re.compile(r"\[(?:https?://|www\.)[^\s\[\]]{1,500}\]")
"""Behind the words that were a link on an outlet's own page."""
_LONGEST_RIGHTS = 200
_MOST_BETWEEN = 8
"""Lines between the date and the language: time, source, its code, edition, page, volume."""
_MOST_LENGTHS = 60
"""Lines such as "12 words" below which a day is looked for."""
_MOST_HEADING = 3
"""Words of a heading of a newspaper's section ("Politik", "Aus aller Welt")."""


def from_codes(fields: Mapping[str, Sequence[str]], context: Context, *, raw: str) -> Found:
    """The article that these fields are; each has its lines."""
    known = labels.of("factiva", context.language)
    text = _text([*fields.get("LP", ()), *fields.get("TD", ())], known)
    if not text:
        return Found(reason="no text: the fields LP and TD are empty", raw=raw)
    number = _NUMBER.search(_one_line(fields.get("AN", ())))
    return Found(
        title=_one_line(fields.get("HD", ())),
        outlet=_one_line(fields.get("SN", ())),
        published=_published(_one_line(fields.get("PD", ())), _one_line(fields.get("ET", ())), context),
        text=text,
        id=number.group() if number else "",
        raw=raw,
    )


def from_lines(
    lines: Sequence[str], context: Context, *, id: str, title: str = "", body: Sequence[str] | None = None
) -> Found:
    """The article of these lines in the display format; `title` and `body` where the format tells them.

    The order is: section, headline, author, words, day, time, source, its code, page, language, rights, text. What
    may be missing is told by its form; the length in words and the day behind it always stand there.
    """
    known = labels.of("factiva", context.language)
    raw = "\n".join([*lines, *(body or ())]).strip()
    kept = [line for line in lines if line and not known.line(line, "skip")]
    lengths = list(islice((n for n, line in enumerate(kept[:-1]) if known.line(line, "words")), _MOST_LENGTHS))
    heads = [n for n in lengths if not n or days.dated(kept[n + 1], context)]
    words = next(iter(heads or lengths), None)
    if len(heads) > 1:
        return Found(reason=found.RUN_TOGETHER, raw=raw)
    if words is None:
        return Found(reason="no length in words stands below the headline: a layout that is not known here", raw=raw)
    at = words + 1
    day, clock = kept[at], ""
    at += 1
    if at < len(kept) and _CLOCK.fullmatch(kept[at]):
        clock, at = kept[at], at + 1
    outlet = kept[at] if at < len(kept) else ""
    at = _behind_head(kept, at + 1, known)
    text = _text(kept[at:] if body is None else body, known)
    if not text:
        return Found(reason="no text stands below the head of this article", raw=raw)
    return Found(
        title=title or _headline(kept[:words]),
        outlet=outlet,
        published=_published(day, clock, context),
        text=text,
        id=id,
        raw=raw,
    )


def _text(lines: Sequence[str], known: Labels) -> str:
    """The paragraphs of a text, without the addresses of its links in brackets and the rights at its end."""
    kept = [_ADDRESS.sub("", line).strip() for line in lines]
    while kept and (not kept[-1] or (len(kept[-1]) <= _LONGEST_RIGHTS and known.rights(kept[-1]))):
        kept.pop()
    return found.paragraphs(kept)


def _behind_head(lines: Sequence[str], start: int, known: Labels) -> int:
    """Where the text begins: behind language and rights; behind the source's code where neither stands there."""
    at = start
    for number in range(start, min(len(lines), start + _MOST_BETWEEN)):
        if known.line(lines[number], "language"):
            at = number + 1
            break
    else:
        while at < len(lines) and at < start + _MOST_BETWEEN and _SOURCE_CODE.fullmatch(lines[at]):
            at += 1
    while at < len(lines) and known.rights(lines[at]):
        at += 1
    return at


def _headline(above: Sequence[str]) -> str:
    """The headline among the lines above the length: not the author below it, nor the section above it."""
    lines = list(above)
    if len(lines) > 1 and (_BYLINE.fullmatch(lines[-1]) or _is_name(lines[-1])):
        lines.pop()
    if len(lines) > 1 and len(lines[0].split()) <= _MOST_HEADING and len(lines[0]) < len(lines[1]):
        lines.pop(0)
    return " ".join(" ".join(lines).split())


def _is_name(line: str) -> bool:
    """Two to four words with capitals and without a sign: a name as authors are written."""
    words = line.replace(",", " ").replace(";", " ").split()
    return 2 <= len(words) <= 4 and all(word[:1].isupper() and word[1:].replace("-", "").isalpha() for word in words)


def _published(day: str, clock: str, context: Context) -> str:
    date = days.dated(day, context)
    return (days.dated(f"{date} {clock}", context) or date) if date and clock else date


def _one_line(lines: Sequence[str]) -> str:
    return " ".join(" ".join(lines).split())
