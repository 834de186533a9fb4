"""Who and what is named in a passage, and in which form."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from framing.find.name_forms import Form, automaton
from framing.language.gazetteer import Variant
from framing.language.resources import Language
from framing.model import Mention, Passage, Quotation, Span

# What German may hang on a name, and what the word then is. The order does not matter: a suffix fits whole.
_PLACE_SUFFIXES = {"": "base", "s": "genitive"} | dict.fromkeys(("er", "ern", "ers", "erin", "erinnen"), "adjective")
_SUFFIXES = {
    "place": _PLACE_SUFFIXES,
    "person": {"": "base", "s": "genitive"},
    "state": {"": "base", "s": "genitive", "n": "base", "en": "base"},
    "org": {"": "base", "s": "genitive", "es": "genitive", "n": "base", "en": "base"},
}
_DEMONYM_ONLY = {suffix: shape for suffix, shape in _PLACE_SUFFIXES.items() if shape == "adjective"}
_CAPITALS = re.compile(r"[^\W\d_a-zäöüß]{4,}")
"""Shorter ones are abbreviations."""
_LETTERS = re.compile(r"[^\W\d_]*")


def find(passage: Passage, *, language: Language) -> tuple[Mention, ...]:
    """Which places, persons, states and organisations does this passage name, and by which form?

    Finds inflected forms (Pokrowsks, Pokrowsker) and parts of compounds (Pokrowsk-Front); the span covers
    the name with its inflection, not the rest of a compound. The longest form wins. A form that several
    entities bear goes to the one whose country the passage speaks of; an everyday word that is also a name
    counts only beside another sign of its country, a word for any such group ("Terrormiliz") only beside the
    group's own name. Returns mentions in order of position.

    >>> from framing.language.resources import load
    >>> text = "Die Kämpfe um Krasnoarmeisk dauern an."
    >>> found = find(Passage("p", "a", "Blatt A", 0, len(text), text), language=load("de"))
    >>> [(m.name, m.form, m.perspective) for m in found]
    [('Pokrowsk', 'Krasnoarmeisk', 'former_soviet')]
    """
    text, offsets = _composed(passage.own_text)
    places = _longest([*_candidates(text), *_in_capitals(text)])
    countries = _country_cues(_without(text, places), language)
    sure = [forms[0].variant for *_, forms in places if len(forms) == 1 and forms[0].variant.min_context == 0]
    countries.update(variant.country for variant in sure)
    entities = {variant.entity_id for variant in sure}
    mentions: list[Mention] = []
    for start, end, shape, forms in places:
        form = _settle(forms, countries, entities)
        if form is None:
            continue
        variant = form.variant
        mentions.append(
            Mention(
                span=Span(passage.id, offsets[start], offsets[end]),
                entity_id=variant.entity_id,
                name=variant.name,
                kind=variant.kind,
                form=form.text,
                perspective=form.perspective,
                shape=_gloss_or(shape, mentions, variant, passage.own_text, offsets[start], language),
            )
        )
    return tuple(mentions)


def mark_quoted(mentions: Sequence[Mention], quotations: Sequence[Quotation]) -> tuple[Mention, ...]:
    """Which forms belong to a speaker? Mentions inside a direct quotation come back with `quoted=True`."""
    direct = [quotation.span for quotation in quotations if quotation.kind == "direct"]
    return tuple(
        replace(mention, quoted=any(span.start <= mention.span.start < span.end for span in direct))
        for mention in mentions
    )


def to_one_form(text: str, mentions: Sequence[Mention]) -> str:
    """What would the text say if every name stood in its key form?

    Texts that name the same town differently can meet in it. Offsets no longer fit: for comparing as a
    whole, not for marking.
    """
    parts: list[str] = []
    position = 0
    for mention in sorted(mentions, key=lambda m: m.span):
        parts += [text[position : mention.span.start], mention.name]
        position = mention.span.end
    return "".join([*parts, text[position:]])


def to_one_form_within(text: str, span: Span, mentions: Sequence[Mention]) -> str:
    """The same for one sentence of a passage: its words, with the names that it holds in their key form."""
    inside = [
        replace(m, span=Span(m.span.passage_id, m.span.start - span.start, m.span.end - span.start))
        for m in mentions
        if span.start <= m.span.start < span.end
    ]
    return to_one_form(text[span.start : span.end], inside)


def _composed(text: str) -> tuple[str, list[int]]:
    """The text in composed Unicode (NFC), and for each of its offsets the offset in the text given."""
    if unicodedata.is_normalized("NFC", text):
        return text, list(range(len(text) + 1))
    composed: list[str] = []
    offsets: list[int] = []
    for cluster in re.finditer(r".[\u0300-\u036f]*", text, re.DOTALL):
        letters = unicodedata.normalize("NFC", cluster.group())
        composed.append(letters)
        offsets += [cluster.start()] * len(letters)
    return "".join(composed), [*offsets, len(text)]


_Candidate = tuple[int, int, str, tuple[Form, ...]]


def _candidates(text: str) -> list[_Candidate]:
    found: list[_Candidate] = []
    for last, forms in automaton().iter(text):
        start = last + 1 - len(forms[0].key)
        before = text[start - 1] if start else " "
        if before.isalnum():
            continue
        suffix = _LETTERS.match(text, last + 1).group()  # type: ignore[union-attr]  # matches always
        end = last + 1 + len(suffix)
        fitting = tuple(form for form in forms if suffix in _allowed(form))
        if not fitting or text[end : end + 1].isdigit():
            continue
        shape = _allowed(fitting[0])[suffix]
        if before in "-‐‑" or re.match(r"[-‐‑][^\W\d_]", text[end : end + 2]):
            shape = "compound"
        found.append((start, end, shape, fitting))
    return found


def _in_capitals(text: str) -> list[_Candidate]:
    """Names in words printed all in capitals (POKROWSK, KIEWER REGIME), as headlines and datelines have them."""
    spelled = _CAPITALS.sub(lambda word: word.group().title(), text)
    if spelled == text or len(spelled) != len(text):
        return []
    return [found for found in _candidates(spelled) if text[found[0] : found[1]].isupper()]


def _allowed(form: Form) -> dict[str, str]:
    return _DEMONYM_ONLY if form.demonym_only else _SUFFIXES[form.variant.kind]


def _longest(candidates: list[_Candidate]) -> list[_Candidate]:
    """Longest first; of two readings of the same letters the uninflected one (Donbass, not Donbas + s)."""
    taken: list[_Candidate] = []
    covered: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (c[0] - c[1], -len(c[3][0].key), c[0])):
        letters = range(candidate[0], candidate[1])
        if covered.isdisjoint(letters):
            taken.append(candidate)
            covered.update(letters)
    return sorted(taken, key=lambda candidate: candidate[:2])


def _without(text: str, places: list[_Candidate]) -> str:
    """The text with the names themselves blanked out: "Georgia" is no sign that Georgien is meant."""
    letters = list(text)
    for start, end, *_ in places:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _country_cues(text: str, language: Language) -> Counter[str]:
    """How often does the text point to each country?"""
    pattern, codes = _country_pattern(language)
    return Counter(codes[match.group().casefold()] for match in pattern.finditer(text))


@cache
def _country_pattern(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    rows = language.rows("countries")
    codes = {beginning.casefold(): code for code, beginning in rows}  # ß and ss are one
    longest_first = sorted({beginning for _, beginning in rows} | set(codes), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})", re.IGNORECASE), codes


def _settle(forms: tuple[Form, ...], countries: Counter[str], entities: set[str]) -> Form | None:
    """The one entity that is meant, or None where the text does not tell."""

    def likelihood(form: Form) -> tuple[bool, int, bool, bool]:
        # Today's name comes before a former one where its country is spoken of at all: in a text on the
        # war Pokrowsk is the town in the Donezk region, not the old name of Engels on the Volga, and
        # Grischino the village beside the town, not the town's name before 1934.
        mentioned, official = countries[form.variant.country], form.perspective == "official"
        return official and mentioned > 0, mentioned, not form.perspective.startswith("former"), official

    def fits(form: Form) -> bool:
        variant = form.variant
        return (
            variant.min_context == 0
            or (variant.min_context == 1 and countries[variant.country] > 0)
            or (variant.min_context == 2 and variant.entity_id in entities)
        )

    possible = [form for form in forms if fits(form)]
    return max(possible, key=likelihood, default=None)


def _gloss_or(shape: str, before: list[Mention], variant: Variant, text: str, start: int, language: Language) -> str:
    """Is this form only given beside another: "Krasnoarmeisk (Pokrowsk)", "Bachmut, russisch Artjomowsk"?"""
    if not before or before[-1].entity_id != variant.entity_id:
        return shape
    return "gloss" if _gloss_gap(language).fullmatch(text, before[-1].span.end, start) else shape


@cache
def _gloss_gap(language: Language) -> re.Pattern[str]:
    """What stands between a name and its gloss: a bracket, or a comma, dash or slash with a word for it."""
    words = "|".join(re.escape(word) for word in sorted(language.words("gloss_words"), key=len, reverse=True))
    introduced = rf"(?:(?:{words})[:,\s]\s*[„\"»]?)"
    return re.compile(rf"\s*(?:\(\s*{introduced}*|/|[,–-]\s*{introduced}+)", re.IGNORECASE)
