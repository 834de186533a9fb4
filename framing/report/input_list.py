"""What was brought in, as tables: what would be loaded, what not and why, and what is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from framing.group.reprints import SHARE, Reprint
from framing.language.tokens import tokenize
from framing.model import Article, ArticleExtent, ArticleKind, Passage, Project, Remark
from framing.pipeline.counting import Count
from framing.pipeline.previewing import Double, NewVersion, Preview
from framing.pipeline.stocking import OutletStock
from framing.report import notices, places, reasons, rejected_list
from framing.report.counts import said as with_earlier
from framing.report.input_table import table
from framing.report.markup import Html, element, join
from framing.report.phrases import say

FIRST = 8
"""So many texts a preview shows, the first one of each file before the second of any."""
_BEGINNING = 14  # words
_MOST = 200
"""So many rows of a list are drawn; all of them stand in the file."""


def counts(preview: Preview, *, language: str) -> str:
    """How many texts were read, and what would become of them, in a sentence or two."""
    said = say(
        "input_counts",
        language,
        read=preview.read_count,
        new=len(preview.articles),
        doubled=len(preview.doubles),
        rejected=len(preview.rejected),
    )
    if not preview.versions:
        return said
    return f"{said} {say('input_of_versions', language, count=len(preview.versions))}"


def headline_count(preview: Preview) -> int:
    """How many of the new texts are a headline and nothing else?"""
    return sum(article.extent is ArticleExtent.HEADLINE for article in preview.articles)


def first_texts(preview: Preview, *, language: str) -> Html:
    """Some texts that would be loaded, of as many files as can be: file, outlet, date, headline, beginning, words."""
    if not preview.articles:
        return join(())
    shown = _of_each_file(preview.articles, FIRST)
    keys = (
        "input_file", "input_outlet", "input_date", "input_headline", "input_beginning", "input_words", "input_notice",
    )  # fmt: skip
    rows = [
        (
            _text(article.file),
            _text(article.outlet),
            _when(article, language),
            _text(_one_line(article.title)),
            _text(_beginning(article)),
            str(len(tokenize(article.text))),
            _text(notices.of(article, language)),
        )
        for article in shown
    ]
    caption = say("input_preview", language, count=len(shown), total=len(preview.articles))
    undated = sum(passage.published_at is None for passage in preview.passages)
    about = say("input_passage_count", language, passages=len(preview.passages), undated=undated)
    return join((table(caption, keys, rows, language=language), element("p", about, class_="in-note")))


def rejected(remarks: Sequence[Remark], *, language: str) -> Html:
    """What was not loaded: file, place, reason, and what stood there."""
    return rejected_list.block(remarks, language=language)


def told(remarks: Sequence[Remark], *, language: str) -> Html:
    """What is loaded all the same, and should be known: without a date, under another name of its outlet."""
    rows = [
        (_text(r.file), rejected_list.place(r.part, r.line, language), _text(reasons.say(r.reason, language)))
        for r in remarks[:_MOST]
    ]
    keys = ("input_file", "input_place", "input_reason")
    return table(_cut("input_told", len(remarks), language), keys, rows, language=language)


def versions(found: Sequence[NewVersion], *, language: str) -> Html:
    """Which texts are new versions of others, and how many entries of live blogs are as they were?"""
    rows = [
        (
            _text(one.article.file),
            rejected_list.place(one.part, one.line, language),
            _text(one.article.outlet),
            _text(_name(one.article)),
            _text(one.first.file),
            str(one.repeated_count) if one.article.kind is ArticleKind.LIVE_BLOG else "",
        )
        for one in found[:_MOST]
    ]
    keys = ("input_file", "input_place", "input_outlet", "input_headline", "input_same", "input_repeated")
    return table(_cut("input_versions", len(found), language), keys, rows, language=language)


def doubled(doubles: Sequence[Double], *, language: str) -> Html:
    """Which texts were there already, and as what?"""
    rows = [
        (
            _text(double.article.file),
            rejected_list.place(double.part, double.line, language),
            _text(double.article.outlet),
            _text(_name(double.article)),
            say("input_in_project" if double.in_project else "input_in_upload", language),
            _text(double.same.file),
        )
        for double in doubles[:_MOST]
    ]
    keys = ("input_file", "input_place", "input_outlet", "input_headline", "input_where", "input_same")
    return table(_cut("input_doubled", len(doubles), language), keys, rows, language=language)


def lost_rows(preview: Preview, *, language: str) -> list[dict[str, Any]]:
    """Everything that was not loaded: file, line, part, reason, what stood there; doubles behind the rest."""
    same = [
        {
            "file": d.article.file,
            "line": d.line,
            "part": reasons.place(d.part, language),
            "reason": f"{say('input_doubled', language)}: "
            f"{say('input_in_project' if d.in_project else 'input_in_upload', language)}, {d.same.file}",
            "raw": "",
        }
        for d in preview.doubles
    ]
    return [*rejected_list.rows(preview.rejected, language=language), *same]


def as_file(preview: Preview, *, language: str) -> str:
    """The same as CSV."""
    return rejected_list.as_file(lost_rows(preview, language=language), language=language)


def per_outlet(rows: Sequence[OutletStock], *, language: str) -> Html:
    """What is loaded of each outlet: texts, passages, words, days, what has no date, live blogs."""
    keys = (
        "input_outlet", "input_texts", "input_passages", "input_words", "input_days", "input_undated", "input_blogs",
    )  # fmt: skip
    body = [
        (
            join((element("span", row.letter, class_="sl-letter"), _text(row.name))),
            *(with_earlier(count, language) for count in (row.texts, row.passages, row.words)),
            _days(row, language),
            *map(str, (row.undated_count, row.live_blog_count)),
        )
        for row in rows
    ]
    if len(rows) > 1:
        body.append(
            (
                say("input_all", language),
                with_earlier(_sum(row.texts for row in rows), language),
                with_earlier(_sum(row.passages for row in rows), language),
                with_earlier(_sum(row.words for row in rows), language),
                "",
                str(sum(row.undated_count for row in rows)),
                str(sum(row.live_blog_count for row in rows)),
            )
        )
    return table(say("input_per_outlet", language), keys, body, language=language, stacked=False)


def _sum(found: Iterable[Count]) -> Count:
    counts = list(found)
    return Count(sum(one.total for one in counts), sum(one.earlier for one in counts))


def articles(found: Sequence[Article], *, first: int, count: int, language: str) -> Html:
    """So many of these articles from one on: headline, outlet, date, kind, furniture, notice, file."""
    shown = found[first : first + count]
    keys = (
        "input_headline", "input_outlet", "input_date", "input_kind", "input_furniture", "input_notice", "input_file",
    )  # fmt: skip
    rows = [
        (
            _text(_name(article)),
            _text(article.outlet),
            _when(article, language),
            say("input_live_blog" if article.kind.value == "live blog" else "input_article", language),
            str(len(article.furniture)),
            _text(notices.of(article, language)),
            _text(article.file),
        )
        for article in shown
    ]
    caption = say("input_listed", language, first=first + 1, last=first + len(shown), total=len(found))
    note = element("p", say("input_furniture_note", language), class_="in-note")
    return join((table(caption, keys, rows, language=language), note))


def label(article: Article, *, language: str) -> str:
    """What a list of choices calls an article."""
    return f"{article.outlet} · {_when(article, language)} · {_name(article)}"


def shared_wording(project: Project, found: Sequence[Reprint], *, language: str) -> Html:
    """The pairs of texts that print the same words: agency copy, or versions of one text. A relation, no verdict."""
    if not found:
        return element("p", say("input_no_wording", language, share=round(100 * SHARE)))
    names = {article.id: _name(article) for article in project.articles}

    def told(passage: Passage) -> Html:
        return join((_text(names[passage.article_id]), " · ", _text(passage.outlet)))

    rows = [
        (
            told(project.passage_by_id[one.a]),
            told(project.passage_by_id[one.b]),
            say("input_version" if one.kind == "version" else "input_reprint", language),
            say("input_wording_share", language, shared=one.shared_count, own=one.own_count),
        )
        for one in found[:_MOST]
    ]
    keys = ("input_one", "input_other", "input_kind", "input_shared")
    return table(_cut("input_wording", len(found), language), keys, rows, language=language)


def _of_each_file(found: Sequence[Article], most: int) -> list[Article]:
    """So many of the texts at most, in their order: the first of each file comes before the second of any."""
    turn: Counter[str] = Counter()
    turns = []
    for place, article in enumerate(found):
        turns.append((turn[article.file], place))
        turn[article.file] += 1
    return [found[place] for place in sorted(place for _, place in sorted(turns)[:most])]


def _cut(key: str, total: int, language: str) -> str:
    listed = f"{min(total, _MOST)}/{total}" if total > _MOST else str(total)
    return f"{say(key, language)}: {listed}"


def _text(value: str) -> Html:
    """Words of a text or of whoever brought it: they stand in their own direction, whatever stands around."""
    return element("bdi", value)


def _when(article: Article, language: str) -> str:
    if article.published_at is None:
        return say("without_date", language)
    return places.when(article.published_at, time_known=article.time_known)


def _days(row: OutletStock, language: str) -> str:
    if row.first_at is None or row.last_at is None:
        return say("without_date", language)
    first, last = (places.when(moment, time_known=False) for moment in (row.first_at, row.last_at))
    return first if first == last else f"{first} – {last}"


def _name(article: Article) -> str:
    """Its headline, else its first words."""
    return _one_line(article.title) or _beginning(article)


def _beginning(article: Article) -> str:
    """The first words of the text, without the headline that stands above them."""
    words = _one_line(article.text.lstrip().removeprefix(article.title)).split(" ")
    short = " ".join(words[:_BEGINNING])[:200]
    return short + (" …" if len(short) < len(" ".join(words)) else "")


def _one_line(text: str) -> str:
    return " ".join(text.split())
