"""Is this text there already, word for word or in another version?

To take two texts for one is worse than to take one for two: where in doubt it is a text of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from framing.ingest import compressed
from framing.language import addresses
from framing.model import Article, ArticleKind, Passage, Project
from framing.pipeline.repeated_entries import Told
from framing.pipeline.same_words import SameWords, is_sure_id
from framing.pipeline.shared_words import SharedWords

_PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".warc")
"""How files end that hold pages as they were saved: under one address stands one text at a time."""
_MOST_COMPARED = 20
"""Texts under one address whose words are compared: a table may have a row for each paragraph of a long text."""


class KnownTexts:
    """The texts of a project, and those that are about to come in, by what they are known again."""

    def __init__(self, project: Project, coming: Iterable[Article] = ()) -> None:
        """coming: the texts that will be asked for, from which an outlet's standing text is known, too."""
        self._project = project
        self._project_ids = {article.id for article in project.articles}
        self._by_id: dict[str, Article] = {}
        self._same = SameWords()
        self._words = SharedWords((*project.articles, *coming))
        self._by_address: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._ends: dict[str, tuple[Article, Article]] = {}
        """By the id of a text's first version: the version that came first and the one that came last."""
        self._files: defaultdict[str, set[str]] = defaultdict(set)
        self._fragments: defaultdict[str, set[str]] = defaultdict(set)
        self._added: defaultdict[str, list[Passage]] = defaultdict(list)
        self._entries: dict[str, Told] = {}
        self._numbers: dict[str, int] = {}
        for article in project.articles:
            self.add(article, ())

    def add(self, article: Article, passages: Iterable[Passage]) -> None:
        """From now on this text is known, too."""
        first = article.version_of or article.id
        self._by_id[article.id] = article
        self._same.add(article)
        if first not in self._ends and (address := addresses.text_of(article.url)):
            self._by_address[article.outlet.casefold(), address].append(first)
        self._ends[first] = (self._ends[first][0] if first in self._ends else article, article)
        self._files[first].add(article.input_sha256)
        self._fragments[first].add(addresses.fragment_of(article.url))
        if article.kind is ArticleKind.LIVE_BLOG:
            self._added[first] += passages
            self._entries.pop(first, None)

    def fill(self, filled: Article) -> None:
        """More is known of this text now than when it was added: its date, its address."""
        before = self._by_id[filled.id]
        self._same.forget(before)
        self._same.add(filled)
        self._by_id[filled.id] = filled
        first = filled.version_of or filled.id
        a, b = (filled if one.id == filled.id else one for one in self._ends[first])
        self._ends[first] = (a, b)
        if not before.url and (address := addresses.text_of(filled.url)):
            self._by_address[filled.outlet.casefold(), address].append(first)
            self._fragments[first].add(addresses.fragment_of(filled.url))

    def is_of_project(self, article_id: str) -> bool:
        """Did the project have it before?"""
        return article_id in self._project_ids

    def same_text(self, article: Article) -> Article | None:
        """The text of the same outlet with the same words: see `SameWords.of`."""
        return self._same.of(article)

    def first_version(self, article: Article, *, has_own_id: bool) -> Article | None:
        """The first version of this text, which is not there in these words; None where it is a new text.

        It is a version of a text of its outlet with the same address or id whose wording it shares (see
        `SharedWords.alike`). Without shared wording it is one in two cases: both are pages saved from the address of
        an article, at the same place on it; or both bear one long id and no two addresses. Neither holds where both
        stand in one file: a table may have a row for each paragraph.
        """
        address = addresses.text_of(article.url)
        under = self._by_address.get((article.outlet.casefold(), address), []) if address else []
        same_id = self._with_same_id(article)
        near = dict.fromkeys([*under[:1], *under[-_MOST_COMPARED:]])
        for first in dict.fromkeys([*near, *same_id]):
            may_be = first in near or not self._is_elsewhere(article, first) or is_sure_id(article.id)
            if may_be and self.is_alike(article, first):
                return self._ends[first][0]
        sure = [first for first in near if len(under) == 1 and self._is_page_again(article, first)]
        if has_own_id and is_sure_id(article.id):
            sure += [first for first in same_id if not self._is_elsewhere(article, first)]
        free = (first for first in sure if not article.input_sha256 or article.input_sha256 not in self._files[first])
        return next((self._ends[first][0] for first in free), None)

    def is_alike(self, article: Article, first_id: str) -> bool:
        """Does it share wording with the first or the last version of this text?"""
        ends = {one.id: one for one in self._ends[first_id]}
        return any(self._words.alike(article, one) for one in ends.values())

    def _with_same_id(self, article: Article) -> list[str]:
        other = self._by_id.get(article.id)
        if other is None or other.outlet.casefold() != article.outlet.casefold():
            return []
        return [other.version_of or other.id]

    def _is_elsewhere(self, article: Article, first_id: str) -> bool:
        """Are both addresses known, and two?"""
        here = addresses.text_of(article.url)
        there = {addresses.text_of(one.url) for one in self._ends[first_id]} - {""}
        return bool(here and there) and here not in there

    def _is_page_again(self, article: Article, first_id: str) -> bool:
        if addresses.is_section(article.url) or addresses.fragment_of(article.url) not in self._fragments[first_id]:
            return False
        return all(map(_is_page, (article, *self._ends[first_id])))

    def with_id(self, article_id: str) -> Article | None:
        """The text with this id."""
        return self._by_id.get(article_id)

    def free_id(self, wanted: str) -> str:
        """This id, or with the first free number behind it."""
        if wanted not in self._by_id:
            return wanted
        number = self._numbers.get(wanted, 2)
        while f"{wanted}~{number}" in self._by_id:
            number += 1
        self._numbers[wanted] = number
        return f"{wanted}~{number}"

    def entries_of(self, first_id: str) -> Told:
        """What the versions of this text tell already, entry by entry."""
        if first_id not in self._entries:
            told = Told()
            told.add(self._of_project.get(first_id, ()))
            told.add(self._added[first_id])
            self._entries[first_id] = told
        return self._entries[first_id]

    @cached_property
    def _of_project(self) -> dict[str, list[Passage]]:
        """By the id of a text's first version: the passages of all that the project has."""
        found: defaultdict[str, list[Passage]] = defaultdict(list)
        first = {article.id: article.version_of or article.id for article in self._project.articles}
        for passage in self._project.passages:
            found[first.get(passage.article_id, passage.article_id)].append(passage)
        return found


def _is_page(article: Article) -> bool:
    return compressed.bare(Path(article.file)).suffix.casefold() in _PAGES
