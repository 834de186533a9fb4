"""Texts whose file is in the project already, unchanged, and which are said to be of another outlet or day now.

Whoever mends an index and adds the folder again means to correct what is there. Nothing is replaced: it is told.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator

from framing.model import Article, Project, Remark
from framing.pipeline.taken import Found

_Key = tuple[str, str, bytes]


class Corrected:
    """The texts of a project by their file, its sum, and their words."""

    def __init__(self, project: Project) -> None:
        self._there: defaultdict[_Key, list[Article]] = defaultdict(list)
        for article in project.articles:
            if article.input_sha256:
                self._there[_key(article)].append(article)

    def remarks(self, one: Found, article: Article) -> Iterator[Remark]:
        """What to tell of a text that was read now, if it is there with another outlet or day.

        article: the text under the one name of its outlet.
        """
        there = self._there.get(_key(article), []) if self._there and article.input_sha256 else []
        if not there or any(not _changes(before, article) for before in there):
            return
        meant = [before for before in there if before.outlet == article.outlet] or there
        if len(meant) > 1:  # rows of a table in the same words: nobody knows which is meant
            return
        before, changes = meant[0], _changes(meant[0], article)
        reason = (
            f"this file is there already, with the same bytes, as {before.id!r} ({changes}); if the new one is right, "
            f"take {before.id!r} out and load the file again"
        )
        yield Remark(article.file, reason, one.line, False, one.part, input_sha256=article.input_sha256)


def _changes(before: Article, now: Article) -> str:
    """What is said otherwise; "" for nothing. What was not known before, or is not now, contradicts nothing."""
    found = [f"outlet {before.outlet!r}, now {now.outlet!r}"] if before.outlet != now.outlet else []
    there, here = _day(before), _day(now)
    if there and here and there != here:
        found.append(f"date {there}, now {here}")
    return "; ".join(found)


def _day(article: Article) -> str:
    when = article.published_at
    if when is None:
        return ""
    return when.isoformat(" ", "minutes") if article.time_known else when.date().isoformat()


def _key(article: Article) -> _Key:
    words = " ".join(article.text.split()).encode("utf-8", "surrogatepass")
    return article.file, article.input_sha256, hashlib.blake2b(words, digest_size=16).digest()
