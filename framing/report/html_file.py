"""A comparison as ONE file: opens in any browser, without this program, a server, a script or a network."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from importlib import resources

from framing import __version__
from framing.pipeline import Comparison
from framing.report import side_by_side, style_sheet
from framing.report.markup import NOTHING, Html, element, join
from framing.report.phrases import say
from framing.report.view import KINDS, MOST_COLUMNS

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What a browser may load for the file: nothing; its style stands in it, a script would not run."""

_LOOKS = {"name": "m-inflected", "attribution": "m-direct", "wording": "m-label"}
"""How the marks of each kind look, in one sample."""

_LONGEST_TITLE = 120


def comparison(
    compared: Comparison,
    outlets: Sequence[str],
    *,
    letters: Mapping[str, str],
    language: str = "de",
    kinds: Sequence[str] = KINDS,
    level: bool = True,
    project_name: str = "",
    fingerprint: str = "",
    note: Html = NOTHING,
    made_on: date | None = None,
) -> str:
    """The whole document, the same bytes for the same input: to be written as UTF-8.

    outlets, letters, level: as for `side_by_side.page`. All marks are in it; kinds: of which the box is ticked when it
    is opened. note: how it was made (see `method_note.block`). made_on: printed only where it is given. It follows the
    reader's choice of light or dark, and is light on paper. Nothing of it names a file, an id or an address.
    Raises SelectionError where an outlet has no text in the comparison.
    """
    columns = len(outlets) <= MOST_COLUMNS  # else an overview, in which no text is marked
    counts = side_by_side.mark_counts(compared, outlets, letters=letters)
    boxes = _filter(counts, kinds, language) if columns else NOTHING
    texts = side_by_side.page(compared, outlets, letters=letters, language=language, level=level, top=boxes)
    named = join(_between([element("bdi", outlet) for outlet in outlets], language))
    title = f"{say('file_title', language)}: {', '.join(outlets)}"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name_="referrer", content="no-referrer"),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("title", title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"),
        element("style", _style()),
    )
    numbering = say("file_numbering", language, letter=letters[outlets[0]])
    how = element("span", say("file_marks_how", language), class_="fx-on-screen") if columns else NOTHING
    body = element(
        "body",
        element("a", say("file_skip", language), href="#comparison", class_="fx-skip"),
        element(
            "header",
            element("h1", say("file_title", language), ": ", named),
            element("p", _about(compared, project_name, language), class_="fx-muted"),
            element("p", numbering, " ", how),
            class_="fx fx-file",
        ),
        element("main", texts, id="comparison", tabindex=-1, class_="fx-file"),
        _foot(note, fingerprint, made_on, language),
    )
    return f"<!doctype html>\n{element('html', head, body, lang=language)}\n"


def _filter(counts: Mapping[str, int], kinds: Sequence[str], language: str) -> Html:
    """The legend, which is the filter: a box a kind, the look of its marks with their letter, and how many."""
    boxes = [
        element(
            "label",
            element("input", type="checkbox", id=f"fx-show-{kind}", checked=kind in kinds, autocomplete="off"),
            element("span", say(kind, language), class_=f"m m-{kind} {_LOOKS[kind]} m-end"),
            element("b", str(counts[kind])),
        )
        for kind in KINDS
    ]
    return element("div", *boxes, class_="fx-filter", role="group", aria_label=say("file_marks", language))


def _about(compared: Comparison, project_name: str, language: str) -> str:
    words = ", ".join(compared.story.shared_words)
    key = "file_story" if words else "file_story_bare"
    said = [say(key, language, number=compared.story.id, words=words)]
    said += [say("file_project", language, name=project_name)] if project_name else []
    return " · ".join(said)


def _foot(note: Html, fingerprint: str, made_on: date | None, language: str) -> Html:
    key = "file_made_state" if fingerprint else "file_made"
    made = [say("file_rights", language), say(key, language, version=__version__, fingerprint=fingerprint)]
    made += [say("file_date", language, day=made_on.isoformat())] if made_on else []
    how = element("details", element("summary", say("method_title", language)), note) if note else NOTHING
    return element("footer", how, element("p", " ".join(made), class_="fx-muted"), class_="fx fx-file")


def _between(names: Sequence[Html], language: str) -> list[str]:
    """Names with commas, and "and" before the last."""
    parts: list[str] = []
    for place, name in enumerate(names):
        last = place == len(names) - 1
        parts += [f" {say('and', language)} " if last else ", "] if place else []
        parts.append(name)
    return parts


def _style() -> Html:
    """The rules of the page around the comparison, its colours taken from the sheet that all pages share."""
    own = (resources.files("framing.report") / "html_file.css").read_text(encoding="utf-8")
    light, dark = (_tokens(selector) for selector in (".fx.fx", ".fx.fx.dark"))
    # Three classes: stronger than the sheet in the body, which comes later.
    night = f"@media screen and (prefers-color-scheme:dark){{:root,.fx.fx.fx{{color-scheme:dark;{dark}}}}}"
    bare = re.sub(r"/[*].*?(?:[*]/|\Z)", "", own, flags=re.DOTALL).strip()
    return Html(f":root{{{light}}}\n{night}\n{bare}")


def _tokens(selector: str) -> str:
    """The colours that the shared sheet sets under this selector."""
    found = re.search(rf"(?:^|\}})\s*{re.escape(selector)}\s*\{{([^}}]*)\}}", style_sheet.sheet())
    if found is None:
        raise LookupError(f"the shared style sheet has no rule for {selector}")
    colours = re.findall(r"(?<![\w-])(--[\w-]++):\s*+(#[^;]{1,40});", found[1])
    return "".join(f"{name}:{value};" for name, value in colours)
