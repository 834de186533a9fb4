"""Bringing names to one form before embedding: texts that name a thing differently come closer, others do not."""

from itertools import combinations

import numpy as np
import pytest

from framing import embed
from framing.find import mentions
from framing.language.resources import load


@pytest.fixture(scope="module")
def gains(demo_project):
    """Cosine with names in one form, less that of the texts as printed: of pairs named differently, and of others."""
    german = load("de")
    passages = demo_project.passages
    named = {p.id: mentions.find(p, language=german) for p in passages}
    encoder = embed.builtin()
    printed = _units(encoder.encode([p.own_text[:600] for p in passages]))
    one_form = _units(encoder.encode([mentions.to_one_form(p.own_text, named[p.id])[:600] for p in passages]))
    gain = one_form @ one_form.T - printed @ printed.T
    number = {p.id: n for n, p in enumerate(passages)}
    together = {pair for s in demo_project.stories for pair in combinations(sorted(s.passage_ids), 2)}
    differently = [gain[number[a], number[b]] for a, b in together if _differ(named[a], named[b])]
    unrelated = [gain[number[a], number[b]] for a, b in combinations(sorted(number), 2) if (a, b) not in together]
    return float(np.mean(differently)), float(np.mean(unrelated)), len(differently)


def test_texts_of_one_story_that_name_places_differently_come_closer(gains):
    differently, _, count = gains
    assert count >= 20
    assert differently > 0.04


def test_texts_of_different_stories_do_not(gains):
    _, unrelated, _ = gains
    assert abs(unrelated) < 0.015


def _units(vectors):
    return np.asarray(vectors) / np.linalg.norm(vectors, axis=1, keepdims=True)


def _differ(one, other):
    """Is a place named in both, by no form that both use?"""
    a, b = ({(m.entity_id, m.form) for m in found if m.kind == "place"} for found in (one, other))
    shared = {entity for entity, _ in a & b}
    return bool(({entity for entity, _ in a} & {entity for entity, _ in b}) - shared)
