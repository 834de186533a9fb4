"""The outlets of a project by name, with the forms under which their texts came."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import Any

from framing.model import Article, Project
from framing.outlet_forms import OutletLine, lines
from framing.pipeline import same_words
from framing.pipeline.counting import Count, Counting
from framing.pipeline.same_words import Twice
from framing.report.counts import counted, said
from framing.report.input_table import table
from framing.report.lines import clip, many
from framing.report.markup import Html, element, join
from framing.report.phrases import say

MOST = 20
"""So many ids stand in the command that takes them out."""
NONE = Count(0)


def text(project: Project) -> str:
    """The outlets for a terminal, and what the project says about their names."""
    found = lines(project)
    if not found:
        return "No outlet yet. Add texts with: framing add PROJECT FILE"
    width = max(len(one.name) for one in found)
    texts, passages = _texts(project), Counting(project).of_outlets()
    again = same_words.doubled(project)
    told = [f"{many(len(found), 'outlet')}. Join two with --join FORM NAME, part them with --apart FORM."]
    for one in found:
        counts = f"{counted(texts[one.name], 'text')}, {counted(passages.get(one.name, NONE), 'passage')}"
        told.append(clip(f"  {one.name:<{min(width, 40)}}  {counts}"))
        if came := "; ".join(f"{form} {count}×" for form, count in one.forms):
            told.append(clip(f"    came as {came}"))
    told += [f"  own: {one.form} is {one.name}" for one in project.outlet_forms if one.form != one.name]
    told += [f"  own: {one.form} stands for itself" for one in project.outlet_forms if one.form == one.name]
    if again:
        told.append(doubles(again))
    if other := same_words.reworded(project):
        told.append(reworded(other))
    return "\n".join(told)


def doubles(found: Sequence[Twice]) -> str:
    """Which texts stand twice in one outlet, as after two were joined, and the command that takes one of each away."""
    ids = " ".join(shlex.quote(one.article.id) for one in found[:MOST])
    if any(one.article.id.startswith("-") for one in found[:MOST]):
        ids = f"-- {ids}"  # else it would be read as an option
    more = f"\n  and {len(found) - MOST} more; run 'framing outlets PROJECT' again then" if len(found) > MOST else ""
    stand, count = ("stands", "counts") if len(found) == 1 else ("stand", "count")
    told = f"{many(len(found), 'text')} {stand} twice in one outlet, in the same words, and {count} twice."
    return f"{told} To keep the one of each that came first:\n  framing remove PROJECT {ids}{more}"


def reworded(found: Sequence[Twice]) -> str:
    """Which texts stand in one outlet under one address in other words, as after two outlets were joined?"""
    pairs = [f"  {one.article.id} and {one.same.id}" for one in found[:MOST]]
    more = [f"  and {len(found) - MOST} more"] if len(found) > MOST else []
    stand, their = ("stands", "its") if len(found) == 1 else ("stand", "their")
    said = (
        f"{many(len(found), 'text')} {stand} in one outlet under the address of another, in other words. To have the "
        f"later as versions of the first, take them out and load {their} files again:"
    )
    return "\n".join([said, *map(clip, pairs), *more])


def rows(project: Project) -> dict[str, Any]:
    """The same for JSON."""
    texts, passages = _texts(project), Counting(project).of_outlets()
    return {
        "outlets": [
            {
                "outlet": one.name,
                "article_count": one.article_count,
                "earlier_version_count": texts[one.name].earlier,
                "passage_count": one.passage_count,
                "earlier_version_passage_count": passages.get(one.name, NONE).earlier,
                "forms": [{"form": form, "count": count} for form, count in one.forms],
            }
            for one in lines(project)
        ],
        "doubles": [
            {"article": one.article.id, "same_as": one.same.id, "outlet": one.article.outlet}
            for one in same_words.doubled(project)
        ],
        "reworded": [
            {"article": one.article.id, "same_address_as": one.same.id, "outlet": one.article.outlet}
            for one in same_words.reworded(project)
        ],
        "own_forms": [{"form": one.form, "name": one.name} for one in project.outlet_forms],
    }


def block(project: Project, found: Sequence[OutletLine], *, language: str) -> Html:
    """Those of its outlets whose texts came under several forms, as a table."""
    texts = _texts(project)
    heads = ("input_outlet", "input_texts", "outlets_forms")
    body = [(element("bdi", one.name), said(texts[one.name], language), _forms(one)) for one in found]
    return table(say("outlets_caption", language), heads, body, language=language)


def doubles_block(found: Sequence[Twice], *, language: str) -> Html:
    """The texts that stand twice in one outlet, as a table: the later one, and the one that came first."""
    heads = ("input_outlet", "input_headline", "input_file", "input_same")
    body = [
        tuple(
            element("bdi", part)
            for part in (
                one.article.outlet,
                _name(one.article),
                one.article.file or one.article.id,
                one.same.file or one.same.id,
            )
        )
        for one in found[:MOST]
    ]
    listed = f"{MOST}/{len(found)}" if len(found) > MOST else str(len(found))
    return table(f"{say('outlets_doubles', language)}: {listed}", heads, body, language=language)


def _name(article: Article) -> str:
    return " ".join((article.title or article.text[:200]).split())[:120]


def _texts(project: Project) -> dict[str, Count]:
    found: dict[str, list[Article]] = {}
    for article in project.articles:
        found.setdefault(article.outlet, []).append(article)
    counting = Counting(project)
    return {name: counting.texts(articles) for name, articles in found.items()}


def _forms(one: OutletLine) -> Html:
    """The forms, each in its own direction; a name may hold a comma, so a semicolon stands between two."""
    said = [element("bdi", f"{form} ({count})") for form, count in one.forms]
    return join(piece for n, form in enumerate(said) for piece in (("; ", form) if n else (form,)))
