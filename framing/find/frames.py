"""Verbs of saying: which word hands a statement over, who is its subject, where does the statement stand?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.find.speakers import Phrase, joined, phrase
from framing.find.subjects import behind, beside, in_front, opening
from framing.find.unit import MARKS, Unit, classes, table_words
from framing.find.verbs import Entry, reading, verbs


@dataclass(frozen=True, slots=True)
class Frame:
    """What hands a statement over. Offsets count in the passage."""

    cue: str
    cue_start: int
    cue_end: int
    speaker: Phrase | None
    stance: str
    place: str
    """Where the statement stands: before, after, around (the rest of the sentence), last (the sentence before)."""
    start: int = 0
    end: int = 0
    elided: bool = False
    """The subject is that of the verb before ("… und behauptete")."""
    entry: Entry | None = None
    """The verb; None for a preposition."""
    own_statement: bool = True
    """False where only quotation marks can show that something is said ("er nannte")."""
    many: bool = False
    """The verb has several subjects ("sagten sie")."""


def verb_frames(unit: Unit) -> Iterator[Frame]:
    """The verbs of saying in one sentence that have a statement or could have a quotation."""
    table = verbs(unit.language)
    for v in range(len(unit)):
        if unit.is_a(v, "said"):
            yield from _it_says(unit, v)
        entries = table.get(unit.tokens[v].text)
        if entries is None:
            continue
        read = reading(unit, v, entries)
        if read is not None:
            yield from _frame(unit, v, *read)


def _it_says(unit: Unit, v: int) -> Iterator[Frame]:
    """„heißt es in der Mitteilung", "In dem Artikel heißt es": the text itself speaks."""
    it = next((k for k in (v + 1, v - 1, v + 2) if unit.is_a(k, "it")), None)
    if it is None:
        return
    k = max(v, it) + 1
    while unit.is_a(k, "adverb"):
        k += 1
    source = phrase(unit, k + 1) if unit.is_a(k, "preposition") and not unit.cut(k) else None
    first = unit.clause_start(v)
    if source is None and unit.is_a(first, "preposition"):
        source = phrase(unit, first + 1) or (phrase(unit, first + 2) if unit.is_a(first + 1, "adverb") else None)
    last = max(v, it, source.last if source is not None and source.first > it else 0)
    if unit.is_a(first, "as"):
        place = "around"
    elif any(mark in unit.text[unit.tokens[last].end : unit.end] for mark in ",:"):
        place = "after"
    else:
        place = "before" if unit.gap(first).strip() else "around"
    if first == v and unit.gap(v).strip():
        place = "before"
    yield _made(unit, v, Entry("heißen", "-", "present", "clause", "neutral"), source, place, last, first)


def _frame(unit: Unit, v: int, entry: Entry, finite: int, at: int | None) -> Iterator[Frame]:
    first = unit.clause_start(finite)
    last = max(v, finite, at or 0)
    exceptions = table_words(unit.language, "speech_exceptions")
    if entry.takes == "clause" and entry.lemma in exceptions:
        clause = range(first, unit.clause_end(v))
        if any((entry.lemma, unit.word(k)) in unit.language.rows("speech_exceptions") for k in clause):
            return  # "wo sich das Amt befindet"
    how = _as_clause(unit, first) if unit.cut(last + 1) and finite >= first else None
    if how is not None and how < finite:
        subject = behind(unit, how + 1, unit_first=False)
        if subject is not None:
            subject = joined(unit, subject) if _many(unit, finite) else subject
            at_end = last + 1 >= len(unit) and how > 0
            yield _made(unit, v, entry, subject, "before" if at_end else "after" if how == 0 else "around", last, how)
        return
    if entry.kind == "joined":
        if first > 0 or unit.is_a(first, "subordinator"):
            yield from _subordinate(unit, v, entry, first, last)
        return
    subordinate = finite > first and (
        unit.is_a(first, "subordinator")
        or (unit.is_a(first, "relative") and first > 0 and unit.gap(first).lstrip().startswith(","))
        or (unit.is_a(first + 1, "relative") and unit.is_a(first, "preposition") and unit.gap(first).startswith(","))
    )
    if subordinate and not (first == 0 and not unit.cut(last + 1)):
        if unit.cut(last + 1):
            yield from _subordinate(unit, v, entry, first, last)
        return
    yield from _main(unit, v, entry, finite, first, last)


