"""Do two texts that somebody just brought stand in one story? If not, they can be put there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from framing import revise
from framing.model import Correction, Passage, Project, Story


def story_of(project: Project, article_ids: Sequence[str]) -> Story | None:
    """The story that holds the last of these articles and the latest other one of another outlet.

    Where all are of one outlet, the first story that holds the last of them and any other outlet. None where there is
    no such story.
    """
    if not project.grouped:
        return None
    pair = articles(project, article_ids)
    for story in project.stories:
        told = project.story_passages(story)
        here = {passage.article_id for passage in told}
        if (pair and set(pair) <= here) or (
            not pair and article_ids and article_ids[-1] in here and len({passage.outlet for passage in told}) > 1
        ):
            return story
    return None


def articles(project: Project, article_ids: Sequence[str]) -> tuple[str, str] | None:
    """The last of these articles, and the latest before it that another outlet published; None where there is none."""
    known = {article.id: article.outlet for article in project.articles}
    there = [article_id for article_id in article_ids if article_id in known]
    for earlier in reversed(there[:-1]):
        if known[earlier] != known[there[-1]]:
            return earlier, there[-1]
    return None


def side_by_side(project: Project, a: str, b: str, *, by: str, at: datetime, reason: str) -> Project:
    """The project with these two articles in one story, as a person decided.

    Of a live blog it is the entry that is most like the other text. Raises SelectionError where the project is not
    grouped, CorrectionError where they are in one story already.
    """
    pair = _closest(project, a, b)
    correction = Correction("merge", tuple(passage.id for passage in pair), by=by, at=at, reason=reason)
    return revise.correct(project, correction)


def _closest(project: Project, a: str, b: str) -> tuple[Passage, Passage]:
    """The two passages of two articles that are most alike; the first of each where none came into question."""
    of_a, of_b = ([p for p in project.passages if p.article_id == name] for name in (a, b))
    ids_a, ids_b = {p.id for p in of_a}, {p.id for p in of_b}
    likely = [k for k in project.links if (k.a in ids_a and k.b in ids_b) or (k.a in ids_b and k.b in ids_a)]
    if not likely:
        return of_a[0], of_b[0]
    best = max(likely, key=lambda link: link.certainty)
    return project.passage_by_id[best.a], project.passage_by_id[best.b]
