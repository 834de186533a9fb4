"""One sentence of a comparison that a link asks for: said on top, with the way to it, and marked where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.pipeline import Comparison
from framing.report.markup import Html, element, join
from framing.report.view import View


def block(
    comparison: Comparison, outlets: Sequence[str], name: str, *, letters: Mapping[str, str], language: str
) -> Html | None:
    """The sentence of this short name, such as A3, and a link to it; None where the texts shown have none."""
    view = View(comparison, letters, tuple(outlets), language=language)
    found = next((span for span, called in view.references.items() if called == name and view.shown(span)), None)
    if found is None:
        return None
    text = " ".join(view.passages[found.passage_id].text[found.start : found.end].split())
    # The name is one of our own counting, a letter and a number: nothing in it needs escaping.
    rule = Html(f".fx #s-{name} {{ background: var(--panel); border-left: 3px solid var(--focus) }}")
    link = element("a", name, href=f"#s-{name}", class_="fx-ref")
    words = element("bdi", text, lang=comparison.language)
    said = element("p", view.say("asked_sentence"), " ", link, ": „", words, "“")
    return join((element("style", rule), element("div", said, class_="fx-asked")))
