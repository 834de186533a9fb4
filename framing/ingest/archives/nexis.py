"""Deliveries of Nexis Uni and Lexis Advance: headline, publication, date, rights and fields, "Body", text, fields.

An article ends with "End of Document". What stands between is told apart by place (the first lines) and by label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.ingest.archives import days, found, labels
from framing.ingest.archives.document import Document
from framing.ingest.archives.found import Found
from framing.ingest.archives.labels import Labels
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source

NAME = "Nexis"
_IN_HEAD = ("head", "lead")
_MOST_ABOVE = 60
"""Lines of a head, below the page in front: a headline, a publication, a day and an edition are five."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """The lines of one article, and the number of the first."""

    start: int
    lines: tuple[str, ...]
    ended: bool


def is_export(document: Document, context: Context) -> bool:
    """Is this a delivery of Nexis Uni: articles with a body and an end?"""
    known = labels.of("nexis", context.language)
    lines = document.lines
    has_body = any(known.line(line, "body") for line in lines)
    has_load = any(known.part(line) == "load" for line in lines)
    has_end = any(known.line(line, "end") for line in lines)
    # A delivery of one file an article may lack the end; older files, whose articles are counted, know "BODY:", too.
    is_counted = any(known.line(line, "numbered") for line in lines)
    return (has_end and (has_body or has_load)) or (has_body and has_load and not is_counted)


def _of_an_article(line: str, known: Labels) -> bool:
    return bool(known.line(line, "body")) or known.part(line) == "load"


def items(document: Document, source: Source, context: Context) -> Iterator[Item]:
    """The articles of a delivery, and what does not fit."""
    known = labels.of("nexis", context.language)
    pieces = list(_pieces(document.lines, known))
    articles = [_article(document, piece, first=not number, known=known, context=context)
                for number, piece in enumerate(pieces)]  # fmt: skip
    yield from found.items(articles, source, NAME, told=_told(document.lines, known))
    if pieces and not pieces[-1].ended and not any(known.part(line) == "load" for line in pieces[-1].lines):
        reason = "the last article has no 'End of Document': the file may be cut off; loaded as far as it goes"
        yield Item(part=f"article {len(pieces)}", note=reason)
    elif pieces and pieces[-1].ended:
        yield from found.left_over(document.lines[pieces[-1].start + len(pieces[-1].lines) + 1 :], known)


def _pieces(lines: Sequence[str], known: Labels) -> Iterator[_Piece]:
    start = 0
    for number, line in enumerate(lines):
        if known.line(line, "end"):
            yield _Piece(start, tuple(lines[start:number]), ended=True)
            start = number + 1
    rest = tuple(lines[start:])
    # Behind the last end stand empty lines and the foot of a page.
    if any(_of_an_article(line, known) for line in rest):
        yield _Piece(start, rest, ended=False)


def _told(lines: Sequence[str], known: Labels) -> int | None:
    """How many articles the page in front says there are."""
    for line in lines[:60]:
        if match := known.line(line, "count"):
            return labels.number(match, "n")
    return None


def _article(document: Document, piece: _Piece, *, first: bool, known: Labels, context: Context) -> Found:
    lines = piece.lines
    if any(known.line(line, "error") for line in lines):
        return found.unread("the archive could not deliver this article (it says so itself)", lines)
    body = _body(lines, known)
    if body is None:
        return found.unread("no text: nothing stands under 'Body' (a picture, or a layout not known here)", lines)
    if (
        sum(bool(known.line(line, "body")) for line in lines) > 1
        or sum(known.part(line) == "load" for line in lines) > 1
    ):
        return found.unread(found.RUN_TOGETHER, lines)
    over = _over(lines, body, known)
    head = _head(lines[:body], first=first, known=known, context=context)
    text = found.paragraphs(line for line in lines[body + 1 : over] if not known.line(line, "skip"))
    if not text:
        return found.unread("no text: nothing stands under 'Body'", lines)
    link = next((document.links[piece.start + number] for number in head.title_lines
                 if piece.start + number in document.links), "")  # fmt: skip
    return Found(
        title=head.title,
        outlet=head.outlet,
        published=head.published,
        text=found.with_lead(head.lead, text),
        url=link,
        raw="\n".join(lines).strip(),
        captions=over < len(lines) and bool(known.line(lines[over], "picture")),
    )


def _body(lines: Sequence[str], known: Labels) -> int | None:
    """The line under which the text stands; some files call it otherwise, as texts may do, too."""
    return next((n for part in ("body", "text") for n, line in enumerate(lines) if known.line(line, part)), None)


def _over(lines: Sequence[str], body: int, known: Labels) -> int:
    """Where the text ends: above the captions and labels that follow it.

    They are looked for from below, since a text may hold a line "Update: …" of its own.
    """
    over = _last(lines, body, len(lines), "classes", known)
    for number in range(over - 1, body, -1):
        line = lines[number]
        if known.behind(line):
            over = number
        elif line and not known.rights(line) and not known.line(line, "skip"):
            break
    captions = _last(lines, body, over, "picture", known)
    longer = len("".join(lines[captions:over])) > len("".join(lines[body:captions]))
    return over if longer else captions


def _last(lines: Sequence[str], start: int, end: int, part: str, known: Labels) -> int:
    """The last line between these two that is such a label; `end` where none is."""
    return next((number for number in range(end - 1, start, -1) if known.line(lines[number], part)), end)


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above the text."""

    title: str = ""
    title_lines: tuple[int, ...] = ()
    outlet: str = ""
    published: str = ""
    lead: str = ""


