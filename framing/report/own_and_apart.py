"""Where a form or a word stands that is not simply the outlet's own: told apart wherever it is counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from framing.compare.labels import LabelUse
from framing.compare.name_rows import FormUse
from framing.model import Span

Apart: TypeAlias = tuple[str, tuple[Span, ...]]
"""The phrase that says where (in_quotation …), and the places."""


def of_form(use: FormUse, *, with_reports: bool = False) -> tuple[Apart, ...]:
    """The places of a form that are not counted as the outlet's own: in quotations, in brackets. Empty ones left out.

    with_reports: first those in indirect speech, too, which are counted as the outlet's own.

    >>> of_form(FormUse("Bote", "Pokrowsk", "official", (), (), (Span("p", 0, 8),), 0))
    (('in_brackets', (Span(passage_id='p', start=0, end=8),)),)
    """
    reports = (("in_report", use.reported_spans),) if with_reports else ()
    return _some(*reports, ("in_quotation", use.quoted_spans), ("in_brackets", use.gloss_spans))


def of_label(use: LabelUse) -> tuple[Apart, ...]:
    """The places of a label that are not counted as the outlet's own: in quotations, at arm's length."""
    return _some(("in_quotation", use.quoted_spans), ("at_distance", use.distanced_spans))


def _some(*parts: Apart) -> tuple[Apart, ...]:
    return tuple(part for part in parts if part[1])


def has_number(own: Sequence[Span], apart: Sequence[Apart]) -> bool:
    """Does a number of the outlet's own words stand there? A bare 0 would only repeat that all of them are apart."""
    return bool(own) or not apart
