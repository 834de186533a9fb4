"""Headlines as text, rows and HTML: each outlet's in order of time, and what changed between versions of one text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from framing.compare.headline_changes import Change, Run
from framing.compare.headlines import Headline, OutletHeadlines, Versions
from framing.compare.moments import Moment
from framing.model import Span
from framing.report import evidence, places
from framing.report.lens_tables import outlet_name, table
from framing.report.lines import many, wrap
from framing.report.markup import Html, element, join
from framing.report.story_list import moment
from framing.report.view import View

_MARKS = {"kept": "{}", "added": "{{+{}+}}", "removed": "[-{}-]"}
_WHY = {("wording",): "shared wording", ("url",): "same address", ("wording", "url"): "shared wording, same address"}
_SAID = {"none": "unchanged", "marks": "only punctuation changed", "unknown": "not comparable: one has no headline"}


def of_story(found: Sequence[OutletHeadlines]) -> Iterator[str]:
    """The headlines of one story for a terminal, outlet by outlet, and below each outlet's the versions of one text."""
    yield "HEADLINES: each outlet's, in order of time"
    if not found:
        yield "  No text."
    for outlet in found:
        yield f"  {outlet.outlet}"
        for headline in outlet.headlines:
            yield _line(headline, _said(headline))
        for versions in outlet.versions:
            yield from _versions(versions)


def rows(
    found: Sequence[OutletHeadlines], behind: Callable[[Sequence[Span]], list[dict[str, Any]]]
) -> list[dict[str, Any]]:
    """One row a headline; behind: spans to the places that stand behind a row.

    versions: a number for the texts of the story that are versions of one text, None for a text by itself; the
    columns after it tell what changed since the version before.
    """
    numbered = {
        headline.passage_id: (number, place, versions)
        for number, versions in enumerate((versions for outlet in found for versions in outlet.versions), start=1)
        for place, headline in enumerate(versions.headlines)
    }
    return [
        {
            "outlet": outlet.outlet,
            "passage": headline.passage_id,
            "published_at": headline.published and headline.published.at,
            "time_known": headline.published is not None and headline.published.time_known,
            "kind": headline.kind,
            "headline": _one_line(headline.text),
            "first_words": headline.first_words,
        }
        | _version_columns(*numbered.get(headline.passage_id, (None, 0, None)))
        | {"updated_at": headline.changed and headline.changed.at}
        | {"evidence": behind([span for span in (headline.span, headline.first_words_span) if span])}
        for outlet in found
        for headline in outlet.headlines
    ]


def _version_columns(number: int | None, place: int, versions: Versions | None) -> dict[str, Any]:
    change = versions.changes[place - 1] if versions and place else None
    return {
        "versions": number,
        "version": place + 1 if versions else None,
        "versions_by": list(versions.known_by) if versions else [],
        "changed": change.what if change else None,
        "added": [run.words for run in change.added] if change else [],
        "removed": [run.words for run in change.removed] if change else [],
        "order_known": change.order_known if change else None,
    }


def block(view: View, found: Sequence[OutletHeadlines]) -> Html:
    """The headlines side by side: one column an outlet, and in a row of their own the versions of one text."""
    by_outlet = {outlet.outlet: outlet for outlet in found}
    shown = [by_outlet[outlet] for outlet in view.outlets if outlet in by_outlet]
    body: list[list[str]] = []
    if shown:
        body.append([view.say("headline_each"), *(_column(view, outlet) for outlet in shown)])
    if any(outlet.versions for outlet in shown):
        body.append([view.say("headline_versions"), *(_version_column(view, outlet) for outlet in shown)])
    heads = [view.say("headlines"), *(outlet_name(view, outlet.outlet) for outlet in shown)]
    return table(view.say("headlines_caption"), heads, body, empty=view.say("no_findings"))


def _line(headline: Headline, said: str, indent: int = 4) -> str:
    return wrap(f"{'':<{indent}}{_when(headline):<18} {said}", indent=indent + 19)


def _when(headline: Headline) -> str:
    return _moment(headline.published)


def _moment(at: Moment | None) -> str:
    return places.when(at.at if at else None, time_known=at is not None and at.time_known)


