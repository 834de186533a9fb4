"""What a person decided about a grouping, replayed after each regrouping."""

from __future__ import annotations

from collections.abc import Sequence

from framing.model import Correction, Story


def replay(stories: Sequence[Story], corrections: Sequence[Correction]) -> tuple[Story, ...]:
    """The stories after every correction, in the order in which they were made.

    merge: the stories of the passages named become one, and passages without a story join it.
    split: each passage named leaves its story; a story of one passage is no story any more.
    Stories keep the number of their first part.

    >>> from datetime import UTC, datetime
    >>> split = Correction("split", ("b",), "A. Berg", datetime(2026, 2, 1, tzinfo=UTC))
    >>> [story.passage_ids for story in replay([Story(1, ("a", "b", "c"))], [split])]
    [('a', 'c')]
    """
    members = {story.id: list(story.passage_ids) for story in stories}
    for correction in corrections:
        if correction.kind == "split":
            members = {n: [p for p in ids if p not in correction.passage_ids] for n, ids in members.items()}
        else:
            touched = [n for n, ids in members.items() if set(ids) & set(correction.passage_ids)]
            number = min(touched, default=max(members, default=0) + 1)
            joined = [p for n in touched for p in members.pop(n)]
            members[number] = joined + [p for p in correction.passage_ids if p not in joined]
    return tuple(Story(number, tuple(ids)) for number, ids in sorted(members.items()) if len(ids) > 1)
