"""The versions of a text: which there are, what changed from one to the next, and every word that came or went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from framing.compare.word_changes import Run, WordChanges
from framing.model import Article
from framing.pipeline.text_versions import Step, TextVersions, saved_at, steps
from framing.report import places
from framing.report.input_table import table
from framing.report.lines import clip, many, wrap
from framing.report.markup import Html, element
from framing.report.phrases import say

AROUND = 8
"""Words of what stayed the same that are shown beside a change; the rest is left out."""
MOST_TEXTS = 200
"""Texts with several versions that are drawn."""
MOST_STEPS = 50
"""Versions of one text that are drawn or printed behind the first."""
MOST_RUNS = 400
"""Changes of one step that are drawn or printed; more say that it is another text."""
_MARKS = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def text(found: Sequence[TextVersions]) -> str:
    """The texts with several versions for a terminal: a block each, a line for each version."""
    if not found:
        return "No text of this project has several versions."
    blocks = [f"{many(len(found), 'text')} with several versions. Word by word: framing versions PROJECT ARTICLE"]
    for one in found:
        head = f"{one.id}  {one.outlet}  ({many(len(one.articles), 'version')})  {_title(one.articles[-1])}"
        lines = [_line(one.articles[0], "first")]
        lines += [_line(step.after, _said(step)) for step in islice(steps(one), MOST_STEPS)]
        if len(one.articles) > MOST_STEPS + 1:
            lines.append(f"    and {len(one.articles) - MOST_STEPS - 1} versions more (--json)")
        blocks.append("\n".join([clip(head), *lines]))
    return "\n\n".join(blocks)


def of_one(found: TextVersions) -> str:
    """What changed from version to version of one text for a terminal: [-removed-] {+added+}."""
    blocks = [f"{found.id}, {found.outlet}: {many(len(found.articles), 'version')}. [-removed-] {{+added+}}"]
    for step in steps(found):
        told = [f"{_when(step.before)} -> {_when(step.after)}  ({step.before.id} -> {step.after.id}): {_said(step)}"]
        for name, changes in (("headline", step.headline), ("text", step.text)):
            if changes.is_changed:
                told.append(wrap(f"  {name}: {_marked(changes)}"))
        blocks.append("\n".join(told))
    return "\n\n".join(blocks)


def rows(found: Sequence[TextVersions], *, words: bool = False) -> list[dict[str, Any]]:
    """The same as rows, one a version; words: with every run of words that came, went or stayed."""
    return [row for one in found for row in _rows(one, words=words)]


def overview(found: Sequence[TextVersions], *, language: str) -> Html:
    """The texts with several versions as a table."""
    body: list[tuple[str, ...]] = []
    further: set[int] = set()
    for one in found[:MOST_TEXTS]:
        told = [(one.articles[0], say("resaved_first", language))]
        told += [(step.after, _told(step, language)) for step in islice(steps(one), MOST_STEPS)]
        further.update(range(len(body) + 1, len(body) + len(told)))
        body += [
            (element("bdi", _title(article)), element("bdi", one.outlet), _when(article, language), what)
            for article, what in told
        ]
    heads = ("input_headline", "input_outlet", "resaved_saved", "resaved_changed")
    count = f"{MOST_TEXTS}/{len(found)}" if len(found) > MOST_TEXTS else len(found)
    return table(say("resaved_caption", language, count=count), heads, body, language=language, further=further)


def label(found: TextVersions) -> str:
    """What a list of choices calls a text with several versions."""
    return f"{found.outlet} · {_title(found.articles[-1])} ({len(found.articles)})"


def block(found: TextVersions, *, language: str, texts: str = "de") -> Html:
    """Word by word what changed from each version to the next.

    Added words are underlined and stand in plus signs, removed ones are struck through and stand in brackets, so that
    neither colour nor a line is needed to tell them. texts: the language that they are written in.
    """
    parts = [element("p", say("resaved_how", language), class_="in-note")]
    for step in islice(steps(found), MOST_STEPS):
        head = say("resaved_step", language, before=_when(step.before, language), after=_when(step.after, language))
        parts.append(element("h4", head, class_="counts"))
        parts.append(element("p", _told(step, language), class_="in-note"))
        for key, changes in (("resaved_headline", step.headline), ("resaved_text", step.text)):
            if changes.is_changed:
                parts.append(element("p", f"{say(key, language)}: ", _diff(changes, language, texts), class_="in-diff"))
    return element("div", *parts)


def _rows(found: TextVersions, *, words: bool) -> Iterator[dict[str, Any]]:
    changed: Iterator[Step | None] = chain([None], steps(found))
    for n, (article, step) in enumerate(zip(found.articles, changed, strict=True), start=1):
        row: dict[str, Any] = {
            "text": found.id,
            "outlet": found.outlet,
            "version": n,
            "article": article.id,
            "file": article.file,
            "published_at": article.published_at,
            "updated_at": article.updated_at,
            "headline": article.title,
            "headline_changed": step.headline.is_changed if step else None,
            "words_added": step.text.added_count if step else None,
            "words_removed": step.text.removed_count if step else None,
        }
        if words and step:
            row["headline_runs"] = [{"state": run.state, "words": run.words} for run in step.headline.runs]
            row["text_runs"] = [{"state": run.state, "words": run.words} for run in step.text.runs]
        yield row


def _line(article: Article, said: str) -> str:
    return clip(f"    {_when(article):<18} {said}  [{article.id}]")


def _said(step: Step) -> str:
    headline = "headline changed" if step.headline.is_changed else "same headline"
    close = "" if step.text.is_close else " (too different to compare word by word)"
    return f"{headline}; text: +{step.text.added_count} -{step.text.removed_count} words{close}"


def _told(step: Step, language: str) -> str:
    headline = say("resaved_headline_new" if step.headline.is_changed else "resaved_headline_same", language)
    counts = say("resaved_words", language, added=step.text.added_count, removed=step.text.removed_count)
    return f"{headline}; {counts}" + ("" if step.text.is_close else f" {say('resaved_not_close', language)}")


def _when(article: Article, language: str = "en") -> str:
    at = saved_at(article)
    # of a change no more than the moment is kept: one that begins a day is taken for the day
    known = (at.hour, at.minute) != (0, 0) if at and article.updated_at else article.time_known
    return places.when(at, time_known=known) if at else say("without_date", language)


def _title(article: Article) -> str:
    return " ".join((article.title or article.text[:200]).split())[:120]


def _shown(changes: WordChanges) -> Iterator[Run]:
    """The runs with what stayed the same cut down to the words beside a change."""
    last = len(changes.runs) - 1
    for n, run in enumerate(changes.runs[:MOST_RUNS]):
        words = run.words.split()
        if run.state != "kept" or len(words) <= 2 * AROUND:
            yield Run(run.state, " ".join(words))
            continue
        before = words[:AROUND] if n else []
        after = words[-AROUND:] if n < last else []
        yield Run("kept", " ".join([*before, "…", *after]))
    if last >= MOST_RUNS:
        yield Run("kept", "…")


def _marked(changes: WordChanges) -> str:
    return " ".join(_MARKS[run.state].format(run.words) for run in _shown(changes))


def _diff(changes: WordChanges, language: str, texts: str) -> Html:
    names = {"added": "ins", "removed": "del"}
    signs = {"added": "+{}+", "removed": "[{}]"}
    parts: list[str] = []
    for run in _shown(changes):
        if run.state in names:
            heard = element("span", f"{say(f'resaved_{run.state}', language)}: ", class_="fx-sr")
            parts.append(element(names[run.state], heard, signs[run.state].format(run.words)))
        else:
            parts.append(run.words)
        parts.append(" ")
    return element("bdi", *parts, lang=texts)
