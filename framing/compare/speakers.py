"""Who is heard in which outlet, in which form and with how many words?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from framing.compare.spoken_words import SpokenWords, form_of
from framing.language.gazetteer.given_names import given_names
from framing.model import Findings, Mention, Passage, Quotation, Span

PERSON = "person"
"""The kind of a source of whom nothing is told but a name, and the kind of a name."""
_PRIVATE_BODIES = ("agency", "media", "company", "association", "ngo", "institution")
BODIES = frozenset((*_PRIVATE_BODIES, "international", "armed_group", "social_media", "document", "anonymous"))
"""Kinds of sources that are seldom one person: for these "Stadtwerke Norderau" is no office beside a surname."""


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker in one outlet's passages. An empty name means: attributed, but to nobody by name."""

    outlet: str
    speaker: str
    cues: tuple[str, ...]
    """Verbs and prepositions that hand the statements over, the most frequent first."""
    stances: tuple[str, ...]
    """The stances of those verbs, neutral left out."""
    direct_spans: tuple[Span, ...] = ()
    indirect_spans: tuple[Span, ...] = ()
    reported_spans: tuple[Span, ...] = ()
    """The act alone: "fordert Neuwahlen"."""
    continued_spans: tuple[Span, ...] = ()
    """Statements that go on without a frame of their own, in the Konjunktiv or not."""
    word_count: int = 0
    """Words inside the statements; a word of two statements of this speaker counts once."""
    source_type: str = ""
    """What kind of source: the most frequent that this outlet's statements tell; "" where none does."""
    source_country: str = ""
    of_no_person: bool = False
    """The name ends as a place, a state or an organisation is called: "Stadtwerke Turku"."""

    @property
    def attributed_spans(self) -> tuple[Span, ...]:
        """All that is not in the speaker's own words."""
        return (*self.indirect_spans, *self.reported_spans, *self.continued_spans)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All statements, in the order of the text."""
        return tuple(sorted((*self.direct_spans, *self.attributed_spans)))

    def of_form(self, form: str) -> tuple[Span, ...]:
        """The statements of one form: direct, indirect, reported or continued."""
        by_form = {
            "direct": self.direct_spans,
            "indirect": self.indirect_spans,
            "reported": self.reported_spans,
            "continued": self.continued_spans,
        }
        return by_form[form]


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker over all outlets of a story. An empty name: what is given to nobody by name."""

    name: str
    """The fullest form that the outlets give; `uses` have what each of them writes."""
    source_type: str
    """The most frequent that the statements tell, over all outlets; "" where none does."""
    source_country: str
    uses: tuple[SpeakerRow, ...]
    """One an outlet that lets the speaker be heard, in alphabetical order."""

    @property
    def word_count(self) -> int:
        """Words given to the speaker in all outlets together: for the order of rows, not to compare outlets."""
        return sum(use.word_count for use in self.uses)

    @property
    def count(self) -> int:
        """Statements in all outlets together."""
        return sum(len(use.spans) for use in self.uses)

    def of(self, outlet: str) -> SpeakerRow | None:
        """What one outlet gives the speaker; None where nothing was found."""
        return next((use for use in self.uses if use.outlet == outlet), None)


def speakers(
    passages: Sequence[Passage], findings: Mapping[str, Findings], words: SpokenWords
) -> tuple[SpeakerRow, ...]:
    """Who is heard in each outlet? Rows by outlet, within it the speaker with the most statements first.

    A surname, alone or behind an office, counts for the full name that the same outlet gives, where it gives only one
    with that surname (see `_full_names`). Counts are statements; not to be compared where texts differ much in length.
    """
    given = [_given(passage, said, findings[passage.id].mentions) for passage, said in _said(passages, findings)]
    names = _full_names(given)
    heard: defaultdict[tuple[str, str], list[Quotation]] = defaultdict(list)
    bodies = {(one.place, one.name) for one in given if one.of_no_person}
    for passage, said in _said(passages, findings):
        heard[passage.outlet, names.get((passage.outlet, said.speaker), said.speaker)].append(said)
    order = sorted(heard, key=lambda key: (key[0].casefold(), -len(heard[key]), key[1]))
    return tuple(_row(*key, heard[key], words, of_no_person=key in bodies) for key in order)


def voices(rows: Sequence[SpeakerRow]) -> tuple[Voice, ...]:
    """Who is heard at all, one row a speaker? The most outlets first, then the most words; nobody by name comes last.

    An outlet's lone surname stands beside the full name of other outlets where the whole story knows only one.
    """
    names = _full_names(_Given("", row.speaker, row.source_type, row.of_no_person) for row in rows)
    full = [names.get(("", row.speaker), row.speaker) for row in rows]
    # An outlet that writes both has two people in mind, or two names that nothing joins: its rows stay apart.
    written = Counter((row.outlet, name) for row, name in zip(rows, full, strict=True))
    by_name: defaultdict[str, list[SpeakerRow]] = defaultdict(list)
    for row, name in zip(rows, full, strict=True):
        by_name[name if written[row.outlet, name] == 1 else row.speaker].append(row)
    found = [
        Voice(
            name,
            most_frequent(_weighed(uses, [use.source_type for use in uses])),
            most_frequent(_weighed(uses, [use.source_country for use in uses])),
            tuple(sorted(uses, key=lambda use: (use.outlet.casefold(), use.outlet))),
        )
        for name, uses in by_name.items()
    ]
    return tuple(sorted(found, key=lambda v: (not v.name, -len(v.uses), -v.word_count, -v.count, v.name)))


def most_frequent(values: Iterable[str]) -> str:
    """The value that stands most often, empty ones left out; of two alike the first in the alphabet; "" for none."""
    told = [value for value in values if value]
    return min(set(told), key=lambda value: (-told.count(value), value), default="")


