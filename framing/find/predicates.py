"""Verbs of saying in a sentence: which verb is meant by a form, and which words make it up?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.find.clauses import Clauses, after_zu
from framing.find.finite import is_helper, is_subjunctive, is_verb
from framing.find.unit import Unit, classes
from framing.language.saying import SayingVerb, VerbForm, verb_forms

FAR = 30  # words between a separable verb and its particle, or between auxiliary and participle


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb of saying as it stands in a sentence."""

    verb: SayingVerb
    at: int
    """The word that gives the verb its meaning: sagte, gesagt."""
    finite: int | None
    """The word that agrees with the subject; None for an infinitive with zu."""
    words: tuple[int, ...]
    """All words of the cue in order: "hat … gesagt", "teilte … mit", "geht davon aus"."""
    passive: bool = False
    many: bool = False
    """It has several subjects ("sagten sie")."""

    def label(self, unit: Unit) -> str:
        """The verb as a reader would name it: "bekannt geben", "sich äußern", "mitteilen"."""
        needed = (unit.tokens[k].text for k in self.words if unit.tokens[k].text in self.verb.needs)
        word = next((word for word in needed if word.lower() not in classes(unit.language)["pointing_adverb"]), "")
        return f"{word} {self.verb.lemma}".strip()

    @property
    def last(self) -> int:
        """The last of its words."""
        return self.words[-1]


def predicates(unit: Unit, clauses: Clauses) -> Iterator[Predicate]:
    """The verbs of saying of one sentence, in order; a verb that the clause shows to be no such verb is left out."""
    table = verb_forms(unit.language)
    for v in range(len(unit)):
        if v and unit.capital(v) and not _opens(unit, v):
            continue
        readings = table.get(unit.word(v))
        if readings is None:
            continue
        found = [one for form in readings if (one := _read(unit, clauses, v, form)) is not None]
        if found:
            yield max(found, key=lambda one: (len(one.verb.needs) > 0, one.verb.particle != "", len(one.words)))


def _opens(unit: Unit, v: int) -> bool:
    """Behind a colon or a quotation a verb may have a capital: „…“ Sagte Kern."""
    return any(mark in unit.gap(v) for mark in ":“”«")


def _read(unit: Unit, clauses: Clauses, v: int, form: VerbForm) -> Predicate | None:
    if form.shape == "participle":
        found = _participle(unit, v, form)
    elif form.shape == "infinitive":
        found = _infinitive(unit, v, form)
    elif form.shape == "joined":
        found = _joined(unit, v, form)
    else:
        found = _finite(unit, clauses, v, form)
    if (
        found is not None
        and found.passive
        and any((form.verb.lemma, unit.word(k)) in unit.language.rows("speech_exceptions") for k in found.words)
    ):
        return None  # "wurde bekannt" is no passive of "bekennen"
    return found if found is not None and _has_needs(unit, clauses, found) is not None else None


def _finite(unit: Unit, clauses: Clauses, v: int, form: VerbForm) -> Predicate | None:
    if _governed(unit, v) or after_zu(unit, v) or not is_verb(unit, v):
        return None
    if (clause := clauses.at(v)) is not None and clause.finite not in (v, None) and unit.capital(v + 1):
        return None  # "einen auf Video dokumentierten Fall"
    if is_helper(unit, v + 1) and not unit.cut(v + 1) and not unit.is_a(v + 1, "preposition"):
        return None  # "kritisiert wurde": a participle, though it looks like a finite verb
    if not form.verb.particle:
        if _ends_in_particle(unit, v):
            return None  # "fand am Montag statt"
        return Predicate(form.verb, v, v, _with_need(unit, form.verb, (v,)), many=_many(unit, v))
    at = _particle(unit, v, form.verb.particle)
    return None if at is None else Predicate(form.verb, v, v, _with_need(unit, form.verb, (v, at)), many=_many(unit, v))


def _participle(unit: Unit, v: int, form: VerbForm) -> Predicate | None:
    helper = _helper_of(unit, v)
    if helper is None:
        return None
    if helper == v + 1 and unit.is_a(helper, "bare_helper"):  # "soll Kern gesagt haben"
        earlier = _helper_earlier(unit, v)
        helper = helper if earlier is None else earlier
    words = {helper, v}
    for k in (v + 1, v + 2):
        if not unit.cut(k) and (is_helper(unit, k) or unit.word(k) in ("worden", "haben", "sein")):
            words.add(k)
        else:
            break
    if _is_state(unit, v, words):
        return None
    becoming = classes(unit.language)["becoming"]
    passive = any(unit.word(k) in becoming for k in words)
    cue = _with_need(unit, form.verb, tuple(sorted(words)))
    return Predicate(form.verb, v, helper, cue, passive, _many(unit, helper))


def _is_state(unit: Unit, v: int, words: set[int]) -> bool:
    """„waren ausgeschlossen“: a state, nobody says it; but "ist davon ausgegangen", "ist gemeldet worden"."""
    being = any(unit.is_a(k, "being_verb") for k in words)
    moved = unit.word(v).endswith(tuple(classes(unit.language)["moved"]))
    said = any(unit.is_a(k, "it") for k in range(unit.clause_start(v), unit.clause_end(v)))  # "es ist geplant, …"
    return being and not moved and not said and all(unit.word(k) != "worden" for k in words)


