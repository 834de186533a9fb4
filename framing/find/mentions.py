"""Who and what is named in a passage, and in which form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.find import glosses, name_patterns
from framing.find.countries import cues
from framing.find.name_context import Context, entities_of
from framing.find.name_forms import Form, forms
from framing.find.name_places import Place, places
from framing.find.name_regions import as_region
from framing.find.name_years import perspective_then
from framing.language.composed import plain
from framing.language.gazetteer import marked_perspectives
from framing.language.gazetteer.surnames import surname_of
from framing.language.resources import Language
from framing.model import Mention, OwnName, Passage, Span

_WORD_END = re.compile(r"[^\W\d_]*")


def find(passage: Passage, *, language: Language, own: tuple[OwnName, ...] = ()) -> tuple[Mention, ...]:
    """Which places, persons, states and organisations does this passage name, and by which form?

    Finds inflected forms (Pokrowsks, Pokrowsker) and parts of compounds (Pokrowsk-Front); the span covers
    the name with its inflection, not the rest of a compound. The longest form wins. A region that bears its
    town's name is another thing than the town; what is added to a name (Kiewer Regime, Terrormiliz Hamas) belongs
    to the form. A form that several things bear goes to the one of which the passage speaks otherwise: by its
    country, its region, a place near by. Where that does not tell, the mention is open: it names nothing
    (`entity_id` is "") and lists whom it may mean. An everyday word that is also a name counts only beside
    another sign of its country.

    own: names that the project adds. Returns mentions in order of position.

    >>> from framing.language.resources import load
    >>> text = "Die Kämpfe um Krasnoarmeisk dauern an."
    >>> found = find(Passage("p", "a", "Blatt A", 0, len(text), text), language=load("de"))
    >>> [(m.name, m.form, m.perspective) for m in found]
    [('Pokrowsk', 'Krasnoarmeisk', 'former_soviet')]
    """
    text, offsets = plain(passage.own_text)
    names = forms(own)
    found = places(text, names)
    context = Context.of(text, found, names, language)
    settled: list[tuple[Place, tuple[Form, ...]]] = []
    for place in found:
        place, meant = context.settle(place)
        if len(meant) == 1:
            place, form = as_region(text, place, meant[0], language)
            place, form = name_patterns.added(text, place, form)
            meant = (form,)
        if meant:
            settled.append((place, meant))
    settled += _by_adjectives(text, language)
    found_there = [_mention(passage, place, meant) for place, meant in _longest(settled)]
    return tuple(_as_printed(mention, offsets) for mention in glosses.marked(found_there, text, language))


def to_one_form(text: str, mentions: Sequence[Mention]) -> str:
    """What would the text say if every name stood in the form by which texts meet?

    Places stand in their key form, persons by the surname of theirs, states and organisations in their key form
    where the text has a marked one (Kiewer Regime): texts that name the same town differently can meet in it.
    Offsets no longer fit: for comparing as a whole, not for marking.
    """
    parts: list[str] = []
    position = 0
    for mention in sorted(mentions, key=lambda m: m.span):
        parts += [text[position : mention.span.start], _meeting_form(mention, text)]
        position = mention.span.end
    return "".join([*parts, text[position:]])


def _meeting_form(mention: Mention, text: str) -> str:
    # Measured on the stories marked by hand: full names and state names in one form make texts alike that only
    # speak of the same politicians (B-cubed .882 / .883); in this form they do not (.887 / .889).
    if mention.kind == "person":
        return surname_of(mention.name) or mention.name
    if mention.kind == "place" or mention.perspective in marked_perspectives():
        return mention.name
    return text[mention.span.start : mention.span.end]


def to_one_form_within(text: str, span: Span, mentions: Sequence[Mention]) -> str:
    """The same for one sentence of a passage: its words, with the names that it holds in their key form."""
    inside = [
        replace(m, span=Span(m.span.passage_id, m.span.start - span.start, m.span.end - span.start))
        for m in mentions
        if span.start <= m.span.start < span.end
    ]
    return to_one_form(text[span.start : span.end], inside)


def _by_adjectives(text: str, language: Language) -> Iterable[tuple[Place, tuple[Form, ...]]]:
    """Governments and forces that are named by their country's adjective: die russischen Besatzer."""
    for cue in cues(text, language):
        end = _WORD_END.match(text, cue.end).end()  # type: ignore[union-attr]  # matches always
        if text[end : end + 1] == " " and (found := name_patterns.by_adjective(text, cue.start, end)):
            place, form = found
            yield place, (form,)


def _longest(found: Iterable[tuple[Place, tuple[Form, ...]]]) -> list[tuple[Place, tuple[Form, ...]]]:
    taken: list[tuple[Place, tuple[Form, ...]]] = []
    covered: set[int] = set()
    for place, meant in sorted(found, key=lambda one: (one[0].start - one[0].end, one[0].start)):
        letters = range(place.start, place.end)
        if covered.isdisjoint(letters):
            taken.append((place, meant))
            covered.update(letters)
    return sorted(taken, key=lambda one: one[0].start)


def _as_printed(mention: Mention, offsets: Sequence[int]) -> Mention:
    """The mention at its place in the text as it was given."""
    span = mention.span
    return replace(mention, span=Span(span.passage_id, offsets[span.start], offsets[span.end]))


def _mention(passage: Passage, place: Place, meant: tuple[Form, ...]) -> Mention:
    span = Span(passage.id, place.start, place.end)
    form = meant[0]
    if len(meant) > 1:
        shown = form.variant.form
        return Mention(span, "", shown, form.entity.kind, shown, "", place.shape, candidates=entities_of(meant))
    return Mention(
        span=span,
        entity_id=form.entity.id,
        name=form.entity.name,
        kind=form.entity.kind,
        form=form.variant.form,
        perspective=perspective_then(form.variant, passage.published_at),
        shape=place.shape,
    )
