"""Verbs of saying: which words hand a statement over, and where does the statement stand?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from framing.find.clauses import (
    AS,
    FIRST,
    MAIN,
    OPENED,
    PURPOSE,
    QUESTION,
    RELATIVE,
    SUBORDINATE,
    TO,
    VERBLESS,
    Clauses,
)
from framing.find.complements import CLAUSE, asks_whether, complement, infinitive_inside, is_unsaid
from framing.find.direct import BLANK
from framing.find.frame import AFTER, AROUND, BEFORE, INDIRECT, LAST, REPORTED, Frame
from framing.find.predicates import predicates
from framing.find.saying_clauses import SayingClause, saying_clause
from framing.find.speakers import joined
from framing.find.subjects import behind
from framing.find.unit import Unit
from framing.find.verb_subjects import agent, find_subject, nobody_reports, text_that_speaks

_SIDES = frozenset(("accusing", "approving", "denying", "agreeing"))
_ATTITUDES = frozenset(("accusing", "approving", "feeling", "mocking", "commanding", "threatening"))
"""„berichten, wie er sie angriff“: of such a verb "wie" opens a question, no "wie X mitteilte"."""


def verb_frames(unit: Unit, clauses: Clauses) -> Iterator[Frame]:
    """The verbs of saying in one sentence, each with its subject and its statement where it has one."""
    frames = [_frame(saying_clause(unit, clauses, found)) for found in predicates(unit, clauses)]
    told: set[tuple[tuple[int, int], ...]] = set()
    found: list[Frame] = []
    for frame in reversed([frame for frame in frames if frame is not None]):
        if frame.place == AFTER and frame.pieces in told:
            frame = replace(frame, pieces=())  # "würde zustimmen, zumal Kern betont hatte, …": the nearer verb has it
        told.add(frame.pieces)
        found.append(frame)
    yield from reversed(found)


def _asks(unit: Unit) -> bool:
    """„Bedenken Sie …“, a question, an order: the verb comes first and nobody reports."""
    if len(unit) < 2:
        return True
    return unit.text[unit.start : unit.end].rstrip().endswith("?") or unit.tokens[1].text == "Sie"


def _frame(said: SayingClause) -> Frame | None:
    how = _as_clause(said)
    if how is not None:
        return _reporting_clause(said, how)
    find_subject(said)
    if nobody_reports(said) or _tells_what_is_unsaid(said):
        return None
    if said.clause.kind == FIRST and not said.elided and _stands_behind(said):
        return _made(said, BEFORE if not _goes_on(said) else AROUND)
    if said.clause.kind == FIRST and said.clause.first == 0 and _asks(said.unit):
        return None
    told = complement(said) or infinitive_inside(said)
    if told is not None and not (_points_back(said) and said.clauses.at(told) and not _is_announced(said, told)):
        return _made(said, AFTER, told)
    if _points_back(said):
        return _made(said, BEFORE if said.clause.first else LAST)
    return _act(said)


def _tells_what_is_unsaid(said: SayingClause) -> bool:
    """„Ob er komme, sagte er nicht“: a question comes first, and the verb behind it is denied."""
    opened = said.clause.kind == FIRST and said.clauses.all[0].kind in (OPENED, QUESTION)
    return opened and is_unsaid(said) and asks_whether(said.unit, said.clauses.all[0])


def _as_clause(said: SayingClause) -> int | None:
    """Where "wie X, der Gouverneur, mitteilte" begins."""
    number = said.number
    if said.found.verb.stance in _ATTITUDES:
        return None  # "berichten, wie er sie angriff"
    for _ in range(4):
        clause = said.clauses.all[number]
        if said.unit.is_a(clause.first, "as") and (clause.first < said.finite):
            late = said.finite >= said.clause.stop - 1 or said.clause.kind == AS
            return clause.first if late or said.unit.is_a(said.finite + 1, "preposition") else None
        if number == 0 or clause.kind not in (VERBLESS, MAIN, RELATIVE, FIRST) or ":" in said.unit.gap(clause.first):
            return None
        number -= 1
    return None


def _reporting_clause(said: SayingClause, how: int) -> Frame | None:
    unit = said.unit
    if "aus" in said.found.verb.needs:
        said.subject = agent(said, "out_of")
    elif any(unit.is_a(k, "said") for k in said.found.words):
        said.subject = text_that_speaks(said)  # "wie es in dem Bericht heißt"
    else:
        said.subject = agent(said) if said.found.passive else behind(unit, how + 1, unit_first=False)
    if said.subject is not None and said.found.many:
        said.subject = joined(unit, said.subject)
    if not said.found.verb.takes & CLAUSE or (said.subject is None and not _is_impersonal(said)):
        return None
    stop = said.clause.stop
    first = unit.tokens[how].start
    end = unit.tokens[stop - 1].end
    left, right = said.clauses.part(how)
    pieces = [(left, first), (end, right)] if how and left < first else [(end, right)]
    place = AROUND if how and stop < len(unit) else BEFORE if how else AFTER
    return _build(said, place, first, end, tuple(pieces), words=(how, *said.found.words))


def _is_impersonal(said: SayingClause) -> bool:
    """„wie bekannt wurde“, „wie es hieß“: somebody says it, but nobody is named."""
    if any(said.unit.is_a(k, "said") or said.unit.is_a(k, "made_known") for k in said.found.words):
        return True  # "wie es heißt"
    return said.found.passive and said.found.verb.medium in ("speech", "writing", "")


def _stands_behind(said: SayingClause) -> bool:
    """„…, sagte Kern“: the verb opens its clause, and what stands before it is the statement."""
    unit, first, before = said.unit, said.clause.first, said.clauses.all[: said.number]
    if first == 0:
        return BLANK in unit.gap(0)  # behind a quotation
    if unit.gap(first).rstrip().endswith((":", ";")) or not said.found.verb.takes & CLAUSE:
        return False
    if said.subject is not None and said.subject.first < said.finite:
        return False  # the subject stands in front, with a clause between
    reported = any(clause.subjunctive and clause.kind in (MAIN, FIRST, SUBORDINATE) for clause in before)
    opened = before[0].kind == OPENED and len(before) == 1  # "Dass es regnet, sagte Kern"
    told = reported or opened or any(clause.kind == MAIN for clause in before) or _goes_on(said)
    if not told or (said.subject is None and not _it_says(said)):
        return False
    if not reported and not _plainly_said(said):
        return False
    late = before[0].kind in (SUBORDINATE, PURPOSE, AS) and not any(clause.subjunctive for clause in before)
    return not (late and complement(said) is not None)


def _plainly_said(said: SayingClause) -> bool:
    """The subject stands right behind the verb and no object follows: not "…, fand dann in Bonn Arbeit"."""
    if said.subject is None or said.subject.pronoun:
        return True
    k = said.subject.last + 1
    determiner = said.unit.is_a(k, "determiner") and k not in said.found.words  # "räumte Kern ein"
    object_follows = not said.unit.cut(k) and determiner and "object" in said.found.verb.takes
    return said.subject.first - said.finite <= 3 and not object_follows


def _it_says(said: SayingClause) -> bool:
    """„…, hieß es“, „…, wurde mitgeteilt“."""
    words = range(said.finite, said.clause.stop)
    return any(said.unit.is_a(k, "it") for k in words) or (said.found.passive and said.clauses.all[0].subjunctive)


def _goes_on(said: SayingClause) -> bool:
    """„Zu erwarten sei, sagt Kern, dass …“: the statement stands on both sides of its frame."""
    after = said.clauses.at(said.stop_with_apposition())
    if after is None or "," not in said.unit.gap(after.first):
        return False
    before = said.clauses.all[said.number - 1] if said.number else None
    if after.kind == FIRST and after.subjunctive:
        return True  # "Wenn es regne, sagte Kern, sei der Weg gesperrt"
    if after.kind == VERBLESS and before is not None and before.kind == VERBLESS:
        return False
    if after.subjunctive and after.kind in (MAIN, SUBORDINATE):
        return True  # "…, sagte Kern, und das werde so bleiben"
    if after.kind == VERBLESS:  # "Er sei bereit, sagte Kern, aber nicht um jeden Preis"
        return before is not None and before.subjunctive and not said.is_apposition(after)
    return after.kind in (OPENED, MAIN, TO, FIRST) and not said.unit.is_a(after.first, "conjunction")


def _is_announced(said: SayingClause, told: int) -> bool:
    """„Das sagte Kern: …“, "Dies zeige, dass …": what is said stands behind all the same."""
    clause = said.clauses.at(told)
    return ":" in said.unit.gap(told) or (clause is not None and clause.kind == OPENED)


def _points_back(said: SayingClause) -> bool:
    """„Das teilte die Polizei mit.“, "…, so urteilte Kern": what is said stands before."""
    first = said.clause.first
    points = said.unit.is_a(first, "pointer") or (first > 0 and said.unit.is_a(first, "so"))
    return said.finite == first + 1 and points and "clause" in said.found.verb.takes


def _act(said: SayingClause) -> Frame | None:
    """The act alone: "Kern fordert Neuwahlen", "Kern nannte den Plan „verfehlt“"."""
    unit, verb = said.unit, said.found.verb
    if said.subject is None and not said.elided and not said.found.passive:
        return None
    first, stop = said.clause.first, _end_of(said, said.last)
    start = unit.tokens[first].start
    end = unit.tokens[stop - 1].end if stop < len(unit) else unit.end
    if not said.embedded and (said.number == 0 or not said.elided):
        start = unit.start if said.begins_sentence() else start
    tells = "object" in verb.takes or (_takes_sides(said) and not said.embedded)
    whole = tells and (said.subject is not None or said.elided) and _may_tell_the_act(said)
    pieces = ((start, end),) if whole and _has_object(said) else ()
    last = unit.tokens[min(said.clauses.all[said.clauses.number(said.last)].stop, len(unit)) - 1].end
    return _build(said, AROUND, unit.tokens[first].start, last, pieces, kind=REPORTED)


def _takes_sides(said: SayingClause) -> bool:
    """„Kern lobte den Plan“ does not tell what she said, but for what or against what she spoke."""
    return "attitude" in said.found.verb.takes and said.found.verb.stance in _SIDES


def _may_tell_the_act(said: SayingClause) -> bool:
    if said.clause.kind in (OPENED, QUESTION):
        return False
    return said.clause.kind != SUBORDINATE or said.unit.is_a(said.clause.first, "contrast")


def _has_object(said: SayingClause) -> bool:
    unit, verb = said.unit, said.found.verb
    words = range(said.clause.first, said.clause.stop)
    empty = unit.language.rows("speech_exceptions")
    if any(unit.is_a(k, "negation") or (said.found.verb.lemma, unit.tokens[k].text) in empty for k in words):
        return False
    if verb.stance == "denying" and _is_told_alone(said):
        return True
    other = [k for k in range(said.clause.first, said.clause.stop) if unit.capital(k) and k]
    mine = said.subject
    return said.found.passive or any(mine is None or not mine.first <= k <= mine.last for k in other)


def _is_told_alone(said: SayingClause) -> bool:
    """„Kiew dementiert das“, „Kern widerspricht“: who denies need not name what."""
    if said.subject is None or said.embedded:
        return False
    told = (*said.found.words, *range(said.subject.first, said.subject.last + 1))
    rest = [k for k in range(said.clause.first, said.clause.stop) if k not in told]
    return all(said.unit.is_a(k, "pointer") or said.unit.is_a(k, "adverb") for k in rest)


def _end_of(said: SayingClause, n: int) -> int:
    """Where what begins at n ends: at the next clause that goes on with the frame's own sentence."""
    unit, embedded = said.unit, said.embedded
    for clause in said.clauses.all:
        if clause.first <= n:
            continue
        if ";" in unit.gap(clause.first):
            return clause.first
        parted = any(mark in unit.gap(clause.first) for mark in (",", "–"))
        breaks_off = clause.kind == FIRST and unit.is_a(clause.first, "conjunction") and parted
        if breaks_off and not clause.subjunctive and not embedded:
            return clause.first  # "Kern sagte, es sei spät, und ging heim"
        resumes = clause.kind == FIRST and not clause.subjunctive and not unit.is_a(clause.first, "conjunction")
        if embedded and resumes and (said.clause.first == 0 or said.clause.kind == RELATIVE):
            return clause.first
    return len(unit)


