"""Entries of a live blog that a later version of its page prints again: they are kept, and count once."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from framing.model import Article, ArticleKind, Furniture, FurnitureKind, Passage, Project


@dataclass(slots=True)
class Told:
    """What the versions of one text tell, entry by entry."""

    _times: defaultdict[bytes, list[datetime | None]] = field(default_factory=lambda: defaultdict(list))
    """By an entry's own words, whatever the blanks: when it was printed, as often as it was."""

    def add(self, passages: Iterable[Passage]) -> None:
        """These are told, too."""
        for passage in passages:
            self._times[_words(passage)].append(_moment(passage))

    def again(self, passages: Sequence[Passage]) -> list[Passage]:
        """Which of these are told already? One of the same words that was printed at another time is not."""
        left: dict[bytes, list[datetime | None]] = {}
        found = []
        for passage in passages:
            times = left.setdefault(words := _words(passage), list(self._times.get(words, ())))
            moment = _moment(passage)
            for known in (moment, None) if moment is not None else (None, *times[:1]):
                if known in times:
                    times.remove(known)
                    found.append(passage)
                    break
        return found


def _words(passage: Passage) -> bytes:
    told = f"{passage.heading}\0{' '.join(passage.own_text.split())}"
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _moment(passage: Passage) -> datetime | None:
    return passage.published_at if passage.time_known else None


def without_repeated(
    article: Article, passages: Sequence[Passage], earlier: Told
) -> tuple[Article, tuple[Passage, ...], int]:
    """A new version without the entries that an earlier one tells word for word, and how many these are.

    They stay on the page, marked as repeated, so that no words count twice. An article that is no live blog is one
    passage, and stays whole.
    """
    if article.kind is not ArticleKind.LIVE_BLOG:
        return article, tuple(passages), 0
    repeated = earlier.again(passages)
    marked = (Furniture(passage.start, passage.end, FurnitureKind.REPEATED) for passage in repeated)
    gone = {passage.id for passage in repeated}
    kept = tuple(passage for passage in passages if passage.id not in gone)
    return replace(article, furniture=tuple(sorted((*article.furniture, *marked)))), kept, len(repeated)


def counted_again(project: Project, before: Project) -> Project:
    """The project with each entry counted in a later version, where the one that told it first is gone from beside it.

    before: the project as it was, before texts were taken out or parted. Only entries that the later version prints
    letter for letter; others stay marked as repeated.
    """
    was_first = {article.id: article.version_of or article.id for article in before.articles}
    first = {article.id: article.version_of or article.id for article in project.articles}
    told_in = {passage.id: first[passage.article_id] for passage in project.passages}
    entries: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in before.passages:
        entries[was_first.get(passage.article_id, ""), passage.text].append(passage)
    ids = set(told_in)
    given_back: set[tuple[str, str]] = set()
    articles: list[Article] = []
    found: list[Passage] = []
    for article in project.articles:
        back: list[Furniture] = []
        chain = first[article.id]
        for piece in _repeated(article):
            known = entries.get((was_first.get(article.id, ""), article.text[piece.start : piece.end]), ())
            lost = (one for one in known if told_in.get(one.id) != chain and (chain, one.id) not in given_back)
            if (one := next(lost, None)) is not None:
                given_back.add((chain, one.id))
                back.append(piece)
                found.append(_given_back(one, article, piece, ids))
        articles.append(_without_pieces(article, back))
    if not found:
        return project
    return replace(project, articles=tuple(articles), passages=(*project.passages, *found))


def of_one_outlet(project: Project, before: Project) -> Project:
    """The project after an outlet was parted: each outlet has versions of its own, and its own entries.

    before: the project as it was, before they were parted.
    """
    firsts: dict[tuple[str, str], str] = {}
    articles = []
    for article in project.articles:
        chain = (article.version_of or article.id, article.outlet)
        first = firsts.setdefault(chain, article.id)
        articles.append(replace(article, version_of="" if first == article.id else first))
    if tuple(articles) == project.articles:
        return project
    return counted_again(replace(project, articles=tuple(articles)), before)


def _repeated(article: Article) -> Iterator[Furniture]:
    return (piece for piece in article.furniture if piece.kind is FurnitureKind.REPEATED)


def _given_back(known: Passage, article: Article, piece: Furniture, ids: set[str]) -> Passage:
    wanted = f"{article.id}#again-{piece.start}"
    number, name = 2, wanted
    while name in ids:
        name, number = f"{wanted}-{number}", number + 1
    ids.add(name)
    return replace(known, id=name, article_id=article.id, outlet=article.outlet, start=piece.start, end=piece.end)


def _without_pieces(article: Article, gone: Collection[Furniture]) -> Article:
    return replace(article, furniture=tuple(p for p in article.furniture if p not in gone)) if gone else article
