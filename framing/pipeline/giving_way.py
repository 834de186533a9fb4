"""What was not loaded once and need not be told any more: the same bytes were read again, or it is loaded now.

A remark too many does no harm, one too few makes a wrong study: where in doubt it stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from framing.model import Article, Input, Remark
from framing.pipeline import refused_texts


@dataclass(frozen=True, slots=True)
class ReadNow:
    """What was read now, as far as it may settle what was told before."""

    inputs: Sequence[Input] = ()
    rejected: Sequence[Remark] = ()
    texts: Sequence[Article] = ()
    """Those that were read and are there now: newly loaded, or there already."""
    indexes: Collection[tuple[str, str]] = ()
    """Name and sum of each file that was read as an index."""
    loaded_paths: Collection[str] = ()
    """`sources.path_sum` of each path at which a text lies that is there now."""


def with_new(before: Sequence[Remark], now: ReadNow) -> tuple[Remark, ...]:
    """The list of what was not loaded, with what is told now. One that is told now in the same words keeps its place.

    A remark leaves it in three cases: its very file was read again, so that what is told of it now takes its place; its
    text was read from a file of the same name and is loaded, or told, now; or it told of a file that was missing and is
    loaded now.
    """
    again = {*((one.file, one.sha256) for one in now.inputs), *now.indexes}
    texts = refused_texts.keys_of(now.texts, now.rejected, asked=before)
    told = Counter(now.rejected)
    kept = []
    for one in before:
        if told[one]:
            told[one] -= 1
            kept.append(one)
            continue
        # Two folders may hold the same index, and one of them the file that the other lacks.
        is_read_again = not one.missing_sha256 and file_of(one, again) in again
        if not (is_read_again or one.missing_sha256 in now.loaded_paths or refused_texts.is_among(one, texts)):
            kept.append(one)
    return (*kept, *told.elements())


def gone(before: Iterable[Remark], after: Iterable[Remark]) -> tuple[Remark, ...]:
    """Which of these remarks are not told any more? One that only moved to another line, or another file, still is.

    >>> gone([Remark("a.csv", "no text", 3)], [Remark("a.csv", "no text", 2)])
    ()
    """
    there = Counter(map(_unplaced, after))
    found = []
    for one in before:
        if there[_unplaced(one)]:
            there[_unplaced(one)] -= 1
        else:
            found.append(one)
    return tuple(found)


def file_of(remark: Remark, files: Collection[tuple[str, str]]) -> tuple[str, str]:
    """Name and sum of the file that a remark is about: the archive where it is about a file in one.

    >>> file_of(Remark("week.zip/mon/1.html", "the text is empty", input_sha256="ab"), {("week.zip", "ab")})
    ('week.zip', 'ab')
    """
    whole = remark.file, remark.input_sha256
    return whole if whole in files else (remark.file.partition("/")[0], remark.input_sha256)


def _unplaced(remark: Remark) -> tuple[str, str, str]:
    return remark.file, remark.reason, remark.raw
