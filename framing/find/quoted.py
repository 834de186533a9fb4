"""What stands inside a quotation belongs to the speaker, not to the outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from framing.model import Label, Mention, Quotation

Found = TypeVar("Found", Mention, Label)


def mark(found: Sequence[Found], quotations: Sequence[Quotation]) -> tuple[Found, ...]:
    """Which names and labels are a speaker's? Those that begin inside a direct quotation come back as `quoted`.

    >>> from framing.model import Span
    >>> said = Quotation(Span("p", 0, 24), "direct")
    >>> one = Mention(Span("p", 1, 14), "ua-pokrowsk", "Pokrowsk", "place", "Krasnoarmeisk", "former_soviet")
    >>> [mention.quoted for mention in mark([one], [said])]
    [True]
    """
    direct = [quotation.span for quotation in quotations if quotation.kind == "direct"]
    return tuple(replace(one, quoted=any(span.start <= one.span.start < span.end for span in direct)) for one in found)
