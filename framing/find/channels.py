"""Where was it said: on Telegram, in an interview, at a press conference?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from framing.find.relay_sentence import Offsets, RelaySentence
from framing.language.inflection import forms
from framing.language.resources import Language

BROADCAST = "broadcast"
_FARTHEST = 7  # words behind its preposition


@cache
def channels(language: Language) -> dict[str, tuple[str, str]]:
    """The channels with their German and their English titles.

    >>> from framing.language.resources import load
    >>> channels(load("de"))["video_message"]
    ('Videobotschaft', 'video message')
    """
    return {channel: (german, english) for _, channel, german, english in language.rows("channels")}


def channels_in(sentence: RelaySentence) -> Iterator[tuple[str, Offsets]]:
    """The channels behind a preposition, in the words that hand the statement over."""
    for n, token in enumerate(sentence.tokens):
        if not sentence.one_of(n, "preposition") or not sentence.hands_over(token.start):
            continue
        if sentence.one_of(n + 1, "accusative"):  # not where, but to what: mit Blick auf die Verhandlungen
            continue
        found = _behind(sentence, n)
        if found is not None:
            yield found


def _behind(sentence: RelaySentence, n: int) -> tuple[str, Offsets] | None:
    """The channel behind the preposition that is word n."""
    for k in range(n + 1, min(n + 1 + _FARTHEST, len(sentence.tokens))):
        token = sentence.tokens[k]
        if not sentence.joined(k) or (k > n + 1 and not _leads_on(sentence, k - 1)):
            return None
        if sentence.is_speaker(token.start, token.end):
            return None
        for last in (k + 1, k):  # soziale Medien, Interview
            channel = channel_of(sentence.printed(k, last), sentence.language) if last < len(sentence.tokens) else ""
            if channel and not sentence.behind(last).isdigit():  # in Artikel 2 of a law
                return channel, (sentence.tokens[n].start, sentence.tokens[last].end)
    return None


def _leads_on(sentence: RelaySentence, n: int) -> bool:
    """May word n stand between the preposition and its noun: in einem am Montag erschienenen Interview?"""
    if sentence.one_of(n, "between"):
        return True
    if sentence.one_of(n, "preposition"):
        return False
    word = sentence.tokens[n].text
    return sentence.is_a(n, "determiner") or word[0].isupper() or word[0].isdigit() or sentence.is_adjective(n)


def channel_of(word: str, language: Language) -> str:
    """Which channel does this word name, or these words? "" for none.

    >>> from framing.language.resources import load
    >>> [channel_of(word, load("de")) for word in ("Telegram", "Fernsehinterview", "X", "sozialen Medien", "Haus")]
    ['telegram', 'interview', 'x', 'social_media', '']
    """
    words, endings, exact = _channel_words(language)
    small = word.lower()
    if " " in word:
        return words.get(small, "")
    if not word[0].isupper():
        return ""
    if word in exact or small in words:
        return exact.get(word) or words[small]
    return next((endings[small[cut:]] for cut in range(1, len(small)) if small[cut:] in endings), "")


@cache
def _channel_words(language: Language) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """The words with their channels: whole words, ends of compounds, and names in capitals."""
    words: dict[str, str] = {}
    endings: dict[str, str] = {}
    exact: dict[str, str] = {}
    for word, channel, *_ in language.rows("channels"):
        if word.isupper():
            exact[word] = channel
            continue
        stem = word.removeprefix("-")
        shown = stem if " " in stem else stem[:1].upper() + stem[1:]
        for form in forms(shown, language) | {stem.lower()}:
            words.setdefault(form, channel)
            if word.startswith("-"):
                endings.setdefault(form, channel)
    return words, endings, exact