def _made(said: SayingClause, place: str, told: int | None = None) -> Frame:
    unit = said.unit
    first, stop = said.clause.first, said.stop_with_apposition()
    if place == AFTER and told is not None:
        start, end = unit.tokens[first].start, unit.tokens[told - 1].end
        if said.begins_sentence() and not said.embedded:
            start = unit.start
        until = _end_of(said, told)
        close = unit.tokens[until - 1].end if until < len(unit) else unit.end
        return _build(said, place, start, end, ((end, close),))
    start, end = unit.tokens[first].start, unit.tokens[stop - 1].end
    if place == LAST:
        return _build(said, place, unit.start, unit.end, ())
    begin, close = said.clauses.part(first)
    pieces = ((begin, start),) if place == BEFORE else ((begin, start), (end, close))
    return _build(said, place, start, end, pieces)


def _build(
    said: SayingClause,
    place: str,
    start: int,
    end: int,
    pieces: tuple[tuple[int, int], ...],
    *,
    kind: str = INDIRECT,
    words: tuple[int, ...] = (),
) -> Frame:
    verb = said.found.verb
    tokens = said.unit.tokens
    return Frame(
        cue=said.found.label(said.unit),
        cue_spans=tuple((tokens[k].start, tokens[k].end) for k in words or said.found.words),
        speaker=said.subject,
        place=place,
        start=start,
        end=end,
        pieces=pieces,
        kind=kind,
        stance=verb.stance,
        medium=verb.medium,
        elided=said.elided and said.subject is None,
        many=said.found.many,
        nobody=said.subject is None and not said.elided,
        takes=verb.takes,
        coordinated=_is_coordinated(said),
    )


def _is_coordinated(said: SayingClause) -> bool:
    clause = said.clause
    if said.embedded or clause.subjunctive or clause.first == 0:
        return False
    return clause.kind in (FIRST, MAIN) and said.unit.is_a(clause.first, "conjunction")
