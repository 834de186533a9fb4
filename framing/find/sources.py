"""A source with its name, and the choice of the source that gives a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.find.direct import Marked
from framing.find.frames import Frame
from framing.find.nominative import bare, nominative
from framing.find.roles import is_role
from framing.find.speakers import Phrase, joined, phrase, pronoun
from framing.find.unit import Unit, classes
from framing.language.lemmas import lemma
from framing.model import Mention

PERSON = "person"
_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Source:
    """Who a frame names, and with which word."""

    name: str = ""
    span: tuple[int, int] | None = None
    frame: Frame | None = None
    person: bool = False
    agrees: str = ""
    """The class of pronouns that may stand for it (he, she); "" for a name that shows none."""
    several: bool = False

    @property
    def by_verb(self) -> bool:
        """Handed over by a verb of saying, not by a preposition."""
        return self.frame is not None and self.frame.entry is not None


NOBODY = Source()


def nearest(unit: Unit, piece: Marked, verbs: list[Source], sources: list[Source]) -> Source | None:
    """The frame that gives this quotation: the verb beside it, else the source of its sentence."""
    fitting = [source for source in verbs if source.frame is not None and _reaches(unit, source.frame, piece)]
    if not fitting:
        fitting = [source for source in sources if source.name]
    return min(fitting, key=lambda source: _distance(source, piece), default=None)


def _reaches(unit: Unit, frame: Frame, piece: Marked) -> bool:
    if frame.place == "after":
        return frame.cue_start < piece.start or piece.long
    if frame.own_statement or piece.long:
        return True
    between = unit.text[min(frame.cue_end, piece.end) : max(frame.cue_start, piece.start)]
    return "," not in between and piece.word_count > 1


def _distance(source: Source, piece: Marked) -> int:
    frame = source.frame
    if frame is None:
        return 0
    if frame.cue_start < piece.start:
        return piece.start - frame.cue_end + (1_000 if frame.place == "before" else 0)
    return frame.cue_start - piece.end + (1_000 if frame.place == "after" else 0)


def place(source: Source) -> str:
    """Where the source's statement stands; see `Frame.place`."""
    return source.frame.place if source.frame else "around"