def _said(headline: Headline) -> str:
    if headline.kind == "none":
        return f"(no headline; first words: {headline.first_words} …)"
    return _one_line(headline.text) + (" (the article's title, not above its text)" if headline.kind == "title" else "")


def _versions(versions: Versions) -> Iterator[str]:
    count = many(len(versions.headlines), "version")
    yield f"    {count} of one text ({_WHY[versions.known_by]}): [-removed-] {{+added+}}"
    yield _line(versions.headlines[0], _said(versions.headlines[0]), 6)
    for headline, change in zip(versions.headlines[1:], versions.changes, strict=True):
        said = _marked(change) if change.added or change.removed else _said(headline)
        told = [_SAID[change.what]] if change.what in _SAID else []
        told += [] if change.order_known else ["order not known"]
        told += [f"last changed {_moment(headline.changed)}"] if headline.changed else []
        yield _line(headline, said + (f" ({'; '.join(told)})" if told else ""), 6)


def _marked(change: Change) -> str:
    return "".join((" " if run.blank else "") + _MARKS[run.state].format(run.words) for run in change.runs).strip()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _column(view: View, outlet: OutletHeadlines) -> Html:
    return join(_entry(view, headline, _heading(view, headline)) for headline in outlet.headlines)


def _version_column(view: View, outlet: OutletHeadlines) -> Html:
    if not outlet.versions:
        return element("span", "–", class_="fx-muted", aria_label=view.say("no_findings"))
    return join(_version_list(view, versions) for versions in outlet.versions)


def _version_list(view: View, versions: Versions) -> Html:
    key = "both" if len(versions.known_by) > 1 else versions.known_by[0]
    why = element("span", view.say(f"headline_by_{key}"), class_="fx-muted fx-line")
    first = versions.headlines[0]
    entries = [_entry(view, first, _heading(view, first))]
    for headline, change in zip(versions.headlines[1:], versions.changes, strict=True):
        told = (*_told(view, change), *_last_changed(view, headline))
        entries.append(_entry(view, headline, _changed(view, headline, change), *told))
    return element("div", why, *entries, class_="fx-form")


def _last_changed(view: View, headline: Headline) -> Iterator[str]:
    if at := headline.changed:
        yield view.say("headline_saved", when=moment(at.at, at.time_known, view.language))


def _entry(view: View, headline: Headline, said: Html, *told: str) -> Html:
    at = headline.published
    when = moment(at.at if at else None, at is not None and at.time_known, view.language)
    notes = [element("span", note, class_="fx-muted fx-line") for note in told]
    return element("div", element("span", when, class_="fx-muted fx-line"), said, *notes, class_="fx-form")


def _heading(view: View, headline: Headline) -> Html:
    language = view.comparison.language
    if headline.kind == "none":
        words = f"{headline.first_words} …"
        said = element("span", view.say("headline_none", words=words), class_="fx-muted")
        return join((said, *_link(view, headline.first_words_span)))
    said = element("bdi", _one_line(headline.text), lang=language)
    if headline.kind == "title":
        return join((said, element("span", view.say("headline_is_title"), class_="fx-muted fx-line")))
    return join((said, *_link(view, headline.span)))


def _link(view: View, span: Span | None) -> tuple[str, ...]:
    return () if span is None else (" ", evidence.first_reference(view, [span]))


def _changed(view: View, headline: Headline, change: Change) -> Html:
    if not change.added and not change.removed:
        return _heading(view, headline)
    marked = element("bdi", *(_run(run) for run in change.runs), lang=view.comparison.language)
    return join((marked, *_link(view, headline.span)))


def _run(run: Run) -> Html:
    blank = " " if run.blank else ""
    names = {"added": "ins", "removed": "del"}
    return join((blank, element(names[run.state], run.words) if run.state in names else run.words))


def _told(view: View, change: Change) -> list[str]:
    """What the marks say, in words: a line through a word and one below it are no colour, but not read aloud either."""
    keys = {"none": "headline_same", "marks": "headline_marks", "unknown": "headline_unknown"}
    told = [view.say(keys[change.what])] if change.what in keys else []
    for key, runs in (("headline_removed", change.removed), ("headline_added", change.added)):
        if runs:
            told.append(view.say(key, words=" · ".join(run.words for run in runs)))
    return told + ([] if change.order_known else [view.say("headline_order")])
