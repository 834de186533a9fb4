"""Krasnoarmeisk (Pokrowsk), das von Russland Artjomowsk genannte Bachmut: one name said in two forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from framing.language.resources import Language
from framing.model import Mention

_THAT_OTHERS = re.compile(r"\s*(?:,|\(|–|-)\s*(?:[\w-]+\s+){0,6}?[„\"»‚]?")
"""A comma, bracket or dash, and few words that say whose form it is: ", das die Russen "."""
_MARKS = r"[“\"”«»‘']?"


def marked(mentions: Sequence[Mention], text: str, language: Language) -> list[Mention]:
    """The mentions, those that only say a second form of the name beside them as `gloss`."""
    found = list(mentions)
    for index in range(1, len(found)):
        second = found[index]
        # Between the two stands at most whose form it is: Bachmut, das in Russland Artjomowsk heißt.
        for before in (index - 1, index - 2):
            first = found[before] if before >= 0 else None
            if first is None or not first.entity_id or first.entity_id != second.entity_id:
                continue
            between = (first.span.end, second.span.start)
            named_so, says_so = _naming(language)
            if named_so.fullmatch(text, *between):
                found[before] = replace(first, shape="gloss")
            elif _gap(language).fullmatch(text, *between) or (
                _THAT_OTHERS.fullmatch(text, *between) and says_so.match(text, second.span.end)
            ):
                found[index] = replace(second, shape="gloss")
            break
    return found


@cache
def _gap(language: Language) -> re.Pattern[str]:
    """What stands between a name and its gloss: a bracket, or a comma, dash or slash with a word for it."""
    words = "|".join(re.escape(word) for word in sorted(language.words("gloss_words"), key=len, reverse=True))
    introduced = rf"(?:(?:{words})[:,\s]\s*[„\"»]?)"
    return re.compile(rf"\s*(?:\(\s*{introduced}*|/|[,–-]\s*{introduced}+)", re.IGNORECASE)


@cache
def _naming(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between a form that others use and the usual one, and what stands behind such a form."""
    words = {
        side: "|".join(re.escape(word) for word, stands in language.rows("naming_verbs") if stands == side)
        for side in ("behind", "end")
    }
    return (
        re.compile(rf"{_MARKS}\s+(?:{words['behind']})\s+[„\"»‚]?", re.IGNORECASE),
        re.compile(rf"{_MARKS}\s*(?:{words['end']})\b", re.IGNORECASE),
    )
