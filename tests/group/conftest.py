"""Passages of a made week, read as the pipeline reads them, and matched."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from framing import embed
from framing.find import clues, mentions, word_spread
from framing.group import stories
from framing.model import Passage

MONDAY = datetime(2026, 2, 2, 8, tzinfo=UTC)


def hours_later(hours):
    return None if hours is None else MONDAY + timedelta(hours=hours)


@pytest.fixture(scope="session")
def read(german):
    """A text with its heading in the first line, as clues; `hours` after Monday, 8 o'clock, None for no time."""

    def make(text, *, id="p", outlet="Blatt A", hours=0):
        heading_end = text.find("\n") if "\n" in text else 0
        passage = Passage(id, id, outlet, 0, len(text), text, heading_end, hours_later(hours))
        return clues.find(passage, mentions.find(passage, language=german), language=german)

    return make


@pytest.fixture(scope="session")
def words(read):
    """Clues that hold nothing but these words, as a heading and as a text: for what does not hang on the wording."""
    empty = read(".")

    def make(*terms, id="p", outlet="Blatt A", hours=0):
        told = " ".join(terms)
        return replace(
            empty, passage_id=id, outlet=outlet, published_at=hours_later(hours), opening=told, heading=told,
            terms=tuple(sorted(terms)), heading_terms=tuple(sorted(terms)),
        )  # fmt: skip

    return make


def no_synonyms(found):
    return np.zeros((len(found), 2), dtype=np.float32)


@pytest.fixture(scope="session")
def match(german):
    """Clues matched; without vectors those of the model that is shipped."""

    def make(told, vectors=None, *, window_hours=96):
        encode = embed.builtin().encode if vectors is None else no_synonyms
        if vectors is None:
            vectors = embed.as_builtin([one.opening for one in told], encoder=embed.builtin())
        return stories.match(told, vectors, encode=encode, usual=word_spread.shares(german), window_hours=window_hours)

    return make


@pytest.fixture(scope="session")
def grouped(match):
    """The stories of these clues as sets of ids."""

    def make(told, vectors=None, *, window_hours=96, certainty=0.3, engine="linkage"):
        matching = match(told, vectors, window_hours=window_hours)
        found = stories.group(matching, window_hours=window_hours, certainty=certainty, engine=engine)
        return [set(story.passage_ids) for story in found]

    return make
