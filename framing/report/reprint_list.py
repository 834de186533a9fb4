"""Shared wording as text, rows and HTML: who prints the same text as whom, and how much of it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from framing.group.reprints import Reprint
from framing.model import Passage, Project, Span
from framing.pipeline import Comparison
from framing.report import evidence, places
from framing.report.markup import Html, element, join
from framing.report.view import View

WIDTH = 110


def text(project: Project, found: Sequence[Reprint], *, share: float) -> str:
    """The relations of a project for a terminal, the largest share first, each with both texts and its longest run."""
    if not found:
        bar = f"No two texts share {_percent(share)} of their wording or more."
        return f"{bar} Lower the bar with --share, or leave out --window-days."
    articles = {article.id: article for article in project.articles}

    def line(passage: Passage) -> str:
        day = places.when(passage.published_at, time_known=passage.time_known)
        full = f"    {passage.outlet:<22} {day:<18} {places.headline(passage, articles[passage.article_id])}"
        return full if len(full) <= WIDTH else full[: WIDTH - 1] + "…"

    count = f"{len(found)} {'pair' if len(found) == 1 else 'pairs'} of texts with shared wording."
    blocks = [f"{count} Nothing was removed: a relation, no verdict."]
    for one in found:
        a, b = (project.passage_by_id[passage_id] for passage_id in (one.a, one.b))
        blocks.append("\n".join([f"{one.kind.upper():<8} {_measure(one)}", line(a), line(b), *_longest(one, a)]))
    return "\n\n".join(blocks)


def of_story(compared: Comparison) -> Iterator[str]:
    """The relations of one story for a terminal, a line each, with the longest run that both texts print."""
    passages = {passage.id: passage for passage in compared.passages}
    for one in compared.reprints:
        a, b = passages[one.a], passages[one.b]
        who = f"two texts of {a.outlet}" if a.outlet == b.outlet else f"{a.outlet} and {b.outlet}"
        yield textwrap.fill(f"  SHARED WORDING: {who}: {_measure(one)}", WIDTH, subsequent_indent=" " * 4)
        yield from _longest(one, a)


def _measure(one: Reprint) -> str:
    counted = f"({one.shared_count} of {one.own_count})"
    shared = f"{_percent(one.shared_share)} of the shorter text's 3-word sequences {counted}"
    quoted = "" if one.quoted_share is None else f", quotations {_percent(one.quoted_share)}"
    return shared + quoted + (f"; credited: {', '.join(one.agencies)}" if one.agencies else "")


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _longest(one: Reprint, a: Passage) -> Iterator[str]:
    if own := [run for run in one.shared if not run.quoted]:
        run = max(own, key=lambda run: run.word_count)
        words = " ".join(a.text[run.a.start : run.a.end].split())
        said = f"      > {words} ({run.word_count} words)"
        yield textwrap.fill(said, WIDTH, subsequent_indent=" " * 8, max_lines=3, placeholder=" …")


def rows(project: Project, found: Sequence[Reprint]) -> list[dict[str, Any]]:
    """The relations of a project as rows, with both texts and the place of every shared run in each."""
    articles = {article.id: article for article in project.articles}

    def side(passage: Passage) -> dict[str, Any]:
        return {
            "passage": passage.id,
            "outlet": passage.outlet,
            "published_at": passage.published_at,
            "time_known": passage.time_known,
            "first_words": places.headline(passage, articles[passage.article_id]),
        }

    return [
        counts(one)
        | {
            "a": side(project.passage_by_id[one.a]),
            "b": side(project.passage_by_id[one.b]),
            "shared": [
                {
                    "a": {"start": run.a.start, "end": run.a.end},
                    "b": {"start": run.b.start, "end": run.b.end},
                    "word_count": run.word_count,
                    "quoted": run.quoted,
                    "words": project.passage_by_id[one.a].text[run.a.start : run.a.end],
                }
                for run in one.shared
            ],
        }
        for one in found
    ]


def story_rows(compared: Comparison, behind: Callable[[Sequence[Span]], Any]) -> Iterator[dict[str, Any]]:
    """The relations of one story as rows; behind: spans to the places that stand behind a number."""
    outlets = {passage.id: passage.outlet for passage in compared.passages}
    for one in compared.reprints:
        spans = [span for run in one.shared for span in (run.a, run.b)]
        sides = {"passage_a": one.a, "outlet_a": outlets[one.a], "passage_b": one.b, "outlet_b": outlets[one.b]}
        yield sides | counts(one) | {"evidence": behind(spans)}


def counts(one: Reprint) -> dict[str, Any]:
    """What was counted, as every table has it."""
    return {
        "kind": one.kind,
        "shared_share": round(one.shared_share, 4),
        "shared_count": one.shared_count,
        "own_count": one.own_count,
        "quoted_share": None if one.quoted_share is None else round(one.quoted_share, 4),
        "quoted_shared_count": one.quoted_shared_count,
        "quoted_count": one.quoted_count,
        "agencies": list(one.agencies),
        "common_agencies": list(one.common_agencies),
    }


def block(view: View) -> Html:
    """The relations among the outlets shown: a line each, and behind its number every run that both texts print."""
    lines = []
    for one in view.comparison.reprints:
        outlets = [view.passages[passage_id].outlet for passage_id in (one.a, one.b)]
        if not set(outlets) <= set(view.outlets):
            continue
        letters = [view.letters[outlet] for outlet in outlets]
        key = "same_version" if one.kind == "version" else "same_text"
        said = view.say(key, a=letters[0], b=letters[1], share=round(100 * one.shared_share))
        credit = view.say("credited", agencies=", ".join(one.agencies)) if one.agencies else ""
        runs = evidence.count(view, [run.a for run in one.shared])
        lines.append(element("li", said, credit, ". ", view.say("same_runs"), " ", runs))
    if not lines:
        return join(())
    heading = element("h2", view.say("shared_wording"))
    return element("section", heading, element("ul", *lines), class_="fx-summary")