def _as_clause(unit: Unit, first: int) -> int | None:
    """Where "wie X, der Gouverneur, mitteilte" begins, for a verb at the end of the clause that begins at first."""
    for _ in range(4):
        if unit.is_a(first, "as"):
            return first
        if first <= 0 or "," not in unit.gap(first) or ":" in unit.gap(first):
            return None
        first = unit.clause_start(first - 1)
    return None


def _subordinate(unit: Unit, v: int, entry: Entry, first: int, last: int) -> Iterator[Frame]:
    """„…, als sie das Abkommen als „gerecht“ lobte": counts only where quotation marks stand in the clause."""
    subject = behind(unit, first + 1, unit_first=False)
    if subject is not None and any(
        mark in unit.text[unit.tokens[first].start : unit.tokens[v].start] for mark in MARKS
    ):
        yield _made(unit, v, entry, subject, "around", last, first, own_statement=False)


def _main(unit: Unit, v: int, entry: Entry, finite: int, first: int, last: int) -> Iterator[Frame]:
    elided = False
    inverted = first == finite
    subject: Phrase | None = None
    if inverted:
        subject = behind(unit, finite + 1)
        first_name = opening(unit)
        if first_name is not None and beside(unit, first_name, finite):
            subject = None  # "Kern, eine Juristin, lobte die Entscheidung"
        if subject is None:
            subject, inverted = first_name, False
        elif not _goes_on(unit, first, subject.last + 1) and _opens_late(unit, finite):
            inverted = False
    else:
        begin = first + 1 if unit.is_a(first, "conjunction") else first
        subject = in_front(unit, begin, finite)
        if subject is None and unit.is_a(finite - 1, "conjunction"):
            elided = True
        elif subject is None:
            subject = behind(unit, finite + 1)
    if subject is None and not elided:
        return
    many = _many(unit, finite)
    subject = joined(unit, subject) if subject is not None and many else subject
    pointer = finite == first + 1 and unit.is_a(first, "pointer") and first == 0
    if inverted:
        begin = unit.clause_start(finite - 1) if finite > 0 else 0
        row = (
            begin > 0
            and not unit.capital(begin)
            and unit.tokens[begin].text not in table_words(unit.language, "stopwords")
        )
        if row and subject and not (subject.pronoun or unit.is_a(subject.first, "determiner")):
            return  # "…, half mit Geld, versprach Waren": the next verb of a row, not "…, versprach Kern"
        place = "around" if subject is not None and _goes_on(unit, first, subject.last + 1) else "before"
        yield _made(unit, v, entry, subject, place, last, finite, many=many)
    elif (told := _statement(unit, entry, max(finite, v, subject.last if subject and not elided else 0))) is not None:
        frame = _made(unit, v, entry, subject, "after", told - 1, first, elided=elided, many=many)
        yield frame
    elif pointer:
        yield _made(unit, v, entry, subject, "last", last, first, many=many)
    elif subject is not None:
        denied = any(unit.is_a(k, "negation") for k in range(v, unit.clause_end(v)))
        empty = any((entry.lemma, token.text) in unit.language.rows("speech_exceptions") for token in unit.tokens)
        whole = entry.takes == "object" and not elided and not denied and not empty
        yield _made(unit, v, entry, subject, "around", last, finite, own_statement=whole, many=many)


