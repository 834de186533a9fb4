"""Are a few words in quotation marks a title, a name, a gloss, a word spoken about, or a speaker's own words?"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from framing.find.direct import Marked
from framing.find.title_nouns import heads, lists
from framing.find.words_around import Place, Words
from framing.language.lemmas import lemma
from framing.language.resources import Language
from framing.language.sentences import CLOSING
from framing.language.tokens import Token, tokenize

_REACH = 3  # words between a noun and the name in marks: der Film des Jahres „…“
_FAR = 5  # the same before a word spoken about: bedeutet nichts anderes als „…“
ENDS = frozenset(".!?…:" + CLOSING)  # a line that ends otherwise goes on, or is a heading
_NEXT = 60  # characters behind the marks that hold two words
_LINE = 4_000  # characters in which a line ends, or is no heading
_LED = re.compile(r"[^:\n]{2,80}:\s[^:]*$")
_FIRST, _LAST = 3, 5  # letters, at least, of the two parts of a compound
_ADJECTIVES = ("e", "en", "er", "es", "em")


def words_in(text: str, piece: Marked) -> str:
    """What stands between the marks."""
    return text[piece.start + 1 : piece.end - 1].strip()


class Beside:
    """One span in marks with the words of its sentence before and behind it."""

    def __init__(self, words: Words, sentence: Place, piece: Marked, language: Language) -> None:
        text = words.text
        self.words = words
        self.text = text
        self.piece = piece
        self.sentence = sentence
        self.language = language
        self.lists = lists(language)
        self.before = text[sentence[0] : piece.start]
        self.behind = text[piece.end : sentence[1]]
        self.inside = words_in(text, piece)
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
        return word in self.lists[kind] or (word[0].isupper() and word.lower().endswith(heads(self.language, kind)))

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
        return line[-1:] not in ENDS or line == self.text[self.piece.start : self.piece.end]

    def _spoken(self) -> bool:
        start, end = self.clause if self.piece.word_count == 1 else self.sentence
        first = self.words.between(start, self.piece.start)[:1]
        if first and first[0].text.lower() in self.lists["speaker"]:
            return True  # Laut Kern
        return self.words.someone_speaks((start, end), self.piece)


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
