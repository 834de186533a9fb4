"""Names that one text leaves open and the other texts of its story settle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime

from framing.find.name_years import perspective_then
from framing.language.gazetteer.lookup import Lookup, lookup
from framing.model import Mention, OwnName


def agree(
    named: Mapping[str, Sequence[Mention]],
    *,
    own: tuple[OwnName, ...] = (),
    published: Mapping[str, datetime | None] | None = None,
) -> dict[str, tuple[Mention, ...]]:
    """Whom do the open mentions mean, seen together?

    named: the mentions of each passage of ONE story, by its id. An open mention becomes the one of its candidates
    that another passage surely names; else the only one that it shares with the candidates of another open form
    (two outlets that write Pokrowsk and Krasnoarmeisk mean the town that was called both). Where several come into
    question, or two other forms point to different things, it stays open. Surely named is what a passage settled
    alone: what is settled here settles nothing further. published: when each passage was, where known: a name that
    was abolished later is the official one. Returns all mentions, in their order.
    """
    if not any(mention.open for found in named.values() for mention in found):
        return {passage_id: tuple(found) for passage_id, found in named.items()}
    names = lookup(own)
    bearers = _bearers(named)
    shared = _by_other_forms(named)
    settled: dict[str, tuple[Mention, ...]] = {}
    for passage_id, found in named.items():
        elsewhere = {entity for entity, passages in bearers.items() if passages != {passage_id}}
        settled[passage_id] = tuple(
            _settled(mention, elsewhere, shared, names, (published or {}).get(passage_id)) if mention.open else mention
            for mention in found
        )
    return settled


def _settled(
    mention: Mention, elsewhere: Set[str], shared: Mapping[str, str], names: Lookup, published_at: datetime | None
) -> Mention:
    sure = elsewhere & set(mention.candidates)
    meant = next(iter(sure)) if len(sure) == 1 else "" if sure else shared.get(mention.form, "")
    if meant not in mention.candidates:
        return mention
    variant = names.form_of(meant, mention.form)
    if variant is None:
        return mention
    entity = names.entity(meant)
    return replace(
        mention,
        entity_id=meant,
        name=entity.name,
        kind=entity.kind,
        perspective=perspective_then(variant, published_at),
        candidates=(),
    )


def _bearers(named: Mapping[str, Sequence[Mention]]) -> dict[str, set[str]]:
    """What is surely named, and in which passages."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for passage_id, found in named.items():
        for mention in found:
            if not mention.open:
                bearers[mention.entity_id].add(passage_id)
    return bearers


def _by_other_forms(named: Mapping[str, Sequence[Mention]]) -> dict[str, str]:
    """The one thing that each open form can only share with other open forms."""
    possible: dict[str, frozenset[str]] = {}
    for mention in (mention for found in named.values() for mention in found if mention.open):
        ids = frozenset(mention.candidates)
        possible[mention.form] = possible.get(mention.form, ids) & ids
    told: dict[str, str] = {}
    for form, ids in possible.items():
        shared = {frozenset(ids & others) for other, others in possible.items() if other != form and ids & others}
        if len(shared) == 1 and len(only := next(iter(shared))) == 1:
            told[form] = next(iter(only))
    return told
