"""The list of stories as tables for files: one row a story, and one row a text."""

from __future__ import annotations

from collections.abc import Sequence

from framing.model import Passage, Project
from framing.report import corrections, handles, places
from framing.report.story_list import StoryRow
from framing.report.tables import Row, Table


def tables(project: Project, rows: Sequence[StoryRow], *, with_corrections: bool = True) -> tuple[Table, ...]:
    """These stories, their texts, the texts without counterpart, and what people corrected.

    with_corrections: False where outlets are hidden: a reason may name one.
    """
    named, articles = handles.of(project), {article.id: article for article in project.articles}
    letters = {outlet.name: outlet.letter for outlet in project.outlets}

    def text(passage: Passage) -> Row:
        return {
            "handle": named[passage.id],
            "passage": passage.id,
            "letter": letters[passage.outlet],
            "outlet": passage.outlet,
            "published_at": passage.published_at,
            "time_known": passage.time_known,
            "first_words": places.headline(passage, articles[passage.article_id]),
        }

    told = [(row.story.id, passage) for row in rows for passage in project.story_passages(row.story)]
    found = (
        Table("stories", tuple(_story(project, row) for row in rows)),
        Table("story_texts", tuple({"story": number} | text(passage) for number, passage in told)),
        Table("no_counterpart", tuple(text(passage) for passage in project.singletons)),
    )
    made = tuple(_correction(row) for row in corrections.rows(project)) if with_corrections else ()
    return (*found, Table("corrections", made)) if made else found


def _story(project: Project, row: StoryRow) -> Row:
    """One story; a column a letter holds that outlet's headline, and is empty where no text of it was found."""
    headlines = {f"headline_{o.letter}": row.headlines.get(o.name, "") for o in project.outlets}
    return {
        "story": row.story.id,
        "shared_words": ", ".join(row.story.shared_words),
        "first_at": row.first_at,
        "last_at": row.last_at,
        "outlet_count": len(row.headlines),
        "passage_count": row.passage_count,
        "earlier_version_count": row.earlier_count,
        "name_differences": round(row.story.name_differences, 4),
        "corrected": "corrected" in row.marks,
        "locked": "locked" in row.marks,
        "topic": row.topic.id if row.topic else None,
        "topic_words": ", ".join(row.topic.shared_words) if row.topic else "",
    } | headlines


def _correction(row: Row) -> Row:
    return {key: ", ".join(value) if isinstance(value, list) else value for key, value in row.items()}
