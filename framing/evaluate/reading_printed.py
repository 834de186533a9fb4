"""How well saved pages are read, as lines to look at and as values to go on with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from framing.evaluate.reading import LOW, Evaluation, PageScore


def printed(found: Evaluation) -> str:
    """The scores, a line for each page whose text is read badly, and one for each wrong title and day."""
    return "\n".join(_lines(found))


def values(found: Evaluation) -> dict[str, Any]:
    """The same, with every page."""
    return {
        "pages": len(found.pages),
        "title_share": round(found.title_share, 4),
        "day_share": round(found.day_share, 4),
        "text_f1": round(found.text_f1, 4),
        "low": [_page(page) for page in found.pages if page.f1 < LOW],
        "wrong_titles": [
            {"file": page.file, "read": page.title, "expected": page.expected_title, "on_page": page.title_on_page}
            for page in found.pages
            if not page.title_right
        ],
        "wrong_days": [
            {"file": page.file, "read": page.day, "expected": page.expected_day}
            for page in found.pages
            if page.expected_day and not page.day_right
        ],
        "each": [_page(page) for page in found.pages],
    }


def _page(page: PageScore) -> dict[str, Any]:
    scores = {name: round(getattr(page, name), 4) for name in ("precision", "recall", "f1")}
    told = {"extent": page.extent, "entries": page.entry_count, "fault": page.fault}
    return {"file": page.file, **scores, "title_right": page.title_right, "day_right": page.day_right, **told}


def _lines(found: Evaluation) -> Iterator[str]:
    wrong = [page for page in found.pages if not page.title_right]
    yield f"pages        {len(found.pages)}"
    yield f"title_share  {found.title_share:.3f}"
    yield f"day_share    {found.day_share:.3f}"
    yield f"text_f1      {found.text_f1:.3f}"
    low = [page for page in found.pages if page.f1 < LOW]
    if low:
        yield ""
        yield f"READ WORSE THAN {LOW}"
        yield from (f"  {_described(page)}" for page in low)
    if wrong:
        yield ""
        yield "OTHER TITLES"
        for page in wrong:
            yield f"  {page.file}"
            yield f"    read      {page.title or '(none)'}"
            yield f"    expected  {page.expected_title}" + (
                " (another headline of this page)" if page.title_on_page else ""
            )
    days = [page for page in found.pages if page.expected_day and not page.day_right]
    if days:
        yield ""
        yield "OTHER DAYS"
        yield from (f"  {page.file}  read {page.day or '(none)'}, expected {page.expected_day}" for page in days)


def _described(page: PageScore) -> str:
    scores = f"F1 {page.f1:.2f} (precision {page.precision:.2f}, recall {page.recall:.2f})"
    return f"{page.file}  {scores}" + (f"  {page.fault}" if page.fault else "")