def by_frequency(values: Sequence[str]) -> tuple[str, ...]:
    """The different values, the most frequent first, then in alphabetical order; empty ones left out."""
    told = [value for value in values if value]
    return tuple(sorted(set(told), key=lambda value: (-told.count(value), value)))


def _said(passages: Sequence[Passage], findings: Mapping[str, Findings]) -> Iterable[tuple[Passage, Quotation]]:
    return ((passage, said) for passage in passages for said in findings[passage.id].quotations)


@dataclass(frozen=True, slots=True)
class _Given:
    """A name as one statement, or one outlet, gives it."""

    place: str
    """Where names are held against each other: an outlet; "" for the whole story."""
    name: str
    kind: str
    """Of the source."""
    of_no_person: bool


def _given(passage: Passage, said: Quotation, mentions: Sequence[Mention]) -> _Given:
    return _Given(passage.outlet, said.speaker, said.source_type, _of_no_person(passage.own_text, said, mentions))


def _of_no_person(text: str, said: Quotation, mentions: Sequence[Mention]) -> bool:
    """Is the last word of the name, where the passage writes it, a place, a state or an organisation there?"""
    span = said.antecedent or said.speaker_span
    last = said.speaker.split()[-1:]
    if span is None or not last:
        return False
    at = text.rfind(last[0], span.start, span.end)
    return at >= 0 and any(
        mention.span.start <= at < mention.span.end and mention.kind != PERSON and not mention.open
        for mention in mentions
    )


def _full_names(given: Iterable[_Given]) -> dict[tuple[str, str], str]:
    """(place, shorter form) to the full name, where one place surely means one person by both.

    Forms that end in the same word are held against each other, save those that end as a place, a state or an
    organisation is called.

    - A full name has a known given name before the surname (Jana Kern); what stands before that (Ministerin Jana Kern)
      is an office.
    - Where only one person is named so, the forms without a given name (Ministerin Kern) are offices of the same
      person, if a kind of source is told of them that is no other than that of the full name.
    - The surname alone counts for the full name if then nobody else has it.
    - Where no form has a known given name, the surname counts for the only longer form there is, unless the kind of
      source says that this is a body (Stadtwerke Norderau).

    Two of one surname and kind of whom only one is called by a given name cannot be told apart.
    """
    kinds: defaultdict[tuple[str, str], defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    told = list(given)
    bodies = {(one.place, one.name) for one in told if one.of_no_person}
    for one in told:
        words = one.name.split()
        if words and (one.place, one.name) not in bodies and all(word[0].isupper() for word in words):
            kinds[one.place, words[-1]][one.name].add(one.kind)  # no "Generalstab in Kiew"
    return {
        (place, short): full
        for (place, surname), forms in kinds.items()
        for short, full in _joined(surname, forms).items()
    }


def _joined(surname: str, kinds: Mapping[str, set[str]]) -> dict[str, str]:
    """Shorter form to full name, of the forms that end in one surname; with the kinds of source that each has."""
    longer = [name for name in kinds if name != surname]
    persons = _persons(longer)
    joined = {name: full for full, names in persons.items() for name in names if name != full}
    if not persons and len(longer) == 1 and not kinds[longer[0]] & BODIES:
        return {surname: longer[0]}
    if len(persons) != 1:
        return joined
    ((full, names),) = persons.items()
    of_person = set().union(*(kinds[name] for name in names))
    offices = [name for name in longer if name not in names and _is_office_of(kinds[name], of_person)]
    joined |= dict.fromkeys(offices, full)
    return joined | ({surname: full} if len(offices) + len(names) == len(longer) else {})


def _persons(names: Iterable[str]) -> dict[str, list[str]]:
    """The names with a known given name, by the shortest that is the same from its first given name on."""
    same: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        if known := _from_given_name(name):
            same[known].append(name)
    return {min(forms, key=lambda form: (len(form), form)): forms for forms in same.values()}


def _is_office_of(kinds: set[str], of_person: set[str]) -> bool:
    """May a form with these kinds of source be an office of this person? Not where none or another is told."""
    told, known = kinds - {"", PERSON}, of_person - {"", PERSON}
    return bool(told) and (not known or bool(told & known))


def _from_given_name(name: str) -> str:
    """The name without what stands before the first known given name; "" where none stands before the last word.

    >>> _from_given_name("Ratsmitglied Bernd Tietjen"), _from_given_name("Ministerin Kern")
    ('Bernd Tietjen', '')
    """
    words = name.split()
    first = (n for n, word in enumerate(words[:-1]) if any(part in given_names() for part in word.split("-")))
    return " ".join(words[at:]) if (at := next(first, None)) is not None else ""


def _row(outlet: str, speaker: str, said: Sequence[Quotation], words: SpokenWords, *, of_no_person: bool) -> SpeakerRow:
    def of(form: str) -> tuple[Span, ...]:
        return tuple(quotation.span for quotation in said if form_of(quotation) == form)

    return SpeakerRow(
        outlet=outlet,
        speaker=speaker,
        cues=by_frequency([quotation.cue for quotation in said]),
        stances=by_frequency([quotation.stance for quotation in said if quotation.stance != "neutral"]),
        direct_spans=of("direct"),
        indirect_spans=of("indirect"),
        reported_spans=of("reported"),
        continued_spans=of("continued"),
        word_count=words.given(said),
        source_type=most_frequent(quotation.source_type for quotation in said),
        source_country=most_frequent(quotation.source_country for quotation in said),
        of_no_person=of_no_person,
    )


def _weighed(uses: Sequence[SpeakerRow], values: Sequence[str]) -> list[str]:
    return [value for use, value in zip(uses, values, strict=True) for _ in use.spans]