def _statement(unit: Unit, entry: Entry, k: int) -> int | None:
    """The word with which the statement behind the verb begins; None where none follows."""
    subjunctives = table_words(unit.language, "subjunctives")
    beyond = _past_apposition(unit, k + 1)
    for n in range(beyond, len(unit)):
        gap = unit.gap(n)
        if ":" in gap:
            return n
        if "," not in gap:
            continue
        if unit.is_a(n, "purpose"):
            continue
        if unit.is_a(n, "third") and entry.takes == "clause":
            return n
        if unit.is_a(n, "opener") or (unit.is_a(n, "question") and entry.takes == "clause"):
            return n
        relative = unit.is_a(n, "relative") or unit.is_a(n + 1, "relative")
        rest = range(n, len(unit))
        if any(unit.word(r) in subjunctives and not (relative and unit.cut(r + 1)) for r in rest):
            return n
        if not relative and any(unit.is_a(r, "infinitive") and not unit.capital(r + 1) for r in rest):
            return n if entry.takes == "object" else None
    return None


def _past_apposition(unit: Unit, n: int) -> int:
    """Where the clause behind "behauptete Dahl, einer der Chefs des Amtes," begins; n where none is inserted."""
    if "," not in unit.gap(n) or not (unit.is_a(n, "determiner") or unit.capital(n)) or unit.is_a(n, "third"):
        return n
    after = unit.clause_end(n)
    forms = table_words(unit.language, "subjunctives")
    verbless = not any(
        unit.word(r) in forms or unit.is_a(r, "helper") or unit.is_a(r, "auxiliary") for r in range(n, after)
    )
    spoken = range(after + 1, unit.clause_end(after)) if after < len(unit) else ()
    led = unit.is_a(after, "opener") or (unit.word(after) not in forms and any(unit.word(r) in forms for r in spoken))
    return after if verbless and led and "," in unit.gap(after) and unit.capital(after - 1) else n


def _goes_on(unit: Unit, first: int, k: int) -> bool:
    """„Es sei zu erwarten, sagt Kern, dass …": the statement stands on both sides of its frame."""
    if not unit.gap(first).strip().startswith(",") or first == 0 or k >= len(unit) or "," not in unit.gap(k):
        return False
    forms = table_words(unit.language, "subjunctives")
    if unit.word(k) in forms:
        return True  # "Wenn es regne, sagte Kern, sei der Weg gesperrt"
    return unit.is_a(k, "opener") and any(unit.word(r) in forms for r in range(first))


def _many(unit: Unit, finite: int) -> bool:
    """Does the verb's ending say that several speak?"""
    return unit.word(finite).endswith(tuple(classes(unit.language)["many_ending"]))


def _opens_late(unit: Unit, finite: int) -> bool:
    """The sentence begins with a clause that is no statement: „Als sie ankam, sagte er, …“."""
    if any(_is_purpose(unit, k) or (unit.is_a(k, "subordinator") and not unit.is_a(k, "opener")) for k in (0, 1)):
        return True
    rest = unit.text[unit.tokens[finite].end : unit.end]
    follows = ":" in rest or _statement(unit, Entry("", "-", "", "clause", ""), finite) is not None
    return unit.is_a(0, "preposition") and follows


def _is_purpose(unit: Unit, k: int) -> bool:
    """„Um Zeit zu gewinnen, …“, but not „Um die Stadt wird gekämpft, …“."""
    return unit.is_a(k, "purpose") and any(unit.word(n) == "zu" for n in range(k + 1, unit.clause_end(k)))


def _made(
    unit: Unit,
    v: int,
    entry: Entry,
    speaker: Phrase | None,
    place: str,
    last: int,
    first: int,
    *,
    elided: bool = False,
    own_statement: bool = True,
    many: bool = False,
) -> Frame:
    start = unit.tokens[first].start
    end = unit.tokens[min(max(last, speaker.last if speaker and place == "before" else last), len(unit) - 1)].end
    return Frame(
        entry.lemma,
        unit.tokens[v].start,
        unit.tokens[v].end,
        speaker,
        entry.stance,
        place,
        start,
        end,
        elided,
        entry,
        own_statement,
        many,
    )