def _infinitive(unit: Unit, v: int, form: VerbForm) -> Predicate | None:
    """„musste … einräumen“, „will … sagen“."""
    helper = _helper_before(unit, v)
    if helper is None or not unit.is_a(helper, "told_modal") or after_zu(unit, v) or unit.word(helper) == "zu":
        return None
    cue = _with_need(unit, form.verb, (helper, v))
    return Predicate(form.verb, v, helper, cue, many=_many(unit, helper))


def _joined(unit: Unit, v: int, form: VerbForm) -> Predicate | None:
    """„…, wie Kern mitteilte“: a separable verb at the end of its clause is written in one."""
    if _governed(unit, v) or unit.capital(v):
        return None
    return Predicate(form.verb, v, v, _with_need(unit, form.verb, (v,)), many=_many(unit, v))


def _governed(unit: Unit, v: int) -> bool:
    """An auxiliary or a modal verb earlier in the clause makes the word at v no finite verb."""
    k = v
    while not unit.cut(k):
        k -= 1
        if is_helper(unit, k):
            return not any(unit.is_a(n, "conjunction") for n in range(k + 1, v))  # "ist da und sagte"
    return False


def _helper_of(unit: Unit, v: int) -> int | None:
    """The auxiliary of the participle at v: behind it at the clause's end, or earlier."""
    if is_helper(unit, v + 1) and not unit.cut(v + 1):
        return v + 1
    if unit.word(v + 1) in ("worden", "haben") and is_helper(unit, v + 2) and not unit.cut(v + 2):
        return v + 2
    return _helper_earlier(unit, v)


def _helper_earlier(unit: Unit, v: int) -> int | None:
    near = _helper_before(unit, v)
    return _helper_beyond(unit, v) if near is None else near


def _helper_before(unit: Unit, v: int) -> int | None:
    k = v
    while not unit.cut(k):
        k -= 1
        if is_helper(unit, k):
            return k
    return None


def _helper_beyond(unit: Unit, v: int) -> int | None:
    """„hat der Minister – ein Jurist – gesagt": the clause goes on behind an inserted one."""
    start = unit.clause_start(v)
    if not unit.cut(v + 1) and not unit.is_a(v + 1, "bare_helper"):
        return None  # "…, berichtet das Portal"
    if unit.is_a(start, "subordinator") or unit.is_a(start, "conjunction"):
        return None  # "hat den Hafen geschlossen, nachdem bekannt geworden war, …"
    near = range(start - 1, max(start - FAR, -1), -1)
    found = next((k for k in near if unit.is_a(k, "auxiliary")), None)
    return found if found is not None and not unit.cut(found + 1) else None


def _particle(unit: Unit, v: int, particle: str) -> int | None:
    for k in range(v + 1, min(v + FAR, len(unit))):
        if unit.word(k) == particle and (unit.cut(k + 1) or unit.is_a(k + 1, "conjunction") or unit.is_a(k + 1, "as")):
            return None if _has_verb(unit, max(unit.clause_start(k), v + 1), k) else k
        if (k > v + 1 and ":" in unit.gap(k)) or (unit.is_a(k, "joins_clauses") and is_verb(unit, k + 1)):
            break
    return None


def _ends_in_particle(unit: Unit, v: int) -> bool:
    """Another verb than it looks like: its particle stands at the end of the clause."""
    last = unit.clause_end(v) - 1
    return last > v and unit.is_a(last, "verb_particle") and not unit.capital(last)


def _has_verb(unit: Unit, first: int, last: int) -> bool:
    """„sagte, das Tor sei zu": the clause has a verb of its own, and its last word belongs to that."""
    return any(is_subjunctive(unit, k) or is_helper(unit, k) for k in range(first, last))


def _has_needs(unit: Unit, clauses: Clauses, found: Predicate) -> Predicate | None:
    """Does one of the words stand in the clause that the verb needs for this meaning (geht davon aus)?"""
    if not found.verb.needs:
        return found
    first = clauses.all[clauses.number(found.words[0])].first
    stop = clauses.all[clauses.number(found.last)].stop
    return found if any(_is_needed(unit, k, found.verb) for k in range(first, stop)) else None


def _with_need(unit: Unit, verb: SayingVerb, words: tuple[int, ...]) -> tuple[int, ...]:
    """The words of the cue with the one that the verb needs, where that has no meaning of its own (davon, sich)."""
    first, stop = unit.clause_start(words[0]), unit.clause_end(words[-1])
    # a preposition belongs to what is said (spricht von Erfolgen)
    extra = {k for k in range(first, stop) if _is_needed(unit, k, verb) and not unit.is_a(k, "preposition")}
    return tuple(sorted({*words, *extra}))


def _is_needed(unit: Unit, k: int, verb: SayingVerb) -> bool:
    return unit.tokens[k].text in verb.needs or (k == 0 and unit.word(k) in verb.needs)


def _many(unit: Unit, finite: int) -> bool:
    """Does the verb's ending say that several speak?"""
    return unit.word(finite).endswith(tuple(classes(unit.language)["many_ending"]))
