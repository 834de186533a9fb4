"""Statements given to a source without a verb: laut X, X zufolge, nach Angaben von X, so X, demnach."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from framing.find.clauses import MAIN, RELATIVE, VERBLESS, Clause, Clauses
from framing.find.finite import is_subjunctive
from framing.find.frame import AFTER, AROUND, BEFORE, Frame
from framing.find.phrase import Phrase
from framing.find.phrase_words import is_time
from framing.find.speakers import before, joined, phrase, pronoun
from framing.find.unit import Unit
from framing.language.resources import Language
from framing.language.saying import noun_of

LONG_PHRASE = 4  # words; a clause without a verb that holds more than its source
_MOST_ATTRIBUTES = 6  # words between "nach" and its noun (nach vorläufigen, noch unbestätigten Angaben)


def source_frames(unit: Unit, clauses: Clauses) -> Iterator[Frame]:
    """The prepositions and adverbs in one sentence that name the source of its statement."""
    for k in range(len(unit)):
        found = _source_at(unit, clauses, k)
        if found is not None:
            yield found


def _source_at(unit: Unit, clauses: Clauses, k: int) -> Frame | None:
    kinds = _kinds(unit.language).get(unit.word(k), frozenset())
    if "noun" in kinds and (n := _noun(unit, k)) is not None:
        return _noun_frame(unit, clauses, k, n)
    if "noun" in kinds and (own := _behind_its_noun(unit, k)) is not None:
        his, nobody = unit.is_a(own.first, "possessive"), unit.is_a(k - 1, "no_text")
        source = None if his or nobody else own
        return _frame(unit, clauses, k, (k,), source, own.first, named=own, own=his, nobody=nobody)
    if "sight" in kinds and (n := _sight(unit, k)) is not None:
        return _noun_frame(unit, clauses, k, n)
    if "after" in kinds and k and (source := before(unit, k - 1)) is not None:
        return _frame(unit, clauses, k, (k,), _owner(unit, source) or source, source.first, named=source)
    if ("back" in kinds and _leads(unit, clauses, k)) or (
        "back_in_reports" in kinds and _is_reported(unit, clauses, k)
    ):
        return _pointing_back(unit, clauses, k)
    if "before" in kinds:
        clause = clauses.at(k)
        if clause is not None and clause.kind == RELATIVE and clause.first == k and unit.is_a(k + 1, "relative"):
            # "ein Gutachten, laut dem …"
            named = Phrase(k + 1, k + 1, unit.tokens[k + 1].start, unit.tokens[k + 1].end, pronoun=True)
            return _frame(unit, clauses, k, (k,), None, k, last=k + 1, named=named)
        source = pronoun(unit, k + 1) or phrase(unit, k + 1)
        return None if source is None else _frame(unit, clauses, k, (k,), source, k)
    if unit.is_a(k, "so") and any(mark in unit.gap(k) for mark in ",–("):
        return _so_frame(unit, clauses, k)
    return None


def _owner(unit: Unit, whole: Phrase) -> Phrase | None:
    """Whose report it is: "einem Bericht des „Spiegel“" zufolge."""
    for n in range(whole.first, whole.last):
        noun = noun_of(unit.tokens[n].text, unit.language) if unit.capital(n) else None
        if noun is not None and "nach" in noun.uses:
            if not unit.is_a(n + 1, "genitive"):
                return None
            owner = phrase(unit, n + 2 if unit.is_a(n + 1, "preposition") else n + 1)
            return None if owner is None or is_time(unit, owner.last) else owner
    return None


def _leads(unit: Unit, clauses: Clauses, k: int) -> bool:
    """„Demnach ist …“, "… sei demnach": it tells where that comes from; "bleibt demnach zu" only draws a conclusion."""
    return k == 0 or unit.cut(k) or any(clause.subjunctive for clause in clauses.all) or _planned(unit)


def _planned(unit: Unit) -> bool:
    return any(unit.is_a(n, "hearsay") for n in range(len(unit)))


def _pointing_back(unit: Unit, clauses: Clauses, k: int) -> Frame | None:
    """„Demnach“ and "wonach" hand on to the source named last; in "Berichte, wonach …" that is the noun before."""
    if unit.is_a(k, "relative_adverb") and k == 0:
        return None
    return _frame(unit, clauses, k, (k,), None, k)


def _so_frame(unit: Unit, clauses: Clauses, k: int) -> Frame | None:
    first = k + 1
    while unit.is_a(first, "adverb") and not unit.cut(first) and not unit.capital(first):
        first += 1  # "so jedenfalls Kern"
    source = phrase(unit, first)
    after = source.last + 1 if source is not None else k
    while unit.is_a(after, "adverb") and not unit.cut(after):
        after += 1  # "so Kern weiter"
    if source is not None and unit.is_a(after, "and") and unit.capital(after + 1):
        source = joined(unit, source)  # "so Jan Kern und Ana Lind"
        after = source.last + 1
    if source is None or not (unit.cut(after) or unit.gap(after).startswith(")") or unit.is_a(after, "preposition")):
        return None
    if unit.is_a(after, "preposition") and not unit.cut(after):
        after = unit.clause_end(after)  # "so Kern am Montag im Landtag"
    beside = clauses.at(after)
    named = unit.capital(after) or unit.is_a(after, "definite")
    if beside is not None and beside.kind == VERBLESS and "," in unit.gap(after) and source.last == after - 1 and named:
        after = beside.stop  # "so Kern, Leiterin des Amts"
    head = {kind for i in range(k + 1, source.last + 1) for kind in _kinds(unit.language).get(unit.word(i), ())}
    if "none" in head:
        return None
    nouns = [noun_of(unit.tokens[i].text, unit.language) for i in range(k + 1, source.last + 1) if unit.capital(i)]
    view = any(noun is not None and "so" in noun.uses for noun in nouns) and source.last - k < 3
    return _frame(unit, clauses, k, (k,), None if view else source, k, last=after - 1)


def _noun_frame(unit: Unit, clauses: Clauses, k: int, n: int) -> Frame:
    """Nach Angaben der Polizei; nach ukrainischen Angaben; nach eigenen Angaben."""
    own = any("own" in _kinds(unit.language).get(unit.word(j), ()) for j in range(k + 1, n))
    whole = Phrase(k + 1, n, unit.tokens[k + 1].start, unit.tokens[n].end)
    if own:
        return _frame(unit, clauses, k, (k,), None, k, last=n, named=whole, own=True, cue_noun=n)
    source: Phrase | None = None
    if unit.is_a(n + 1, "genitive") and not unit.cut(n + 1):
        source = phrase(unit, n + 2) if unit.is_a(n + 1, "preposition") else phrase(unit, n + 1)
    elif (unit.capital(n + 1) or unit.word(n + 1).endswith("er")) and not unit.cut(n + 1):
        source = phrase(unit, n + 1)  # "nach Angaben Gladkows", "nach Angaben finnischer Behörden"
    if source is not None and is_time(unit, source.last):
        source = None  # "laut Lagebericht vom Sonntag"
    if source is None:
        first = k + 2 if unit.is_a(k + 1, "determiner") and k + 1 < n else k + 1
        source = Phrase(first, n, unit.tokens[first].start, unit.tokens[n].end)
    last = max(n, source.last)
    whole = Phrase(k + 1, last, unit.tokens[k + 1].start, max(unit.tokens[n].end, source.end))
    return _frame(unit, clauses, k, (k,), source, k, last=last, named=whole, cue_noun=n)


def _noun(unit: Unit, k: int) -> int | None:
    """The noun of saying behind "nach": at most an article and some adjectives lie between."""
    for n in range(k + 1, min(k + _MOST_ATTRIBUTES, len(unit))):
        if unit.cut(n):
            return None
        found = noun_of(unit.tokens[n].text, unit.language) if unit.capital(n) else None
        if found is not None and "nach" in found.uses:
            return n if "time" not in found.uses or not unit.is_a(k, "time_too") or _is_told(unit, k) else None
        following = unit.capital(n + 1) and not unit.cut(n + 1)
        if unit.is_a(n, "preposition") or (unit.capital(n) and not (following and unit.word(n).endswith(("er", "en")))):
            return None
    return None


def _sight(unit: Unit, k: int) -> int | None:
    """„aus Sicht der Stadt“, "aus finnischer Sicht"."""
    near = range(k + 1, min(k + 4, unit.clause_end(k)))
    return next((n for n in near if unit.is_a(n, "sight_noun") and unit.capital(n)), None)


def _is_told(unit: Unit, k: int) -> bool:
    """„Nach dem Urteil sei der Bau zulässig“: the Konjunktiv shows that "nach" names a source, not a time."""
    return any(is_subjunctive(unit, n) for n in range(k + 1, len(unit)))


def _behind_its_noun(unit: Unit, k: int) -> Phrase | None:
    """„seiner Meinung nach“, „dem Vernehmen nach“."""
    found = noun_of(unit.tokens[k - 1].text, unit.language) if k and unit.capital(k - 1) else None
    if found is None or "nach" not in found.uses or unit.cut(k) or unit.is_a(k + 1, "determiner"):
        return None  # "der Wunsch nach einer Lösung"
    first = k - 1
    while first > 0 and not unit.cut(first) and (first == 1 or not unit.capital(first - 1)) and k - first < 4:
        first -= 1
        if unit.is_a(first, "determiner"):
            return Phrase(first, k - 1, unit.tokens[first].start, unit.tokens[k - 1].end)
    return None


def _is_reported(unit: Unit, clauses: Clauses, k: int) -> bool:
    """„Danach habe er geschwiegen“: of a report; "Danach ging er": of time."""
    clause = clauses.at(k)
    return clause is not None and clause.first == k and clause.finite == k + 1 and is_subjunctive(unit, k + 1)


def _frame(
    unit: Unit,
    clauses: Clauses,
    k: int,
    cue: tuple[int, ...],
    source: Phrase | None,
    start: int,
    *,
    last: int | None = None,
    named: Phrase | None = None,
    own: bool = False,
    nobody: bool = False,
    cue_noun: int | None = None,
) -> Frame:
    behind = max(k, last or k, source.last if source else k)
    if start == 0:
        behind = _past_apposition(unit, _past_attributes(unit, behind))
    begin, end = unit.tokens[start].start, max(unit.tokens[behind].end, source.end if source else 0)
    clause = clauses.at(k)
    left, right = unit.start, unit.end
    if clause is not None and (clause.kind == RELATIVE or unit.is_a(clause.first, "relative_adverb")):
        left, right = unit.tokens[clause.first].start, unit.tokens[clause.stop - 1].end
    elif (bracket := _bracket(unit, start, behind)) is not None:
        left, right = bracket
    elif clause is not None:
        left, right = _bounds(unit, clauses, clause, behind)
    pieces: tuple[tuple[int, int], ...]
    if begin <= left:
        place, pieces = AFTER, ((end, right),)
    elif end >= unit.tokens[-1].end or end >= right:
        place, pieces = BEFORE, ((left, begin),)
    else:
        place, pieces = AROUND, ((left, begin), (end, right))
    noun = unit.tokens[cue_noun].text if cue_noun is not None else ""
    return Frame(
        cue=f"{unit.word(k)} {noun}".strip(),
        cue_spans=tuple((unit.tokens[i].start, unit.tokens[i].end) for i in cue),
        speaker=source,
        named=named,
        place=place,
        start=begin,
        end=end,
        pieces=pieces,
        elided=own,
        nobody=nobody,
        by_verb=False,
    )


def _bounds(unit: Unit, clauses: Clauses, clause: Clause, behind: int) -> tuple[int, int]:
    """Where the sentence begins and ends of which the clause is a part: behind what is complete without it."""
    left, right = clauses.part(clause.first)
    number = clauses.number(clause.first)
    complete = any(one.kind == MAIN and not one.subjunctive for one in clauses.all[:number])
    added = clause.kind == VERBLESS and clause.stop - clause.first > LONG_PHRASE and behind < clause.stop - 1
    own = clause.kind == MAIN and clause.finite is not None and not clause.subjunctive
    if complete and (added or own):  # "…, darunter laut Polizei 62 Kinder"
        left = max(left, unit.tokens[clause.first].start)
    return left, right


def _bracket(unit: Unit, first: int, last: int) -> tuple[int, int] | None:
    """„(nach eigenen Angaben Arzt)“: the source of what stands in brackets with it, not of the sentence around."""
    if not unit.gap(first).endswith("(") or ")" in unit.gap(last + 1):
        return None
    close = unit.text.find(")", unit.tokens[last].end, unit.end)
    return None if close < 0 else (unit.tokens[first].start, close)


def _past_attributes(unit: Unit, k: int) -> int:
    """The last word of "Laut einem Bericht der Bank aus dem Jahr 2017" before the verb, which comes second."""
    while k + 1 < len(unit) and not unit.cut(k + 1):
        if unit.word(k + 1).isdigit():
            k += 1
            continue
        if not unit.is_a(k + 1, "preposition") and not unit.is_a(k + 1, "genitive"):
            return k
        found = phrase(unit, k + 2)
        if found is None:
            return k
        k = found.last
    return k


def _past_apposition(unit: Unit, k: int) -> int:
    """The last word of "Laut Kern, der Leiterin des Amts," before the verb that follows."""
    if k + 1 >= len(unit) or "," not in unit.gap(k + 1):
        return k
    stop = unit.clause_end(k + 1)
    short = stop < len(unit) and "," in unit.gap(stop) and stop - k < 12
    return stop - 1 if short and not unit.capital(stop) else k


@cache
def _kinds(language: Language) -> dict[str, frozenset[str]]:
    rows = language.rows("attributions")
    return {word.lower(): frozenset(kind for w, kind in rows if w == word) for word, _ in rows}
