"""What was brought in, as tables: what would be loaded, what not and why, and what is there."""

from __future__ import annotations

from collections.abc import Sequence

from framing.group.reprints import SHARE, Reprint
from framing.language.tokens import tokenize
from framing.model import Article, Passage, Project, Remark
from framing.pipeline.previewing import Double, Preview
from framing.pipeline.stocking import OutletStock
from framing.report import places, reasons
from framing.report.csv_text import as_csv
from framing.report.markup import Html, element, join
from framing.report.phrases import say

FIRST = 5
"""So many texts a preview shows."""
_BEGINNING = 14  # words
_MOST = 200
"""So many rows of a list are drawn; all of them stand in the file."""


def counts(preview: Preview, *, language: str) -> str:
    """How many texts were read, and what would become of them, in a sentence."""
    return say(
        "input_counts",
        language,
        read=preview.read_count,
        new=len(preview.articles),
        doubled=len(preview.doubles),
        rejected=len(preview.rejected),
    )


def first_texts(preview: Preview, *, language: str) -> Html:
    """The first texts that would be loaded: outlet, date, headline, first words, and how many words."""
    if not preview.articles:
        return join(())
    shown = preview.articles[:FIRST]
    keys = ("input_outlet", "input_date", "input_headline", "input_beginning", "input_words")
    rows = [
        (
            _text(article.outlet),
            _when(article, language),
            _text(_one_line(article.title)),
            _text(_beginning(article)),
            str(len(tokenize(article.text))),
        )
        for article in shown
    ]
    caption = say("input_preview", language, count=len(shown), total=len(preview.articles))
    undated = sum(passage.published_at is None for passage in preview.passages)
    about = say("input_passage_count", language, passages=len(preview.passages), undated=undated)
    return join((_table(caption, keys, rows, language), element("p", about, class_="in-note")))


def rejected(remarks: Sequence[Remark], *, language: str) -> Html:
    """What was not loaded: file, line, reason."""
    rows = [
        (_text(r.file), "" if r.line is None else str(r.line), _text(reasons.say(r.reason, language)))
        for r in remarks[:_MOST]
    ]
    keys = ("input_file", "input_line", "input_reason")
    return _table(_cut("input_rejected", len(remarks), language), keys, rows, language)


def doubled(doubles: Sequence[Double], *, language: str) -> Html:
    """Which texts were there already, and as what?"""
    rows = [
        (
            _text(double.article.file),
            "" if double.line is None else str(double.line),
            _text(double.article.outlet),
            _text(_name(double.article)),
            say("input_in_project" if double.in_project else "input_in_upload", language),
            _text(double.same.file),
        )
        for double in doubles[:_MOST]
    ]
    keys = ("input_file", "input_line", "input_outlet", "input_headline", "input_where", "input_same")
    return _table(_cut("input_doubled", len(doubles), language), keys, rows, language)


def as_file(preview: Preview, *, language: str) -> str:
    """Everything that was not loaded, as CSV: file, line, reason."""
    lost = [
        {"file": r.file, "line": "" if r.line is None else r.line, "reason": reasons.say(r.reason, language)}
        for r in preview.rejected
    ]
    same = [
        {
            "file": d.article.file,
            "line": "" if d.line is None else d.line,
            "reason": f"{say('input_doubled', language)}: "
            f"{say('input_in_project' if d.in_project else 'input_in_upload', language)}, {d.same.file}",
        }
        for d in preview.doubles
    ]
    return as_csv([*lost, *same])


def per_outlet(rows: Sequence[OutletStock], *, language: str) -> Html:
    """What is loaded of each outlet: texts, passages, words, days, what has no date, live blogs."""
    keys = (
        "input_outlet", "input_texts", "input_passages", "input_words", "input_days", "input_undated", "input_blogs",
    )  # fmt: skip
    body = [
        (
            join((element("span", row.letter, class_="sl-letter"), _text(row.name))),
            *map(str, (row.article_count, row.passage_count, row.word_count)),
            _days(row, language),
            *map(str, (row.undated_count, row.live_blog_count)),
        )
        for row in rows
    ]
    if len(rows) > 1:
        body.append(
            (
                say("input_all", language),
                str(sum(row.article_count for row in rows)),
                str(sum(row.passage_count for row in rows)),
                str(sum(row.word_count for row in rows)),
                "",
                str(sum(row.undated_count for row in rows)),
                str(sum(row.live_blog_count for row in rows)),
            )
        )
    return _table(say("input_per_outlet", language), keys, body, language)


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
            _text(article.notice),
            _text(article.file),
        )
        for article in shown
    ]
    caption = say("input_listed", language, first=first + 1, last=first + len(shown), total=len(found))
    note = element("p", say("input_furniture_note", language), class_="in-note")
    return join((_table(caption, keys, rows, language), note))


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
    return _table(_cut("input_wording", len(found), language), keys, rows, language)


def _table(caption: str, keys: Sequence[str], rows: Sequence[Sequence[str]], language: str) -> Html:
    head = element("tr", *(element("th", say(key, language), scope="col") for key in keys))
    body = [element("tr", *(element("td", cell) for cell in row)) for row in rows]
    table = element(
        "table", element("caption", caption), element("thead", head), element("tbody", *body), class_="in-table"
    )
    return element("div", table, class_="in-wide", tabindex=0, role="region", aria_label=caption)


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
