"""How well are saved pages read? Against pages of which somebody wrote down title, day and paragraphs."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from framing.errors import FramingError, IngestError, SelectionError
from framing.ingest import dates
from framing.ingest.items import Context
from framing.ingest.pages import letters
from framing.ingest.readers import READERS
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.language.resources import load
from framing.pipeline import Progress, no_progress

LOW = 0.8
"""Pages whose text is read worse are named one by one."""
_WORD = re.compile(r"\w+")
_NEEDED = ("file", "title", "published", "paragraphs")


@dataclass(frozen=True, slots=True)
class Expected:
    """What should be read from one page. `published`: as written there, "" where nobody knows."""

    file: str
    title: str
    published: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page: what was read beside what was expected, and how much of its text."""

    file: str
    title: str
    expected_title: str
    day: str
    expected_day: str
    precision: float
    recall: float
    f1: float
    """Of words, each as often as it stands there; 0 to 1."""
    title_on_page: bool = False
    """Where another title was read: does the page hold the expected one, too?"""
    extent: str = ""
    entry_count: int = 0
    fault: str = ""

    @property
    def title_right(self) -> bool:
        """Is it the title that was expected? Blanks, case and the form of quotation marks and dashes do not count."""
        return words(self.title) == words(self.expected_title)

    @property
    def day_right(self) -> bool:
        """Is it the day that was expected, on the calendar of the same zone?"""
        return self.day == self.expected_day


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of all pages, in the order of the file that expects them."""

    pages: tuple[PageScore, ...]

    @property
    def title_share(self) -> float:
        """Pages with the expected title, 0 to 1."""
        return _mean([page.title_right for page in self.pages])

    @property
    def day_share(self) -> float:
        """Pages with the expected day of publication, among those whose day is known, 0 to 1."""
        return _mean([page.day_right for page in self.pages if page.expected_day])

    @property
    def text_f1(self) -> float:
        """The mean of the pages' F1, 0 to 1."""
        return _mean([page.f1 for page in self.pages])


def read_expected(folder: Path) -> list[Expected]:
    """The lines of expected.jsonl in this folder. SelectionError names file and line of the first fault."""
    path = folder / "expected.jsonl"
    try:
        written = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        why = getattr(fault, "strerror", None) or fault
        raise SelectionError(
            f"{path}: cannot be read ({why}). Name a folder with expected.jsonl and the pages that it names."
        ) from fault
    found = [_expected(line, f"{path}, line {number}") for number, line in enumerate(written, 1) if line.strip()]
    if not found:
        raise SelectionError(f"{path}: no line. Write one a page, with {', '.join(_NEEDED)}.")
    return found


def score(
    folder: Path, *, timezone: str = "Europe/Berlin", language: str = "de", progress: Progress = no_progress
) -> Evaluation:
    """How well is each page of this folder read: title, day of publication, and the words of its paragraphs?

    The text is that of the record with its live blog's entries, the headline left out; a page that cannot be
    read counts with empty answers. Times are compared by their day in `timezone`.
    """
    context = Context(timezone=timezone, language=load(language))
    expected = read_expected(folder)
    pages = []
    for number, one in enumerate(expected, start=1):
        pages.append(_page(folder, one, context))
        progress("reading pages", number, len(expected))
    return Evaluation(tuple(pages))


def overlap(read: str, expected: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words read, each as often as it stands there; 0 to 1.

    >>> overlap("der Deich hält heute", "der Deich hält")
    (0.75, 1.0, 0.8571428571428571)
    >>> overlap("", "der Deich")
    (0.0, 0.0, 0.0)
    """
    found, wanted = Counter(words(read)), Counter(words(expected))
    shared = (found & wanted).total()
    if not shared:
        return 0.0, 0.0, 0.0
    precision, recall = shared / found.total(), shared / wanted.total()
    return precision, recall, 2 * precision * recall / (precision + recall)


def words(text: str) -> list[str]:
    """The words and numbers of a text in small letters, without the signs between them."""
    return _WORD.findall(text.replace("\xad", "").casefold())


def _page(folder: Path, expected: Expected, context: Context) -> PageScore:
    path = folder / expected.file
    try:
        record = _record(Source(path, expected.file), context)
        fault, day = "", _day(record.published, context)
    except FramingError as found:
        record, fault, day = Record(place=expected.file, file=expected.file), str(found), ""
    titled = words(record.title) == words(expected.title)
    told = [record.text, *(line for entry in record.entries for line in (entry.heading, entry.text))]
    precision, recall, f1 = overlap("\n".join(told), "\n".join(expected.paragraphs))
    return PageScore(
        file=expected.file,
        title=record.title,
        expected_title=expected.title,
        day=day,
        expected_day=_day(expected.published, context),
        precision=precision,
        recall=recall,
        f1=f1,
        title_on_page=not titled and _stands_in(path, expected.title, context),
        extent=record.extent or "full",
        entry_count=len(record.entries),
        fault=fault,
    )


def _stands_in(path: Path, title: str, context: Context) -> bool:
    try:
        markup = html.unescape(letters.page_text(Source(path, path.name).raw(context.limits)))
    except IngestError:
        return False
    return f" {' '.join(words(title))} " in f" {' '.join(words(markup))} "


def _record(source: Source, context: Context) -> Record:
    reader = READERS.get(source.suffix)
    if reader is None:
        raise SelectionError(f"{source.file}: files that end in {source.suffix} are not read.")
    item = next(iter(reader(source, context)))
    if item.record is None:
        raise SelectionError(f"{source.file}: {item.reason}")
    return item.record


def _day(written: str, context: Context) -> str:
    if not written.strip():
        return ""
    try:
        at = dates.parse(written, timezone=context.timezone, language=context.language).at
    except ValueError:
        return ""
    return at.astimezone(ZoneInfo(context.timezone)).date().isoformat()


def _expected(line: str, place: str) -> Expected:
    try:
        values: Any = json.loads(line)
    except (ValueError, RecursionError) as fault:
        raise SelectionError(f"{place}: no JSON ({fault}). Write one object a line.") from fault
    missing = [name for name in _NEEDED if name not in values] if isinstance(values, dict) else list(_NEEDED)
    if missing:
        raise SelectionError(f"{place}: it lacks {', '.join(missing)}.")
    paragraphs = values["paragraphs"]
    if not isinstance(paragraphs, list) or not all(isinstance(one, str) for one in paragraphs):
        raise SelectionError(f"{place}: 'paragraphs' must be a list of texts.")
    return Expected(str(values["file"]), str(values["title"] or ""), str(values["published"] or ""), tuple(paragraphs))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
