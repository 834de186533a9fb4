"""A source with its name, and the choice of the source that gives a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.find.clauses import FIRST, MAIN, VERBLESS, Clauses
from framing.find.direct import Marked
from framing.find.earlier_names import EarlierNames
from framing.find.frame import AFTER, BEFORE, REPORTED, Frame
from framing.find.nominative import bare, nominative
from framing.find.phrase import Phrase
from framing.find.roles import is_role
from framing.find.speakers import joined, phrase, pronoun
from framing.find.subjects import behind, in_front
from framing.find.unit import MARKS, Unit, classes
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
    """The words that name it here: with article, office and apposition; a pronoun where one stands."""
    antecedent: tuple[int, int] | None = None
    """Where the name stands that a pronoun takes up."""
    frame: Frame | None = None
    person: bool = False
    agrees: str = ""
    """The class of pronouns that may stand for it (he, she); "" for a name that shows none."""
    several: bool = False

    @property
    def by_verb(self) -> bool:
        """Handed over by a verb of saying, not by a preposition."""
        return self.frame is not None and self.frame.by_verb


NOBODY = Source()


def nearest(unit: Unit, piece: Marked, verbs: list[Source], sources: list[Source]) -> Source | None:
    """The frame that gives this quotation: the verb beside it, else the source of its sentence."""
    fitting = [source for source in verbs if source.frame is not None and _reaches(unit, source.frame, piece)]
    if not fitting:
        fitting = [source for source in sources if source.name]
    return min(fitting, key=lambda source: _distance(source, piece), default=None)


def _reaches(unit: Unit, frame: Frame, piece: Marked) -> bool:
    if frame.place == AFTER:
        return frame.cue_start < piece.start or piece.long
    if frame.own_statement or piece.long:
        return True
    between = unit.text[min(frame.cue_end, piece.end) : max(frame.cue_start, piece.start)]
    if between.strip() == "," and frame.cue_start > piece.start:
        return True  # "„Ja“, sagte Kern"
    return "," not in between and (piece.word_count > 1 or bool(frame.takes & {"quote", "object", "attitude"}))


def _distance(source: Source, piece: Marked) -> int:
    frame = source.frame
    if frame is None:
        return 0
    if frame.cue_start < piece.start:
        return piece.start - frame.cue_end + (1_000 if frame.place == BEFORE else 0)
    return frame.cue_start - piece.end + (1_000 if frame.place == AFTER else 0)


class Memory:
    """Who was named and who spoke, as one reads through a passage."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self.text = text
        self.words = frozenset(word.lower() for word in _WORD.findall(text))
        self.names = EarlierNames()
        self.persons = [mention.span for mention in mentions if mention.kind == PERSON]
        self.genitives = {m.span: m.form for m in mentions if m.shape == "genitive"}
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
            if not frame.by_verb and (speaker is None or frame.start <= speaker.start):
                speaker = _subject_behind(unit, frame)
            if earlier is not None:
                return replace(earlier, frame=frame)
            if speaker is None and frame.kind == REPORTED:
                return replace(NOBODY, frame=replace(frame, pieces=()))
            if speaker is None:
                meant = self.person if self.person.name else self.last
                return replace(meant, span=None, antecedent=meant.span, frame=frame)
        if speaker is None and frame.nobody:
            return Source("", None, None, frame)
        if speaker is None:  # demnach: the source named last
            near = unit.paragraph - self.spoke_in <= 1
            return (
                replace(self.last, span=None, antecedent=self.last.span, frame=frame)
                if near
                else replace(NOBODY, frame=frame)
            )
        if speaker.pronoun:
            near = earlier is not None and earlier.person and bool(earlier.name) and not frame.many
            fits = earlier is not None and near and self._agrees_with(unit, earlier, speaker)
            meant = earlier if earlier is not None and fits else self._meant(unit, frame)
            return replace(meant, span=(speaker.start, speaker.end), antecedent=meant.span, frame=frame)
        return replace(self.named(unit, speaker, frame), several=speaker.several or frame.many)

    def _agrees_with(self, unit: Unit, source: Source, speaker: Phrase) -> bool:
        """May the pronoun stand for who was named before it in the same sentence?"""
        word = unit.text[speaker.start : speaker.end].lower()
        before = source.span is not None and source.span[0] < speaker.start
        return before and (not source.agrees or word in classes(unit.language)[source.agrees])

    def named(self, unit: Unit, speaker: Phrase, frame: Frame | None = None) -> Source:
        """A phrase as a source: under the form in which it is shown, and with the pronoun that may stand for it."""
        start, end = self._person_in(speaker)
        name = nominative(unit, start, end) or self.text[start:end]
        name = next((form for span, form in self.genitives.items() if (span.start, span.end) == (start, end)), name)
        if unit.is_a(speaker.first, "name_part") and speaker.person:
            name = name[0].lower() + name[1:]  # "Von der Heide sagte"
        if frame is not None and not frame.by_verb and speaker.person:
            name = bare(name, self.words)
        person = speaker.person and (speaker.role or start not in self.others)
        earlier = self.names.meant(unit, speaker)
        if earlier is None:
            self.names.learn(unit, speaker, name)
        return Source(
            name=_SPACE.sub(" ", name if earlier is None else earlier[0]),
            span=words_of(unit, frame.named if frame is not None and frame.named is not None else speaker),
            antecedent=None if earlier is None else earlier[1],
            frame=frame,
            person=person,
            agrees=_agrees(unit, speaker),
            several=speaker.several,
        )

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
            Source(
                bare(_SPACE.sub(" ", self.text[span.start : span.end]), self.words), (span.start, span.end), person=True
            )
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
        if between.strip() != "," or not unit.tokens[v].text[0].islower() or not piece.long:
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
        frame = Frame(cue, ((token.start, token.end),), speaker, BEFORE, token.start, speaker.end, many=many)
        return self.source(unit, frame, None) if found.pronoun or found.person else NOBODY

    def before_colon(self, unit: Unit, piece: Marked) -> Source:
        """„Ministerin Kern: „Wir liefern.“" names its speaker without a verb."""
        found = phrase(unit, 0, settled=True)
        before = [clause for clause in Clauses(unit).all if unit.tokens[clause.first].start < piece.start]
        if (
            found is not None
            and before
            and found.last == before[0].stop - 1
            and all(one.kind == VERBLESS for one in before)
        ):
            return self.named(unit, replace(found, last=before[-1].stop - 1))  # "Jana Kern, Leiterin des Amts: „…“"
        return self.opening(unit) or self._main_subject(unit) or self.before(unit)

    def _main_subject(self, unit: Unit) -> Source | None:
        """„Kern gab sich gelassen: „…“: the subject of the sentence before the colon speaks."""
        told = [clause for clause in Clauses(unit).all if clause.kind in (MAIN, FIRST) and clause.finite is not None]
        if not told or told[0].finite is None:
            return None
        main = told[0]
        front = in_front(unit, main.first, told[0].finite) if main.kind == MAIN else phrase(unit, 0, settled=True)
        found = front or behind(unit, told[0].finite + 1)
        if found is None or found.pronoun:
            return None
        return self.named(unit, found) if found.person else None


