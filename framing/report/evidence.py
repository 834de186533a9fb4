"""A number that opens its sentences."""

from __future__ import annotations

from collections.abc import Sequence

from framing.model import Span
from framing.report import marks
from framing.report.markup import Html, element, join
from framing.report.view import View


def count(view: View, spans: Sequence[Span]) -> Html:
    """How many were found? The number itself, and behind it each sentence in full, the words marked.

    A zero has no sentences and stands alone.
    """
    if not spans:
        return element("span", "0", class_="fx-zero")
    return element(
        "details",
        element("summary", str(len(spans))),
        element("ul", *(_item(view, span) for span in spans)),
        class_="fx-count",
    )


def reference(view: View, sentence: Span) -> Html:
    """The sentence's short name, a link to it where it stands in a column."""
    name = view.references[sentence]
    if not view.shown(sentence):
        return element("span", name, class_="fx-ref")
    return element("a", name, class_="fx-ref", href=f"#s-{name}", aria_label=view.say("sentence", reference=name))


def first_reference(view: View, spans: Sequence[Span]) -> Html:
    """A link to the first sentence that these spans touch."""
    return join(reference(view, sentence) for sentence in view.sentences_of(spans[0])[:1])


def _item(view: View, span: Span) -> Html:
    passage = view.passages[span.passage_id]
    hit = marks.Mark(span.start, span.end, "hit", "", "")
    sentences = [
        join((reference(view, s), " ", marks.render(passage.own_text, s.start, s.end, [hit]), " "))
        for s in view.sentences_of(span)
    ]
    return element("li", element("span", passage.outlet, class_="fx-outlet"), " ", *sentences)
