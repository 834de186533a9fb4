"""What a project adds to the shipped lists, and what it refused, as tables."""

from __future__ import annotations

from collections.abc import Sequence

from framing.model import Project
from framing.report.markup import Html, element, join
from framing.report.phrases import perspective, say


def block(project: Project, *, language: str) -> Html:
    """Forms of names, labels and refusals of this project; nothing where there are none."""
    names = [(own.form, own.name, perspective(own.perspective, language), own.source) for own in project.own_names]
    labels = [(own.word, own.set_id, own.register, own.source) for own in project.own_labels]
    return join(
        (
            _table("own_names_caption", ("own_form", "own_means", "own_perspective", "own_source"), names, language),
            _table("own_labels_caption", ("own_word", "own_set", "own_register", "own_source"), labels, language),
            _table("own_refused_caption", ("own_form", "own_means"), project.refused_names, language),
        )
    )


def _table(caption: str, keys: Sequence[str], rows: Sequence[Sequence[str]], language: str) -> Html:
    if not rows:
        return join(())
    heads = [say(key, language) for key in keys]
    body = [
        element(
            "tr",
            element("th", element("bdi", first), scope="row"),
            *(element("td", element("bdi", cell), data_head=head) for cell, head in zip(rest, heads[1:], strict=True)),
        )
        for first, *rest in rows
    ]
    head = element("tr", *(element("th", title, scope="col") for title in heads))
    table = element(
        "table", element("caption", say(caption, language)), element("thead", head), element("tbody", *body)
    )
    return element("div", table, class_="fx-table")
