"""What this program does not claim, and where the data go: for whoever has to answer for it in a school or a study."""

from __future__ import annotations

from framing.report.markup import Html, element
from framing.report.phrases import say

CLAIMS = ("truth", "intent", "complete", "rank", "sides", "only_here", "right", "practice")
"""What is not claimed, the most asked first."""
QUESTIONS = ("where", "leaves", "persons", "accounts", "cookie", "addresses", "disk", "delete", "law")
"""What a data protection officer asks first."""


def not_claimed(*, language: str) -> Html:
    """What the program does not claim, point by point, as a list."""
    points = (element("li", say(f"claim_{key}", language)) for key in CLAIMS)
    lead = element("p", say("claim_lead", language))
    return element("div", lead, element("ul", *points), class_="cl-block")


def privacy(*, language: str) -> Html:
    """Which personal data, where stored, what leaves the machine? Question and answer."""
    pairs = (
        part
        for key in QUESTIONS
        for part in (
            element("dt", say(f"privacy_{key}", language)),
            element("dd", say(f"privacy_{key}_answer", language)),
        )
    )
    return element("dl", *pairs, class_="cl-questions")
