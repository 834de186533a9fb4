"""A project in which nothing tells whose texts these are: names, texts, ids, times and lists."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from framing.blind.house_names import names_of
from framing.blind.masks import Covered, Masker
from framing.blind.name_finder import NameFinder
from framing.blind.references import blind_lists, blind_stories
from framing.blind.values import FILE, ID, KINDS, NOTICE, OUTLET, TIME, URL, Blinded, Masked
from framing.language.resources import load
from framing.model import Article, Furniture, Passage, Project, letter_of
from framing.model.times import in_zone

_STEMS = ("Medium", "Quelle", "Haus", "Redaktion")
_SEPARATORS = (" ", "\u00a0", "\u202f")
"""Names are sorted, and Medium AA has to stand behind Medium Z: a wider blank comes later than a blank."""


def project(project: Project, *, seed: str) -> Blinded:
    """The project as it can be read without knowing the outlets: same texts, stories and offsets, other names.

    seed: which outlet becomes Medium A, and in which order texts of one minute stand. The same project and seed give
    the same result on every machine, so whoever has the loaded texts and the seed can undo it: it is a part of the
    solution, and belongs on no page that is handed out.

    Outlets, texts, titles, notices and lists are covered or renamed; file names and web addresses are gone; ids follow
    the time. A moment loses its seconds and its own zone. What no cover can hide is listed in `LIMITS`.
    """
    language = load(project.settings.language)
    masker = Masker(NameFinder(names_of(project, language), language), language)
    blind_name = _blind_names(project, seed)
    zone = ZoneInfo(project.settings.timezone)
    articles = sorted(project.articles, key=lambda article: (_minute(article.published_at), _chance(seed, article.id)))
    article_ids = {article.id: f"a{place}" for place, article in enumerate(articles, start=1)}
    by_article: dict[str, list[Passage]] = {}
    for passage in project.passages:
        by_article.setdefault(passage.article_id, []).append(passage)
    passages = [p for article in articles for p in by_article.get(article.id, ())]
    passage_ids = {passage.id: f"p{place}" for place, passage in enumerate(passages, start=1)}
    told: Counter[tuple[str, str]] = Counter()
    blind_articles: list[Article] = []
    blind_passages: list[Passage] = []
    for article in articles:
        own = by_article.get(article.id, [])
        covered = masker.cover(article.text, _furniture(article, own))
        blind_articles.append(_blind_article(article, article_ids, covered, masker, blind_name, zone, told))
        made = blind_articles[-1]
        blind_passages += [_blind_passage(p, passage_ids[p.id], made, blind_name, zone) for p in own]
        told.update(_counted(covered, own, passage_ids))
    lists = blind_lists(project, masker, told)
    moment = {blind.id: _moment(passage) for blind, passage in zip(blind_passages, passages, strict=True)}
    stories = blind_stories(project, passage_ids, moment, masker, told)
    told[ID, ""] = len(article_ids) + len(passage_ids)
    blind = replace(project, articles=tuple(blind_articles), passages=tuple(blind_passages), **stories, **lists)
    order = {kind: place for place, kind in enumerate(KINDS)}
    masked = sorted(
        (Masked(kind, handle, count) for (kind, handle), count in told.items() if count),
        key=lambda one: (order[one.kind], int(one.handle[1:] or 0)),
    )
    return Blinded(
        blind, tuple(masked), {blind_name[name]: name for name in sorted(blind_name, key=blind_name.__getitem__)}
    )


def _blind_names(project: Project, seed: str) -> dict[str, str]:
    """Real name to blind name, in an order that the seed draws and that `Project.outlets` keeps."""
    names = {passage.outlet for passage in project.passages} | {article.outlet for article in project.articles}
    drawn = sorted(names, key=lambda name: (_chance(seed, name), name))
    small = {name.casefold() for name in names}
    for stem in _STEMS:
        blind = {name: _blind_name(stem, place) for place, name in enumerate(drawn)}
        if not small & {name.replace("\u00a0", " ").casefold() for name in blind.values()}:
            break
    return blind


def _blind_name(stem: str, place: int) -> str:
    letters = letter_of(place)
    return f"{stem}{_SEPARATORS[min(len(letters), len(_SEPARATORS)) - 1]}{letters}"


def _chance(seed: str, value: str) -> bytes:
    """A number that follows no order of the values: the same on every machine, in every version."""
    return hashlib.sha256(f"{len(seed)}:{seed}:{value}".encode("utf-8", "surrogatepass")).digest()


def _minute(moment: datetime | None) -> float:
    return moment.timestamp() // 60 if moment else float("inf")


def _moment(passage: Passage) -> float:
    return passage.published_at.timestamp() if passage.published_at else float("inf")


def _blind_time(moment: datetime | None, known: bool, zone: ZoneInfo) -> datetime | None:
    """To the minute and in the project's zone: some houses print seconds, or live in a zone of their own."""
    if moment is None:
        return None
    return in_zone(moment, zone, time_known=known).replace(second=0, microsecond=0)


def _furniture(article: Article, passages: Iterable[Passage]) -> list[Furniture]:
    inside = (
        Furniture(passage.start + piece.start, passage.start + piece.end, piece.kind)
        for passage in passages
        for piece in passage.furniture
    )
    return [*article.furniture, *inside]


def _blind_article(
    article: Article,
    article_ids: dict[str, str],
    covered: Covered,
    masker: Masker,
    blind_name: dict[str, str],
    zone: ZoneInfo,
    told: Counter[tuple[str, str]],
) -> Article:
    title, notice = masker.cover(article.title), masker.cover(article.notice)
    moment = _blind_time(article.published_at, article.time_known, zone)
    told[FILE, ""] += bool(article.file)
    told[URL, ""] += bool(article.url)
    told[NOTICE, ""] += bool(notice.runs)
    told[TIME, ""] += moment is not None and str(moment) != str(article.published_at)
    told[OUTLET, ""] += 1
    for run in title.runs:
        told[run.kind, ""] += 1
    return replace(
        article,
        id=article_ids[article.id],
        outlet=blind_name[article.outlet],
        title=title.text,
        text=covered.text,
        file="",
        published_at=moment,
        url="",
        notice=notice.text,
        updated_at=_blind_time(article.updated_at, True, zone),
        version_of=article_ids.get(article.version_of, ""),
        input_sha256="",
        outlet_form="",
    )


def _blind_passage(
    passage: Passage, blind_id: str, article: Article, blind_name: dict[str, str], zone: ZoneInfo
) -> Passage:
    return replace(
        passage,
        id=blind_id,
        article_id=article.id,
        outlet=blind_name[passage.outlet],
        text=article.text[passage.start : passage.end],
        published_at=_blind_time(passage.published_at, passage.time_known, zone),
    )


def _counted(covered: Covered, passages: Iterable[Passage], passage_ids: dict[str, str]) -> Iterable[tuple[str, str]]:
    """Kind and passage of each run; "" for what stands on the page outside of its passages."""
    places = [(passage.start, passage.end, passage_ids[passage.id]) for passage in passages]
    for run in covered.runs:
        yield run.kind, next((handle for start, end, handle in places if start < run.end and run.start < end), "")
