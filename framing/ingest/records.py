"""One article as a source gives it, before it is checked: the same fields for every format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime

from framing.errors import DateError, IngestError
from framing.ingest import dates, liveblog
from framing.ingest.limits import DEFAULT, Limits
from framing.language.resources import Language
from framing.model import Article, ArticleExtent, ArticleKind, MarkedEntry


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a live blog, where the source itself tells its entries apart."""

    text: str
    heading: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The fields that a source may give; "" where it gives none. `place` says where they stand."""

    place: str
    file: str
    id: str = ""
    outlet: str = ""
    title: str = ""
    text: str = ""
    published: str = ""
    url: str = ""
    kind: str = ""
    notice: str = ""
    updated: str = ""
    extent: str = ""
    """As an ArticleExtent is written; "" means the full text."""
    entries: tuple[Entry, ...] = ()
    """In the order of the page; they follow `text`, which is then what stands above them."""
    title_in_text: bool = False
    """True where the text is the page as it was saved: its headline, if any, already stands in it."""
    host: str = ""
    """The host of its address, which is the outlet where nobody names one."""
    is_told: bool = False
    """True where the file as a whole tells how many of its texts are beginnings, so that each need not say it."""

    def or_else(self, given: Record | None) -> Record:
        """This record with each empty field taken from another one."""
        if given is None:
            return self
        names = [field.name for field in fields(self) if field.name not in _OF_THE_FILE]
        return replace(self, **{name: getattr(self, name) or getattr(given, name) for name in names})


_OF_THE_FILE = ("place", "file", "title_in_text", "entries")


def from_fields(values: Mapping[str, str], *, place: str, file: str, id: str = "") -> Record:
    """A record from named fields; those it does not know are left out. `id`: the one to use where none is given."""
    return Record(
        place=place,
        file=file,
        id=values.get("id") or id,
        outlet=values.get("outlet", "").strip(),
        title=values.get("title", "").strip(),
        text=values.get("text", ""),
        published=values.get("published", "").strip(),
        url=values.get("url", ""),
        kind=values.get("kind", ""),
        notice=values.get("notice", ""),
        updated=values.get("updated", "").strip(),
        extent=values.get("extent", "").strip().casefold(),
        host=values.get("host", ""),
    )


NO_OUTLET = "no outlet"
"""How the fault begins that whoever brings a text can mend by a word."""

FIELDS = ("id", "outlet", "title", "text", "published", "url", "kind", "notice", "updated", "extent")


def article(record: Record, *, timezone: str, language: Language, limits: Limits = DEFAULT) -> Article:
    """The record as a checked article; IngestError says what it lacks and what to do (DateError: its date is none)."""
    _check_text(record, limits)
    if not (outlet := record.outlet if record.outlet.strip() else record.host):
        raise IngestError(f"{NO_OUTLET}; name one in the index, in the column 'outlet', or with --outlet")
    moment = _moment(record.published, "published", timezone, language) if record.published else None
    updated = _moment(record.updated, "updated", timezone, language) if record.updated else None
    text = _plain_lines(record.text)
    if record.title and not record.title_in_text and not _begins_with(text.lstrip(), record.title):
        text = f"{record.title}\n\n{text}" if text.strip() else record.title
    latest = updated or moment
    now = latest.at if latest and latest.time_known else None  # "vor 3 Stunden" counts from an hour, not from a day
    text, entries = _with_entries(text, record.entries, now=now, timezone=timezone, language=language)
    return Article(
        id=record.id,
        outlet=outlet,
        title=record.title,
        text=text,
        file=record.file,
        published_at=moment.at if moment else None,
        time_known=moment.time_known if moment else False,
        kind=ArticleKind.LIVE_BLOG if entries else _kind(record, text, language),
        url=record.url,
        notice=record.notice,
        updated_at=updated.at if updated else None,
        extent=_extent(record),
        marked_entries=entries,
    )


def _check_text(record: Record, limits: Limits) -> None:
    told = [record.text, *(piece for entry in record.entries for piece in (entry.heading, entry.text))]
    headline_only = record.extent == ArticleExtent.HEADLINE and record.title.strip()
    if not any(piece.strip() for piece in told) and not headline_only:
        raise IngestError("the text is empty")
    if (length := sum(map(len, told))) > limits.article_characters:
        raise IngestError(
            f"the text has {length:,} characters, more than an article can have ({limits.article_characters:,}); "
            "split it into one file an article, or raise the limit article_characters"
        )
    if not all(map(_is_unicode, (*told, record.title, record.outlet, record.url, record.notice, record.id))):
        raise IngestError("the text holds half characters (lone surrogates) that no file can keep; save it as UTF-8")


def _plain_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _moment(written: str, field: str, timezone: str, language: Language) -> dates.Moment:
    try:
        return dates.parse(written, timezone=timezone, language=language)
    except ValueError as fault:
        raise DateError(f"no date in {field!r}: {fault}") from fault


def _with_entries(
    text: str, entries: tuple[Entry, ...], *, now: datetime | None, timezone: str, language: Language
) -> tuple[str, tuple[MarkedEntry, ...]]:
    """The text with its entries below it, each a paragraph or more, and where each of them stands."""
    pieces, position = ([text.rstrip()] if text.strip() else []), len(text.rstrip())
    marks: list[MarkedEntry] = []
    for entry in entries:
        heading, body = " ".join(entry.heading.split()), _plain_lines(entry.text).strip()
        if _begins_with(body, heading) and not _goes_on(body[len(heading) : len(heading) + 2]):
            body = body[len(heading) :].lstrip()
        told = "\n\n".join(piece for piece in (heading, body) if piece)
        if not told:
            continue
        start = position + 2 if pieces else 0
        position = start + len(told)
        moment = _entry_moment(entry.published, now=now, timezone=timezone, language=language)
        at, known = (moment.at, moment.time_known) if moment else (None, False)
        marks.append(MarkedEntry(start, position, start + len(heading), at, known))
        pieces.append(told)
    return "\n\n".join(pieces) if marks else text, tuple(marks)


def _begins_with(text: str, heading: str) -> bool:
    """Does the text begin with this heading, and not only with its letters ("Rat" and "Ratlos standen")?"""
    return text.startswith(heading) and not text[len(heading) : len(heading) + 1].isalnum()


def _goes_on(rest: str) -> bool:
    """Is what follows a heading's words the rest of a sentence ("Rat tagt" and "Rat tagt am Montag wieder.")?"""
    return rest[:1] == " " and rest[1:].islower()


def _entry_moment(written: str, *, now: datetime | None, timezone: str, language: Language) -> dates.Moment | None:
    """When an entry was published; None where its source says nothing that is a time: unknown, never a guess."""
    try:
        return dates.parse(written, timezone=timezone, language=language, now=now) if written.strip() else None
    except ValueError:
        return None


def _extent(record: Record) -> ArticleExtent:
    try:
        return ArticleExtent(record.extent or "full")
    except ValueError:
        allowed = ", ".join(repr(extent.value) for extent in ArticleExtent)
        raise IngestError(f"the extent is {record.extent!r}; it must be one of {allowed}") from None


def _is_unicode(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _kind(record: Record, text: str, language: Language) -> ArticleKind:
    if not record.kind:
        is_live = liveblog.looks_like_live_blog(record.title, text, language)
        return ArticleKind.LIVE_BLOG if is_live else ArticleKind.ARTICLE
    try:
        return ArticleKind(record.kind.strip().casefold())
    except ValueError:
        allowed = " or ".join(repr(kind.value) for kind in ArticleKind)
        raise IngestError(f"the kind is {record.kind!r}; it must be {allowed}") from None
