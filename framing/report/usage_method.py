"""How good is what the page of names and words counts? The measures that belong to it, each with its n."""

from __future__ import annotations

from framing.report.markup import Html, element, join
from framing.report.measures import Measure, measures
from framing.report.phrases import say

KEYS = ("names", "namesakes", "wording", "loaded")
"""The measures that stand behind this page."""


def block(language: str) -> Html:
    """Tested quality of names and words, one entry a measure. Raises ResourceError where the figures are not there."""
    chosen = [measure for measure in measures(language) if measure.key in KEYS]
    heading = element("p", element("strong", say("measures_caption", language)))
    return join((heading, element("ul", *(_item(measure, language) for measure in chosen))))


def _item(measure: Measure, language: str) -> Html:
    n = f" (n = {measure.count})" if measure.count is not None else ""
    return element(
        "li",
        element("strong", measure.title), f": {measure.numbers(language)}{n}. {measure.what} ",
        f"{say('measures_who', language)}: {measure.labelled_by}. {measure.errors}",
    )  # fmt: skip
