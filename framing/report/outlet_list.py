"""The outlets of a project by name, with the forms under which their texts came."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from framing.model import Project
from framing.outlet_forms import OutletLine, lines
from framing.report.input_table import table
from framing.report.lines import clip, many
from framing.report.markup import Html, element, join
from framing.report.phrases import say


def text(project: Project) -> str:
    """The outlets for a terminal, and what the project says about their names."""
    found = lines(project)
    if not found:
        return "No outlet yet. Add texts with: framing add PROJECT FILE"
    width = max(len(one.name) for one in found)
    told = [f"{many(len(found), 'outlet')}. Join two with --join FORM NAME, part them with --apart FORM."]
    for one in found:
        counts = f"{many(one.article_count, 'text')}, {many(one.passage_count, 'passage')}"
        came = "; ".join(f"{form} {count}×" for form, count in one.forms)
        told.append(clip(f"  {one.name:<{min(width, 40)}}  {counts}{f'  (came as {came})' if came else ''}"))
    told += [f"  own: {one.form} is {one.name}" for one in project.outlet_forms if one.form != one.name]
    told += [f"  own: {one.form} stands for itself" for one in project.outlet_forms if one.form == one.name]
    return "\n".join(told)


def rows(project: Project) -> dict[str, Any]:
    """The same for JSON."""
    return {
        "outlets": [
            {
                "outlet": one.name,
                "article_count": one.article_count,
                "passage_count": one.passage_count,
                "forms": [{"form": form, "count": count} for form, count in one.forms],
            }
            for one in lines(project)
        ],
        "own_forms": [{"form": one.form, "name": one.name} for one in project.outlet_forms],
    }


def block(found: Sequence[OutletLine], *, language: str) -> Html:
    """The outlets whose texts came under several forms, as a table."""
    heads = ("input_outlet", "input_texts", "outlets_forms")
    body = [(element("bdi", one.name), str(one.article_count), _forms(one)) for one in found]
    return table(say("outlets_caption", language), heads, body, language=language)


def _forms(one: OutletLine) -> Html:
    """The forms, each in its own direction; a name may hold a comma, so a semicolon stands between two."""
    said = [element("bdi", f"{form} ({count})") for form, count in one.forms]
    return join(piece for n, form in enumerate(said) for piece in (("; ", form) if n else (form,)))
