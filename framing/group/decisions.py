"""A person's decision as a correction: story numbers, which change, become passages, which stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TypedDict, Unpack

from framing.errors import CorrectionError
from framing.model import Correction, Story


class Made(TypedDict):
    """Who made a correction, when, and why."""

    by: str
    at: datetime
    reason: str


def merge(stories: Sequence[Story], **made: Unpack[Made]) -> Correction:
    """These stories are one event."""
    if len({story.id for story in stories}) < 2:
        raise CorrectionError("A merge needs two stories or more. To bring in a passage without story, use move.")
    passages = dict.fromkeys(p for story in stories for p in story.passage_ids)
    return Correction("merge", tuple(passages), **made)


def split(stories: Sequence[Story], passage_ids: Sequence[str], **made: Unpack[Made]) -> Correction:
    """These passages leave their story: several are a story of their own, one stands alone.

    stories: all there are. Whom they leave is kept as well, so that a later grouping which parts them by itself
    is left as it is.
    """
    leaving = tuple(dict.fromkeys(passage_ids))
    homes = [story for story in stories if not set(leaving).isdisjoint(story.passage_ids)]
    if not homes:
        raise CorrectionError(f"{_and(leaving)}: in no story, so there is nothing to split.")
    if len(homes) > 1:
        numbers = _and([str(story.id) for story in homes])
        raise CorrectionError(f"The passages lie in stories {numbers}. Split one story at a time.")
    if without := [p for p in leaving if p not in homes[0].passage_ids]:
        raise CorrectionError(f"{_and(without)}: not in story {homes[0].id}. Name passages of one story.")
    staying = tuple(p for p in homes[0].passage_ids if p not in leaving)
    if not staying:
        raise CorrectionError(f"These are all passages of story {homes[0].id}. To part them one by one, use apart.")
    return Correction("split", leaving, other_ids=staying, **made)


def move(stories: Sequence[Story], passage_ids: Sequence[str], to: Story | str, **made: Unpack[Made]) -> Correction:
    """These passages go to a story, given as one or by a passage of it; a passage without story makes one with them."""
    moving = tuple(dict.fromkeys(passage_ids))
    if isinstance(to, str):
        home = next((story.passage_ids for story in stories if to in story.passage_ids), (to,))
        # The one that was named comes first: it is the one to follow where all of them stand alone.
        target = (to, *(p for p in home if p != to))
    else:
        target = to.passage_ids
    if there := [p for p in moving if p in target]:
        raise CorrectionError(f"{_and(there)}: there already. Nothing was changed.")
    return Correction("move", moving, other_ids=target, **made)


def lock(story: Story, **made: Unpack[Made]) -> Correction:
    """This story is as it should be: no later grouping lets anybody join or leave it."""
    return Correction("lock", story.passage_ids, **made)


def apart(passage_ids: Sequence[str], **made: Unpack[Made]) -> Correction:
    """These passages are no counterparts: no two of them are ever in one story.

    Where two are now, the one named first stays and the others stand alone.
    """
    named = tuple(dict.fromkeys(passage_ids))
    if len(named) < 2:
        raise CorrectionError("To hold passages apart, name two or more.")
    return Correction("apart", named, **made)


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
