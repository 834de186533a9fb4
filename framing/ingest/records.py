"""One article as a source gives it, before it is checked: the same fields for every format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from framing.errors import DateError, IngestError
from framing.ingest import dates, liveblog
from framing.language.resources import Language
from framing.model import Article, ArticleKind

MAX_CHARACTERS = 2_000_000
"""Longer than any article or live blog seen; beyond it a file is something else, or many articles in one."""


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
    title_in_text: bool = False
    """True where the text is the page as it was saved: its headline, if any, already stands in it."""

    def or_else(self, given: Record | None) -> Record:
        """This record with each empty field taken from another one."""
        if given is None:
            return self
        names = [field.name for field in fields(self) if field.name not in ("place", "file", "title_in_text")]
        return replace(self, **{name: getattr(self, name) or getattr(given, name) for name in names})


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
    )


NO_OUTLET = "no outlet"
"""How the fault begins that whoever brings a text can mend by a word."""

FIELDS = ("id", "outlet", "title", "text", "published", "url", "kind", "notice")


def article(record: Record, *, timezone: str, language: Language) -> Article:
    """The record as a checked article; IngestError says what it lacks and what to do (DateError: its date is none)."""
    text = record.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise IngestError("the text is empty")
    if len(text) > MAX_CHARACTERS:
        raise IngestError(
            f"the text has {len(text):,} characters, more than an article can have ({MAX_CHARACTERS:,}); "
            "split it into one file an article"
        )
    if not _is_unicode(text + record.title + record.outlet):
        raise IngestError("the text holds half characters (lone surrogates) that no file can keep; save it as UTF-8")
    if not record.outlet.strip():
        raise IngestError(f"{NO_OUTLET}; name one in the index, in the column 'outlet', or with --outlet")
    moment = None
    if record.published:
        try:
            moment = dates.parse(record.published, timezone=timezone, language=language)
        except ValueError as fault:
            raise DateError(f"no date in 'published': {fault}") from fault
    if record.title and not record.title_in_text and not text.lstrip().startswith(record.title):
        text = f"{record.title}\n\n{text}"
    return Article(
        id=record.id,
        outlet=record.outlet,
        title=record.title,
        text=text,
        file=record.file,
        published_at=moment.at if moment else None,
        time_known=moment.time_known if moment else False,
        kind=_kind(record, text, language),
        url=record.url,
        notice=record.notice,
    )


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
