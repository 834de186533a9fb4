"""What a word does as a verb: finite, in the Konjunktiv, a participle, an infinitive, or no verb at all."""

from __future__ import annotations

from functools import cache, lru_cache

from framing.find.unit import HELPER, Unit, kinds_of, table_words
from framing.language.lemmas import lemma
from framing.language.resources import Language
from framing.language.saying import verb_forms

FINITE, SUBJUNCTIVE, PARTICIPLE, INFINITIVE, NONE = "finite", "subjunctive", "participle", "infinitive", ""
_INFINITIVE_ENDINGS = ("en", "ern", "eln", "tun", "sein")
_PARTICIPLE_ENDINGS = ("t", "en")
_UNSTRESSED = ("be", "ver", "er", "ent", "zer", "miss", "emp", "ge")


@lru_cache(maxsize=200_000)
def shape(word: str, language: Language) -> str:
    """What is this word (in lower case) as a verb, taken alone?

    A form that is both (gebeten; berichtet) comes back as participle, and a plural (sagen) as infinitive: the
    clause tells them apart, see `finite_at`.

    >>> from framing.language.resources import load
    >>> [shape(word, load("de")) for word in ("bleibt", "komme", "getötet", "bauen", "lange")]
    ['finite', 'subjunctive', 'participle', 'infinitive', '']
    """
    if word in table_words(language, "subjunctives"):
        return SUBJUNCTIVE
    if HELPER in kinds_of(language).get(word, ()):
        return FINITE
    if (word, "also_verb") in language.rows("function_words"):
        return INFINITIVE
    if word in _small(language):
        return NONE
    base = lemma(word, language.code)
    if base == word and base.endswith(_INFINITIVE_ENDINGS) and word not in table_words(language, "stopwords"):
        return INFINITIVE
    listed = {form.shape for form in verb_forms(language).get(word, ())}
    if listed:
        return next((kind for kind in (PARTICIPLE, INFINITIVE, SUBJUNCTIVE) if kind in listed), FINITE)
    if (word in table_words(language, "stopwords") and base == word) or base == "sein" or _is_joined(word, base):
        return NONE  # "seinem"; "aufzubauen" belongs to another verb
    if not base.endswith(_INFINITIVE_ENDINGS) or not base[0].islower() or not word[-1].isalpha():
        return NONE
    if base == word:
        return INFINITIVE
    if word.endswith("e") and base == word + "n":
        return SUBJUNCTIVE
    if _is_participle(word):
        return PARTICIPLE
    return FINITE if not word.endswith("end") else NONE


def _is_joined(word: str, base: str) -> bool:
    """„zurückzuholen“ is an infinitive with its zu inside."""
    return len(word) == len(base) + 2 and any(
        word[:n] + word[n + 2 :] == base for n in range(1, len(word)) if word[n : n + 2] == "zu"
    )


@cache
def _small(language: Language) -> frozenset[str]:
    """Words that are no verb, though one may look like a form of one."""
    verbs = {
        word
        for word, kind in language.rows("function_words")
        if kind in ("said", "moved", "being_verb", "subject_speaks")
    }
    return table_words(language, "function_words") - verbs


def _is_participle(word: str) -> bool:
    if not word.endswith(_PARTICIPLE_ENDINGS) or word.endswith(("test", "ten")):
        return False
    return word.startswith(_UNSTRESSED) or word.endswith("iert") or "ge" in word[2:-3]


def is_helper(unit: Unit, i: int) -> bool:
    """Is the word at i a form of haben, sein, werden or a modal verb?"""
    return unit.is_a(i, HELPER)


def is_verb(unit: Unit, i: int) -> bool:
    """May the word at i be the finite verb of a clause, wherever that begins?"""
    if i not in unit.verbs:  # asked for many times
        unit.verbs[i] = _is_verb(unit, i)
    return unit.verbs[i]


def _is_verb(unit: Unit, i: int) -> bool:
    if not 0 <= i < len(unit) or (unit.capital(i) and i):
        return False
    if i == 0 and _opens_as_a_noun(unit):
        return False
    found = shape(unit.word(i), unit.language)
    return (found != NONE or _behind_its_subject(unit, i)) and not _is_attribute(unit, i)


def is_subjunctive(unit: Unit, i: int) -> bool:
    """Is the word at i a verb in the Konjunktiv?"""
    if (unit.capital(i) and i) or (i == 0 and _opens_as_a_noun(unit)):
        return False
    if shape(unit.word(i), unit.language) != SUBJUNCTIVE and not _behind_its_subject(unit, i):
        return False
    return not _is_attribute(unit, i) and not unit.is_a(i - 1, "self") and not unit.is_a(i + 1, "self")


def _opens_as_a_noun(unit: Unit) -> bool:
    """„Belege legte sie nicht vor“: the first word of a sentence has a capital, whatever it is; a verb follows it."""
    if not lemma(unit.tokens[0].text, unit.language.code)[0].isupper() or unit.cut(1):
        return False
    return shape(unit.word(1), unit.language) in (FINITE, SUBJUNCTIVE)


def _behind_its_subject(unit: Unit, i: int) -> bool:
    """„sie warte“: a form that is a noun or an adjective too is a Konjunktiv right behind a pronoun."""
    word = unit.word(i)
    if not word.endswith("e") or unit.capital(i) or unit.cut(i) or not unit.is_a(i - 1, "third"):
        return False
    return shape(word, unit.language) == NONE and shape(word + "n", unit.language) == INFINITIVE


def is_attributive(word: str) -> bool:
    """May the word be an inflected participle (erörterten, verstärkte)?"""
    return word.endswith(("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener")) and _is_participle(
        word.rstrip("esnrm")
    )


def _is_attribute(unit: Unit, i: int) -> bool:
    """„die verstärkte Lage“: between an article and a noun stands an adjective, though it looks like a verb."""
    if unit.cut(i) or is_helper(unit, i) or not unit.capital(i + 1) or unit.cut(i + 1):
        return False
    stem = unit.word(i).rstrip("esnrm")
    if not _is_participle(stem):
        return False  # "Das sagte Kern": sagt is no participle
    return unit.word(i).endswith(("e", "en", "er", "es", "em")) and (
        unit.is_a(i - 1, "determiner") or unit.is_a(i - 1, "preposition") or unit.is_a(i - 1, "genitive")
    )
