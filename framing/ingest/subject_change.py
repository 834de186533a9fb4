"""Where does a new entry begin on a page that prints neither times nor headings?

News prose gives the answer itself: who is new is introduced with role and full name; who is known goes by
surname, pronoun or a definite word ("Der Präsident forderte erneut").
"""

from __future__ import annotations

from framing.language import sentences
from framing.language.resources import Language
from framing.language.tokens import Token, tokenize

OPENING_WORDS = 9  # words; where German news puts the one a paragraph is about
STEM_LETTERS = 6  # "Partisanen" and "Partisanenbewegung" are one subject
READ_LENGTH = 4_000  # characters of a paragraph that are compared
ACTOR_SHARE = 0.5  # of the content words; above it even a newly introduced actor belongs to the entry
SUBJECT_SHARE = 0.2  # the same without an actor introduced by name


def begins_new_entry(entry: str, paragraph: str, language: Language) -> bool:
    """Does this paragraph leave the subject of the entry so far?

    >>> from framing.language.resources import load
    >>> begins_new_entry("Der Hafen brennt.", "Ministerpräsidentin Ina Holm hat Hilfe zugesagt.", load("de"))
    True
    >>> begins_new_entry("Der Hafen brennt seit Montag.", "Zudem ist die Zufahrt zum Hafen gesperrt.", load("de"))
    False
    """
    head = paragraph[:READ_LENGTH]
    first = sentences.split(head, language)[:1]
    opening = tokenize(head[slice(*first[0])])[:OPENING_WORDS] if first else ()
    if not opening or _goes_on(opening, language):
        return False
    told, said = _stems(entry[:READ_LENGTH], language), _stems(head, language)
    share = len(told & said) / max(1, len(said))
    names = _introduced(opening, language)
    if names:
        known = {token.text for token in tokenize(entry[:READ_LENGTH])}
        return share < ACTOR_SHARE and (names[-1] not in known or " ".join(names) in entry)
    subject = _content(opening, language)
    return share < SUBJECT_SHARE and not any(_stem(token.text) in told for token in subject)


def _goes_on(opening: tuple[Token, ...], language: Language) -> bool:
    return opening[0].text.lower() in language.words("continuation_words")


def _introduced(opening: tuple[Token, ...], language: Language) -> tuple[str, ...]:
    """First name and surname of somebody whose role stands before them; () where nobody is introduced.

    Role, first name, surname: three words with capitals in a row, which German prose hardly has otherwise.
    """
    function_words = language.words("stopwords")
    capital = [token.text[0].isupper() and token.text.lower() not in function_words for token in opening]
    for n in range(len(opening) - 2):
        if capital[n] and capital[n + 1] and capital[n + 2] and opening[n].end + 1 == opening[n + 1].start:
            return (opening[n + 1].text, opening[n + 2].text)
    return ()


def _content(tokens: tuple[Token, ...], language: Language) -> list[Token]:
    """The nouns and names among these words: long enough, with a capital, and no function words."""
    words = language.words("stopwords")
    return [t for t in tokens if len(t.text) > 3 and t.text[0].isupper() and t.text.lower() not in words]


def _stems(text: str, language: Language) -> set[str]:
    return {_stem(token.text) for token in _content(tokenize(text), language)}


def _stem(word: str) -> str:
    return word.rsplit("-", 1)[-1].lower()[:STEM_LETTERS]