def _subject_behind(unit: Unit, frame: Frame) -> Phrase | None:
    """„Nach eigenen Angaben hat die Feuerwehr …“: the subject behind the verb; nobody for "Seiner Meinung nach"."""
    marks = unit.language.rows("attributions")
    words = (k for k in range(len(unit)) if frame.start <= unit.tokens[k].start < frame.end)
    own = any((unit.word(k), "own") in marks for k in words)
    finite = next((k for k in range(len(unit)) if unit.tokens[k].start >= frame.end), len(unit))  # the verb is second
    return behind(unit, finite + 1) if own else None


def words_of(unit: Unit, speaker: Phrase) -> tuple[int, int]:
    """All words of a phrase, with the mark or bracket that closes in it."""
    start, end = unit.tokens[speaker.first].start, max(unit.tokens[speaker.last].end, speaker.end)
    inside, after = unit.text[start:end], unit.text[end : end + 1]
    if after and after in MARKS and unit.text[start - 1 : start] in tuple(MARKS):
        return start - 1, end + 1  # laut „Blick“
    if (after and (after == ")" and inside.count("(") > inside.count(")"))) or (
        after and after in MARKS and sum(inside.count(mark) for mark in MARKS) % 2
    ):
        end += 1
    if unit.text[start - 1 : start] in tuple(MARKS) and sum(unit.text[start:end].count(mark) for mark in MARKS) % 2:
        start -= 1
    return start, end


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