def _head(lines: Sequence[str], *, first: bool, known: Labels, context: Context) -> _Head:
    """Headline, publication and date by their place: they stand in this order, above rights and labels."""
    start, sure = _behind_cover(lines, known) if first else (0, True)
    top: list[int] = []
    for number in range(start, len(lines)):
        line = lines[number]
        if top and (known.rights(line) or known.value(line, _IN_HEAD) is not None):
            break
        if line and not known.line(line, "skip"):
            top.append(number)
        if len(top) == _MOST_ABOVE:
            break
    lead = found.lead(lines, known, among=_IN_HEAD)
    when = [(place, date) for place, number in enumerate(top) if (date := days.dated(lines[number], context))]
    if not when:  # without a date that can be read, the order is all there is
        return _Head(_title(lines, top[:1], known), tuple(top[:1]), lines[top[1]] if len(top) > 1 else "", "", lead)
    place, date = when[-1]
    above = top[:place]
    if not sure:  # what stands in front of the first article may be a page of the archive
        above = above[-2:]
    titles, outlet = (above[:-1], lines[above[-1]]) if len(above) > 1 else (above, "")
    return _Head(_title(lines, titles, known), tuple(titles), outlet, date, lead)


def _title(lines: Sequence[str], numbers: Sequence[int], known: Labels) -> str:
    title = " ".join(" ".join(lines[number].split()) for number in numbers)
    return "" if known.line(title, "untitled") else title


def _behind_cover(lines: Sequence[str], known: Labels) -> tuple[int, bool]:
    """The line in which the first article begins, where a page stands in front, and whether that is sure.

    The page lists each article as "1. Headline"; the first article begins where that headline stands again.
    """
    covers = [number for number, line in enumerate(lines) if known.value(line, ("cover", "count")) is not None]
    if not covers:
        return 0, True
    listed = _first_listed(lines)
    again = [number for number, line in enumerate(lines) if listed and labels.folded(line) == listed]
    return (again[-1], True) if again else (covers[-1] + 1, False)


def _first_listed(lines: Sequence[str]) -> str:
    """The headline that a list of articles names first, in small letters; its number may stand in a line of its own."""
    for number, line in enumerate(lines):
        if line.startswith("1."):
            rest = line[2:].strip() or next((below for below in lines[number + 1 :] if below), "")
            return labels.folded(rest)
    return ""
