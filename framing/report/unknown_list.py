"""Unknown spellings as text and rows: what each may mean, where it stands, and how to confirm or refuse it."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from framing.find.unknown_names import Candidate
from framing.pipeline import Unknown
from framing.report import lines, places

_SENTENCES = 2


def text(found: Sequence[Unknown], *, path: str) -> str:
    """The spellings of each story for a terminal, the most alike first; the same spelling once a story."""
    looked_at = lines.many(sum(one.looked_at_count for one in found), "unknown spelling")
    told = lines.many(len(found), "story", "stories")
    found = [one for one in found if one.candidates]
    if not found:
        return f"No unknown spelling looks like a name of its story ({looked_at} in {told} looked at)."
    count = sum(len(one.candidates) for one in found)
    blocks = [
        f"{lines.many(count, 'spelling')} that may be a known name, in {lines.many(len(found), 'story', 'stories')}. "
        f"None is counted before it is confirmed ({looked_at} looked at)."
    ]
    for one in found:
        blocks.append(f"STORY {one.story.id}")
        for candidate in one.candidates:
            pair = shlex.quote(f"{candidate.form}={candidate.entity_id}")
            block = [
                f"  {candidate.form} {len(candidate.spans)}×: {candidate.name}? "
                f"(like {candidate.like}, {candidate.likeness:.0f} of 100)",
                *lines.sentences(one, candidate.spans, _SENTENCES),
                f"      yes: framing own-names {shlex.quote(path)} --confirm {pair}",
                f"      no:  framing own-names {shlex.quote(path)} --refuse {pair}",
            ]
            blocks.append("\n".join(block))
    return "\n\n".join(blocks)


def rows(found: Sequence[Unknown]) -> list[dict[str, Any]]:
    """One row a story and spelling, with the places where it stands."""
    return [_row(one, candidate) for one in found for candidate in one.candidates]


def _row(one: Unknown, candidate: Candidate) -> dict[str, Any]:
    return {
        "story": one.story.id,
        "form": candidate.form,
        "entity_id": candidate.entity_id,
        "name": candidate.name,
        "like": candidate.like,
        "likeness": round(candidate.likeness, 1),
        "count": len(candidate.spans),
        "evidence": [asdict(place) for place in places.of(one, candidate.spans)],
    }
