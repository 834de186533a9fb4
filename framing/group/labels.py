"""What a list calls a story or a topic: words that its outlets share, taken from no single outlet's headline."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from framing.model import Story, Topic

WORDS = 3

Told = TypeVar("Told", Story, Topic)


def with_shared_words(
    stories: Sequence[Told],
    words: Mapping[str, Counter[str]],
    outlets: Mapping[str, str],
    *,
    spread: Mapping[str, int],
    passage_count: int,
) -> tuple[Told, ...]:
    """Which words say what a story, or a topic, is about, whoever tells it?

    words: for each passage of the stories its names in key form and its nouns, with their weight in it; outlets:
    its outlet. spread, passage_count: `spread` of all passages, and how many these are. Returns the stories with
    the three words that most of their outlets use, often, and few other passages do. At least half of the
    outlets, and two passages, must use a word; a story that shares none gets none.

    >>> words = {"a": Counter(Rat=1, Bus=2), "b": Counter(Rat=1, Bus=1), "c": Counter(Rat=1), "d": Counter(Zoo=1)}
    >>> outlets = {"a": "Abendruf", "b": "Kurzwelle", "c": "Abendruf", "d": "Kurzwelle"}
    >>> told = with_shared_words([Story(1, ("a", "b"))], words, outlets, spread=spread(words), passage_count=4)
    >>> told[0].shared_words
    ('Bus', 'Rat')
    """
    return tuple(
        replace(story, shared_words=_of_story(story, words, outlets, spread, passage_count)) for story in stories
    )


def spread(words: Mapping[str, Counter[str]]) -> dict[str, int]:
    """In how many passages does each word stand? Words of one passage only are left out: no story can share them."""
    counts = Counter(word for found in words.values() for word in found)
    return {word: count for word, count in sorted(counts.items()) if count > 1}


def _of_story(
    story: Story | Topic,
    words: Mapping[str, Counter[str]],
    outlets: Mapping[str, str],
    spread: Mapping[str, int],
    passages: int,
) -> tuple[str, ...]:
    users: dict[str, set[str]] = {}
    weights: dict[str, list[int]] = {}
    for passage_id in story.passage_ids:
        for word, weight in words[passage_id].items():
            users.setdefault(word, set()).add(outlets[passage_id])
            weights.setdefault(word, []).append(weight)
    everybody = len({outlets[passage_id] for passage_id in story.passage_ids})
    score = {
        word: len(who) / everybody * math.log((passages + 1) / spread[word]) * math.log1p(sum(weights[word]))
        for word, who in users.items()
        if len(weights[word]) > 1 and 2 * len(who) >= everybody
    }
    return tuple(sorted(score, key=lambda word: (-score[word], word))[:WORDS])
