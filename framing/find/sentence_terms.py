"""A passage's sentences as they are compared with another outlet's: their words, names, numbers and clauses."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from framing.find import compound_parts, countries, mentions, paraphrases, word_spread
from framing.language.lemmas import lemma
from framing.language.resources import Language
from framing.language.tokens import Token, tokenize
from framing.model import Findings, Passage, Span
from framing.model.sentences import Amount, Sentence, Term

NAME_WEIGHT = 0.9
NUMBER_WEIGHT = 0.7
_UNLISTED = 1 / 20_000
"""The share of everyday texts in which a word stands that the list of `word_spread` does not have."""

_SHORTEST_REST = 4
"""Letters of a compound's rest behind a name (Pokrowsk-Front) from which on it is a word of its own."""

_CUT = re.compile(r"[,;:–—(]| - ")
_THOUSANDS = re.compile(r"(?<=\d)[. \u00a0\u202f](?=\d{3}(?!\d))")
_BLANK_GROUP = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]\d|\d)")
_LOOK_AHEAD = 3
"""Words behind a number among which its noun stands: drei schwer verletzte Menschen."""


@lru_cache(maxsize=512)
def read(passage: Passage, spans: tuple[Span, ...], found: Findings, *, language: Language) -> tuple[Sentence, ...]:
    """What do these sentences of a passage tell, piece by piece?

    spans: the sentences. Function words are left out; words in the frame of a statement ("teilte die Polizei mit") are
    marked, since it does not matter who hands a statement over. Kept for texts that are compared again.

    >>> from framing.language.resources import load
    >>> text = "Zwölf Söldner starben bei Woltschansk."
    >>> told = read(Passage("p", "a", "Blatt A", 0, len(text), text), (Span("p", 0, len(text)),), Findings("p"),
    ...             language=load("de"))
    >>> [(term.key, term.kind) for term in told[0].terms]
    [('12', 'number'), ('söldner', 'word'), ('sterben', 'word'), ('woltschansk', 'word')]
    """
    reader = _Reader(passage, found, language)
    last = max(len(spans) - 1, 1)
    return tuple(reader.sentence(span, n / last) for n, span in enumerate(spans))


