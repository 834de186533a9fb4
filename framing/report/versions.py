"""Which rules, lists, models and weights stand behind a result? Short digests of the files that are shipped."""

from __future__ import annotations

import hashlib
from datetime import datetime
from operator import attrgetter

from framing.model import Article, Passage, Project
from framing.pipeline.versions import LENGTH, lists, model, sentence_weights, story_weights

__all__ = [
    "LENGTH",
    "lists",
    "model",
    "project_digest",
    "project_state",
    "sentence_weights",
    "story_weights",
]


def project_state(project: Project) -> str:
    """A short sum of everything that a view of a project is made of, to be printed: the same sum, the same view.

    Names and labels that the project adds to the lists count, and so does what it was made from; who corrected it, and
    why, does not. A project that is saved and opened again has the same sum.

    >>> project_state(Project()) == project_state(Project()), len(project_state(Project()))
    (True, 8)
    """
    return project_digest(project)[:8]


def project_digest(project: Project) -> str:
    """The same sum in full, 64 signs: what nobody can meet by chance or by trying.

    Whatever a page may show is in it but the corrections, so that what is kept under it is never another project's.
    """
    digest = hashlib.sha256(repr([getattr(project, name) for name in _WHOLE]).encode("utf-8", "surrogatepass"))
    digest.update(repr(sorted(project.word_spread.items())).encode("utf-8", "surrogatepass"))
    for article in project.articles:
        text = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).digest()
        told = (_ARTICLE(article), *_rest(article), _moment(article.updated_at), text)
        digest.update(repr(told).encode("utf-8", "surrogatepass"))
    for passage in project.passages:  # their texts are stretches of the articles'
        digest.update(repr((_PASSAGE(passage), *_rest(passage))).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


_WHOLE = (
    "settings",
    "stories",
    "grouped",
    "found",
    "topics",
    "links",
    "own_names",
    "refused_names",
    "own_labels",
    "inputs",
    "rejected",
    "outlet_forms",
    "run",
)
_ARTICLE = attrgetter(
    "id",
    "outlet",
    "title",
    "file",
    "time_known",
    "kind",
    "url",
    "notice",
    "extent",
    "version_of",
    "input_sha256",
    "outlet_form",
)
_PASSAGE = attrgetter("id", "article_id", "outlet", "start", "end", "heading_end", "time_known")


def _rest(value: Article | Passage) -> tuple[object, ...]:
    return _moment(value.published_at), [(piece.start, piece.end, piece.kind) for piece in value.furniture]


def _moment(value: datetime | None) -> str | None:
    """A time as it is written: its zone may have a name before it is saved, and only an offset after."""
    return value.isoformat() if value else None
