"""Results as rows for files and JSON. Every row that counts something carries the places behind its count."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, TypeAlias

from framing import revise
from framing.model import Article, Passage, Project, Remark, Span, Story
from framing.pipeline import Added, Comparison, Naming
from framing.pipeline.counting import Counting
from framing.report import (
    alignment_list,
    attribution_rows,
    handles,
    headline_list,
    label_list,
    loaded_list,
    name_list,
    places,
    reprint_list,
    topic_list,
    word_list,
)

Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one name. A row's key `evidence` holds the places behind it and becomes a file of its own."""

    name: str
    rows: tuple[Row, ...]


def passage_row(passage: Passage, article: Article, *, text: bool) -> Row:
    """One passage: who, where, when, and which characters of the article's text it is."""
    row = {
        "passage": passage.id,
        "outlet": passage.outlet,
        "article": article.id,
        "file": article.file,
        "published_at": passage.published_at,
        "time_known": passage.time_known,
        "article_published_at": article.published_at,
        "span": {"start": passage.start, "end": passage.end},
        "heading": passage.heading,
        "first_words": places.headline(passage, article),
        "furniture": [{"start": p.start, "end": p.end, "kind": p.kind.value} for p in passage.furniture],
    }
    return row | {"text": passage.text} if text else row


def stories(project: Project, chosen: Sequence[Story], *, text: bool = False) -> Row:
    """The stories chosen with their passages, and all passages without counterpart."""
    articles = {article.id: article for article in project.articles}
    named = handles.of(project)
    marked = revise.marks(project)
    topics = topic_list.of_stories(project)
    earlier = {name: count.earlier for name, count in Counting(project).of_outlets().items()}

    def rows(passages: Iterable[Passage]) -> list[Row]:
        return [
            {"handle": named[passage.id]} | passage_row(passage, articles[passage.article_id], text=text)
            for passage in passages
        ]

    return {
        "settings": project.settings.as_dict(),
        "outlets": [asdict(outlet) | {"earlier_version_count": earlier[outlet.name]} for outlet in project.outlets],
        "stories": [
            {
                "story": story.id,
                "shared_words": list(story.shared_words),
                "corrected": "corrected" in marked.get(story.id, ()),
                "locked": "locked" in marked.get(story.id, ()),
                "topic": topics[story.id].id if story.id in topics else None,
                "topic_words": list(topics[story.id].shared_words) if story.id in topics else [],
                "outlets": sorted({passage.outlet for passage in project.story_passages(story)}),
                "passages": rows(project.story_passages(story)),
            }
            for story in chosen
        ],
        "no_counterpart": rows(project.singletons),
    }


def added(result: Added) -> Row:
    """What was loaded and what was not."""
    new = {article.id for article in result.articles}
    passages = [passage for passage in result.project.passages if passage.article_id in new]
    articles = {article.id: article for article in result.articles}
    return {
        "articles": [
            {
                "article": article.id,
                "outlet": article.outlet,
                "file": article.file,
                "kind": article.kind.value,
                "published_at": article.published_at,
                "time_known": article.time_known,
                "furniture": [{"start": p.start, "end": p.end, "kind": p.kind.value} for p in article.furniture],
            }
            for article in result.articles
        ],
        "passages": [passage_row(passage, articles[passage.article_id], text=True) for passage in passages],
        "remarks": [remark_row(remark) for remark in result.remarks],
        "counts": {
            "found": result.found_count,
            "loaded": len(result.articles),
            "new_versions": len(result.versions),
            "doubles": len(result.doubles),
            "not_loaded": result.rejected_count,
            "not_found": result.missing_count,
            "taken_off_the_list": len(result.settled),
        },
        "taken_off_the_list": [remark_row(remark) for remark in result.settled],
    }


def remark_row(remark: Remark) -> Row:
    """One remark on the input."""
    return {
        "file": remark.file,
        "line": remark.line,
        "part": remark.part,
        "reason": remark.reason,
        "loaded": not remark.rejected,
    }


def comparison(compared: Comparison) -> tuple[Table, ...]:
    """The lenses of one story, as tables with the places behind every count."""

    def behind(spans: Iterable[Span]) -> list[Row]:
        return [asdict(place) for place in places.of(compared, spans)]

    return (
        Table("names", tuple(name_list.rows(compared))),
        Table("open_names", tuple(name_list.open_rows(compared))),
        Table("labels", tuple(label_list.rows(compared))),
        Table("attribution", tuple(attribution_rows.speakers(compared, behind))),
        Table("forms", tuple(attribution_rows.forms(compared, behind))),
        Table("source_types", tuple(attribution_rows.source_types(compared, behind))),
        Table("cues", tuple(attribution_rows.cues(compared, behind))),
        Table("positions", tuple(attribution_rows.positions(compared, behind))),
        Table("relays", tuple(attribution_rows.relays(compared, behind))),
        Table("certainty", tuple(attribution_rows.certainty(compared, behind))),
        Table("claims", tuple(attribution_rows.claims(compared, behind))),
        Table("hedges", tuple(attribution_rows.hedges(compared, behind))),
        Table("totals", tuple(attribution_rows.totals(compared))),
        Table("wording", tuple(word_list.rows(compared, compared.versus, compared.wording))),
        Table("wording_outlets", tuple(word_list.outlet_rows(compared.versus, compared.wording))),
        Table("loaded_words", tuple(loaded_list.rows(compared, compared.loaded, compared.language))),
        Table("headlines", tuple(headline_list.rows(compared.headlines, behind))),
        Table("alignment", tuple(alignment_list.rows(compared, behind))),
        Table("shared_wording", tuple(reprint_list.story_rows(compared, behind))),
    )  # fmt: skip


def compared(result: Comparison) -> Row:
    """One story in all lenses as one value: its passages, and each lens with the places behind its counts."""
    passages = [passage_row(passage, result.articles[passage.article_id], text=True) for passage in result.passages]
    return {"story": result.story.id, "outlets": list(result.outlets), "passages": passages} | {
        table.name: list(table.rows) for table in comparison(result)
    }


def naming(result: Naming, *, weeks: bool) -> Row:
    """Who calls whom or what by which name or label, in a story or in all texts, as one value."""
    story = result.story.id if result.story else None
    outlets = sorted({passage.outlet for passage in result.passages}, key=str.casefold)
    found = {table.name: list(table.rows) for table in naming_tables(result) if weeks or table.name != "name_weeks"}
    return {"story": story, "outlets": outlets, "undated_passages": result.undated_count} | found


def naming_tables(result: Naming) -> tuple[Table, ...]:
    """Names, forms that stay open, labels, and names week by week, of a story or of all texts."""
    return (
        Table("names", tuple(name_list.rows(result))),
        Table("open_names", tuple(name_list.open_rows(result))),
        Table("labels", tuple(label_list.rows(result))),
        Table("name_weeks", tuple(name_list.week_rows(result))),
    )


def as_json(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Rows as JSON text, umlauts as they are, times in ISO 8601, no NaN."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain, allow_nan=False)


def split_evidence(table: Table) -> tuple[Table, Table]:
    """A table without its places, and its places with the number of the row that they stand behind."""
    plain = tuple(
        {"row": number} | {column: value for column, value in row.items() if column != "evidence"}
        for number, row in enumerate(table.rows, start=1)
    )
    places = tuple(
        {"row": number} | place for number, row in enumerate(table.rows, start=1) for place in row.get("evidence", ())
    )
    return Table(table.name, plain), Table(f"{table.name}-evidence", places)


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} does not fit into JSON")
