"""Which words does an outlet itself set in quotation marks, to keep them at arm's length?

    Die „Befreiung“ der Stadt dauerte drei Tage.

Short spans in marks that are nobody's words, no title or name and no word spoken about as a word. The words around them
that tell stand in `title_nouns.txt`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from framing.find.certainty import Spans
from framing.find.direct import Marked, marked
from framing.language.lemmas import lemma
from framing.language.resources import Language
from framing.language.saying import verb_forms
from framing.language.sentences import CLOSING, split
from framing.language.tokens import Token, tokenize
from framing.model import Hedge, Passage, Quotation, Span

KIND = "scare_quote"
MOST_WORDS = 4
"""Of a span; a longer one is a quotation or a title."""
_REACH = 3  # words between a noun and the name in marks: der Film des Jahres „…“
_ENDS = frozenset(".!?…:" + CLOSING)
_WINDOW = 600  # characters of a sentence on either side
_NEXT = 60  # characters behind the marks that hold two words
_LINE = 4_000  # characters in which a line ends, or is no heading
_LONGEST = 1_000  # characters of lines joined
_AND = re.compile(r"\s?[,/]?\s?(\w{0,12})\.?\s{1,2}")
_LED = re.compile(r"[^:\n]{2,80}:\s[^:]*$")
_FAR = 5  # the same before a word spoken about: bedeutet nichts anderes als „…“
_CLAUSE = re.compile(r"[,;:!?()–—]")
_HEAD = 4  # letters, at least, of a listed noun that ends a longer one
_FIRST, _LAST = 3, 5  # letters, at least, of the two parts of a compound
_ADJECTIVES = ("e", "en", "er", "es", "em")

Place = tuple[int, int]


def find(passage: Passage, *, language: Language, quotations: Sequence[Quotation]) -> tuple[Hedge, ...]:
    """Which words stand in marks because the outlet does not call the thing so itself?

    Left out, so that what is counted is the outlet's: all that lies in a quotation or in a sentence with a cue, a
    verb of saying or a Konjunktiv that may give the words to a speaker; titles and names, told by the noun before them
    (Zeitung, Operation), by capitals or by being no German word; words spoken about as words (der Begriff, namens,
    genannt, das Motto); glosses in brackets; what a hyphen ties to a word behind (a name mostly: „Leuchtturm“-Bericht).
    Behind "sogenannt" the marks add nothing: that word is a hedge by itself. Counts are floors, not measures.
    Not told apart: a name that is an everyday word and has no noun before it, a term that is marked as new.

    >>> from framing.language.resources import load
    >>> text = "Die „Befreiung“ der Stadt dauerte drei Tage. Der Film „Heimkehr“ lief lange."
    >>> passage = Passage(id="p", article_id="a", outlet="Blatt A", start=0, end=len(text), text=text)
    >>> [(hedge.cue, hedge.span.start) for hedge in find(passage, language=load("de"), quotations=())]
    [('Befreiung', 4)]
    """
    text = passage.own_text
    pieces = [piece for piece in marked(text, language) if 0 < piece.word_count <= MOST_WORDS and not piece.finished]
    if not pieces:
        return ()
    repeated = _repeated(text, pieces, quotations)
    taken = Spans(
        (span.start, span.end)
        for quotation in quotations
        for span in (quotation.span, *quotation.pieces, *quotation.frame_spans, *quotation.cue_spans)
    )
    words = _Words(text, language)
    sentences = _whole(text, split(text, language))
    starts = [start for start, _ in sentences]
    named: set[str] = set()
    found: list[Hedge] = []
    out_before = -1  # where the last span ends that was left out
    for piece in pieces:
        inside = _inside(text, piece)
        at = max(0, bisect_right(starts, piece.start) - 1)
        start, end = sentences[at]
        start, end = max(start, piece.start - _WINDOW), min(end, piece.end + _WINDOW)
        beside = _Beside(words, (start, max(end, piece.end)), piece, language)
        if beside.names():
            named.add(inside)
        # Of several words part of what a speaker says right before or behind; a single word is the outlet's more often.
        near = (sentences[max(0, at - 1)][0], sentences[min(at + 1, len(sentences) - 1)][1])
        first, last = near if piece.word_count > 1 else (start, end)
        given = taken.meets(first, last) or inside in repeated
        listed = out_before >= 0 and _listed(text, out_before, piece.start, language)
        if listed or given or inside in named or beside.kept_out():
            out_before = piece.end
        elif not beside.looks_like_a_name(tokenize(inside)):
            found.append(Hedge(Span(passage.id, piece.start, piece.end), inside, KIND))
    return tuple(hedge for hedge in found if hedge.cue not in named)


def _inside(text: str, piece: Marked) -> str:
    return text[piece.start + 1 : piece.end - 1].strip()


def _repeated(text: str, pieces: Iterable[Marked], quotations: Iterable[Quotation]) -> frozenset[str]:
    """Of what several words in marks say: that which some speaker says too, in a direct quotation.

    Every run of as many words in the quotations is looked up once, however many spans and quotations there are.
    """
    wanted: dict[tuple[str, ...], set[str]] = {}
    for piece in pieces:
        if piece.word_count > 1:
            inside = _inside(text, piece)
            wanted.setdefault(tuple(token.text for token in tokenize(inside)), set()).add(inside)
    sizes = sorted({len(run) for run in wanted} - {0})
    found: set[str] = set()
    for quotation in quotations if sizes else ():
        said = [token.text for token in tokenize(text[quotation.span.start : quotation.span.end])]
        if quotation.direct:
            for size in sizes:
                for k in range(len(said) - size + 1):
                    found |= wanted.get(tuple(said[k : k + size]), set())
    return frozenset(found)


def _listed(text: str, start: int, end: int, language: Language) -> bool:
    """Does only a comma or an "und" stand between two spans? The second is what the first is."""
    between = _AND.fullmatch(text, start, end)
    return between is not None and (not between.group(1) or between.group(1) in _lists(language)["and"])


def _whole(text: str, sentences: Sequence[Place]) -> list[Place]:
    """The sentences; lines that do not end as one does (wrapped lines, headings) go on in the next."""
    joined: list[Place] = []
    for start, end in sentences:
        open_before = joined and text[joined[-1][1] - 1] not in _ENDS and end - joined[-1][0] < _LONGEST
        if open_before:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


class _Words:
    """The words of a text, read once: every span in marks is asked about those around it."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.tokens = tokenize(text)
        self.starts = [token.start for token in self.tokens]
        self.breaks = [(match.start(), match.end()) for match in _CLAUSE.finditer(text)]
        self.break_starts = [start for start, _ in self.breaks]
        speaker, saying = _lists(language)["speaker"], _saying(language)
        self.telling: list[tuple[int, frozenset[str]]] = [
            (k, frozenset() if token.text in speaker else saying[token.text.lower()])
            for k, token in enumerate(self.tokens)
            if token.text in speaker or token.text.lower() in saying
        ]
        """Words by which somebody may be speaking, each with those of which one must stand near it, if any."""
        self.telling_at = [k for k, _ in self.telling]

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def clause(self, sentence: Place, piece: Marked) -> Place:
        """The part of the sentence between two commas or dashes that the span in marks stands in."""
        start, end = sentence
        before = bisect_left(self.break_starts, piece.start) - 1
        behind = bisect_left(self.break_starts, piece.end)
        if before >= 0 and self.breaks[before][0] >= start:
            start = self.breaks[before][1]
        if behind < len(self.breaks) and self.breaks[behind][0] < end:
            end = self.breaks[behind][0]
        return start, end

    def someone_speaks(self, around: Place, piece: Marked) -> bool:
        """Does a word around the marks hand over what is said?"""
        (start, end), small = around, None
        first, last = (bisect_left(self.starts, at) for at in (start, end))
        for k, wanted in self.telling[bisect_left(self.telling_at, first) : bisect_left(self.telling_at, last)]:
            word = self.tokens[k]
            if piece.start <= word.start < piece.end:
                continue
            if not wanted or word.text.lower() in wanted:
                return True
            small = small or {
                token.text.lower() for token in (*self.between(start, piece.start), *self.between(piece.end, end))
            }
            if not small.isdisjoint(wanted):
                return True
        return False