class _Reader:
    """One passage with all that was found in it, ready to be asked for a position."""

    def __init__(self, passage: Passage, found: Findings, language: Language) -> None:
        self.text, self.found, self.language = passage.own_text, found, language
        self.tokens = tokenize(self.text)
        self.starts = [token.start for token in self.tokens]
        self.named = {at: m for m in found.mentions if not m.open for at in range(m.span.start, m.span.end)}
        quotations = found.quotations
        self.frames = _letters(
            s
            for q in quotations
            for s in (*q.frame_spans, *q.cue_spans, *((q.speaker_span,) if q.speaker_span else ()))
        )
        self.direct = _letters(s for q in quotations if q.direct for s in q.pieces)
        self.told = [s for q in quotations for s in q.pieces]
        self.sets = {at: one.set_id for one in found.labels for at in range(one.span.start, one.span.end)}
        self.countries = {cue.start: cue.country for cue in countries.cues(self.text, language)}
        self.denials = [h.span for h in found.hedges if h.kind == "denial"]

    def sentence(self, span: Span, place: float) -> Sentence:
        tokens = self.tokens[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
        text = mentions.to_one_form_within(self.text, span, self.found.mentions)
        negations = self.language.folded("negations")
        return Sentence(
            span=span,
            text=text,
            place=place,
            clauses=self._clauses(tokens),
            amounts=tuple(self._amounts(tokens, span.passage_id)),
            quoted=frozenset(
                _base(t.text, self.language) for t in tokens if t.start in self.direct and self._carries(t)
            ),
            denies=any(t.text.casefold() in negations for t in tokens)
            or any(span.start <= denial.start < span.end for denial in self.denials),
            given=any(piece.start < span.end and span.start < piece.end for piece in self.told),
            printed=tuple(t.text.casefold() for t in tokens if t.start not in self.direct),
            word_count=len(tokenize(text)),
        )

    def _clauses(self, tokens: Sequence[Token]) -> tuple[tuple[Term, ...], ...]:
        joins = _joining(self.language)
        clauses: list[list[Term]] = [[]]
        before = tokens[0].start if tokens else 0
        held: set[int] = set()
        for n, token in enumerate(tokens):
            if _CUT.search(self.text[before : token.start]) or token.text.casefold() in joins:
                clauses.append([])
            before = token.end
            if n not in held:
                value, taken = _number(tokens, n, self.text, self.language)
                held.update(range(n + 1, n + taken))
                clauses[-1] += [Term(value, "number", token.text, NUMBER_WEIGHT)] if value else self._terms(token)
        return tuple(tuple(paraphrases.joined(clause, self.language)) for clause in clauses if clause)

    def _terms(self, token: Token) -> list[Term]:
        country = self.countries.get(token.start, "")
        handed = token.start in self.frames
        named = self.named.get(token.start)
        if named is not None:
            own = [
                Term(
                    named.entity_id,
                    "name",
                    self.text[named.span.start : named.span.end],
                    NAME_WEIGHT,
                    handed,
                    (),
                    country,
                )
            ]
            rest = self.text[named.span.end : token.end].lstrip("-‐‑")
            if len(rest) >= _SHORTEST_REST and named.span.end < token.end:
                own.append(self._word(rest.capitalize(), token.start, handed, ""))
            return own if named.span.start == token.start else own[1:]  # a name of two words counts once
        return [self._word(token.text, token.start, handed, country)] if self._carries(token) else []

    def _word(self, printed: str, at: int, handed: bool, country: str) -> Term:
        key = _base(printed, self.language)
        parts = compound_parts.parts_of(printed, language=self.language)
        tells = paraphrases.sets_of(key, parts, self.language)
        label_set = self.sets.get(at, "")
        return Term(key, "word", printed, rarity(key, self.language), handed, parts, country, label_set, tells)

    def _carries(self, token: Token) -> bool:
        """Is it a word that tells something by itself?"""
        stopwords = self.language.folded("stopwords")
        return (
            not token.text[0].isdigit()
            and token.text.casefold() not in stopwords
            and _base(token.text, self.language) not in stopwords
        )

    def _amounts(self, tokens: Sequence[Token], passage_id: str) -> Iterable[Amount]:
        n = 0
        while n < len(tokens):
            value, taken = _number(tokens, n, self.text, self.language)
            if value:
                last = tokens[n + taken - 1]
                vague = tokens[n].text.casefold() in _vague(self.language)
                span = Span(passage_id, tokens[n].start, last.end)
                yield Amount(value, self._counted(tokens[n + taken :], last), span, vague)
            n += max(taken, 1)

    def _counted(self, behind: Sequence[Token], last: Token) -> str:
        if self.text[last.end : last.end + 2].lstrip().startswith("%"):
            return "prozent"
        before = last.end
        for token in behind[:_LOOK_AHEAD]:
            if _CUT.search(self.text[before : token.start]) or token.text[0].isdigit():
                return ""
            if token.text[0].isupper():
                return _base(token.text, self.language)
            before = token.end
        return ""


def rarity(key: str, language: Language) -> float:
    """How rare is a word in everyday texts? 0 (in all of them) to 1 (in no listed one)."""
    share = _spread(language).get(key, _UNLISTED)
    return min(1.0, math.log(1 / share) / math.log(1 / _UNLISTED))


def _number(tokens: Sequence[Token], n: int, text: str, language: Language) -> tuple[str, int]:
    """The number that begins at this word, and how many words it takes; ("", 0) where none does."""
    token = tokens[n]
    if not token.text[0].isdigit():
        return _numerals(language).get(token.text.casefold(), ""), 1
    if group := _BLANK_GROUP.match(text, token.start):
        taken = next((k for k in range(1, len(tokens) - n) if tokens[n + k].start >= group.end()), len(tokens) - n)
        return re.sub(r"\D", "", group.group()), taken
    return _THOUSANDS.sub("", token.text), 1


def _letters(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _base(word: str, language: Language) -> str:
    return lemma(word, language.code).casefold()


@cache
def _joining(language: Language) -> frozenset[str]:
    return frozenset(word for word, kind in language.rows("function_words") if kind == "conjunction")


@cache
def _numerals(language: Language) -> dict[str, str]:
    return {word.casefold(): value for word, value, _ in language.rows("numerals")}


@cache
def _vague(language: Language) -> frozenset[str]:
    return frozenset(word.casefold() for word, _, kind in language.rows("numerals") if kind == "round")


@cache
def _spread(language: Language) -> dict[str, float]:
    return word_spread.shares(language)
