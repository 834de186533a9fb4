"""What is to be known of a text itself: that it is only a headline or a beginning, and what its source says."""

from __future__ import annotations

from framing.ingest.feeds import TEASER
from framing.model import Article, ArticleExtent
from framing.report.phrases import say

_EXTENTS = {ArticleExtent.HEADLINE: "extent_headline", ArticleExtent.STUB: "extent_stub"}


def extent(article: Article, language: str) -> str:
    """How much of the text is there, where it is not all of it; else "".

    >>> extent(Article("a", "Blatt A", "Rat tagt", "Rat tagt", "a.csv", extent=ArticleExtent.HEADLINE), "de")
    'nur Schlagzeile'
    """
    return say(_EXTENTS[article.extent], language) if article.extent in _EXTENTS else ""


def own(article: Article) -> str:
    """What the source says, without what its extent says already, in the reader's language."""
    return "" if article.extent is ArticleExtent.STUB and article.notice == TEASER else article.notice


def of(article: Article, language: str) -> str:
    """Both, one after the other; "" where nothing is to be said.

    >>> of(Article("a", "Blatt A", "Rat", "Rat tagt", "a.txt", notice="Übungstext"), "de")
    'Übungstext'
    """
    return "; ".join(said for said in (extent(article, language), own(article)) if said)
