"""What a blind project says about its passages: stories, topics, links, corrections, and the lists of its users."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypedDict

from framing.blind.masks import Masker
from framing.blind.values import CORRECTION, OWN, SETTING, WORD
from framing.model import Correction, Input, Link, OutletForm, OwnLabel, OwnName, Project, Remark, Story, Topic
from framing.settings import BUILTIN_ENCODER, Settings

Told = Counter[tuple[str, str]]


class Stories(TypedDict):
    """The fields of a project that name passages."""

    stories: tuple[Story, ...]
    found: tuple[Story, ...]
    topics: tuple[Topic, ...]
    links: tuple[Link, ...]
    corrections: tuple[Correction, ...]


class Lists(TypedDict):
    """The fields of a project that hold words."""

    settings: Settings
    word_spread: Mapping[str, int]
    own_names: tuple[OwnName, ...]
    refused_names: tuple[tuple[str, str], ...]
    own_labels: tuple[OwnLabel, ...]
    inputs: tuple[Input, ...]
    """None: names of files tell of houses."""
    rejected: tuple[Remark, ...]
    outlet_forms: tuple[OutletForm, ...]
    run: None
    """Its dials may name a model by a house."""


def blind_stories(
    project: Project, ids: Mapping[str, str], moment: Mapping[str, float], masker: Masker, told: Told
) -> Stories:
    """Stories, topics, links and corrections with the blind ids, in an order that only the time gives.

    ids: real to blind, in the blind project's order; moment: when each blind passage was published.
    """
    place = {blind: number for number, blind in enumerate(ids.values())}

    def ordered(passage_ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(sorted((ids[p] for p in passage_ids if p in ids), key=lambda p: (moment[p], place[p])))

    def words(shared: Sequence[str]) -> tuple[str, ...]:
        kept = tuple(word for word in shared if not masker.names.is_name(word))
        told[WORD, ""] += len(shared) - len(kept)
        return kept

    def story(one: Story) -> Story:
        return replace(one, passage_ids=ordered(one.passage_ids), shared_words=words(one.shared_words))

    def topic(one: Topic) -> Topic:
        return replace(one, passage_ids=ordered(one.passage_ids), shared_words=words(one.shared_words))

    links = []
    for link in project.links:
        if link.a in ids and link.b in ids:
            a, b = sorted((ids[link.a], ids[link.b]), key=place.__getitem__)
            links.append(Link(a, b, link.certainty))
    return {
        "stories": tuple(map(story, project.stories)),
        "found": tuple(map(story, project.found)),
        "topics": tuple(map(topic, project.topics)),
        "links": tuple(sorted(links, key=lambda link: (place[link.a], place[link.b]))),
        "corrections": _corrections(project.corrections, ids, masker, told),
    }


def _corrections(
    corrections: Sequence[Correction], ids: Mapping[str, str], masker: Masker, told: Told
) -> tuple[Correction, ...]:
    """Decisions stay, since pages show which stories were changed; passages that are gone get an id of their own."""
    known = dict(ids)
    for correction in corrections:
        for passage_id in (*correction.passage_ids, *correction.other_ids):
            known.setdefault(passage_id, f"gone{len(known) - len(ids) + 1}")
    blind = []
    for correction in corrections:
        by, reason = masker.cover(correction.by), masker.cover(correction.reason)
        told[CORRECTION, ""] += len(by.runs) + len(reason.runs)
        blind.append(
            replace(
                correction,
                passage_ids=tuple(known[p] for p in correction.passage_ids),
                other_ids=tuple(known[p] for p in correction.other_ids),
                by=by.text,
                reason=reason.text,
            )
        )
    return tuple(blind)


def blind_lists(project: Project, masker: Masker, told: Told) -> Lists:
    """Settings and lists of words without what names an outlet."""
    is_name = masker.names.is_name
    spread = {word: count for word, count in sorted(project.word_spread.items()) if not is_name(word)}
    names = tuple(own for own in project.own_names if not any(map(is_name, (own.form, own.name, own.entity_id))))
    labels = tuple(own for own in project.own_labels if not any(map(is_name, (own.word, own.set_id))))
    refused = tuple(pair for pair in project.refused_names if not any(map(is_name, pair)))
    told[WORD, ""] += len(project.word_spread) - len(spread)
    told[OWN, ""] += len(project.own_names) - len(names) + len(project.own_labels) - len(labels)
    told[OWN, ""] += len(project.refused_names) - len(refused)
    settings = project.settings
    if settings.encoder != BUILTIN_ENCODER and is_name(settings.encoder):
        settings = replace(settings, encoder=BUILTIN_ENCODER)
        told[SETTING, ""] += 1
    return {
        "settings": settings,
        "word_spread": spread,
        "own_names": tuple(replace(own, source=_source(own.source, masker, told)) for own in names),
        "refused_names": refused,
        "own_labels": tuple(replace(own, source=_source(own.source, masker, told)) for own in labels),
        "inputs": (),
        "rejected": (),
        "outlet_forms": (),
        "run": None,
    }


def _source(source: str, masker: Masker, told: Told) -> str:
    covered = masker.cover(source)
    told[OWN, ""] += bool(covered.runs)
    return covered.text
