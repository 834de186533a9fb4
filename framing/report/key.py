"""What the marks mean: each in its own look, near the texts."""

from __future__ import annotations

from framing.report import attribution_marks, name_sheets
from framing.report.markup import NOTHING, Html, element
from framing.report.view import View

_SIGNS = (("name", "m-inflected"), ("wording", "m-label"), ("attribution", "m-direct"))


def block(view: View) -> Html:
    """W, O and Q, the dashed rule and the arrows, and a link to the names; then the forms of attribution.

    Nothing where no texts stand in columns: an overview names what it shows.
    """
    if not view.side_by_side:
        return NOTHING
    samples = [
        element("span", view.say(f"key_{kind}"), class_=f"m m-{kind} {look} m-end fx-of-{kind}")
        for kind, look in _SIGNS
    ]
    of_texts = [
        element("span", view.say("key_alone"), class_="fx-key-alone"),
        element("span", view.say("key_pair")),
        element("a", view.say("to_index"), href=f"#{name_sheets.ANCHOR}"),
    ]
    signs = element("p", element("span", view.say("key"), class_="fx-muted"), *samples, *of_texts, class_="fx-legend")
    return element("div", signs, attribution_marks.legend(view), class_="fx-key")