class _Beside:
    """One span in marks with the words of its sentence before and behind it."""

    def __init__(self, words: _Words, sentence: Place, piece: Marked, language: Language) -> None:
        text = words.text
        self.words = words
        self.text = text
        self.piece = piece
        self.sentence = sentence
        self.language = language
        self.lists = _lists(language)
        self.before = text[sentence[0] : piece.start]
        self.behind = text[piece.end : sentence[1]]
        self.inside = _inside(text, piece)
        self.clause = words.clause(sentence, piece)

    def names(self) -> bool:
        """Does a noun before the marks say that a title or a name follows, or is it one that is known?"""
        return self._noun("name") or self.inside in self.lists["known"]

    def kept_out(self) -> bool:
        """May the words be a speaker's, a gloss, spoken about as a word, or marked as so-called already?"""
        last = self.before.rstrip()[-1:]
        alone = not self.before.strip(" \n–-") and not self.behind.strip(" \n.!?")
        if (
            alone
            or last in (":", "(", "=", "/")
            or self.behind[:1] in ("-", "‑", "/", "(", "=")
            or self.behind[:2] == " ("
        ):
            return True
        if self._is_apposition():
            return True
        if (
            self.before[-1:] in ("-", "‑")
            or self._noun("word")
            or self._is_explained()
            or _so_called(self.language).search(self.before)
        ):
            return True
        small = self.inside[:1].islower() or not self.before.strip()
        in_a_title_line = (self.piece.word_count > 1 or small) and self._line_is_open()
        return in_a_title_line or _LED.match(self.before) is not None or self._spoken()

    def looks_like_a_name(self, words: Sequence[Token]) -> bool:
        """Several words of which the first has a capital (Nord Stream), or words that are not German (Moskwa)."""
        if not words or not any(word.text[0].isalpha() for word in words):
            return True  # numbers
        if "." in self.inside:
            return True  # bild.de
        content = [word.text for word in words if word.text.lower() not in self.language.words("stopwords")]
        if any(self._ends_in(word, "claim") for word in content):
            return False
        if len(words) > 1 and words[0].text[0].isupper():
            return True  # Nord Stream, Schöne neue Welt: in running text an adjective would be small
        if words[0].text.isupper() and len(words[0].text) > 1:
            return True
        return not all(_known(word, self.language) for word in content)

    def _noun(self, kind: str) -> bool:
        """One of these right before the marks, or a few words before in the same clause behind a capital."""
        reach = self.words.between(self.clause[0], self.piece.start)[-_FAR - 1 :]
        words = [token.text for token in reach]
        for distance, word in enumerate(reversed(words)):
            if distance > (_REACH if kind == "name" else _FAR):
                return False
            if self._ends_in(word, kind):
                between = words[len(words) - distance :]
                linked = not between or between[-1][0].isupper() or between[0].lower() in self.lists["link"]
                return linked or kind == "word"
        return False

    def _ends_in(self, word: str, kind: str) -> bool:
        return word in self.lists[kind] or (word[0].isupper() and word.lower().endswith(_heads(self.language, kind)))

    def _is_explained(self) -> bool:
        """„Sauber“ bedeutet …: a word spoken about."""
        words = [token.text for token in tokenize(self.behind[:_NEXT])][:2]
        return any(word in self.lists["word"] for word in words)

    def _is_apposition(self) -> bool:
        """A noun with another one in marks right behind it has a name: dem Jungen „Kai“, Uta „Fee“ Kern."""
        last = self.before.rsplit(maxsplit=1)[-1:] if self.before.strip() else []
        if not last or not self.inside[:1].isupper() or not self.before[-1:].isspace():
            return False
        word = last[0].strip('„“”"»«')
        noun = word[:1].isupper() and word.isalpha() and word.lower() not in self.language.words("stopwords")
        first = len(self.before.split()) == 1  # it may have its capital from the sentence: Neue „Freiheit“
        return word.lower() in self.lists["at"] or (noun and not (first and word.endswith(_ADJECTIVES)))

    def _line_is_open(self) -> bool:
        """Does the line end without a full stop? In headings the words mostly are a speaker's of the text below."""
        within = min(len(self.text), self.piece.end + _LINE)
        line_end = self.text.find("\n", self.piece.end, within)
        if line_end < 0 and within < len(self.text):
            return False  # a line so long is no heading
        line = self.text[self.piece.start : line_end if line_end >= 0 else within].rstrip()
        return line[-1:] not in _ENDS or line == self.text[self.piece.start : self.piece.end]

    def _spoken(self) -> bool:
        start, end = self.clause if self.piece.word_count == 1 else self.sentence
        first = self.words.between(start, self.piece.start)[:1]
        if first and first[0].text.lower() in self.lists["speaker"]:
            return True  # Laut Kern
        return self.words.someone_speaks((start, end), self.piece)


