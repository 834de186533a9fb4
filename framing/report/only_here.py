"""What "found only here" means: which texts, of which time, were looked at."""

from __future__ import annotations

from framing.compare.alignment import Period
from framing.report.markup import Html, element
from framing.report.view import View


def meaning(view: View) -> str:
    """Which texts, of which time, were compared?"""
    looked_at = [f"{view.letters[outlet]}: {_period(view, period)}" for outlet, period in sorted(view.periods.items())]
    return "; ".join([view.say("only_here_title"), *looked_at])


def note(view: View) -> Html:
    """The same below the texts, for those who cannot hover."""
    return element("p", f"{view.say('only_here')}: {meaning(view)}.", class_="fx-muted fx-note fx-meant")


def _period(view: View, period: Period) -> str:
    texts = view.say("passage_count", count=period.passage_count)
    days = dict.fromkeys(day.strftime("%d.%m.%Y") for day in (period.first, period.last) if day is not None)
    if not days:
        return f"{texts}, {view.say('without_date')}"
    return (
        f"{texts}, "
        + "–".join(days)
        + (f", {view.say('without_date')}: {period.undated_count}" if period.undated_count else "")
    )
