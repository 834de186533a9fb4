"""A count of texts as a reader sees it: with the earlier versions among them, where there are any."""

from __future__ import annotations

from framing.pipeline.counting import Count
from framing.report.lines import many
from framing.report.phrases import say


def said(count: Count, language: str) -> str:
    """The number, and how many of it are earlier versions.

    >>> said(Count(12), "de"), said(Count(12, 2), "de")
    ('12', '12 (davon frühere Fassungen: 2)')
    """
    return (
        say("count_earlier", language, count=count.total, earlier=count.earlier) if count.earlier else f"{count.total}"
    )


def counted(count: Count, one: str, more: str = "") -> str:
    """The same for a terminal, with its noun.

    >>> counted(Count(3, 1), "text")
    '3 texts (1 of them an earlier version)'
    """
    told = many(count.total, one, more)
    versions = "an earlier version" if count.earlier == 1 else "earlier versions"
    return f"{told} ({count.earlier} of them {versions})" if count.earlier else told
