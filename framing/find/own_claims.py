"""„Die Armee will drei Dörfer eingenommen haben“: what somebody claims to have done, with "wollen" and a participle."""

from __future__ import annotations

from collections.abc import Iterator

from framing.find.clauses import FIRST, MAIN, Clause, Clauses
from framing.find.finite import PARTICIPLE, shape
from framing.find.frame import AFTER, AROUND, Frame
from framing.find.subjects import behind, in_front
from framing.find.unit import Unit

CUE, STANCE = "wollen", "doubting"


def own_claims(unit: Unit, clauses: Clauses) -> Iterator[Frame]:
    """What the subject of a sentence says of itself to have done.

    "will … gewinnen" is a plan and "wollte … haben" may be a wish: only with a participle is it a claim.
    """
    for clause in clauses.all:
        if clause.kind in (MAIN, FIRST) and clause.finite is not None and unit.is_a(clause.finite, "claims"):
            frame = _frame(unit, clause, clause.finite)
            if frame is not None:
                yield frame


def _frame(unit: Unit, clause: Clause, finite: int) -> Frame | None:
    last = clause.stop - 1
    if last - 1 <= finite:
        return None
    past = shape(unit.word(last - 1), unit.language) == PARTICIPLE
    if not past or not unit.is_a(last, "bare_helper") or unit.word(last) == "werden":
        return None
    if any(unit.is_a(k, "deadline") for k in range(clause.first, last)):
        return None  # "will bis Mai erneuert haben"
    start, cue, close = unit.tokens[clause.first].start, unit.tokens[finite], unit.tokens[last].end
    span = ((cue.start, cue.end),)
    goes_on = finite > clause.first and unit.is_a(finite - 1, "conjunction")
    if goes_on:  # "Die Armee zählte Angriffe und will sie abgewehrt haben"
        told = ((cue.end, close),)
        return Frame(CUE, span, None, AFTER, start, cue.end, told, stance=STANCE, elided=True, coordinated=True)
    subject = in_front(unit, clause.first, finite) or behind(unit, finite + 1)
    if subject is None:
        return None
    frame_end = max(cue.end, subject.end)
    pieces = ((frame_end, close),) if subject.first == clause.first else ((start, cue.start), (frame_end, close))
    first = start if subject.first == clause.first else cue.start
    return Frame(
        cue=CUE,
        cue_spans=span,
        speaker=subject,
        place=AFTER if first == start else AROUND,
        start=first,
        end=frame_end,
        pieces=pieces,
        stance=STANCE,
        many=subject.several,
    )
