"""One input, read as the tool reads it: what came of it, and how long it took."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import mutating
import samples

from framing.errors import FramingError
from framing.ingest import liveblog, readers
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.language.resources import load

MOST_SECONDS = 5
"""Longer is a hang."""

GERMAN = load("de")
GIVEN = Record(place="", file="", outlet="Abendruf", published="2026-02-03")
JSON_NAMES = (
    "@type", "@graph", "headline", "articleBody", "datePublished", "dateModified", "liveBlogUpdate", "publisher",
    "name", "isAccessibleForFree", "hasPart", "title", "text", "maintext", "body", "sections", "paragraphs", "summary",
    "url", "date_publish", "publishing_date", "items", "articles", "version", "content_text", "content_html",
    "date_published", "id",
)  # fmt: skip


class HangError(Exception):
    """An input took too long."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one input."""

    articles: int = 0
    remarks: int = 0
    seconds: float = 0.0
    fault: str = ""
    """An exception that is none of the project's own, or a hang."""


def made(seed: int) -> tuple[str, bytes]:
    """The input of this number: always the same."""
    chance = random.Random(seed)
    known = samples.samples()
    suffix, content = chance.choice(known)
    others = [other for _, other in known]
    if not chance.randrange(25):
        return suffix, chance.randbytes(chance.choice([0, 1, 40, 3_000]))
    if not chance.randrange(25):  # under a name that is not its own
        suffix = chance.choice(list(readers.READERS))
    if suffix in mutating.PACKED and chance.randrange(4):
        return suffix, mutating.inside(content, others, chance)
    if chance.randrange(2) and (suffix in mutating.JSON or mutating.LD_JSON.search(content)):
        return suffix, mutating.reshaped(content, others, chance)
    return suffix, mutating.mutated(content, others, chance)


def outcome(suffix: str, content: bytes) -> Outcome:
    """Read it, and cut what was read into passages."""
    began = time.process_time()
    try:
        with _alarm(2 * MOST_SECONDS):
            source = Source(Path(f"probe{suffix}"), "probe", content)
            reading = readers.read(source, index=None, default=GIVEN, timezone="Europe/Berlin", language=GERMAN)
            for article in reading.articles:
                liveblog.segment(article, GERMAN)
    except FramingError as fault:
        return Outcome(seconds=time.process_time() - began, fault=f"raised instead of told: {fault!r}")
    except Exception as fault:  # noqa: BLE001 - whatever comes out is what is looked for
        return Outcome(seconds=time.process_time() - began, fault=f"{type(fault).__name__}: {fault}"[:300])
    seconds = time.process_time() - began
    late = f"took {seconds:.1f} s" if seconds > MOST_SECONDS else ""
    return Outcome(len(reading.articles), len(reading.remarks), seconds, late)


@contextmanager
def _alarm(seconds: int) -> Iterator[None]:
    def ring(number: int, frame: object) -> None:
        raise HangError(f"still reading after {seconds} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds * 4)  # of the wall's clock: the machine may be busy
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
