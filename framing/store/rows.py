"""The values of a project as rows of its tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, astuple
from datetime import datetime
from typing import Any

from framing.model import Article, Correction, Furniture, Passage, Project, Remark, Story, Topic
from framing.store.tables import BY_NAME, TABLES, Row, Table


def of(project: Project) -> Iterator[tuple[Table, list[Row]]]:
    """Every table with its rows.

    Raises ValueError where a passage does not hold the words of its article: no file could give it back.
    """
    _check_passages(project)
    made: dict[str, Iterable[Row]] = {
        "articles": map(_article, project.articles),
        "passages": map(_passage, project.passages),
        "corrections": (_correction(position, c) for position, c in enumerate(project.corrections)),
        "topics": ((topic.id, _json(topic.shared_words)) for topic in project.topics),
        "topic_passages": _members(project.topics),
        "links": ((link.a, link.b, float(link.certainty)) for link in project.links),
        "word_spread": project.word_spread.items(),
        "own_names": map(astuple, project.own_names),
        "refused_names": project.refused_names,
        "own_labels": map(astuple, project.own_labels),
        "inputs": map(astuple, project.inputs),
        "rejected": map(_remark, project.rejected),
        "outlet_forms": map(astuple, project.outlet_forms),
    }
    for prefix, stories in (("", project.stories), ("found_", project.found)):
        made[f"{prefix}stories"] = map(_story, stories)
        made[f"{prefix}story_passages"] = _members(stories)
    for table in TABLES:
        yield BY_NAME[table.name], list(made[table.name])


def meta(project: Project) -> dict[str, Any]:
    """What stands in no table: the dials, whether its passages are grouped, and with what they were."""
    run = asdict(project.run) if project.run else None
    return {"settings": project.settings.as_dict(), "grouped": project.grouped, "run": run}


def _check_passages(project: Project) -> None:
    texts = {article.id: article.text for article in project.articles}
    for p in project.passages:
        if texts.get(p.article_id, "")[p.start : p.end] != p.text:
            raise ValueError(f"passage {p.id} does not hold the words of its article {p.article_id}")


def _article(article: Article) -> Row:
    a = article
    return (
        a.id, a.outlet, a.title, a.text, a.file, _time(a.published_at), int(a.time_known), a.kind.value, a.url,
        a.notice, _furniture(a.furniture), _time(a.updated_at), a.extent.value, a.version_of, a.input_sha256,
        a.outlet_form,
    )  # fmt: skip


def _passage(passage: Passage) -> Row:
    p = passage
    return (
        p.id, p.article_id, p.outlet, p.start, p.end, p.heading_end, _time(p.published_at), int(p.time_known),
        _furniture(p.furniture),
    )  # fmt: skip


def _story(story: Story) -> Row:
    return story.id, _json(story.shared_words), float(story.name_differences)


def _members(groups: Iterable[Story | Topic]) -> Iterator[Row]:
    return ((group.id, position, p) for group in groups for position, p in enumerate(group.passage_ids))


def _correction(position: int, correction: Correction) -> Row:
    c = correction
    return c.number, position, c.kind, _json(c.passage_ids), _json(c.other_ids), c.by, c.at.isoformat(), c.reason


def _remark(remark: Remark) -> Row:
    r = remark
    return r.file, r.reason, r.line, int(r.rejected), r.part, r.raw, r.input_sha256, r.missing_sha256


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _furniture(pieces: tuple[Furniture, ...]) -> str:
    return _json([asdict(piece) for piece in pieces]) if pieces else "[]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
