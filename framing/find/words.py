"""The words of a passage under the form in which they are counted, and those that say what it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.language.lemmas import lemma
from framing.language.resources import Language
from framing.language.tokens import tokenize
from framing.model import Mention, Passage, Span, Word

OPENING = 1200
"""So many characters say what a passage is about: news says it first."""

_IN_HEADING = 3
"""A word of the heading weighs as much as three of the text."""


def find(passage: Passage, *, language: Language, until: int | None = None) -> tuple[Word, ...]:
    """Which words that carry a topic does this passage use, and where?

    until: read so many characters only. Function words, numbers and page furniture are left out. Returns
    words in order of position.

    >>> from framing.language.resources import load
    >>> text = "Die Angriffe dauern an."
    >>> [word.lemma for word in find(Passage("p", "a", "Blatt A", 0, len(text), text), language=load("de"))]
    ['Angriff', 'dauern']
    """
    stopwords = language.folded("stopwords")
    return tuple(
        Word(lemma(token.text, language.code), Span(passage.id, token.start, token.end))
        for token in tokenize(passage.own_text[:until])
        if token.text.casefold() not in stopwords and not token.text[0].isdigit()
    )


def not_named(words: Sequence[Word], mentions: Sequence[Mention]) -> list[Word]:
    """The words that are no part of a name."""
    named = [mention.span for mention in mentions]
    return [word for word in words if not any(span.start <= word.span.start < span.end for span in named)]


def subjects(passage: Passage, mentions: Sequence[Mention], *, language: Language) -> Counter[str]:
    """What is this passage about? Its names (in key form) and nouns, by how often its beginning uses them.

    Months and weekdays say nothing of a subject and are left out, like function words.
    """
    named = {position for mention in mentions for position in range(mention.span.start, mention.span.end)}
    dateless = language.folded("months") | language.folded("weekdays")
    nouns = [
        (word.lemma, word.span.start)
        for word in find(passage, language=language, until=OPENING)
        if word.span.start not in named
        and passage.text[word.span.start].isupper()
        and passage.text[word.span.start : word.span.end].casefold() not in dateless
    ]
    uses = Counter[str]()
    for word, start in [*nouns, *((mention.name, mention.span.start) for mention in mentions)]:
        if word[0].isupper():
            uses[word] += _IN_HEADING if start < passage.heading_end else 1
    return uses