@cache
def _lists(language: Language) -> dict[str, frozenset[str]]:
    kinds = {"name", "word", "link", "at", "and", "speaker", "known", "claim"}
    rows = language.rows("title_nouns")
    return {kind: frozenset(word for word, k in rows if k == kind) for kind in kinds}


@cache
def _heads(language: Language, kind: str) -> tuple[str, ...]:
    """The nouns of one kind in small letters that may end a longer one: Tageszeitung."""
    return tuple(word.lower() for word in _lists(language)[kind] if word[0].isupper() and len(word) >= _HEAD)


@cache
def _saying(language: Language) -> dict[str, frozenset[str]]:
    """Forms by which somebody may be speaking, each with the words of which one must stand in the sentence too.

    Verbs of saying ask for their particle (teilte … mit) or their preposition (ging davon aus); the others, and the
    first Konjunktiv, ask for nothing but themselves.
    """
    asks: dict[str, set[str]] = {word: {word} for word, mood in language.rows("subjunctives") if mood == "first"}
    for form, readings in verb_forms(language).items():
        for one in readings:
            parted = one.verb.particle if one.shape in ("finite", "subjunctive") else ""
            wanted = {parted} if parted else {need.lower() for need in one.verb.needs} or {form}
            asks.setdefault(form, set()).update(wanted)
    return {form: frozenset(words) for form, words in asks.items()}


@cache
def _so_called(language: Language) -> re.Pattern[str]:
    cues = [pattern for _, kind, pattern in language.rows("hedges") if kind == "distance"]
    return re.compile(rf"(?:{'|'.join(cues)})\s+(?:\w{{1,30}}\s+)?$", re.IGNORECASE)


def _known(word: str, language: Language) -> bool:
    """Is it a German word, or made of two? Names and foreign words are not."""
    spread = language.words("word_spread")
    forms = {word.lower(), lemma(word, language.code).lower()}
    forms |= {form.removesuffix(ending) for form in forms for ending in _ADJECTIVES if form.endswith(ending)}
    forms |= {half for form in forms for half in _halves(form)}
    return any(form in spread or _ends_known(form, spread) for form in forms)


def _ends_known(word: str, known: Collection[str]) -> bool:
    """Spezialoperation ends in a word that is known, whatever stands before it."""
    return any(word[cut:] in known for cut in range(_FIRST, len(word) - _LAST + 1))


def _halves(word: str) -> tuple[str, ...]:
    """The word, and of Quasi-Diktatur the last half."""
    return (word, word.rsplit("-", 1)[-1]) if "-" in word else (word,)
