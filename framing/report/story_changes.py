"""What a regrouping changed, in a few sentences, and where the dial narrower/wider stands."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from framing.model import Project, Story
from framing.report.phrases import say
from framing.settings import Settings

_NAMED = 5
"""So many stories of a kind are named; of the others it is said how many there are."""
_FURTHEST_STEPS = 20


def changed(before: Project, after: Project, *, language: str = "de") -> str:
    """Which stories are other ones now? Told apart by their texts: a regrouping numbers them anew."""
    old = {frozenset(story.passage_ids): story for story in before.stories}
    new = {frozenset(story.passage_ids): story for story in after.stories}
    same = old.keys() & new.keys()
    count = {"after": len(after.stories), "before": len(before.stories), "same": len(same)}
    kinds: dict[str, list[str]] = {}
    for texts in (texts for texts in new if texts not in same):
        key, had = _kind(texts, [other for other in old if other & texts])
        one = "regrouped_story" if key == "regrouped_new" else "regrouped_change"
        named = say(one, language, story=new[texts].id, count=len(texts), before=had, after=len(texts))
        kinds.setdefault(key, []).append(named)
    gone = [_number(old[texts]) for texts in old if not any(texts & other for other in new)]
    if gone:
        kinds["regrouped_gone"] = gone
    order = ("regrouped_new", "regrouped_grown", "regrouped_shrunk", "regrouped_mixed", "regrouped_gone")
    told = [say(key, language, stories=_some(kinds[key], language)) for key in order if key in kinds]
    return " ".join([say("regrouped", language, **count), *told])


def dial(settings: Settings, *, language: str = "de") -> str:
    """Where does the dial narrower/wider stand? In steps from its default.

    >>> dial(Settings().wider(2)), dial(Settings().wider(-1), language="en"), dial(Settings(certainty=0.5))
    ('2 Schritte weiter als voreingestellt', '1 step narrower than by default', 'eigener Wert')
    """
    usual = replace(settings, certainty=Settings().certainty)
    for steps in range(-_FURTHEST_STEPS, _FURTHEST_STEPS + 1):
        if math.isclose(usual.wider(steps).certainty, settings.certainty):
            if not steps:
                return say("dial_default", language)
            keys = ("dial_wider_one", "dial_wider") if steps > 0 else ("dial_narrower_one", "dial_narrower")
            return say(keys[abs(steps) > 1], language, count=abs(steps))
    return say("dial_own", language)


def _kind(texts: frozenset[str], touched: Sequence[frozenset[str]]) -> tuple[str, int]:
    """What is a story beside those of before that it shares texts with, and how many texts had the nearest of them?"""
    if not touched:
        return "regrouped_new", 0
    had = len(max(touched, key=lambda other: (len(other & texts), -len(other))))
    if all(other < texts for other in touched):
        return "regrouped_grown", had
    if len(touched) == 1 and texts < touched[0]:
        return "regrouped_shrunk", had
    return "regrouped_mixed", had


def _number(story: Story) -> str:
    return str(story.id)


def _some(named: Sequence[str], language: str) -> str:
    shown = ", ".join(named[:_NAMED])
    return f"{shown} {say('why_more', language, count=len(named) - _NAMED)}" if len(named) > _NAMED else shown