class Memory:
    """Who was named and who spoke, as one reads through a passage."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self.text = text
        self.words = frozenset(word.lower() for word in _WORD.findall(text))
        self.persons = [mention.span for mention in mentions if mention.kind == PERSON]
        self.others = frozenset(mention.span.start for mention in mentions if mention.kind != PERSON)
        self.forget()

    def forget(self) -> None:
        """Nobody was named yet: at the beginning, and again behind the heading."""
        self.last = NOBODY
        """Who spoke last."""
        self.person = NOBODY
        """The person named last."""
        self.body = NOBODY
        """Who spoke last, where it is no person but an office (der Generalstab), and none was named since."""
        self.spoke_in = -1
        """The paragraph in which somebody spoke last."""

    def source(self, unit: Unit, frame: Frame, earlier: Source | None) -> Source:
        """Who is meant by a frame: a name, a pronoun's name, or the source named last."""
        speaker = frame.speaker
        if speaker is None and frame.elided:
            speaker = pronoun(unit, 0) or phrase(unit, 0, settled=True)
            if earlier is not None:
                return replace(earlier, frame=frame)
            if speaker is None:
                return replace(self.person if self.person.name else self.last, span=None, frame=frame)
        if speaker is None:  # demnach, "wie es heißt": the source named last
            near = unit.paragraph - self.spoke_in <= 1
            return Source(self.last.name if near else "", None, frame)
        if speaker.pronoun:
            return replace(self._meant(unit, frame), span=(speaker.start, speaker.end), frame=frame)
        return replace(self.named(unit, speaker, frame), several=speaker.several or frame.many)

    def named(self, unit: Unit, speaker: Phrase, frame: Frame | None = None) -> Source:
        """A phrase as a source: under the form in which it is shown, and with the pronoun that may stand for it."""
        start, end = self._person_in(speaker)
        name = nominative(unit, start, end) or self.text[start:end]
        if frame is not None and frame.entry is None and speaker.person:
            name = bare(name, self.words)
        person = speaker.person and (speaker.role or start not in self.others)
        return Source(_SPACE.sub(" ", name), (start, end), frame, person, _agrees(unit, speaker), speaker.several)

    def _meant(self, unit: Unit, frame: Frame) -> Source:
        """For whom the pronoun stands: who spoke last, if it agrees, else the person named last, else nobody."""
        word = unit.text[frame.speaker.start : frame.speaker.end].lower() if frame.speaker else ""
        for source in (self.body, self.person):
            fits = not source.agrees or word in classes(unit.language)[source.agrees]
            may_be_many = source.several or source.agrees == "she"  # die Forscher, die Polizei
            if source.name and fits and (may_be_many if frame.many else not source.several):
                return source
        return NOBODY

    def _person_in(self, speaker: Phrase) -> tuple[int, int]:
        if speaker.several:
            return speaker.start, speaker.end
        for span in self.persons:
            if speaker.start <= span.start and span.end <= speaker.end and " " in self.text[span.start : span.end]:
                return span.start, span.end
        return speaker.start, speaker.end

    def subject(self, unit: Unit) -> Source | None:
        """The person of whom a sentence tells: its opening words, else the only one that it names in full."""
        return self.opening(unit) or self._only_person(unit)

    def opening(self, unit: Unit) -> Source | None:
        """The person with whom a sentence begins."""
        opening = phrase(unit, 0, settled=True)
        if opening is not None and opening.person and not unit.cut(opening.last + 1):
            genitive = unit.word(0).endswith("s") and unit.word(0)[:-1] in self.words  # "Kerns Besuch" is no person
            found = self.named(unit, opening)
            known = opening.last > 0 or any(span.start == opening.start for span in self.persons)
            if found.person and not genitive and (known or found.name == self.person.name):
                return found
        return None

    def _only_person(self, unit: Unit) -> Source | None:
        roles = (k for k in range(len(unit)) if unit.capital(k) and is_role(unit.tokens[k].text, unit.language))
        full = [(k, name) for k in roles if (name := phrase(unit, k)) is not None]
        people = [self.named(unit, name) for k, name in full if name.start > unit.tokens[k].start]
        people += [
            Source(_SPACE.sub(" ", self.text[span.start : span.end]), (span.start, span.end), None, True)
            for span in self.persons
            if unit.start <= span.start and span.end <= unit.end
        ]
        surnames = {person.name.split()[-1] for person in people}
        return people[0] if len(surnames) == 1 else None

    def remember(self, source: Source, unit: Unit) -> None:
        """Keeps who spoke in this sentence, for the pronouns and bare quotations that follow."""
        self.last = source
        self.spoke_in = unit.paragraph
        if source.person or source.name == self.person.name:
            self.meet(source)
        elif source.agrees:
            self.body = source

    def meet(self, person: Source) -> None:
        """Keeps a person for the pronouns that follow."""
        self.person, self.body = replace(person, frame=None), NOBODY

    def before(self, unit: Unit) -> Source:
        """Who spoke last, at most one paragraph ago."""
        near = unit.paragraph - self.spoke_in <= 1
        return replace(self.last, frame=None) if near else NOBODY

    def behind_mark(self, unit: Unit, piece: Marked) -> Source | None:
        """„…“, frohlockte Kern: behind the closing mark any verb with a person hands the quotation over.

        Returns NOBODY where a verb without a person stands there: then nobody named before it speaks.
        """
        v = next((k for k in range(len(unit)) if unit.tokens[k].start >= piece.end), len(unit))
        between = unit.text[piece.end : unit.tokens[v].start] if v < len(unit) else ""
        if between.strip() != "," or unit.capital(v) or not piece.long:
            return None
        small = any(unit.word(v) in words for words in classes(unit.language).values())
        k = v + 2 if unit.is_a(v + 1, "reflexive") else v + 1
        found = None if small or unit.cut(k) else pronoun(unit, k) or phrase(unit, k)
        if found is None:
            return None
        token = unit.tokens[v]
        many = unit.word(v).endswith(tuple(classes(unit.language)["many_ending"]))
        speaker = joined(unit, found) if many else found
        cue = lemma(token.text, unit.language.code)
        frame = Frame(cue, token.start, token.end, speaker, "neutral", "before", token.start, speaker.end, many=many)
        return self.source(unit, frame, None) if found.pronoun or found.person else NOBODY

    def before_colon(self, unit: Unit, piece: Marked) -> Source:
        """„Ministerin Kern: „Wir liefern.“" names its speaker without a verb."""
        found = phrase(unit, 0, settled=True)
        if found is not None and unit.text[unit.tokens[found.last].end : piece.start].strip() == ":":
            return self.named(unit, found)
        return self.opening(unit) or self.before(unit)


def _agrees(unit: Unit, speaker: Phrase) -> str:
    if speaker.several:
        return "she"  # the pronoun of several is that of a woman
    first = unit.word(speaker.first)
    for kind in ("he", "she", "it_subject"):
        if unit.is_a(speaker.first, kind):
            return kind
    ending = tuple(classes(unit.language)["she_ending"])
    return (
        "she"
        if speaker.role and is_role(unit.tokens[speaker.first].text, unit.language) and first.endswith(ending)
        else ""
    )
